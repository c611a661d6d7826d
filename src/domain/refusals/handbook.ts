/** What can be wrong with a handbook. */
export interface HandbookRefusals {
  handbook_no_content: { file: string };
  /** `problem`: a code of the YAML reader; `detail`: its own words. */
  handbook_yaml: { problem: string; detail: string };
  handbook_key_unknown: { path: string; key: string; suggestion: string };
  handbook_key_missing: { path: string; key: string };
  handbook_key_duplicate: { path: string; key: string };
  handbook_type: { path: string; expected: string; found: string };
  handbook_empty: { path: string };
  handbook_choice: { path: string; value: string; choices: string; suggestion: string };
  handbook_range: { path: string; value: string; expected: string };
  handbook_day: { path: string; value: string };
  handbook_recurrence: { path: string; value: string };
  /** Nothing says for whom a training is meant. */
  handbook_audience: { path: string; keys: string };
  /** A rule that leaves open on which of its days something falls. */
  handbook_recurrence_vague: { path: string; value: string };
  handbook_reference: { path: string; value: string; what: string; suggestion: string };
  handbook_code: { path: string; value: string };
  handbook_weights: { path: string; total: number };
  handbook_one_of: { path: string; keys: string };
  /** A list with fewer entries than the least that makes sense. */
  handbook_too_few: { path: string; least: number; count: number };
  /** `only_with`: the key, or the key with its value, without which `key` means nothing. */
  handbook_only_with: { path: string; key: string; only_with: string };
  /** Two keys that exclude each other; `other` may bear its value. */
  handbook_not_with: { path: string; key: string; other: string };
  /** `given` makes `key` necessary. */
  handbook_needs: { path: string; key: string; given: string };
  /** Assessments that are made of each other: `a → b → a`. */
  handbook_cycle: { path: string; cycle: string };
  handbook_composite_latest: { path: string; assessment: string };
  /** More attempts are required than there are of an assessment that is over once it is passed. */
  handbook_required_once: { path: string; assessment: string; required: number; ladder: string };
  /** More of a choice's options are required than there are. */
  handbook_required_options: { path: string; required: number; options: number };
  handbook_renewal: { path: string; span: string; renew_before: string };
  handbook_after_last_unreachable: { path: string };
  handbook_no_timetable: { path: string; stage: string; program: string };
  handbook_not_in_stage: { path: string; value: string; stage: string };
  handbook_slot_times: { path: string; start: string; end: string };
  handbook_slot_order: { path: string; first: string; second: string };
  /** `first`: when the hours before end. */
  handbook_hours_order: { path: string; first: string; second: string };
  handbook_slot_overlap: { path: string; first: string; second: string };
  handbook_repeat: { path: string };
  handbook_first_rung: { path: string };
  handbook_first_rung_bare: { path: string; key: string };
  handbook_window: { path: string; not_before: string; within: string };
  handbook_duplicate_code: { path: string; value: string; first: string };
  handbook_pass_above_total: { path: string; pass_mark: number; total: number };
  handbook_stage_later: { path: string; value: string; stage: string };
  handbook_stage_of_program: {
    path: string;
    value: string;
    program: string;
    assessment: string;
    suggestion: string;
  };
  handbook_not_in_timetable: { path: string; value: string; program: string };
  /** Who must have the stage behind them is too late to be inserted. */
  handbook_late_stage: { path: string; value: string; insert_up_to: string };
  handbook_late_order: { path: string; insert_up_to: string; next_batch_from: string };
  /** A warning: between the two courses nobody says what becomes of a newcomer. */
  handbook_late_gap: { path: string; courses: string };
  /** A warning: a course to repeat that no timetable of any program teaches. */
  handbook_untaught: { path: string; value: string };
  /** A warning: the ladder ends before the number of failures that leads to a review. */
  handbook_review_unreachable: { path: string; after_failures: number; steps: number };
  /** A least score that no score can reach. */
  handbook_minimum_above_scale: { path: string; minimum: number; scale: number };
  /** A range of shares that is upside down or empty. */
  handbook_p_order: { path: string; from: number; to: number };
  /** An assessment that is not marked by points alone has no papers. */
  handbook_blueprint_rubric: { path: string; assessment: string };
  handbook_blueprint_total: { path: string; sum: number; total: number; assessment: string };
  /** A warning that would come before the review before. */
  handbook_warning_too_long: { path: string; warning: string; every: string };
  /** No day of every year: `02-30`, and `02-29` too. */
  handbook_month_day: { path: string; value: string };
  handbook_approval_before_draft: { path: string; approval: string; draft: string };
  /** A schedule's argument that its own keys, or nobody, may give. */
  handbook_report_option: { path: string; option: string };
  handbook_too_many: { more: number };
}
