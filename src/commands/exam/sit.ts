import type { Command } from 'commander';
import type { App } from '../../app.js';
import { InputError, refused } from '../../errors.js';
import { cancelSitting } from '../../operations/cancel-sitting.js';
import { createSitting } from '../../operations/create-sitting.js';
import { listSittings, type Sitting } from '../../operations/list-sittings.js';
import type { View } from '../../render/view.js';
import { sayEntry } from '../importing.js';
import { dayOption, wholeNumber } from '../options.js';
import { roleOption } from './sitting.js';

interface SitOptions {
  assessment?: string;
  on?: string;
  batch?: string;
  start?: string;
  end?: string;
  venue?: string;
  proctor?: string;
  proctorRole?: string;
  seats?: string;
  cancel?: boolean;
}

export function addSit(exam: Command, app: App): void {
  const t = app.texts.exam.sit;
  exam
    .command('sit')
    .description(t.summary)
    .argument('[CODE]', t.code)
    .option('--assessment <ASSESSMENT>', app.texts.exam.options.assessment)
    .option('--on <DAY>', t.on)
    .option('--batch <BATCH>', t.batch)
    .option('--start <HH:MM>', t.start)
    .option('--end <HH:MM>', t.end)
    .option('--venue <VENUE>', t.venue)
    .option('--proctor <NAME>', t.proctor)
    .option('--proctor-role <ROLE>', t.proctorRole)
    .option('--seats <N>', t.seats)
    .option('--cancel', t.cancel)
    .action(async (code: string | undefined, options: SitOptions) => {
      const { assessment } = options;
      if (options.cancel === true) await runCancel(app, code, options);
      else if (assessment !== undefined) await runSit(app, code ?? null, assessment, options);
      else if (code === undefined && options.on === undefined) await runList(app, options);
      else throw new InputError(refused('option_missing', { option: '--assessment' }));
    });
}

function timeOption(option: string, value: string | undefined): string | null {
  if (value === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(value)) return value ?? null;
  throw new InputError(refused('option_value', { option, value, expected: 'HH:MM' }));
}

async function runSit(
  app: App,
  code: string | null,
  assessment: string,
  options: SitOptions,
): Promise<void> {
  const t = app.texts.exam.sit;
  const on = options.on ?? (await app.prompter.text(t.askDay, '--on'));
  const { entry, sitting } = createSitting(app.store(), app.writeContext(), {
    code,
    assessment,
    heldOn: dayOption('--on', on) ?? on,
    batch: options.batch ?? null,
    start: timeOption('--start', options.start),
    end: timeOption('--end', options.end),
    venue: options.venue ?? null,
    proctor: options.proctor ?? null,
    proctorRole: roleOption(app, options.proctorRole),
    seats: options.seats === undefined ? null : wholeNumber('--seats', options.seats, 1),
    dryRun: app.options.dryRun === true,
  });
  const row = asRow(sitting);
  const said = t.done({ sitting: row.sitting, assessment: row.assessment, held_on: row.held_on });
  await app.printText(said, { entry, ...row });
  await sayEntry(app, entry);
}

async function runCancel(app: App, code: string | undefined, options: SitOptions): Promise<void> {
  const other = (['assessment', 'on', 'batch', 'seats'] as const).find((key) => options[key]);
  if (other !== undefined) {
    throw new InputError(refused('option_conflict', { first: '--cancel', second: `--${other}` }));
  }
  if (code === undefined) throw new InputError(refused('option_missing', { option: 'CODE' }));
  const { entry, sitting } = cancelSitting(app.store(), app.writeContext(), {
    code,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const row = asRow(sitting);
  const said = app.texts.exam.sit.cancelled({
    sitting: row.sitting,
    held_on: row.held_on,
    booked: row.booked,
  });
  await app.printText(said, { entry, ...row });
  await sayEntry(app, entry);
}

const asRow = (sitting: Sitting) => ({
  sitting: sitting.code,
  assessment: sitting.assessment,
  batch: sitting.batch,
  held_on: sitting.heldOn,
  start: sitting.start,
  end: sitting.end,
  venue: sitting.venue,
  proctor: sitting.proctor,
  proctor_role: sitting.proctorRole,
  booked: sitting.booked,
  seats: sitting.seats,
});

async function runList(app: App, { batch }: SitOptions): Promise<void> {
  const sittings = listSittings(app.store(), app.today(), batch ?? null);
  const view: View = {
    name: 'sittings',
    empty: app.texts.exam.sit.empty,
    columns: [
      { key: 'sitting', kind: 'code' },
      { key: 'assessment', kind: 'code', wide: true },
      { key: 'batch', kind: 'code', wide: true },
      { key: 'held_on', kind: 'date' },
      { key: 'start', kind: 'time' },
      { key: 'end', kind: 'time', wide: true },
      { key: 'venue', kind: 'text', wide: true },
      { key: 'proctor', kind: 'text', wide: true },
      { key: 'proctor_role', kind: 'status', vocabulary: 'role', wide: true },
      { key: 'booked', kind: 'int' },
      { key: 'seats', kind: 'int' },
    ],
    rows: sittings.map(asRow),
  };
  await app.print(view, 'sittings');
}
