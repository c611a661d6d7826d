import type { Section } from '../../../render/view.js';
import type { BatchPage } from './page.js';

/** More people than this make no picture that anybody can read. */
const mostRows = 60;
/** Days or names that a text for those who do not see the picture still lists. */
const mostNamed = 12;

/** The share attended, of everybody on every day. */
export function attendanceChart({ texts, report }: BatchPage): Section[] {
  const t = texts.report.batch.attendance;
  const { days, rows } = report.heatmap;
  if (days.length === 0 || rows.length === 0 || rows.length > mostRows) return [];
  const missed = rows.filter(({ values }) => values.some((value) => value !== null && value < 1));
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'heatmap',
        title: t.chart,
        rows: rows.map(({ employee_no, name }) => `${employee_no} ${name}`),
        columns: days.map((day) => day.slice(5)),
        values: rows.map(({ values }) => values),
        alternative: t.alternative({
          days: days.length,
          people: rows.length,
          worst: missed.slice(0, mostNamed).map(({ name }) => name),
        }),
      },
    },
  ];
}

/** From when to when the batch was in each stage; a stage that somebody is still in goes on until the day. */
export function stagesChart({ texts, report }: BatchPage): Section[] {
  const t = texts.report.batch.stages;
  const { as_of: day } = report.source;
  const begun = report.stages.flatMap((stage) =>
    stage.began_on === null || stage.began_on > day ? [] : [{ ...stage, from: stage.began_on }],
  );
  if (begun.length === 0) return [];
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'gantt',
        title: t.chart,
        rows: begun.map(({ title: name, from, ended_on: ended }) => ({
          name,
          spans: [{ from, to: ended ?? day, status: ended === null ? 'running' : 'ended' }],
        })),
        statuses: [
          { status: 'ended', name: t.statuses.ended },
          { status: 'running', name: t.statuses.running },
        ],
        today: day,
        alternative: t.alternative(
          begun.map(({ title, from, ended_on: to }) => t.part({ title, from, to })),
        ),
      },
    },
  ];
}
