/** What `exam` and `retake` refuse. Scores are in points, `rule` is a path in the handbook. */
export interface ExamRefusals {
  assessment_unknown: { assessment: string; suggestion: string };
  /** `components`: what it is made of. */
  assessment_composite: { assessment: string; components: string };
  score_in_future: { taken_on: string; today: string };
  score_before_joining: { employee_no: string; batch: string; joined_on: string; taken_on: string };
  score_after_leaving: { employee_no: string; batch: string; left_on: string; taken_on: string };
  score_missing: { assessment: string };
  score_not_taken: { assessment: string; dimensions: string };
  score_out_of_range: { assessment: string; score: number; total: number };
  bonus_not_taken: { assessment: string };
  bonus_out_of_range: { assessment: string; bonus: number; cap: number };
  dimension_missing: { assessment: string; dimension: string };
  dimension_out_of_range: { assessment: string; dimension: string; score: number; max: number };
  dimension_always_applies: { assessment: string; dimension: string };
  dimension_foreign: { assessment: string; dimension: string };
  dimension_none_applies: { assessment: string };
  attempt_differs: { employee_no: string; assessment: string; taken_on: string };
  attempt_after_pass: { employee_no: string; assessment: string; passed_on: string; rule: string };
  attempt_while_awaiting: {
    employee_no: string;
    assessment: string;
    taken_on: string;
    rule: string;
  };
  attempt_while_unsettled: {
    employee_no: string;
    assessment: string;
    taken_on: string;
    rule: string;
  };
  attempt_out_of_order: { employee_no: string; assessment: string; latest: string; rule: string };
  attempt_ladder_ended: {
    employee_no: string;
    assessment: string;
    failures: number;
    rule: string;
  };
  attempt_without_retraining: {
    employee_no: string;
    assessment: string;
    failures: number;
    rule: string;
  };
  attempt_too_early: { employee_no: string; assessment: string; not_before: string; rule: string };
  /** `from`: the day from which the pass may be renewed. */
  attempt_before_renewal: {
    employee_no: string;
    assessment: string;
    passed_on: string;
    from: string;
    rule: string;
  };
  /** `until`: the last day of the bar. */
  attempt_barred: { employee_no: string; assessment: string; until: string; rule: string };
  /** `closed_on`: the first day on which it was too late. */
  attempt_window_closed: {
    employee_no: string;
    assessment: string;
    closed_on: string;
    rule: string;
  };
  /** `by`: a role; `done` of `times` coachings were recorded. */
  attempt_without_coaching: {
    employee_no: string;
    assessment: string;
    by: string;
    times: number;
    done: number;
    rule: string;
  };
  /** `refused_on`: the day of the last refusal, empty where there was none. */
  attempt_without_approval: {
    employee_no: string;
    assessment: string;
    by: string;
    refused_on: string;
    rule: string;
  };
  /** `by`: the roles of which the proctor may be. */
  attempt_not_proctored: {
    employee_no: string;
    assessment: string;
    by: string;
    taken_on: string;
    rule: string;
  };
  attempt_none: { employee_no: string; assessment: string };
  attempt_none_on: { employee_no: string; assessment: string; taken_on: string; known: string };
  attempt_not_voided: { employee_no: string; assessment: string; taken_on: string };
  attempt_replaced: { employee_no: string; assessment: string; taken_on: string };
  confirm_not_needed: { assessment: string };
  confirm_by_oneself: { employee_no: string; assessment: string; rule: string };
  confirm_same_examiner: { employee_no: string; assessment: string; rule: string };
  confirm_same_person: { employee_no: string; assessment: string; rule: string };
  confirm_day: { on: string; earliest: string; latest: string };
  sitting_exists: { sitting: string };
  sitting_unknown: { sitting: string; suggestion: string };
  sitting_has_marks: { sitting: string; assessment: string; held_on: string; marks: number };
  sitting_code: { value: string };
  sitting_times: { start: string; end: string };
  sitting_past: { sitting: string; held_on: string; today: string };
  sitting_full: { sitting: string; seats: number; booked: number; wanted: number };
  sitting_booked_elsewhere: { employee_no: string; sitting: string; held_on: string };
  grant_not_foreseen: { employee_no: string; assessment: string; rule: string };
  grant_without_failure: { employee_no: string; assessment: string; rule: string };
  grant_too_many: {
    employee_no: string;
    assessment: string;
    round: number;
    granted: number;
    wanted: number;
    per_round: number;
    rule: string;
  };
  retraining_not_due: { employee_no: string; assessment: string; rule: string };
  retraining_not_due_yet: { employee_no: string; assessment: string; next: string; rule: string };
  retraining_own_batch: { employee_no: string; batch: string };
  retraining_other_program: { batch: string; program: string; wanted: string };
  retraining_no_sessions: { batch: string; what: string; from: string };
  retraining_clash: { employee_no: string; session: string; other: string; day: string };
}
