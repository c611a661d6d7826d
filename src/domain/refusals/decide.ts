/** Why a decision about a person is not taken. `decision` is its kind, `rule` a path in the handbook. */
export interface DecideRefusals {
  decision_without_reason: { employee_no: string; decision: string };
  decision_in_future: { on: string; today: string };
  decision_repeated: { employee_no: string; decision: string; decided_on: string };
  /** `assessment`: empty where none was named; `after`: 0 where no ladder proposes a review. */
  decision_without_evidence: {
    employee_no: string;
    decision: string;
    assessment: string;
    failures: number;
    after: number;
    rule: string;
  };
  /** Another round where no ladder has ended: `rule` is that of what can no longer be met. */
  decision_no_round: { employee_no: string; rule: string };
  decision_before_evidence: {
    employee_no: string;
    decision: string;
    on: string;
    since: string;
    rule: string;
  };
  decision_same_person: { employee_no: string; decision: string; assessment: string; rule: string };
  decision_by_oneself: { employee_no: string; decision: string };
  decision_not_foreseen: { employee_no: string; program: string; rule: string };
  /** `stage`: the title; `gate`: the path. */
  decision_gates_open: {
    employee_no: string;
    gates: readonly { stage: string; gate: string }[];
    rule: string;
  };
  decision_undecided_assessment: { employee_no: string; assessments: string };
}
