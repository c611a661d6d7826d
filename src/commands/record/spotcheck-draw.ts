import type { Command } from 'commander';
import type { App } from '../../app.js';
import type { SpotDraw, SpotKind } from '../../domain/checking/check-state.js';
import { InputError, refused } from '../../errors.js';
import { drawPeriod } from '../../operations/spot-checks/draw.js';
import { ruleOf } from '../../operations/spot-checks/rules.js';
import type { Column, Row, View } from '../../render/view.js';
import { sayEntry } from '../importing.js';
import { dayOption, monthOption } from '../options.js';
import { kindOption, spotKinds } from './spotcheck.js';

interface DrawOptions {
  kind?: string;
  day?: string;
  month?: string;
}

export function addSpotDraw(spotcheck: Command, app: App): void {
  const { spotCheck: t } = app.texts;
  spotcheck
    .command('draw')
    .description(t.draw.summary)
    .option('--kind <KIND>', t.kind(spotKinds.join(', ')))
    .option('--day <DAY>', t.draw.day)
    .option('--month <MONTH>', t.draw.month)
    .action((options: DrawOptions, command: Command) => runDraw(app, options, command));
}

/** The kind as it was given: `spotcheck` has the option too, and takes it wherever it stands. */
function givenKind(options: { kind?: string }, command: Command): string | undefined {
  const above: unknown = command.parent?.getOptionValue('kind');
  return options.kind ?? (typeof above === 'string' ? above : undefined);
}

/** @throws InputError `option_choice` */
export const kindFrom = (options: { kind?: string }, command: Command): SpotKind =>
  kindOption(givenKind(options, command));

/**
 * The period that a kind is drawn for: a day, or a month of customers.
 *
 * @throws InputError `option_conflict`
 */
export function periodFrom(
  kind: SpotKind,
  options: { day?: string; month?: string },
): string | null {
  const day = dayOption('--day', options.day);
  const month = monthOption('--month', options.month);
  const other = kind === 'team' ? month : day;
  if (other !== undefined) {
    const second = kind === 'team' ? '--month' : '--day';
    throw new InputError(refused('option_conflict', { first: `--kind ${kind}`, second }));
  }
  return (kind === 'team' ? day : month) ?? null;
}

async function runDraw(app: App, options: DrawOptions, command: Command): Promise<void> {
  const t = app.texts.spotCheck;
  const today = app.today();
  const kind =
    givenKind(options, command) === undefined && options.month !== undefined
      ? 'customer'
      : kindFrom(options, command);
  const period = periodFrom(kind, options) ?? (kind === 'team' ? today : today.slice(0, 7));
  const dryRun = app.options.dryRun === true;
  const drawn = drawPeriod(app.store(), app.writeContext(), { kind, period, today, dryRun });
  await app.print(drawView(app, kind, period, drawn.draws), `spotcheck-${period}`);
  if (drawn.isNew) await sayEntry(app, drawn.entry);
  else await app.say(t.draw.known(period));
}

const columnsOf = (kind: SpotKind): readonly Column[] => [
  ...(kind === 'team'
    ? [{ key: 'team', kind: 'text' } as const]
    : ([
        { key: 'customer_no', kind: 'code' },
        { key: 'customer_name', kind: 'text' },
      ] as const)),
  { key: 'employee_no', kind: 'code' },
  { key: 'name', kind: 'text' },
  { key: 'carried_from', kind: 'code' },
];

function drawView(app: App, kind: SpotKind, period: string, draws: readonly SpotDraw[]): View {
  const t = app.texts.spotCheck.draw;
  return {
    name: `spotcheck-${period}`,
    title: t.title[kind](period, ruleOf(kind)),
    empty: t.empty[kind],
    columns: columnsOf(kind),
    rows: draws.map(drawRow),
  };
}

/** A draw as a row. */
export const drawRow = (draw: SpotDraw): Row => ({
  period: draw.period,
  team: draw.team || null,
  customer_no: draw.customer?.code ?? null,
  customer_name: draw.customer?.name ?? null,
  employee_no: draw.employeeNo,
  name: draw.name,
  carried_from: draw.carriedFrom,
});
