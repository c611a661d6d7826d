import { shares, type Difference } from '../../../domain/reports/period-difference.js';
import type { Section } from '../../../render/view.js';
import { percent, tableSection } from '../report-page.js';
import { heading, type PeriodPage } from './page-parts.js';

/** The figures of the parts of a long period, one after the other. */
export function trendSection(page: PeriodPage): Section[] {
  const { texts, report } = page;
  const t = texts.report.period.trend;
  const { trend } = report;
  const told = trend.filter(({ recorded, attempts }) => recorded + attempts > 0);
  const rates = ['attendance_rate', 'pass_rate'] as const;
  const chart: Section[] =
    told.length < 2
      ? []
      : [
          {
            kind: 'chart',
            chart: {
              kind: 'line',
              title: t.chart,
              unit: 'percent',
              categories: trend.map(({ part }) => part),
              series: rates.map((key) => ({
                name: texts.columns[key] ?? key,
                values: trend.map((part) => part[key]),
              })),
              alternative: t.alternative(
                told.map(
                  ({ part, attendance_rate: there, pass_rate: passed }) =>
                    `${part} ${percent(there)}, ${percent(passed)}`,
                ),
              ),
            },
          },
        ];
  return [
    heading(t.title),
    ...tableSection(page, {
      name: 'trend',
      title: t.table,
      empty: '',
      columns: [
        { key: 'part', kind: 'code' },
        { key: 'sessions', kind: 'int' },
        { key: 'expected', kind: 'int', wide: true },
        { key: 'recorded', kind: 'int', wide: true },
        { key: 'attendance_rate', kind: 'percent' },
        { key: 'attempts', kind: 'int' },
        { key: 'pass_rate', kind: 'percent' },
        { key: 'joined', kind: 'int' },
        { key: 'left', kind: 'int' },
      ],
      rows: trend.map((part) => ({ ...part })),
    }),
    ...chart,
  ];
}

/** The key figures beside those of the period before. */
export function differenceSection(page: PeriodPage): Section[] {
  const { texts, report, detailed } = page;
  const t = texts.report.period.difference;
  const shown = (value: number | null, isShare: boolean): number | string | null =>
    value === null || detailed ? value : isShare ? percent(value) : value;
  const change = ({ figure, change: by }: Difference): number | string | null => {
    if (by === null || detailed) return by;
    return shares.has(figure) ? t.points(Math.round(by * 1000) / 10) : t.change(by);
  };
  return [
    heading(t.title(report.period.kind)),
    ...tableSection(page, {
      name: 'difference',
      empty: t.same,
      columns: [
        { key: 'figure', kind: 'text' },
        { key: 'now', kind: detailed ? 'number' : 'text' },
        { key: 'before', kind: detailed ? 'number' : 'text' },
        { key: 'change', kind: detailed ? 'number' : 'text' },
      ],
      rows: report.difference
        .filter(({ now, before }) => (now ?? 0) !== 0 || (before ?? 0) !== 0)
        .map((one) => ({
          figure: detailed ? one.figure : t.figure[one.figure],
          now: shown(one.now, shares.has(one.figure)),
          before: shown(one.before, shares.has(one.figure)),
          change: change(one),
        })),
    }),
  ];
}
