import { inHours } from '../../../domain/round.js';
import type { App } from '../../../app.js';
import type { PeriodReport } from '../../../domain/reports/period-facts.js';
import type { Section } from '../../../render/view.js';
import type { ReportPage } from '../report-page.js';

/** What every part of a period's page is made from. */
export interface PeriodPage extends ReportPage {
  report: PeriodReport;
}

/** The words of periods. */
export const wordsOf = ({ texts }: PeriodPage): App['texts']['report']['period'] =>
  texts.report.period;

export const heading = (text: string): Section => ({ kind: 'heading', text });

export const words = (text: string): Section => ({ kind: 'text', text });

/** Minutes as hours, without binary fractions. */
export const hoursOf = (minutes: number | null): number | null =>
  minutes === null ? null : inHours(minutes);
