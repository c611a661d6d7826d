/** What `record award` and `record deduction` refuse. `rule`: the path in the handbook. */
export interface AwardRefusals {
  award_no_rules: { rule: string; day: string };
  award_unknown: { award: string; awards: string; suggestion: string };
  deduction_unknown: { rule: string; rules: string; suggestion: string };
  award_period_running: { period: string; ends_on: string; today: string };
  award_period_unknown: { value: string };
  /** The award, or points off, are of other periods; `example`: the one that the period lies in. */
  award_period_kind: { what: string; kind: string; period: string; example: string };
  award_group_unknown: { unit: string; name: string; suggestion: string };
  award_not_earned: {
    award: string;
    key: string;
    period: string;
    outcome: string;
    rule: string;
  };
  /** Neither earned nor given: there is nothing to waive. */
  award_nothing: { award: string; key: string; period: string };
  deduction_nothing: { employee_no: string; rule: string; period: string };
  award_by_oneself: { key: string };
  award_not_waiting: { award: string; key: string; period: string };
  award_same_person: { by: string; rule: string };
  award_nothing_to_decide: { period: string };
  award_decided_in_future: { day: string; today: string };
  award_decided_early: { day: string; period: string; ends_on: string };
  award_amount: { value: string };
  award_amount_unit: { award: string };
  award_receiver: { award: string; unit: string };
  award_twice: { award: string; key: string; period: string; first_line: number };
  award_decided_otherwise: { award: string; key: string; period: string; on: string; by: string };
  ranking_unknown: { ranking: string; rankings: string; suggestion: string };
  ranking_metric_unknown: { metric: string; metrics: string; suggestion: string };
}
