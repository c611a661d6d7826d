import type { CaseState } from '../cases/case.js';

/** What `record case` refuses. `rule` and `path` are paths in the handbook. */
export interface CaseRefusals {
  /** `path`: what the handbook in force does not say. */
  case_rules_missing: { path: string };
  case_unknown: { case: string; suggestion: string };
  case_query_empty: { query: string };
  case_type_unknown: { value: string; types: string; suggestion: string };
  case_difficulty_unknown: { value: string; difficulties: string; suggestion: string };
  case_course_unknown: { course: string; suggestion: string };
  case_department_unknown: { department: string; suggestion: string };
  /** The same case twice in a file. */
  case_twice: { title: string; first_line: number };
  case_withdrawn: { case: string; on: string; reason: string };
  case_happened_late: { happened_on: string; received_on: string };
  /** `revised_on`: the day of what is judged. */
  case_before_revision: { case: string; day: string; revised_on: string };
  case_comment_missing: { case: string };
  case_review_by_author: { case: string; reviewer: string; rule: string };
  case_not_approved: { case: string; state: CaseState };
  case_not_nominated: { case: string; month: string };
  case_chosen_by_author: { case: string; actor: string; rule: string };
  case_month_full: { case: string; month: string; chosen: string; most: number; rule: string };
  case_month_ahead: { month: string; today: string };
  case_nothing_given: { case: string };
}
