/** What is refused of the evidence that gates ask for: signatures, drills, figures, applications, approvals, coaching. */
export interface EvidenceRefusals {
  evidence_in_future: { day: string; today: string };
  evidence_before_hire: { employee_no: string; day: string; hired_on: string };
  /** The same thing twice in one file, with two values. */
  evidence_twice: {
    employee_no: string;
    what: string;
    value: string;
    first_line: number;
    first_value: string;
  };
  checklist_unknown: {
    checklist: string;
    employee_no: string;
    program: string;
    suggestion: string;
  };
  item_unknown: { item: string; employee_no: string; program: string; suggestion: string };
  item_ambiguous: { item: string; places: string };
  drill_unknown: { drill: string; suggestion: string };
  quantity_not_whole: { value: string };
  metric_unknown: { metric: string; suggestion: string };
  metric_columns_missing: { file: string; known: string };
  period_unclear: { value: string };
  period_not_over: { period: string; to: string; today: string };
  figure_unclear: { value: string };
  figure_unit: { value: string; metric: string; unit: string };
  stage_unknown: { stage: string; suggestion: string };
  /**
   * `waiting`, here and below: codes of the assessments of which an attempt waits for an approval, where there are any.
   * `current`: title of the stage that the person is in, empty where all are behind; `rule` is that stage's path. */
  act_in_other_stage: {
    employee_no: string;
    stage: string;
    current: string;
    on: string;
    rule: string;
    waiting?: string;
  };
  /** `rule`: the path of what asks for no such thing. */
  act_not_asked: {
    what: 'application' | 'approval' | 'coaching';
    about: string;
    rule: string;
    waiting?: string;
  };
  approval_gates_open: {
    employee_no: string;
    stage: string;
    on: string;
    gates: readonly { gate: string; rule: string }[];
    waiting?: string;
  };
  /** What is recorded already, on another day or by somebody else. `about`: the title. */
  act_recorded_otherwise: {
    employee_no: string;
    kind: 'application' | 'approval' | 'refusal' | 'coaching';
    about: string;
    on: string;
    by: string;
  };
  act_by_oneself: { employee_no: string };
  act_without_failure: { employee_no: string; assessment: string; on: string; rule: string };
}
