import type { WeeklyReport } from '../../../domain/reports/weekly-facts.js';
import type { ReportPage } from '../report-page.js';

/** What every part of the weekly page is made from. */
export interface WeeklyPage extends ReportPage {
  report: WeeklyReport;
}
