import type { App } from '../../../app.js';
import type { MentorsReport } from '../../../operations/reports/mentor.js';
import type { Document } from '../../../render/view.js';
import { sourceFooter, tableSection } from '../report-page.js';

/** All mentors side by side. */
export function mentorsPage(app: App, report: MentorsReport, detailed: boolean): Document {
  const page = { texts: app.texts, detailed };
  const t = app.texts.report.mentor;
  const { summary: s } = report;
  const judged = s.reached + s.missed;
  return {
    name: 'mentors',
    title: t.title,
    subtitle: t.asOf(report.as_of),
    sections: [
      {
        kind: 'figures',
        figures: [
          { label: t.figures.mentors, value: s.mentors, kind: 'int' },
          { label: t.figures.mentees, value: s.mentees, kind: 'int' },
          {
            label: t.figures.rate,
            value: s.rate,
            kind: 'percent',
            note: t.ofJudged(s.reached, judged),
          },
        ],
      },
      { kind: 'heading', text: t.list },
      ...tableSection(page, {
        name: 'mentors',
        empty: t.noneYet,
        columns: [
          { key: 'employee_no', kind: 'code' },
          { key: 'name', kind: 'text' },
          { key: 'team', kind: 'text', wide: true },
          { key: 'level', kind: 'text' },
          { key: 'state', kind: 'status', vocabulary: 'certificate' },
          { key: 'valid_until', kind: 'date', wide: true },
          { key: 'load', kind: 'int' },
          { key: 'limit', kind: 'int', header: t.columns.limit },
          { key: 'judged', kind: 'int', header: t.columns.judged },
          { key: 'rate', kind: 'percent', header: t.columns.rate },
          { key: 'completeness', kind: 'percent', header: t.columns.completeness },
          { key: 'days_to_sign', kind: 'number', wide: true },
        ],
        rows: report.mentors.map(({ level_title: level, sign_off_days, ...one }) => ({
          employee_no: one.employee_no,
          name: one.name,
          team: one.team,
          level,
          state: one.state,
          valid_until: one.valid_until,
          load: one.load,
          limit: one.limit,
          judged: one.reached + one.missed,
          rate: one.rate,
          completeness: one.completeness,
          days_to_sign: sign_off_days,
        })),
      }),
      ...report.mentors.flatMap(({ name, follow_up: next }) =>
        next === null
          ? []
          : [{ kind: 'text' as const, text: `${name}: ${t.followUp(next.kind, next.rule)}` }],
      ),
    ],
    json: report,
    footer: sourceFooter(page, report.source),
  };
}
