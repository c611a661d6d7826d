import type { App } from '../../../app.js';
import type { WeeklyReport } from '../../../domain/reports/weekly-facts.js';
import type { Document, Figure } from '../../../render/view.js';
import { sourceFooter } from '../report-page.js';
import { attendanceSection } from './attendance-section.js';
import { rankingsSection, sessionsSection } from './lists-section.js';
import { resultsSection } from './results-section.js';
import type { WeeklyPage } from './page-parts.js';
import { standingsSection } from './standings-section.js';
import { worklistSection } from './worklist-section.js';

/** The report as a page. `detailed` gives every row and column: for spreadsheets. */
export function weeklyPage(app: App, report: WeeklyReport, detailed: boolean): Document {
  const page: WeeklyPage = { texts: app.texts, report, detailed };
  const t = app.texts.report.weekly;
  return {
    name: 'weekly',
    title: t.title(report.office),
    subtitle: subtitle(page),
    sections: [
      { kind: 'figures', figures: figures(page) },
      ...attendanceSection(page),
      ...resultsSection(page),
      ...standingsSection(page),
      ...worklistSection(page),
      ...rankingsSection(page),
      ...sessionsSection(page),
    ],
    json: report,
    footer: [t.footer.period(report.period), ...sourceFooter(page, report.source)],
  };
}

function subtitle({ texts, report }: WeeklyPage): string {
  const t = texts.report.weekly;
  const { period, batches } = report;
  const parts = [t.period(period)];
  if (period.as_of !== period.to) parts.push(t.asOf(period.as_of));
  if (batches.length > 0) parts.push(batches.join(texts.render.list_separator));
  return parts.join(' · ');
}

/** The change of a rate in percentage points; what cannot be compared says so. */
function pointsNote({ texts }: WeeklyPage, now: number | null, before: number | null): string {
  const t = texts.report.weekly;
  if (now === null) return '';
  if (before === null) return t.nothingBefore;
  return t.pointsChange(Math.round((now - before) * 1000) / 10);
}

function figures(page: WeeklyPage): Figure[] {
  const { texts, report } = page;
  const t = texts.report.weekly;
  const { attendance, results, standings, worklist, previous } = report;
  const unrecorded = attendance.sessions_unrecorded;
  const figure = (
    label: string,
    value: number | null,
    kind: Figure['kind'],
    note: string,
  ): Figure => ({ label, value, kind, ...(note === '' ? {} : { note }) });
  const change = (now: number, before: number): string => t.countChange(now - before);
  const overdue = worklist.overdue.length;
  return [
    figure(
      t.figures.people,
      standings.people,
      'int',
      t.peopleNote(standings.joined, standings.left) || change(standings.people, previous.people),
    ),
    figure(
      t.figures.sessions,
      attendance.sessions_held,
      'int',
      unrecorded > 0
        ? t.unrecordedNote(unrecorded)
        : change(attendance.sessions_held, previous.sessions_held),
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
