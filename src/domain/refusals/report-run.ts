/** What reports that are made by themselves refuse, and reports as they were known. */
export interface ReportRunRefusals {
  schedules_none: Record<never, never>;
  schedule_unknown: { schedule: string; suggestion: string };
  report_unknown: { report: string; suggestion: string };
  /** The command said something, but made no report. */
  report_not_made: { report: string };
  report_running: { schedule: string; folder: string };
  manifest_unreadable: { file: string };
  /** The folder holds reports of another office, or of another schedule. */
  schedule_folder_taken: { file: string; schedule: string };
  /** The office had no journal yet. */
  known_nothing: { day: string };
  /** The journal has fewer entries. */
  known_beyond: { entry: number; head: number };
  mail_unset: Record<never, never>;
  mail_url: Record<never, never>;
  mail_sender: Record<never, never>;
  mail_failed: { period: string; server: string; detail: string };
  mail_refused: { period: string; recipients: string };
}
