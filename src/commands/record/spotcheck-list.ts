import type { Command } from 'commander';
import type { App } from '../../app.js';
import { listChecks } from '../../operations/spot-checks/find.js';
import { ruleOf } from '../../operations/spot-checks/rules.js';
import type { View } from '../../render/view.js';
import { dayOption, monthOption } from '../options.js';
import { drawRow, kindFrom } from './spotcheck-draw.js';
import { spotKinds } from './spotcheck.js';

interface ListOptions {
  kind?: string;
  day?: string;
  month?: string;
  team?: string;
  open?: boolean;
}

export function addSpotList(spotcheck: Command, app: App): void {
  const { spotCheck: t } = app.texts;
  spotcheck
    .command('list')
    .description(t.list.summary)
    .option('--kind <KIND>', t.kind(spotKinds.join(', ')))
    .option('--day <DAY>', t.list.day)
    .option('--month <MONTH>', t.list.month)
    .option('--team <TEAM>', t.list.team)
    .option('--open', t.list.open)
    .action((options: ListOptions, command: Command) => runList(app, options, command));
}

async function runList(app: App, options: ListOptions, command: Command): Promise<void> {
  const t = app.texts.spotCheck.list;
  const kind = kindFrom(options, command);
  const day = dayOption('--day', options.day);
  const month = monthOption('--month', options.month);
  const from = day ?? month ?? '';
  const to = day ?? (month === undefined ? '9999' : `${month}-31`);
  const { team = null, open } = options;
  const filter = { kind, from, to, team, openOnly: open === true };
  const checks = listChecks(app.store(), filter, app.today());
  await app.print(
    {
      name: 'spotchecks',
      empty: t.empty,
      columns: [
        { key: 'period', kind: 'code' },
        ...(kind === 'team'
          ? [{ key: 'team', kind: 'text' } as const]
          : [{ key: 'customer_no', kind: 'code' } as const]),
        { key: 'customer_name', kind: 'text', wide: true },
        { key: 'employee_no', kind: 'code' },
        { key: 'name', kind: 'text' },
        { key: 'state', kind: 'status', vocabulary: 'spot_state' },
        { key: 'score', kind: 'score' },
        { key: 'finding', kind: 'text' },
        { key: 'checker', kind: 'text', wide: true },
        { key: 'checked_on', kind: 'date', wide: true },
        { key: 'due_on', kind: 'date', wide: true },
        { key: 'carried_from', kind: 'code', wide: true },
        { key: 'rule', kind: 'code', wide: true },
      ],
      rows: checks.map(({ draw, state, dueOn }) => ({
        ...drawRow(draw),
        state,
        score: draw.result?.scoreHundredths == null ? null : draw.result.scoreHundredths / 100,
        finding: draw.result?.finding ?? draw.skip?.reason ?? null,
        checker: draw.result?.checker ?? null,
        checked_on: draw.result?.checkedOn ?? null,
        due_on: dueOn,
        rule: ruleOf(kind),
      })),
    },
    'spotchecks',
  );
}

/** `record sheet spotcheck`: the draw of a day, or of a month of customers, to be filled in and taken in again. */
export async function printSpotSheet(
  app: App,
  options: { day?: string; month?: string },
): Promise<void> {
  const t = app.texts.spotCheck.sheet;
  const month = monthOption('--month', options.month);
  const kind = month === undefined ? 'team' : 'customer';
  const period = month ?? dayOption('--day', options.day) ?? app.today();
  const filter = { kind, from: period, to: period, team: null, openOnly: false } as const;
  const checks = listChecks(app.store(), filter, app.today());
  const open = checks.filter(({ draw }) => !draw.skip && !draw.result);
  const view: View = {
    name: 'spotcheck',
    preferred: 'csv',
    empty: t.empty,
    columns: [
      ...(kind === 'team'
        ? ([
            { key: 'day', kind: 'date', header: t.day },
            { key: 'team', kind: 'text' },
            { key: 'employee_no', kind: 'code' },
            { key: 'name', kind: 'text' },
          ] as const)
        : ([
            { key: 'customer', kind: 'code', header: t.customer },
            { key: 'customer_name', kind: 'text' },
            { key: 'employee_no', kind: 'code' },
            { key: 'day', kind: 'date', header: t.called },
          ] as const)),
      { key: 'score', kind: 'score', header: kind === 'team' ? t.score : t.satisfaction },
      { key: 'finding', kind: 'text', header: t.finding },
      { key: 'checker', kind: 'text', header: t.checker },
    ],
    rows: open.map(({ draw }) => ({
      day: kind === 'team' ? draw.period : null,
      team: draw.team,
      customer: draw.customer?.code ?? null,
      customer_name: draw.customer?.name ?? null,
      employee_no: draw.employeeNo,
      name: draw.name,
      score: null,
      finding: null,
      checker: null,
    })),
  };
  await app.print(view, 'spotcheck');
}
