import { reportRun } from './report-run.js';
import type { ReportRefusals } from '../../domain/refusals/report.js';
import type { RefusalTexts } from '../types.js';
import { period } from './report-period.js';
import { many } from './report-words.js';

export const report = {
  refusals: {
    week_future: (f) => ({
      message: `The week ${f.week} has not begun.`,
      hint: `The latest that can be reported is the running one, ${f.last}.`,
    }),
    period_future: (f) => ({
      message: `${f.period} has not begun.`,
      hint: `The latest that can be reported is the running one, ${f.last}.`,
    }),
    report_empty: (f) => ({
      message: `There is nothing to report of ${f.report}.`,
      hint: 'Leave --if-empty out to write the report all the same.',
    }),
  } satisfies RefusalTexts<ReportRefusals>,
  period,
  run: reportRun,
  skipped: (about: string) => `Nothing happened in ${about}; no report was written.`,
  more: (rows: number) =>
    `${many(rows, 'more row')} not shown; --format csv or xlsx gives all of them.`,
  footer: {
    handbook: (versions: readonly number[]) =>
      versions.length === 0
        ? 'Handbook: no batch is in this report.'
        : `Handbook ${versions.length === 1 ? 'version' : 'versions'}: ${versions.join(', ')}.`,
    journal: (day: string, entry: number, hash: string) =>
      `Journal at the end of ${day}: entry ${entry}, ${hash}.`,
  },
};
