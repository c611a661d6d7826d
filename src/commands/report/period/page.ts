import type { App } from '../../../app.js';
import type { PeriodReport } from '../../../domain/reports/period-facts.js';
import { periodJson } from '../../../domain/reports/period-json.js';
import { isLong } from '../../../domain/reports/report-period.js';
import type { Document, Figure, Section } from '../../../render/view.js';
import { actionsSection, checksSection, feedbackSection } from './loop-sections.js';
import { absencesSection } from './absences-section.js';
import { differenceSection, trendSection } from './trend-section.js';
import { planSection, retakesSection } from './plan-section.js';
import { sourceFooter } from '../report-page.js';
import { attendanceSection } from './attendance-section.js';
import { rankingsSection, sessionsSection } from './lists-section.js';
import { resultsSection } from './results-section.js';
import type { PeriodPage } from './page-parts.js';
import { standingsSection } from './standings-section.js';
import { worklistSection } from './worklist-section.js';

/** The report as a page. `detailed` gives every row and column: for spreadsheets. */
export function periodPage(app: App, report: PeriodReport, detailed: boolean): Document {
  const page: PeriodPage = { texts: app.texts, report, detailed };
  const t = app.texts.report.period;
  return {
    name: nameOf[report.period.kind],
    title: t.title(report.period.kind, report.office),
    subtitle: subtitle(page),
    sections: [
      { kind: 'figures', figures: figures(page) },
      ...(report.period.kind === 'day' ? daySections(page) : periodSections(page)),
    ],
    json: periodJson(report),
    footer: [t.footer.period(report.period), ...sourceFooter(page, report.source)],
  };
}

const nameOf = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  half_year: 'half-yearly',
} as const;

/** A day is told as it went: who was missing, what was marked, what fell due, what comes next (001 §8.1). */
const daySections = (page: PeriodPage): Section[] => [
  ...sessionsSection(page),
  ...absencesSection(page),
  ...resultsSection(page),
  ...worklistSection(page),
  ...checksSection(page),
  ...feedbackSection(page),
  ...actionsSection(page),
  ...planSection(page),
  ...rankingsSection(page),
  ...differenceSection(page),
];

const periodSections = (page: PeriodPage): Section[] => [
  ...(isLong(page.report.period) ? trendSection(page) : []),
  ...attendanceSection(page),
  ...resultsSection(page),
  ...standingsSection(page),
  ...worklistSection(page),
  ...rankingsSection(page),
  ...sessionsSection(page),
  ...planSection(page),
  ...retakesSection(page),
  ...feedbackSection(page),
  ...checksSection(page),
  ...actionsSection(page),
  ...differenceSection(page),
];

function subtitle({ texts, report }: PeriodPage): string {
  const t = texts.report.period;
  const { period, batches } = report;
  const parts = [t.period(period)];
  if (period.asOf !== period.to) parts.push(t.asOf(period.asOf));
  if (batches.length > 0) parts.push(batches.join(texts.render.list_separator));
  return parts.join(' · ');
}

/** The change of a rate in percentage points; what cannot be compared says so. */
function pointsNote(
  { texts, report }: PeriodPage,
  now: number | null,
  before: number | null,
): string {
  const t = texts.report.period;
  const { kind } = report.period;
  if (now === null) return '';
  if (before === null) return t.nothingBefore(kind);
  return t.pointsChange(kind, Math.round((now - before) * 1000) / 10);
}

function figures(page: PeriodPage): Figure[] {
  const { texts, report } = page;
  const t = texts.report.period;
  const { attendance, results, standings, worklist, previous } = report;
  const unrecorded = attendance.sessions_unrecorded;
  const figure = (
    label: string,
    value: number | null,
    kind: Figure['kind'],
    note: string,
  ): Figure => ({ label, value, kind, ...(note === '' ? {} : { note }) });
  const change = (now: number, before: number): string =>
    t.countChange(report.period.kind, now - before);
  const overdue = worklist.overdue.length;
  // In-service sessions are sessions too, as in the comparison with the period before.
  const held = report.difference.find(({ figure: key }) => key === 'sessions_held');
  return [
    figure(
      t.figures.people,
      standings.people,
      'int',
      t.peopleNote(standings.joined, standings.left) || change(standings.people, previous.people),
    ),
    figure(
      t.figures.sessions,
      held?.now ?? null,
      'int',
      unrecorded > 0 ? t.unrecordedNote(unrecorded) : change(held?.now ?? 0, held?.before ?? 0),
    ),
    figure(
      t.figures.attendance,
      attendance.rate,
      'percent',
      pointsNote(page, attendance.rate, previous.attendance_rate),
    ),
    figure(
      t.figures.attempts,
      results.attempts,
      'int',
      change(results.attempts, previous.attempts),
    ),
    figure(
      t.figures.passRate,
      results.pass_rate,
      'percent',
      pointsNote(page, results.pass_rate, previous.pass_rate),
    ),
    figure(
      t.figures.open,
      worklist.open,
      'int',
      t.openNote(worklist.new.length, worklist.resolved.length),
    ),
    figure(t.figures.overdue, overdue, 'int', change(overdue, previous.overdue)),
  ];
}
