import type { Command } from 'commander';
import type { App } from '../../app.js';
import { shownValue } from '../../domain/kpis/measure.js';
import { listKpiFigures } from '../../operations/kpis/people.js';
import { scopeOf, type ScopeOptions } from './kpi-scope.js';

interface ListOptions extends ScopeOptions {
  metric?: string;
  period?: string;
}

export function addKpiList(kpi: Command, app: App): void {
  const { list: t, options: o } = app.texts.kpi;
  kpi
    .command('list')
    .description(t.summary)
    .option('--employee <EMPLOYEE>', o.employee)
    .option('--team <TEAM>', o.team)
    .option('--batch <BATCH>', o.batch)
    .option('--metric <KPI>', o.metric)
    .option('--period <PERIOD>', o.period)
    .action((options: ListOptions) => runList(app, options));
}

async function runList(app: App, options: ListOptions): Promise<void> {
  const query = {
    scope: scopeOf(options),
    metric: options.metric ?? null,
    period: options.period ?? null,
  };
  const figures = listKpiFigures(app.store(), query, app.today());
  await app.print(
    {
      name: 'kpis',
      empty: app.texts.kpi.list.empty,
      columns: [
        { key: 'employee_no', kind: 'code' },
        { key: 'name', kind: 'text' },
        { key: 'team', kind: 'text' },
        { key: 'metric', kind: 'code' },
        { key: 'title', kind: 'text', wide: true },
        { key: 'period', kind: 'code' },
        { key: 'value', kind: 'number' },
        { key: 'unit', kind: 'text' },
      ],
      rows: figures.map(({ person, kpi, metric, period, millionths }) => ({
        employee_no: person.employeeNo,
        name: person.name,
        team: person.team,
        metric,
        title: kpi?.title ?? null,
        period,
        value: millionths / 1e6,
        unit: kpi?.unit ?? null,
      })),
    },
    'kpis',
  );
}

/** A figure for a view; `null` stays "no data". */
export const cellOf = (millionths: number | null | undefined): number | null =>
  millionths == null ? null : shownValue(millionths);
