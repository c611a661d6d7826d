import type { App } from '../../app.js';
import { InputError, refused } from '../../errors.js';
import {
  listAttendanceSheet,
  type SheetRow,
  type SheetScope,
} from '../../operations/list-attendance-sheet.js';
import type { View } from '../../render/view.js';
import { checkChoice, dayOption, monthOption, type Command } from '../options.js';
import { printLoanSheet } from './loan-list.js';
import { printSpotSheet } from './spotcheck-list.js';

const kinds = ['attendance', 'loan', 'spotcheck'] as const;

interface SheetOptions {
  session?: string;
  batch?: string;
  day?: string;
  month?: string;
}

export function addSheet(record: Command, app: App): void {
  const t = app.texts.record.sheet;
  record
    .command('sheet')
    .description(t.summary)
    .argument('<KIND>', t.kind(kinds.join(', ')))
    .option('--session <SESSION>', t.session)
    .option('--batch <BATCH>', t.batch)
    .option('--day <DAY>', t.day)
    .option('--month <MONTH>', t.month)
    .action((kind: string, options: SheetOptions) => runSheet(app, kind, options));
}

async function runSheet(app: App, kind: string, options: SheetOptions): Promise<void> {
  const wanted = checkChoice('KIND', kind, kinds);
  if (wanted === 'spotcheck') {
    refuseScope(wanted, options, ['session', 'batch']);
    await printSpotSheet(app, options);
    return;
  }
  if (wanted === 'loan') {
    refuseScope(wanted, options, ['session', 'batch', 'day']);
    await printLoanSheet(app);
    return;
  }
  const scope = await scopeOf(app, options);
  const rows = listAttendanceSheet(app.store(), scope);
  await app.print(sheetView(app, rows), 'attendance');
}

/** A sheet that belongs to no session. @throws InputError `option_conflict` */
function refuseScope(
  kind: string,
  options: SheetOptions,
  keys: readonly (keyof SheetOptions)[],
): void {
  const given = keys.find((key) => options[key] !== undefined);
  if (given === undefined) return;
  throw new InputError(refused('option_conflict', { first: kind, second: `--${given}` }));
}

async function scopeOf(app: App, options: SheetOptions): Promise<SheetScope> {
  const { session, batch } = options;
  const day = dayOption('--day', options.day) ?? null;
  const month = monthOption('--month', options.month);
  if (session !== undefined) {
    refuseBeside('--session', options, ['batch', 'day', 'month']);
    return { kind: 'session', session };
  }
  if (month !== undefined) {
    refuseBeside('--month', options, ['batch', 'day']);
    return { kind: 'month', month };
  }
  if (batch !== undefined) return { kind: 'batch', batch, day };
  const asked = await app.prompter.text(
    app.texts.record.sheet.askBatch,
    '--session | --batch | --month',
  );
  return { kind: 'batch', batch: asked, day };
}

/** @throws InputError `option_conflict` */
function refuseBeside(
  first: string,
  options: SheetOptions,
  keys: readonly (keyof SheetOptions)[],
): void {
  const second = keys.find((key) => options[key] !== undefined);
  if (second === undefined) return;
  throw new InputError(refused('option_conflict', { first, second: `--${second}` }));
}

/** Columns that the importer does not know are for whoever fills the sheet in; it says that it ignores them. */
function sheetView(app: App, rows: readonly SheetRow[]): View {
  const t = app.texts.record.sheet;
  return {
    name: 'attendance',
    preferred: 'csv',
    empty: t.empty,
    columns: [
      { key: 'session', kind: 'code' },
      { key: 'title', kind: 'text', header: t.titleHeader },
      { key: 'day', kind: 'date' },
      { key: 'start', kind: 'time', header: t.startHeader },
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'team', kind: 'text' },
      { key: 'status', kind: 'status', vocabulary: 'attendance', header: t.statusHeader },
      { key: 'note', kind: 'text' },
    ],
    rows: rows.map(({ employeeNo, ...row }) => ({ ...row, employee_no: employeeNo })),
  };
}
