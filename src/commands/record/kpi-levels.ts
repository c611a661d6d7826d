import type { Command } from 'commander';
import type { App } from '../../app.js';
import type { Missed } from '../../domain/kpis/levels.js';
import { listLevels, type PersonLevel } from '../../operations/kpis/levels.js';
import type { Row } from '../../render/view.js';
import { cellOf } from './kpi-list.js';
import { scopeOf, type ScopeOptions } from './kpi-scope.js';

interface LevelsOptions extends ScopeOptions {
  period?: string;
}

export function addKpiLevels(kpi: Command, app: App): void {
  const { levels: t, options: o } = app.texts.kpi;
  kpi
    .command('levels')
    .description(t.summary)
    .option('--period <PERIOD>', o.period)
    .option('--employee <EMPLOYEE>', o.employee)
    .option('--team <TEAM>', o.team)
    .option('--batch <BATCH>', o.batch)
    .action((options: LevelsOptions) => runLevels(app, options));
}

async function runLevels(app: App, options: LevelsOptions): Promise<void> {
  const { levels: t, options: o } = app.texts.kpi;
  const scope = scopeOf(options);
  const period = options.period ?? (await app.prompter.text(o.askPeriod, '--period'));
  const { span, version, people } = listLevels(app.store(), scope, period);
  await app.print(
    {
      name: 'kpi-levels',
      title: t.title(span.text, version),
      empty: t.empty,
      columns: [
        { key: 'employee_no', kind: 'code' },
        { key: 'name', kind: 'text' },
        { key: 'team', kind: 'text', wide: scope.team !== null || scope.employee !== null },
        { key: 'level', kind: 'text', header: t.level },
        { key: 'level_code', kind: 'code', wide: true },
        { key: 'courses', kind: 'status', vocabulary: 'course_level', wide: true },
        { key: 'next_level', kind: 'text' },
        { key: 'reason', kind: 'text' },
        { key: 'rule', kind: 'list', wide: true },
      ],
      rows: people.map((one) => levelRow(app, one)),
    },
    'kpi-levels',
  );
}

function levelRow(app: App, { person, level, next, missed }: PersonLevel): Row {
  const t = app.texts.kpi.levels;
  return {
    employee_no: person.employeeNo,
    name: person.name,
    team: person.team,
    level: level?.title ?? null,
    level_code: level?.code ?? null,
    courses: level?.courses ?? null,
    next_level: next?.title ?? null,
    reason:
      level === null
        ? t.noData
        : missed.length === 0
          ? t.highest
          : missed.map((one) => reasonOf(app, one)).join(app.texts.render.list_separator),
    rule: missed.map(({ rule }) => rule),
  };
}

const reasonOf = (app: App, { metric, value, bound, limit, rule }: Missed): string =>
  app.texts.kpi.levels.missed({ metric, value: cellOf(value), bound, limit, rule });
