import type { App } from '../../app.js';
import type { ReportSource } from '../../domain/reports/report-source.js';
import type { Section, View } from '../../render/view.js';

/** What every part of a report's page is made from. */
export interface ReportPage {
  texts: App['texts'];
  /** Whether every row and column is wanted, as in a file for a spreadsheet, or what a reader can take in. */
  detailed: boolean;
}

const mostRows = 40;
/** So few rows are shown as well: a note about them would be as long as they are. */
const spareRows = 2;

/** A chart of more batches than this says nothing any more. */
export const mostCharted = 16;

/** A table; on a page with so many rows as a reader takes in, and a word on how many more there are. */
export function tableSection({ texts, detailed }: ReportPage, view: View): Section[] {
  const more = view.rows.length - mostRows;
  if (detailed || more <= spareRows) return [{ kind: 'view', view }];
  return [
    { kind: 'view', view: { ...view, rows: view.rows.slice(0, mostRows) } },
    { kind: 'text', text: texts.report.more(more) },
  ];
}

/** `95.2 %` in the words of a chart. */
export const percent = (rate: number | null): string =>
  rate === null ? '–' : `${(rate * 100).toFixed(1)} %`;

/** The small print of a report: by which handbook and at which head of the journal it was made, and for which day. */
export function sourceFooter({ texts }: ReportPage, source: ReportSource): string[] {
  const t = texts.report.footer;
  const { handbook_versions: versions, as_of: day, entry, hash } = source;
  return [t.handbook(versions), ...(entry === 0 ? [] : [t.journal(day, entry, hash.slice(0, 12))])];
}
