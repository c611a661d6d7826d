/** What `report` refuses. */
export interface ReportRefusals {
  week_future: { week: string; last: string };
  report_empty: { report: string };
}
