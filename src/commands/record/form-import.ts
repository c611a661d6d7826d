import type { App } from '../../app.js';
import type { ColumnSpec } from '../../csv/columns.js';
import { sortItemColumns } from '../../csv/form-cells.js';
import type { ShapedRow } from '../../csv/shape.js';
import type { FormKind } from '../../domain/handbook/types-questionnaires.js';
import { InputError, refused } from '../../errors.js';
import type { Cells, ItemsOfColumns } from '../../operations/forms/answer-cells.js';
import { requireForms } from '../../operations/forms/form-rules.js';
import type { FormImportResult } from '../../operations/forms/import-form.js';
import { headersOf, readIncoming, type ImportOptions, type Incoming } from '../importing.js';

export interface FormOptions extends ImportOptions {
  reason?: string;
}

/** A file of filled-in forms. */
export interface IncomingForms extends Incoming {
  columns: ItemsOfColumns;
  headers: ReadonlyMap<string, string>;
}

/**
 * Reads a file of filled-in forms; columns that are no question are said to be ignored, and rows in which nothing is
 * answered are left out.
 *
 * @throws InputError where the file cannot be understood, `form_columns_missing`; Refusal `form_rules_missing`
 */
export async function readForms(
  app: App,
  file: string,
  columns: readonly ColumnSpec[],
  options: ImportOptions,
  kinds: readonly FormKind[],
): Promise<IncomingForms> {
  const { forms } = requireForms(app.store(), kinds);
  const incoming = await readIncoming(app, file, columns, options, { open: true });
  const headers = headersOf(incoming.table);
  const known = new Set(columns.map(({ key }) => key));
  const open = [...headers.keys()].filter((key) => !known.has(key));
  const fitting = Object.fromEntries(
    Object.entries(forms).filter(([, { kind }]) => kinds.includes(kind)),
  );
  const { items, ignored } = sortItemColumns(open, fitting);
  const header = (key: string): string => headers.get(key) ?? key;
  if (items.size === 0) {
    const codes = Object.keys(fitting).join(', ');
    throw new InputError(refused('form_columns_missing', { file, known: codes }));
  }
  refuseTwice(file, items, header);
  if (ignored.length > 0) {
    await app.say(app.texts.app.columnsIgnored(ignored.map(header).join(', ')));
  }
  const answered = incoming.rows.filter((row) => cellsOf(row, items).size > 0);
  const blank = incoming.rows.length - answered.length;
  if (blank > 0) await app.say(app.texts.forms.leftOut(blank));
  return {
    ...incoming,
    rows: answered,
    columns: items,
    headers,
  };
}

/** What every import of filled-in forms is told beside its rows. */
export const importOf = (
  app: App,
  { hash, faults, columns, headers }: IncomingForms,
  options: FormOptions,
) => ({
  ...{ hash, faults, columns, headers },
  dryRun: app.options.dryRun === true,
  again: options.again === true,
  reason: options.reason?.trim() || null,
  today: app.today(),
});

/** Which answers were left out as known, and which look like others. */
export async function sayKnown(
  app: App,
  {
    faults,
    importedBefore,
    known,
    alike,
  }: Pick<FormImportResult, 'faults' | 'importedBefore' | 'known' | 'alike'>,
): Promise<void> {
  const t = app.texts.forms;
  if (faults.length > 0 || importedBefore !== null) return;
  if (known > 0) await app.say(t.form.known(known));
  if (alike > 0) await app.say(t.alike(alike));
}

/** @throws InputError `file_header_duplicate` where two columns are one question */
function refuseTwice(file: string, items: ItemsOfColumns, header: (key: string) => string): void {
  const first = new Map<string, string>();
  for (const [key, forms] of items) {
    for (const [form, item] of forms) {
      const name = `${form} ${item}`;
      const before = first.get(name);
      if (before !== undefined) {
        const facts = { file, column: item, first: header(before), second: header(key) };
        throw new InputError(refused('file_header_duplicate', facts));
      }
      first.set(name, key);
    }
  }
}

/** What is written in the columns that are questions. */
export function cellsOf({ values }: ShapedRow, items: ItemsOfColumns): Cells {
  const cells = new Map<string, string>();
  for (const key of items.keys()) {
    const value = values[key];
    if (typeof value === 'string') cells.set(key, value);
  }
  return cells;
}
