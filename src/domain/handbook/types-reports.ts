/** The handbook's section on reports that are made without being asked for: `reports` (001 §6.1, §8; 004 §5). */
import type { Time } from '../day.js';
import type { AwardPeriod } from './types-awards.js';
import type { Handbook } from './types.js';

/** The reports that can be made without being asked for, as `cohort report` names them. */
export const scheduledReports = [
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'half-yearly',
  'effect',
  'scores',
  'person',
  'batch',
  'course',
  'trainer',
  'mentor',
  'team',
  'department',
  'plan',
  'awards',
  'kpi',
  'index',
] as const;
export type ScheduledReport = (typeof scheduledReports)[number];

/** How often a report is made: on every day, or once in every week, month ... about the one that is over. */
export type ReportEvery = 'day' | AwardPeriod;

/** What becomes of a report of a period in which nothing happened. */
export type EmptyReport = 'skip' | 'write' | 'fail';

export type ReportFormat = 'table' | 'csv' | 'json' | 'md' | 'html' | 'xlsx';

/** To whom a report is sent once it is made. */
export interface ReportMail {
  to: string[];
  cc?: string[];
  /** The schedule's title and the period, where it is left out. */
  subject?: string;
  /** Which formats go along; else HTML and Excel, and where the schedule has neither, all it has. */
  attach?: ReportFormat[];
}

/** A report with its timetable; day and time are meant in the office's time zone. */
export interface ReportSchedule {
  title: string;
  /** The command behind `cohort report`. */
  report: ScheduledReport;
  /** What else stands on its command line, word by word: `[--batch, 2026-03A]`. */
  arguments?: string[];
  every: ReportEvery;
  /** Of `every: week`: 1 = Monday ... 7 = Sunday. */
  weekday?: number;
  /** Of months and longer periods: this day of the month after the period, 1..28. */
  day?: number;
  at: Time;
  formats: ReportFormat[];
  /** A path that is not absolute is meant against the folder of the store. */
  folder: string;
  if_empty: EmptyReport;
  /** In each of these, one file of a format; else in the handbook's own. */
  languages?: Handbook['language'][];
  mail?: ReportMail;
}
