import { createHash } from 'node:crypto';
import type { Command } from 'commander';
import type { App } from '../app.js';
import type { ColumnSpec } from '../csv/columns.js';
import { openTable, readTable, type OpenTable, type Table } from '../csv/read-table.js';
import {
  shapedRow,
  shapeRowsAs,
  type MakeRow,
  type Shaped,
  type ShapedRow,
  type ShapeOptions,
} from '../csv/shape.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { faultError } from '../errors.js';
import type { RefusalText } from '../i18n/types.js';
import type { ImportResult, RowOutcome } from '../operations/import.js';
import type { Row, View } from '../render/view.js';

/** The options that every import has. */
export interface ImportOptions {
  encoding?: string;
  sheet?: string;
  errors?: string;
  again?: boolean;
}

export function addImportOptions(command: Command, app: App): Command {
  const t = app.texts.enroll.options;
  return command
    .option('--encoding <NAME>', t.encoding)
    .option('--sheet <NAME>', t.sheet)
    .option('--errors <FILE>', t.errors)
    .option('--again', t.again);
}

/** A file that came in: its rows by column, what was wrong with them, and the hash of its bytes. */
export interface Incoming<R = ShapedRow> extends Shaped<R> {
  /** Its headers and their meaning; the rows are let go once they are shaped. */
  table: Table;
  hash: string;
}

/** The file's headers as they are written, by column. */
export const headersOf = ({
  keys,
  headers,
}: Pick<Table, 'keys' | 'headers'>): Map<string, string> =>
  new Map(
    keys.flatMap((key, at): [string, string][] =>
      key === null ? [] : [[key, headers[at] ?? key]],
    ),
  );

/**
 * Reads a file into rows, and tells on stderr how it was read.
 *
 * @throws InputError where the file or its headers cannot be understood
 */
export function readIncoming(
  app: App,
  file: string,
  columns: readonly ColumnSpec[],
  options: ImportOptions,
  shape: ShapeOptions & { open?: boolean } = {},
): Promise<Incoming> {
  return readIncomingAs(app, file, columns, options, shapedRow, shape);
}

/** A file of which no row is kept: they are read anew whenever somebody looks at them. */
export interface OpenIncoming {
  table: OpenTable;
  hash: string;
}

/**
 * Opens a file that may have millions of rows, and tells on stderr how it was read.
 *
 * @throws InputError where the file or its headers cannot be understood
 */
export async function openIncoming(
  app: App,
  file: string,
  columns: readonly ColumnSpec[],
  options: ImportOptions,
): Promise<OpenIncoming> {
  const bytes = app.readInput(file);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const { encoding, sheet } = options;
  const table = await openTable(bytes, {
    ...{ file, columns, open: true },
    ...(encoding === undefined ? {} : { encoding }),
    ...(sheet === undefined ? {} : { sheet }),
  });
  await sayHowRead(app, table, table.count);
  return { table, hash };
}

async function sayHowRead(
  app: App,
  { encoding, notes }: Pick<Table, 'encoding' | 'notes'>,
  rows: number,
): Promise<void> {
  await app.say(app.texts.app.readAs(encoding, rows));
  for (const note of notes) {
    const text = app.texts.files.notes[note.code] as (facts: unknown) => string;
    await app.say(text(note.facts));
  }
}

/** The same for a large file, with rows of another make. */
export async function readIncomingAs<R>(
  app: App,
  file: string,
  columns: readonly ColumnSpec[],
  options: ImportOptions,
  make: MakeRow<R>,
  shape: ShapeOptions<R> & { open?: boolean } = {},
): Promise<Incoming<R>> {
  const bytes = app.readInput(file);
  const table = await readTable(bytes, {
    file,
    columns,
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
    ...(shape.open === undefined ? {} : { open: shape.open }),
  });
  await sayHowRead(app, table, table.rows.length);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const shaped = shapeRowsAs(table, columns, make, shape);
  return { ...shaped, table: { ...table, rows: [] }, hash };
}

const refusalText = (app: App, { code, facts }: Refused): RefusalText =>
  (app.texts.refusals[code] as (facts: unknown) => RefusalText)(facts);

/** The vocabulary of each column whose values are codes. */
export type Vocabularies = Readonly<Record<string, string>>;

function changesText(app: App, row: RowOutcome, vocabularies: Vocabularies): string {
  return Object.entries(row.changes)
    .map(([key, [from, to]]) => {
      const header = app.texts.columns[key] ?? key;
      const words = app.texts.words[vocabularies[key] ?? ''] ?? {};
      const before = from === null ? app.texts.app.none : (words[from] ?? from);
      return app.texts.app.change(header, before, words[to] ?? to);
    })
    .join(app.texts.app.changeSeparator);
}

function preview(
  app: App,
  outcomes: readonly RowOutcome[],
  vocabularies: Vocabularies,
  keyIs: string,
): View {
  const rows = outcomes.map((row) => ({
    line: row.line,
    key: row.key,
    outcome: row.outcome,
    changes: changesText(app, row, vocabularies),
    reasons: app.texts.app.sentences(row.reasons.map((reason) => refusalText(app, reason).message)),
  }));
  const optional = (key: 'changes' | 'reasons') =>
    rows.some((row) => row[key] !== '') ? [{ key, kind: 'text' as const }] : [];
  return {
    name: 'import',
    empty: '',
    columns: [
      { key: 'line', kind: 'int' },
      { key: 'key', kind: 'code', header: app.texts.columns[keyIs] ?? keyIs },
      { key: 'outcome', kind: 'status', vocabulary: 'outcome' },
      ...optional('changes'),
      ...optional('reasons'),
    ],
    rows,
  };
}

function asJson(app: App, result: ImportResult): unknown {
  const { entry, created, changed, unchanged, refused, rows } = result;
  return {
    entry,
    created,
    changed,
    unchanged,
    refused,
    rows: Array.from(rows, (row) => ({
      line: row.line,
      key: row.key,
      outcome: row.outcome,
      changes: row.changes,
      reasons: row.reasons.map((reason) => refusalText(app, reason).message),
    })),
  };
}

/** The faults as CSV, one row each, for whoever mends the file. */
async function writeErrors(app: App, file: string, faults: readonly Fault[]): Promise<void> {
  const { renderView } = await import('../render/render.js');
  const rows: Row[] = faults.map((fault) => {
    const { message, hint } = refusalText(app, fault.refused);
    return {
      line: fault.line,
      key: fault.key ?? null,
      column: fault.column ?? null,
      value: fault.value ?? null,
      message,
      hint: hint ?? null,
    };
  });
  const view: View = {
    name: 'errors',
    empty: '',
    columns: [
      { key: 'line', kind: 'int' },
      { key: 'key', kind: 'code' },
      { key: 'column', kind: 'text' },
      { key: 'value', kind: 'text' },
      { key: 'message', kind: 'text' },
      { key: 'hint', kind: 'text' },
    ],
    rows,
  };
  const content = await renderView(view, 'csv', app.renderOptions());
  await app.writeFile(file, content);
  await app.say(app.texts.app.errorsWritten(file));
}

const previewRows = 40;
/** Of rows that are simply new, so many are enough to see that the file was read aright. */
const newRows = 5;

/** So few rows are shown as well: a note about them would be as long as they are. */
const spareRows = 2;

/** The rows of which there is something to tell, and how many there are in all. */
interface Told {
  rows: RowOutcome[];
  more: number;
}

/**
 * What is told of an import. In a `preview`, for a terminal, every row that changes something or has something to say,
 * and the first of the new ones; of very many only so many as are seen.
 */
function toldOf(outcomes: Iterable<RowOutcome>, preview: boolean): Told {
  const first: RowOutcome[] = [];
  const worth: RowOutcome[] = [];
  const room = previewRows + spareRows;
  let [told, plain] = [0, 0];
  for (const row of outcomes) {
    if (row.outcome === 'unchanged') continue;
    told += 1;
    if (!preview || first.length <= room + newRows) first.push(row);
    const isPlain = row.outcome === 'created' && row.reasons.length === 0;
    if (isPlain) plain += 1;
    if (preview && worth.length <= room && (!isPlain || plain <= newRows)) worth.push(row);
  }
  if (!preview) return { rows: first, more: 0 };
  const rows = worth.length > room ? worth.slice(0, previewRows) : worth;
  const more = told - rows.length;
  return more > spareRows ? { rows, more } : { rows: first, more: 0 };
}

/**
 * Shows what an import did, or would do, row by row. `keyIs`: the column whose header the rows' keys bear; without it
 * that of employee numbers.
 *
 * @throws InputError or Refusal with all faults, where anything was refused
 */
export async function showImport(
  app: App,
  result: ImportResult,
  options: ImportOptions,
  vocabularies: Vocabularies = {},
  keyIs = 'key',
): Promise<void> {
  const { format } = app.options;
  const t = app.texts.app;
  if (format === 'json') await app.printText('', asJson(app, result));
  if (result.faults.length > 0) {
    if (options.errors !== undefined) await writeErrors(app, options.errors, result.faults);
    throw faultError(result.faults);
  }
  if (format !== 'json') {
    const shown = format === undefined && app.options.out === undefined;
    const { rows, more } = toldOf(result.rows, shown);
    if (rows.length > 0) await app.print(preview(app, rows, vocabularies, keyIs), 'import');
    if (more > 0) await app.say(app.texts.render.more_rows(more));
    if (shown) await app.printText(t.importCounts(result), null);
  }
  if (result.importedBefore !== null) await app.say(t.importedBefore(result.importedBefore));
  await sayEntry(app, result.entry);
}

/** Says which entry a writing command made, or why it made none. */
export async function sayEntry(app: App, entry: number | null): Promise<void> {
  const t = app.texts.app;
  if (entry !== null) await app.say(t.entry(entry));
  else await app.say(app.options.dryRun === true ? t.dryRun : t.nothingChanged);
}
