/** The schema of the section on reports that are made by themselves. */
import { z } from 'zod';
import { scheduledReports } from '../domain/handbook/types-reports.js';
import { text, time } from './schema-parts.js';

const format = z.enum(['table', 'csv', 'json', 'md', 'html', 'xlsx']);

const mail = z
  .strictObject({
    to: z.array(text).min(1).describe('Addresses of those to whom it is sent.'),
    cc: z.array(text).describe('Addresses of those who get a copy.').optional(),
    subject: text.describe('Else the title of the schedule and the period.').optional(),
    attach: z
      .array(format)
      .min(1)
      .describe('Which formats go along; else html and xlsx, or all where there are neither.')
      .optional(),
  })
  .describe('To whom a report is sent once it is made. How: see cohort report run --help.');

export const reportSchedule = z
  .strictObject({
    title: text.describe('As shown in lists and in the subject of its mail.'),
    report: z
      .enum(scheduledReports)
      .describe('Which report: what stands behind cohort report, such as weekly.'),
    arguments: z
      .array(text)
      .describe('What else stands on its command line, word by word: [--batch, 2026-03A].')
      .optional(),
    every: z
      .enum(['day', 'week', 'month', 'quarter', 'half_year', 'year'])
      .describe('How often; about the week, month ... that is over by then.'),
    weekday: z.int().min(1).max(7).describe('Of a week: 1 = Monday ... 7 = Sunday.').optional(),
    day: z
      .int()
      .min(1)
      .max(28)
      .describe('Of a month or longer: on this day of the month after it.')
      .optional(),
    at: time.describe("At this time of the office's zone, HH:MM."),
    formats: z.array(format).min(1).describe('One file of each.'),
    folder: text.describe('Where to; against the folder of the store where it is not absolute.'),
    if_empty: z
      .enum(['skip', 'write', 'fail'])
      .describe('What becomes of it where nothing happened in the period.'),
    languages: z
      .array(z.enum(['zh', 'en']))
      .min(1)
      .describe("In which languages; else in the handbook's own.")
      .optional(),
    mail: mail.optional(),
  })
  .describe('A report with its timetable.');
