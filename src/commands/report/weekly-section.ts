import type { App } from '../../app.js';
import type { WeeklyReport } from '../../domain/reports/weekly-facts.js';
import type { Section, View } from '../../render/view.js';

/** What every part of the weekly page is made from. */
export interface WeeklyPage {
  texts: App['texts'];
  report: WeeklyReport;
  /** Whether every row and column is wanted, as in a file for a spreadsheet, or what a reader can take in. */
  detailed: boolean;
}

const mostRows = 40;
/** So few rows are shown as well: a note about them would be as long as they are. */
const spareRows = 2;

/** A chart of more batches than this says nothing any more. */
export const mostCharted = 16;

/** A table; on a page with so many rows as a reader takes in, and a word on how many more there are. */
export function tableSection({ texts, detailed }: WeeklyPage, view: View): Section[] {
  const more = view.rows.length - mostRows;
  if (detailed || more <= spareRows) return [{ kind: 'view', view }];
  return [
    { kind: 'view', view: { ...view, rows: view.rows.slice(0, mostRows) } },
    { kind: 'text', text: texts.report.weekly.more(more) },
  ];
}

/** `95.2 %` in the words of a chart. */
export const percent = (rate: number | null): string =>
  rate === null ? '–' : `${(rate * 100).toFixed(1)} %`;
