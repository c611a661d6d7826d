import type { App } from '../../../app.js';
import { InputError, refused } from '../../../errors.js';
import type { PeopleScope } from '../../../operations/sheets/sheet-people.js';
import type { Column } from '../../../render/view.js';

/** The options of `record sheet`, of which every kind takes some. */
export interface SheetOptions {
  session?: string;
  batch?: string;
  day?: string;
  month?: string;
  form?: string;
  course?: string;
  forms?: string;
  assessment?: string;
  sitting?: string;
  checklist?: string;
  drill?: string;
  metric?: string;
  period?: string;
}

/** A kind of record of which a sheet can be printed. What is printed is a valid input of its command. */
export interface SheetKind {
  /** As on the command line, and the word of the command that takes the sheet in. */
  name: string;
  /** The options that it takes; others are refused. */
  options: readonly (keyof SheetOptions)[];
  print: (app: App, options: SheetOptions) => Promise<void>;
}

/** @throws InputError `option_conflict` for an option that a kind does not have */
export function refuseOthers({ name, options: own }: SheetKind, options: SheetOptions): void {
  const keys = Object.keys(options) as (keyof SheetOptions)[];
  const other = keys.find((key) => options[key] !== undefined && !own.includes(key));
  if (other === undefined) return;
  throw new InputError(refused('option_conflict', { first: name, second: `--${other}` }));
}

/** @throws InputError `option_conflict` */
export function refuseBeside(
  first: string,
  options: SheetOptions,
  keys: readonly (keyof SheetOptions)[],
): void {
  const second = keys.find((key) => options[key] !== undefined);
  if (second === undefined) return;
  throw new InputError(refused('option_conflict', { first, second: `--${second}` }));
}

/** Whose names stand on the sheet: of a session or a batch, which is asked for where neither is named. */
export async function peopleScope(app: App, options: SheetOptions): Promise<PeopleScope> {
  const { session, batch } = options;
  if (session !== undefined) {
    refuseBeside('--session', options, ['batch']);
    return { kind: 'session', session };
  }
  if (batch !== undefined) return { kind: 'batch', batch };
  const asked = await app.prompter.text(app.texts.record.sheet.askBatch, '--session | --batch');
  return { kind: 'batch', batch: asked };
}

/** Only with a batch are there a program, its checklists and its drills. */
export async function batchScope(app: App, options: SheetOptions): Promise<PeopleScope> {
  const batch =
    options.batch ?? (await app.prompter.text(app.texts.record.sheet.askBatch, '--batch'));
  return { kind: 'batch', batch };
}

/** The columns that say whose row it is. */
export const personColumns: readonly Column[] = [
  { key: 'employee_no', kind: 'code' },
  { key: 'name', kind: 'text' },
  { key: 'team', kind: 'text' },
];

/** The cells of these columns. */
export const personCells = ({
  employeeNo,
  name,
  team,
}: {
  employeeNo: string;
  name: string;
  team: string | null;
}) => ({ employee_no: employeeNo, name, team });
