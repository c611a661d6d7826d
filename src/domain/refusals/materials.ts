/** What is refused of training materials and their loans. `rule`: the path in the handbook. */
export interface MaterialRefusals {
  /** The handbook in force says nothing of materials. */
  materials_no_rules: { rule: string };
  material_code: { code: string };
  material_exists: { material: string; title: string };
  material_unknown: { material: string; suggestion: string };
  material_kind_unknown: { kind: string; kinds: string; suggestion: string };
  material_course_unknown: { course: string; suggestion: string };
  material_withdrawn: { material: string; on: string; reason: string };
  version_unknown: { material: string; version: number; latest: number };
  version_withdrawn: { material: string; version: number; on: string; reason: string };
  version_before_last: { material: string; day: string; version: number; made_on: string };
  /** Nothing was revised: the file is, byte for byte, that of a version before. */
  version_same_file: { material: string; version: number };
  before_version: { material: string; version: number; day: string; made_on: string };
  /** Several people bear the name. */
  actor_ambiguous: { name: string; numbers: string };
  review_by_author: { material: string; version: number; rule: string };
  review_score_range: { value: string; scale: number; rule: string };
  review_score_missing: { rule: string };
  /** `state`: of the version; only one in use is reviewed again. */
  review_not_in_use: { material: string; version: number; state: string; kind: string };
  compliance_not_asked: { material: string; kind: string; rule: string };
  /** The copies that would be marked are out on loan. */
  copy_out_now: { copy: string; employee_no: string; from: string };
  copy_unknown: { copy: string; suggestion: string };
  copy_state_same: { copy: string; state: string };
  material_not_usable: {
    material: string;
    version: number;
    state: string;
    day: string;
    rule: string;
  };
  use_other_course: { material: string; session: string; courses: string };
  material_check_failed: { count: number };
  material_field_twice: { material: string; first_line: number };
  material_copies: { value: string; most: number };
  material_author_missing: { material: string };

  kind_not_lent: { copy: string; kind: string; rule: string };
  /** `returned`: empty while it is out. */
  copy_out: { copy: string; employee_no: string; from: string; returned: string };
  copy_not_good: { copy: string; state: string; since: string; reason: string };
  copy_not_approved: { copy: string; version: number; state: string; rule: string };
  copies_none_free: { material: string; copies: number };
  loan_before_copy: { copy: string; day: string; added_on: string };
  loan_days_reversed: { copy: string; from: string; due_on: string };
  loan_too_long: { copy: string; due_on: string; longest: string; rule: string };
  borrower_overdue: { employee_no: string; copy: string; due_on: string; rule: string };
  borrower_full: { employee_no: string; most: number; copies: string; rule: string };
  return_before_loan: { copy: string; day: string; from: string };
  /** `last`: when it came back last; empty where it was never lent. */
  copy_not_out: { copy: string; last: string };
  /** Recorded already, on another day or in another condition. */
  returned_otherwise: { copy: string; returned: string; condition: string };
  extensions_used: { copy: string; times: number; most: number; rule: string };
  extension_overdue: { copy: string; due_on: string; rule: string };
  extension_shorter: { copy: string; until: string; due_on: string };
  condition_without_return: { copy: string };
  condition_needs_note: { condition: string };
}
