/** A table's rows -> values by column, in one pass, with every fault of every row. */
import type { Fault, Refused } from '../domain/refusals/index.js';
import { Firsts, hashText } from '../domain/firsts.js';
import { refused } from '../errors.js';
import { normalHeader, type ColumnSpec } from './columns.js';
import { nearest } from './nearest.js';
import type { OpenTable, Table } from './read-table.js';
import type { TableRow } from './records.js';
import {
  isRefused,
  parseCodeCell,
  parseDayCell,
  parseEmailCell,
  parseLinesCell,
  parseNumberCell,
  parsePhoneCell,
  parseScoreCell,
  parseTextCell,
  type Parsed,
} from './values.js';

/** A value of a cell: `null` is "not given"; scores are integer hundredths, days `YYYY-MM-DD`. */
export type ShapedValue = string | number | null;

export interface ShapedRow {
  line: number;
  /** By column key; a column that the file does not have is `null` in every row. */
  values: Record<string, ShapedValue>;
}

export interface ShapeOptions<R = ShapedRow> {
  /** What may occur only once in the file; `undefined` where a row has no such key. */
  key?: (row: R) => string | undefined;
}

export interface Shaped<R = ShapedRow> {
  /** The rows without a fault. */
  rows: R[];
  /** In the order of the lines; all are `by: 'input'`. */
  faults: Fault[];
}

/**
 * Makes of a row what is kept of it. The values are in the order of the columns, as are their keys; columns that only
 * the file has come last. The array is filled anew for every row.
 */
export type MakeRow<R> = (
  line: number,
  values: readonly ShapedValue[],
  keys: readonly string[],
) => R;

/** A table without its rows. */
type Headed = Pick<Table, 'headers' | 'keys'>;

interface Compiled {
  key: string;
  /** Place in the row; -1 where the file does not have the column. */
  at: number;
  header: string;
  required: boolean;
  mayBeEmpty: boolean;
  /** Personal data is left out of faults. */
  secret: boolean;
  maxLength: number;
  parse: (text: string) => Parsed<string | number>;
  /** The values of cells as they are written, while there are few different ones. */
  seen: Map<string, string | number> | undefined;
}

/** A column with more different cells than this is not remembered. */
const FEW = 2000;

/** Values by column key. */
export const shapedRow: MakeRow<ShapedRow> = (line, values, keys) => {
  const row: ShapedRow = { line, values: {} };
  keys.forEach((key, at) => {
    row.values[key] = values[at] ?? null;
  });
  return row;
};

/** Shapes a table's rows. Never throws for what a file holds: faults are data. */
export function shapeRows(
  table: Table,
  columns: readonly ColumnSpec[],
  options: ShapeOptions = {},
): Shaped {
  return shapeRowsAs(table, columns, shapedRow, options);
}

/** The same, with rows of another make: a large file then takes far less time and memory. */
export function shapeRowsAs<R>(
  table: Table,
  columns: readonly ColumnSpec[],
  make: MakeRow<R>,
  { key }: ShapeOptions<R> = {},
): Shaped<R> {
  const shaper = new Shaper(table, columns, table.rows.at(-1)?.line ?? 0);
  const { keys, values, faults } = shaper;
  const rows: R[] = [];
  const lines = new KeyLines(table.rows.length);
  for (const row of table.rows) {
    const sound = shaper.shape(row);
    const { line } = row;
    const made = make(line, values, keys);
    // A row with a fault holds its key all the same: the other row with it is a duplicate now, not after the mending.
    const own = key?.(made);
    const firstLine = own === undefined ? undefined : lines.first(own, line);
    if (own !== undefined && firstLine !== undefined) {
      shaper.fault(line, refused('row_duplicate', { key: own, first_line: firstLine }));
    } else if (sound) rows.push(made);
  }
  return { rows, faults };
}

/**
 * Shapes a table row by row and keeps none of them: `visit` is handed each sound row's line and values, in the order of
 * the keys, which are the columns' and then those that only the file has. Returns the faults.
 */
export function shapeEach(
  table: OpenTable,
  columns: readonly ColumnSpec[],
  visit: (line: number, values: readonly ShapedValue[], keys: readonly string[]) => void,
): Fault[] {
  const shaper = new Shaper(table, columns, table.lastLine);
  for (const row of table.rows) {
    if (shaper.shape(row)) visit(row.line, shaper.values, shaper.keys);
  }
  return shaper.faults;
}

/** On which line each key was met first. */
class KeyLines {
  private readonly keys: string[] = [];
  private readonly lines: number[] = [];
  private readonly places: Firsts<number>;

  constructor(rows: number) {
    this.places = new Firsts((a, b) => this.keys[a] === this.keys[b], rows);
  }

  /** The line of an equal key before; `undefined` where there is none. */
  first(key: string, line: number): number | undefined {
    const place = this.lines.push(line) - 1;
    this.keys.push(key);
    const before = this.places.meet(hashText(key), place);
    return before === undefined ? undefined : this.lines[before];
  }
}

class Shaper {
  readonly faults: Fault[] = [];
  readonly keys: readonly string[];
  /** Of the row that was shaped last. */
  readonly values: ShapedValue[];
  private readonly columns: readonly Compiled[];
  private readonly width: number;
  /** The least number of cells that a row needs: up to the last required column. */
  private readonly least: number;
  private readonly lastLine: number;

  constructor(table: Headed, columns: readonly ColumnSpec[], lastLine: number) {
    this.columns = compile(table, columns);
    this.keys = this.columns.map(({ key }) => key);
    this.values = this.columns.map(() => null);
    this.width = table.headers.length;
    this.least = Math.max(0, ...this.columns.map(({ at, required }) => (required ? at + 1 : 0)));
    this.lastLine = lastLine;
  }

  /** Whether the row is sound; where it is not its faults are among the faults, and those values are `null`. */
  shape({ line, cells }: TableRow): boolean {
    const { columns, values } = this;
    if (cells.length !== this.width && !this.fits(line, cells)) {
      values.fill(null);
      this.fault(line, refused('row_width', { expected: this.width, found: cells.length }));
      return false;
    }
    let wrong: { column: Compiled; cell: string; refusal: Refused }[] | undefined;
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at] as Compiled;
      const cell = column.at < 0 ? '' : (cells[column.at] ?? '');
      const value = column.seen?.get(cell) ?? read(column, cell);
      if (value !== null && typeof value === 'object') {
        (wrong ??= []).push({ column, cell, refusal: value });
        values[at] = null;
      } else values[at] = value;
    }
    if (!wrong) return true;
    for (const { column, cell, refusal } of wrong) this.fault(line, refusal, column, cell);
    return false;
  }

  /** Notes a fault of the row that was shaped last. */
  fault(line: number, refusal: Refused, column?: Compiled, cell?: string): void {
    const fault: Fault = { line, by: 'input', refused: refusal };
    if (column) fault.column = column.header;
    if (column && cell !== undefined && cell !== '' && !column.secret) fault.value = cell.trim();
    const employee = this.values[this.keys.indexOf('employee_no')];
    if (typeof employee === 'string') fault.key = employee;
    this.faults.push(fault);
  }

  /**
   * Spreadsheets add empty cells at the end of rows and leave them out, so both are forgiven; but not in the last
   * row, where missing cells are what a cut file looks like.
   */
  private fits(line: number, cells: readonly string[]): boolean {
    if (cells.length > this.width)
      return cells.slice(this.width).every((cell) => cell.trim() === '');
    return line !== this.lastLine && cells.length >= this.least;
  }
}

function read(column: Compiled, cell: string): Parsed<string | number> | null {
  // An apostrophe alone is Excel's mark of an empty text.
  if (cell === '' || cell === "'" || cell.trim() === '') {
    const missing = column.required && !column.mayBeEmpty;
    return missing ? refused('cell_missing', { column: column.header }) : null;
  }
  const value = column.parse(cell);
  if (typeof value === 'string' && value.length > column.maxLength) {
    const shown = column.secret ? '' : `${value.slice(0, 20)}…`;
    return refused('cell_too_long', { value: shown, max: column.maxLength });
  }
  if (column.seen && !isRefused(value)) {
    // Days, teams and words repeat.
    if (column.seen.size < FEW) column.seen.set(copyOf(cell), copyOf(value));
    else column.seen = undefined;
  }
  return value;
}

/** A text by itself: a part of another one would keep that in memory. */
function copyOf<T extends string | number>(value: T): T {
  return typeof value === 'string' ? (Buffer.from(value).toString() as T) : value;
}

function compile(table: Headed, columns: readonly ColumnSpec[]): Compiled[] {
  const known = new Set(columns.map(({ key }) => key));
  const open = table.keys.flatMap((key): ColumnSpec[] =>
    key === null || known.has(key) ? [] : [{ key, aliases: [], kind: 'text', maxLength: 2000 }],
  );
  return [...columns, ...open].map((column) => {
    const at = table.keys.indexOf(column.key);
    return {
      key: column.key,
      at,
      header: table.headers[at] ?? column.key,
      required: column.required ?? false,
      mayBeEmpty: column.mayBeEmpty ?? false,
      secret: column.kind === 'phone' || column.kind === 'email',
      maxLength: column.maxLength ?? Number.POSITIVE_INFINITY,
      parse: parserOf(column),
      seen: new Map(),
    };
  });
}

function parserOf(column: ColumnSpec): Compiled['parse'] {
  switch (column.kind) {
    case 'text':
      return parseTextCell;
    case 'lines':
      return parseLinesCell;
    case 'code':
      return parseCodeCell;
    case 'day':
      return (text) => parseDayCell(text, { excelSerial: true });
    case 'score':
      return parseScoreCell;
    case 'number':
      return parseNumberCell;
    case 'phone':
      return parsePhoneCell;
    case 'email':
      return parseEmailCell;
    case 'choice':
      return choiceParser(column.choices ?? {});
  }
}

function choiceParser(choices: Readonly<Record<string, readonly string[]>>): Compiled['parse'] {
  const words = new Map<string, string>();
  for (const [canonical, aliases] of Object.entries(choices)) {
    for (const word of [canonical, ...aliases]) words.set(normalHeader(word), canonical);
  }
  const shown = Object.entries(choices).map(([canonical, [first]]) =>
    first === undefined ? canonical : `${first} (${canonical})`,
  );
  return (text) => {
    const canonical = words.get(text) ?? words.get(normalHeader(text));
    if (canonical !== undefined) return canonical;
    const reach = (length: number): number => (length >= 4 ? 2 : length >= 2 ? 1 : 0);
    const slip = nearest(normalHeader(text), words.keys(), reach);
    const suggestion = slip === undefined ? '' : (words.get(slip) ?? '');
    return refused('cell_choice', { value: text.trim(), choices: shown.join(', '), suggestion });
  };
}
