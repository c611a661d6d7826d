import type { Section } from '../../render/view.js';

/** A KPI with its figures, the earliest first. */
export interface TrendLine {
  title: string;
  unit: string;
  figures: readonly { period: string; value: number }[];
}

/** More lines than this cannot be told apart; a single period is no trend. */
const mostLines = 6;
const leastPeriods = 2;

/** How figures in per cent developed; those in other units have no place on the same scale. */
export function trendChart(
  title: string,
  lines: readonly TrendLine[],
  alternative: (parts: readonly string[]) => string,
): Section[] {
  const shown = lines.filter(({ unit }) => unit === '%').slice(0, mostLines);
  const periods = [
    ...new Set(shown.flatMap(({ figures }) => figures.map(({ period }) => period))),
  ].sort();
  if (periods.length < leastPeriods) return [];
  const valueOf = ({ figures }: TrendLine, period: string): number | null =>
    figures.find((one) => one.period === period)?.value ?? null;
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'line',
        title,
        unit: 'number',
        categories: periods,
        series: shown.map((line) => ({
          name: line.title,
          values: periods.map((period) => valueOf(line, period)),
        })),
        alternative: alternative(
          shown.map(({ title: name, figures }) => {
            const [first, last] = [figures[0], figures.at(-1)];
            return `${name} ${first?.value ?? '–'} (${first?.period ?? ''}) – ${last?.value ?? '–'} (${last?.period ?? ''})`;
          }),
        ),
      },
    },
  ];
}
