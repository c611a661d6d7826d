import type { Command } from 'commander';
import type { App } from '../../app.js';
import { InputError, refused } from '../../errors.js';
import { listTrends, type Trend } from '../../operations/kpis/trend.js';
import type { Column, Document, Row, Section } from '../../render/view.js';
import { cellOf } from './kpi-list.js';
import { scopeOf, type ScopeOptions } from './kpi-scope.js';

interface TrendOptions extends ScopeOptions {
  metric?: string;
}

export function addKpiTrend(kpi: Command, app: App): void {
  const { trend: t, options: o } = app.texts.kpi;
  kpi
    .command('trend')
    .description(t.summary)
    .argument('[EMPLOYEE]', o.employee)
    .option('--team <TEAM>', o.team)
    .option('--batch <BATCH>', o.batch)
    .option('--metric <KPI>', o.metric)
    .action((employee: string | undefined, options: TrendOptions) =>
      runTrend(app, employee, options),
    );
}

async function runTrend(
  app: App,
  employee: string | undefined,
  options: TrendOptions,
): Promise<void> {
  const t = app.texts.kpi.trend;
  const { team, batch } = options;
  if (employee !== undefined && (team ?? batch) !== undefined) {
    const second = team === undefined ? '--batch' : '--team';
    throw new InputError(refused('option_conflict', { first: 'EMPLOYEE', second }));
  }
  const given =
    (employee ?? team ?? batch) === undefined
      ? await app.prompter.text(t.ask, 'EMPLOYEE | --team | --batch')
      : employee;
  const scope = scopeOf({ ...options, ...(given === undefined ? {} : { employee: given }) });
  const trends = listTrends(app.store(), scope, options.metric ?? null, app.today());
  const { format, out } = app.options;
  const people = (format === undefined || format === 'table') && out === undefined;
  const rows = trends.flatMap(rowsOf);
  if (rows.length > 0 && people) await app.print(page(app, trends), 'kpi-trend');
  else await app.print({ name: 'kpi-trend', empty: t.empty, columns, rows }, 'kpi-trend');
}

const columns: readonly Column[] = [
  { key: 'metric', kind: 'code' },
  { key: 'title', kind: 'text' },
  { key: 'period', kind: 'code' },
  { key: 'value', kind: 'number' },
  { key: 'unit', kind: 'text' },
  { key: 'change', kind: 'number' },
  { key: 'people', kind: 'int' },
  { key: 'reached', kind: 'boolean' },
];

const rowsOf = ({ kpi, points }: Trend): Row[] =>
  points.map(({ period, people, millionths, change, reached }) => ({
    metric: kpi.code,
    title: kpi.title,
    period,
    value: cellOf(millionths),
    unit: kpi.unit,
    change: cellOf(change),
    people,
    reached,
  }));

const steps = { unicode: '▁▂▃▄▅▆▇█', ascii: '_.-:=+*#' };

/** A line of blocks: the lowest value the lowest block; where all are the same, the middle one. */
function sparkline({ points }: Trend, ascii: boolean): string {
  const blocks = ascii ? steps.ascii : steps.unicode;
  const values = points.map(({ millionths }) => millionths);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values
    .map((value) => {
      const share = high === low ? 0.5 : (value - low) / (high - low);
      return blocks[Math.min(blocks.length - 1, Math.floor(share * blocks.length))] ?? '';
    })
    .join('');
}

/** On a terminal: a heading with a line for each KPI, and its figures below. */
function page(app: App, trends: readonly Trend[]): Document {
  const t = app.texts.kpi.trend;
  const ascii = app.options.ascii === true;
  const sections = trends.flatMap((trend): Section[] => {
    const { kpi } = trend;
    const values = trend.points.map(({ millionths }) => cellOf(millionths) ?? 0);
    const facts = { low: Math.min(...values), high: Math.max(...values), unit: kpi.unit };
    const shown = columns.filter(
      ({ key }) => !['metric', 'title', 'unit'].includes(key) && (key !== 'reached' || kpi.target),
    );
    return [
      { kind: 'heading', text: `${kpi.title}${app.texts.render.note(kpi.code)}` },
      { kind: 'text', text: `${sparkline(trend, ascii)}  ${t.range(facts)}` },
      {
        kind: 'view',
        view: { name: 'kpi-trend', empty: t.empty, columns: shown, rows: rowsOf(trend) },
      },
    ];
  });
  return { name: 'kpi-trend', title: t.title, sections, json: [], footer: [] };
}
