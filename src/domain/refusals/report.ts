/** What `report` refuses. */
export interface ReportRefusals {
  week_future: { week: string; last: string };
  period_future: { period: string; last: string };
  report_empty: { report: string };
  effect_course_unknown: { course: string; suggestion: string };
  effect_nothing_yet: { about: string };
  index_no_rules: { rule: string };
  index_period_kind: { period: string; kinds: string[]; rule: string; example: string };
  group_unknown: { unit: 'team' | 'department'; name: string; suggestion: string };
}
