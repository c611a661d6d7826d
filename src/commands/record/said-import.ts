import type { App } from '../../app.js';
import type { ColumnSpec } from '../../csv/columns.js';
import type { ShapedRow } from '../../csv/shape.js';
import type { ImportInput, ImportResult } from '../../operations/import.js';
import type { SaidRow } from '../../operations/take-rows.js';
import { addImportOptions, headersOf, showImport, type ImportOptions } from '../importing.js';
import type { Command } from '../options.js';
import { readFilled, type Filling } from './filled.js';

/** The rows of a file, and its headers by column. */
export interface SaidInput extends ImportInput {
  rows: readonly ShapedRow[];
  headers: ReadonlyMap<string, string>;
}

/** A kind of record that a filled-in sheet is taken in as, each row as by a command of its own. */
export interface SaidKind {
  /** As the journal keeps it. */
  command: string;
  columns: readonly ColumnSpec[];
  filling: Filling;
  take: (app: App, input: SaidInput) => ImportResult;
  /** The column whose header the rows' keys bear; employee numbers otherwise. */
  keyIs?: string;
  /** Asks in the terminal, matter after matter, where no file is given. */
  ask: (app: App) => Promise<void>;
}

/** `import [FILE]` of a subject. */
export function addSaidImport(
  parent: Command,
  app: App,
  texts: { summary: string; file: string },
  kind: SaidKind,
): void {
  const command = parent
    .command('import')
    .description(texts.summary)
    .argument('[FILE]', texts.file);
  addImportOptions(command, app).action((file: string | undefined, options: ImportOptions) =>
    file === undefined ? kind.ask(app) : runImport(app, file, options, kind),
  );
}

async function runImport(
  app: App,
  file: string,
  options: ImportOptions,
  { command, columns, filling, take, keyIs }: SaidKind,
): Promise<void> {
  const { hash, faults, rows, table } = await readFilled(app, file, columns, options, filling);
  const result = take(app, {
    ...{ command, hash, faults, rows },
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    headers: headersOf(table),
  });
  await showImport(app, result, options, {}, keyIs);
}

/** A cell as text; `null` where it is empty. */
export function textOf({ values }: ShapedRow, key: string): string | null {
  const value = values[key] ?? null;
  return value === null ? null : String(value);
}

/** Rows as their kind reads them, with their cells. */
export const saidRows = <Row>(
  rows: readonly ShapedRow[],
  read: (row: ShapedRow) => Row,
): SaidRow<Row>[] => rows.map((row) => ({ line: row.line, row: read(row), cells: row.values }));
