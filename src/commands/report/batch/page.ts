import type { App } from '../../../app.js';
import type { BatchReport } from '../../../domain/reports/batch.js';
import { rateOf } from '../../../domain/rate.js';
import type { Document, Figure } from '../../../render/view.js';
import { sourceFooter, type ReportPage } from '../report-page.js';
import { attendanceSections } from './attendance-sections.js';
import { peopleSections } from './people-sections.js';
import { resultsSections } from './results-sections.js';

/** What every part of a batch's page is made from. */
export interface BatchPage extends ReportPage {
  report: BatchReport;
}

/** A batch's report as a page (班次总结). */
export function batchPage(app: App, report: BatchReport, detailed: boolean): Document {
  const page: BatchPage = { texts: app.texts, report, detailed };
  const t = app.texts.report.batch;
  return {
    name: 'batch',
    title: t.title(report),
    subtitle: t.subtitle(report, report.source.as_of),
    sections: [
      { kind: 'figures', figures: figures(page) },
      ...peopleSections(page),
      ...attendanceSections(page),
      ...resultsSections(page),
    ],
    json: report,
    footer: sourceFooter(page, report.source),
  };
}

function figures({ texts, report }: BatchPage): Figure[] {
  const t = texts.report.batch;
  const { summary: s, assessments, feedback } = report;
  const results = assessments.reduce((sum, { people }) => sum + people, 0);
  const passed = assessments.reduce((sum, one) => sum + one.passed, 0);
  const told = feedback.filter(({ mean }) => mean !== null);
  const answers = told.reduce((sum, { responses }) => sum + responses, 0);
  const points = told.reduce((sum, { mean, responses }) => sum + (mean ?? 0) * responses, 0);
  return [
    { label: t.figures.people, value: s.people, kind: 'int', note: t.stillThere(s.present) },
    {
      label: t.figures.sessions,
      value: s.sessions_held,
      kind: 'int',
      note: t.ofPlanned(s.sessions_planned),
    },
    {
      label: t.figures.hours,
      value: s.hours_delivered,
      kind: 'hours',
      note: t.ofPlanned(s.hours_planned),
    },
    {
      label: t.figures.attendance,
      value: s.attendance_rate,
      kind: 'percent',
      note: t.recorded(s.attended, s.recorded),
    },
    {
      label: t.figures.passRate,
      value: rateOf(passed, results),
      kind: 'percent',
      note: t.ofResults(passed, results),
    },
    { label: t.figures.retakes, value: s.retakes_due, kind: 'int' },
    {
      label: t.figures.feedback,
      value: rateOf(points, answers),
      kind: 'score',
      note: t.answers(answers),
    },
  ];
}
