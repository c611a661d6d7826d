import type { NeedState } from '../planning/need-state.js';

/** A field of the request form. */
export type NeedField =
  | 'title'
  | 'department'
  | 'course_type'
  | 'reason'
  | 'participants'
  | 'wished_on'
  | 'content'
  | 'course'
  | 'received_on';

/** What `plan need` refuses. `rule` and `path` are paths in the handbook. */
export interface NeedRefusals {
  need_unknown: { need: string; suggestion: string };
  /** `path`: what the handbook in force does not say. */
  need_rules_missing: { path: string };
  need_field_missing: { field: NeedField; kind: 'request' | 'product' | 'regulation' };
  need_type_unknown: { value: string; types: string; suggestion: string };
  need_course_unknown: { course: string; suggestion: string };
  /** `words`: those that cannot be read, empty where nothing is there at all. */
  need_participants_unclear: { value: string; words: string };
  need_wished_past: { wished_on: string; received_on: string };
  /** The same form twice in a file. */
  need_twice: { first_line: number; title: string };
  /** A form that differs from the one known, of which something was decided already. */
  need_settled: { need: string; state: NeedState };
  need_planned: { need: string; item: string };
  need_declined: { need: string; declined_on: string; by: string; reason: string };
  need_merged: { need: string; into: string };
  need_open: { need: string };
  need_into_itself: { need: string };
  need_answer_day: { need: string; on: string; received_on: string; today: string };
  survey_topic_unknown: { topic: string; suggestion: string };
  survey_topic_ambiguous: { topic: string; types: string };
  /** `scale`: the marks with their names. */
  survey_mastery: { value: string; scale: string };
  survey_period_ahead: { period: string; today: string };
  survey_named_twice: { employee_no: string; form_no: string };
  need_month: { value: string };
  need_department_unknown: { department: string; suggestion: string };
}
