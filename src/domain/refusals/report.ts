/** What `report` refuses. */
export interface ReportRefusals {
  week_future: { week: string; last: string };
  period_future: { period: string; last: string };
  report_empty: { report: string };
}
