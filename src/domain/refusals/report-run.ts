/** What reports that are made by themselves refuse, and reports as they were known. */
export interface ReportRunRefusals {
  schedules_none: Record<string, never>;
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
  store_older: { file: string; found: number; known: number };
  /** Stores that cannot be put together, each with the code of why. */
  rollup_stores: { stores: readonly { file: string; code: string }[] };
  /** A store that is given twice, or a copy of another one. */
  rollup_twice: { file: string; first: string };
  mail_unset: Record<string, never>;
  mail_url: Record<string, never>;
  mail_sender: Record<string, never>;
  mail_failed: { period: string; server: string; detail: string };
  mail_refused: { period: string; recipients: string };
}
