/** What `report` refuses. */
export interface ReportRefusals {
  week_future: { week: string; last: string };
  report_empty: { report: string };
  effect_course_unknown: { course: string; suggestion: string };
  effect_nothing_yet: { about: string };
}
