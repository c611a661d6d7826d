import type { Command } from 'commander';
import type { App } from '../../app.js';
import { compareTeams } from '../../operations/kpis/teams.js';
import { cellOf } from './kpi-list.js';

interface TeamsOptions {
  period?: string;
  metric?: string;
}

export function addKpiTeams(kpi: Command, app: App): void {
  const { teams: t, options: o } = app.texts.kpi;
  kpi
    .command('teams')
    .description(t.summary)
    .option('--period <PERIOD>', o.period)
    .option('--metric <KPI>', o.metric)
    .action((options: TeamsOptions) => runTeams(app, options));
}

async function runTeams(app: App, options: TeamsOptions): Promise<void> {
  const { teams: t, options: o } = app.texts.kpi;
  const period = options.period ?? (await app.prompter.text(o.askPeriod, '--period'));
  const { span, teams } = compareTeams(app.store(), period, options.metric ?? null);
  await app.print(
    {
      name: 'kpi-teams',
      title: t.title(span.text, span.to),
      empty: t.empty,
      columns: [
        { key: 'metric', kind: 'code' },
        { key: 'title', kind: 'text', wide: true },
        { key: 'rank', kind: 'int' },
        { key: 'team', kind: 'text' },
        { key: 'people', kind: 'int' },
        { key: 'value', kind: 'number' },
        { key: 'unit', kind: 'text' },
        { key: 'target', kind: 'number' },
        { key: 'reached', kind: 'boolean' },
      ],
      rows: teams.map(({ kpi, team, people, millionths, rank, reached }) => ({
        metric: kpi.code,
        title: kpi.title,
        rank,
        team,
        people,
        value: cellOf(millionths),
        unit: kpi.unit,
        target: kpi.target ?? null,
        reached,
      })),
    },
    'kpi-teams',
  );
}
