import type { App } from '../../app.js';
import type { AwardFigure } from '../../domain/awarding/award.js';
import type { AwardMetric } from '../../domain/handbook/types-awards.js';
import type { Handbook } from '../../domain/handbook/types.js';
import { percentText } from '../../render/display.js';

type Titles = Pick<Handbook, 'kpis' | 'assessments' | 'drills'>;

/** What a figure is called, and its unit. */
export function metricWords(
  { texts }: App,
  { kpis, assessments, drills }: Titles,
  metric: AwardMetric,
): { title: string; unit: string } {
  const { kpi, assessment, attendance, results, drill, feedback } = metric;
  const t = texts.awards.metric;
  if (kpi !== undefined) return { title: kpis[kpi]?.title ?? kpi, unit: kpis[kpi]?.unit ?? '' };
  if (assessment !== undefined) {
    return { title: assessments[assessment]?.title ?? assessment, unit: '' };
  }
  if (drill !== undefined) {
    return { title: drills[drill]?.title ?? drill, unit: drills[drill]?.unit ?? '' };
  }
  if (attendance !== undefined) return { title: t.attendance[attendance], unit: '' };
  if (results !== undefined) return { title: t.results[results], unit: '' };
  return { title: t.feedback[feedback ?? 'mean'], unit: '' };
}

/** A value as people read it: the share attended as a percentage. */
const valueWords = (metric: AwardMetric, value: number): string =>
  metric.attendance === 'rate' ? percentText(value) : String(value);

/** The figures of a candidate, each with its limits: "Renewals 95 % (≥ 90)". */
export function figuresWords(app: App, handbook: Titles, figures: readonly AwardFigure[]): string {
  const { awards, render } = app.texts;
  return figures
    .map(({ metric, value, at_least: least, at_most: most, missing }) =>
      awards.figure({
        ...metricWords(app, handbook, metric),
        value: value === null ? null : valueWords(metric, value),
        least: least === undefined ? null : valueWords(metric, least),
        most: most === undefined ? null : valueWords(metric, most),
        missing: missing.join(render.list_separator),
      }),
    )
    .join(awards.separator);
}

/** An amount with its unit, and what else is given. */
export function prizeWords(
  { texts }: App,
  prize: { hundredths: number | null; amountUnit: string | null; prize: string | null },
): string {
  const { hundredths, amountUnit, prize: note } = prize;
  const amount = hundredths === null ? [] : [`${hundredths / 100} ${amountUnit ?? ''}`.trim()];
  return [...amount, ...(note === null ? [] : [note])].join(texts.render.list_separator);
}
