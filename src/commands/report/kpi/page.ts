import type { App } from '../../../app.js';
import type { KpiReport } from '../../../domain/reports/kpi.js';
import type { Column, Document, Figure, Row, Section, View } from '../../../render/view.js';
import { sourceFooter, tableSection, type ReportPage } from '../report-page.js';
import { trendChart, type TrendLine } from '../trend-chart.js';

interface KpiPage extends ReportPage {
  report: KpiReport;
}

/** So many figures stand at the top. */
const mostFigures = 8;

/** The figures of work of a period as a page. */
export function kpiPage(app: App, report: KpiReport, detailed: boolean): Document {
  const page: KpiPage = { texts: app.texts, report, detailed };
  const t = app.texts.report.kpi;
  const part = (text: string, view: View): Section[] => [
    { kind: 'heading', text },
    ...tableSection(page, view),
  ];
  return {
    name: 'kpi',
    title: t.title,
    subtitle: t.subtitle(report.period),
    sections: [
      { kind: 'figures', figures: figures(page) },
      ...part(t.metrics.title, metrics(page)),
      ...part(t.teams.title, groups(page, 'team', report.teams)),
      ...part(t.batches.title, groups(page, 'batch', report.batches)),
      ...part(t.levels.title, levels(page)),
      ...part(t.trend.title, detailed ? trend(page) : trendTable(page)),
      ...trendChart(t.trend.chart, trendLines(report), t.trend.alternative),
    ],
    json: report,
    footer: [t.footer(report.period), ...sourceFooter(page, report.source)],
  };
}

const trendLines = ({ trend: all, metrics: told }: KpiReport): TrendLine[] =>
  told.map(({ metric, title, unit }) => ({
    title,
    unit,
    figures: all
      .filter((one) => one.metric === metric)
      .map(({ period, mean: value }) => ({ period, value })),
  }));

const figures = ({ texts, report }: KpiPage): Figure[] =>
  report.metrics.slice(0, mostFigures).map(({ title, mean, unit, people }) => ({
    label: title,
    value: mean,
    kind: 'number',
    note: [unit, texts.report.kpi.note(people)].join(texts.render.list_separator),
  }));

function metrics({ texts, report }: KpiPage): View {
  const t = texts.report.kpi;
  return {
    name: 'metrics',
    empty: t.metrics.empty,
    columns: [
      { key: 'metric', kind: 'text' },
      { key: 'n', kind: 'int', header: t.columns.n },
      { key: 'mean', kind: 'number', header: t.columns.mean },
      { key: 'lowest', kind: 'number', header: t.columns.lowest },
      { key: 'highest', kind: 'number', header: t.columns.highest },
      { key: 'unit', kind: 'text' },
      { key: 'target', kind: 'number' },
      { key: 'reached', kind: 'boolean' },
      { key: 'people_reached', kind: 'int', header: t.columns.peopleReached },
    ],
    rows: report.metrics.map(({ title: metric, people: n, ...one }) => ({ ...one, metric, n })),
  };
}

type Line = KpiReport['teams'][number] | KpiReport['batches'][number];

function groups({ texts }: KpiPage, by: 'team' | 'batch', lines: readonly Line[]): View {
  const t = texts.report.kpi;
  return {
    name: by === 'team' ? 'teams' : 'batches',
    empty: by === 'team' ? t.teams.empty : t.batches.empty,
    columns: [
      { key: 'metric', kind: 'text' },
      ...(by === 'team' ? [{ key: 'rank', kind: 'int' as const }] : []),
      { key: by, kind: by === 'team' ? 'text' : 'code' },
      { key: 'n', kind: 'int', header: t.columns.n },
      { key: 'mean', kind: 'number', header: t.columns.mean },
      { key: 'reached', kind: 'boolean' },
    ],
    rows: lines.map(({ title: metric, people: n, ...one }): Row => ({ ...one, metric, n })),
  };
}

function levels({ texts, report }: KpiPage): View {
  const t = texts.report.kpi.levels;
  return {
    name: 'levels',
    empty: t.empty,
    columns: [
      { key: 'level', kind: 'text' },
      { key: 'people', kind: 'int' },
    ],
    rows: report.levels.map(({ title, people }) => ({ level: title ?? t.none, people })),
  };
}

function trend({ texts, report }: KpiPage): View {
  const t = texts.report.kpi;
  return {
    name: 'trend',
    empty: t.trend.empty,
    columns: [
      { key: 'metric', kind: 'text' },
      { key: 'period', kind: 'code' },
      { key: 'n', kind: 'int', header: t.columns.n },
      { key: 'mean', kind: 'number', header: t.columns.mean },
      { key: 'change', kind: 'number' },
    ],
    rows: report.trend.map(({ title: metric, people: n, ...one }) => ({ ...one, metric, n })),
  };
}

const onTerminal = 6;

/** A line for each KPI, a column for each month. */
function trendTable({ texts, report }: KpiPage): View {
  const periods = [...new Set(report.trend.map(({ period }) => period))].sort();
  const codes = [...new Set(report.trend.map(({ metric }) => metric))];
  const columns: Column[] = periods.map((period, at) => ({
    key: period,
    kind: 'number',
    header: period,
    wide: at < periods.length - onTerminal,
  }));
  return {
    name: 'trend',
    empty: texts.report.kpi.trend.empty,
    columns: [{ key: 'metric', kind: 'text' }, ...columns],
    rows: codes.map((code): Row => {
      const own = report.trend.filter(({ metric }) => metric === code);
      return {
        metric: own[0]?.title ?? code,
        ...Object.fromEntries(periods.map((period) => [period, null])),
        ...Object.fromEntries(own.map(({ period, mean }) => [period, mean])),
      };
    }),
  };
}
