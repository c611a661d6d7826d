import type { App } from '../../../app.js';
import type { TrainersReport } from '../../../domain/reports/trainer.js';
import type { Document } from '../../../render/view.js';
import { sourceFooter, tableSection } from '../report-page.js';

/** All trainers side by side. */
export function trainersPage(app: App, report: TrainersReport, detailed: boolean): Document {
  const page = { texts: app.texts, detailed };
  const t = app.texts.report.trainer;
  const { headers: h } = t.all;
  const { summary: s } = report;
  return {
    name: 'trainers',
    title: t.all.title,
    subtitle: t.all.asOf(report.as_of),
    sections: [
      {
        kind: 'figures',
        figures: [
          { label: t.all.trainers, value: s.trainers, kind: 'int' },
          { label: t.figures.sessions, value: s.sessions, kind: 'int' },
          { label: t.figures.hours, value: s.hours, kind: 'hours' },
          { label: t.figures.attendance, value: s.attendance_rate, kind: 'percent' },
        ],
      },
      { kind: 'heading', text: t.all.list },
      ...tableSection(page, {
        name: 'trainers',
        empty: t.all.empty,
        columns: [
          { key: 'name', kind: 'text' },
          { key: 'employee_no', kind: 'code', wide: true },
          { key: 'kind', kind: 'status', vocabulary: 'trainer_kind', wide: true },
          { key: 'retired_on', kind: 'date', header: h.retired, wide: true },
          { key: 'sessions', kind: 'int' },
          { key: 'hours', kind: 'hours' },
          { key: 'trainees', kind: 'int', header: h.trainees },
          { key: 'attendance_rate', kind: 'percent', header: h.attendance },
          { key: 'evaluation_mean', kind: 'score', header: h.mean },
          { key: 'evaluations', kind: 'int', header: h.evaluations },
          { key: 'verdict', kind: 'status', vocabulary: 'verdict', header: h.verdict },
          { key: 'courses', kind: 'int', header: h.courses, wide: true },
        ],
        rows: report.trainers,
      }),
    ],
    json: report,
    footer: sourceFooter(page, report.source),
  };
}
