/**
 * Text -> records with the line on which each starts. A record without quotation marks, or wholly of plainly quoted
 * cells, is split here; every other is parsed by csv-parse, strictly. Asking csv-parse for the lines of all records
 * costs three times as much time and twice the memory.
 */
import { CsvError, parse } from 'csv-parse/sync';
import type { Malformation } from '../domain/refusals/files.js';
import { InputError, refused } from '../errors.js';

/** A row of cells as written. `line` counts from 1; a record over several lines has the line that it starts on. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A record without quotation marks. It is split when it is looked at: cells that are not kept cost little memory. */
class PlainRow implements TableRow {
  readonly line: number;
  readonly #record: string;
  readonly #delimiter: string;

  constructor(line: number, record: string, delimiter: string) {
    this.line = line;
    this.#record = record;
    this.#delimiter = delimiter;
  }

  get cells(): string[] {
    return this.#record.split(this.#delimiter);
  }
}

/** A record that waits for csv-parse. */
interface WaitingRow extends TableRow {
  cells: readonly string[];
}

/** The longest record that is believed to be one, in bytes: beyond it a quotation mark was never closed. */
const MAX_RECORD = 200_000;
/** How much of the text waits for csv-parse at a time: bounds the memory that its buffers take. */
const CHUNK = 1 << 18;
/** How many rows are in memory at a time, where they are read one after the other. */
const AT_ONCE = 4096;

/** Line ends as `\n` or `\r\n`; old Mac files end their lines with `\r`. */
export function withCommonLineEnds(text: string): string {
  return /\r(?!\n)/.test(text) ? text.replace(/\r\n?/g, '\n') : text;
}

/** Whether a row says nothing. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '');
}

/** The same of a record without quotation marks; what almost all begin with shows it at once. */
function isBlankRecord(record: string, delimiter: string): boolean {
  const first = record.charCodeAt(0);
  if (first > 32 && first < 127 && first !== delimiter.charCodeAt(0)) return false;
  return isBlank(record.split(delimiter));
}

/** The first `count` rows that are not blank, for finding the headers; fewer where a malformed one follows. */
export function firstRows(text: string, delimiter: string, count: number): TableRow[] {
  const reader = new RecordReader(delimiter, '');
  try {
    eachRecord(text, (line, record, quoted) => {
      reader.add(line, record, quoted);
      // The quoted ones are parsed at once here, for only a parsed row shows whether it is blank.
      reader.flush();
      return reader.rows.length < count;
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  return reader.rows;
}

/**
 * All rows that are not blank.
 *
 * Errors (`InputError`): `file_malformed`, `file_truncated` where the file ends inside quotation marks.
 */
export function readRecords(text: string, delimiter: string, file: string): TableRow[] {
  const reader = new RecordReader(delimiter, file);
  eachRecord(text, (line, record, quoted) => {
    reader.add(line, record, quoted);
    return true;
  });
  reader.flush();
  return reader.rows;
}

/**
 * The same rows one after the other, for files too large to be kept; errors as `readRecords` says, when their place is
 * reached. The text comes in pieces, each of which ends with a line; cells are parts of them: who keeps one, copies it.
 */
export function* eachRow(
  pieces: Iterable<string>,
  delimiter: string,
  file: string,
): Generator<TableRow> {
  const reader = new RecordReader(delimiter, file);
  let rest = '';
  let line = 0;
  for (const piece of pieces) {
    const text = rest + piece;
    const place = { at: 0, line, mark: -1 };
    yield* rowsOf(reader, text, place, text.length < MAX_RECORD + piece.length);
    rest = text.slice(place.at);
    line = place.line;
  }
  yield* rowsOf(reader, rest, { at: 0, line, mark: -1 }, false);
}

/** The rows of a text from a place on, which moves; with `open` up to the last record that is surely whole. */
function* rowsOf(
  reader: RecordReader,
  text: string,
  place: Place,
  open: boolean,
): Generator<TableRow> {
  for (let before = -1; place.at < text.length && place.at !== before;) {
    before = place.at;
    eachRecord(
      text,
      (line, record, quoted) => {
        reader.add(line, record, quoted);
        return reader.rows.length < AT_ONCE;
      },
      place,
      open,
    );
    reader.flush();
    const { rows } = reader;
    reader.rows = [];
    for (const row of rows) yield row;
  }
}

/** How far a text has been cut. `mark`: where the next quotation mark is; -1 where nobody has looked. */
interface Place {
  at: number;
  line: number;
  mark: number;
}

/**
 * Cuts a text into records. A line end inside quotation marks is one after an odd number of them, because csv-parse
 * accepts no mark that does not open, close or double another.
 */
function eachRecord(
  text: string,
  visit: (line: number, record: string, quoted: boolean) => boolean,
  place: Place = { at: 0, line: 0, mark: -1 },
  open = false,
): void {
  const nextMark = (from: number): number => {
    const found = text.indexOf('"', from);
    return found === -1 ? Number.POSITIVE_INFINITY : found;
  };
  let { mark, line, at } = place;
  if (mark < at) mark = nextMark(at);
  while (at < text.length) {
    const start = at;
    const startLine = line + 1;
    const startMark = mark;
    let marks = 0;
    let end: number;
    do {
      const found = text.indexOf('\n', at);
      end = found === -1 ? text.length : found;
      at = Math.min(end + 1, text.length);
      line++;
      for (; mark < end; mark = nextMark(mark + 1)) marks++;
    } while (marks % 2 === 1 && at < text.length);
    if (open && marks % 2 === 1) {
      // The rest of it comes with the next piece.
      at = start;
      line = startLine - 1;
      mark = startMark;
      break;
    }
    if (end > start && text.charCodeAt(end - 1) === 13) end--;
    if (end > start && !visit(startLine, text.slice(start, end), marks > 0)) break;
  }
  Object.assign(place, { at, line, mark });
}

class RecordReader {
  /** Without the blank ones, once they are flushed. */
  rows: TableRow[] = [];
  private readonly delimiter: string;
  private readonly file: string;
  private readonly plainQuoted: string;
  private waiting: { row: WaitingRow; record: string }[] = [];
  private waitingSize = 0;

  constructor(delimiter: string, file: string) {
    this.delimiter = delimiter;
    this.file = file;
    this.plainQuoted = `"${delimiter}"`;
  }

  add(line: number, record: string, quoted: boolean): void {
    if (!quoted) this.addPlain(line, record);
    else {
      const cells = this.splitQuoted(record);
      if (!cells) this.wait(line, record);
      else if (!isBlank(cells)) this.rows.push({ line, cells });
    }
  }

  flush(): void {
    const { waiting } = this;
    if (waiting.length === 0) return;
    this.parseWaiting(waiting);
    this.waiting = [];
    this.waitingSize = 0;
    const blank = new Set<TableRow>();
    for (const { row } of waiting) if (isBlank(row.cells)) blank.add(row);
    if (blank.size > 0) this.rows = this.rows.filter((row) => !blank.has(row));
  }

  private addPlain(line: number, record: string): void {
    if (record.length > MAX_RECORD) throw this.malformed(line, 'record_too_long');
    if (isBlankRecord(record, this.delimiter)) return;
    this.rows.push(new PlainRow(line, record, this.delimiter));
  }

  private wait(line: number, record: string): void {
    const row = { line, cells: [] };
    this.rows.push(row);
    this.waiting.push({ row, record });
    this.waitingSize += record.length;
    if (this.waitingSize > CHUNK) this.flush();
  }

  /** `"a","b"` with no mark inside any cell; anything else is left to csv-parse. */
  private splitQuoted(record: string): string[] | undefined {
    if (record.length > MAX_RECORD || record.length < 2) return undefined;
    if (!record.startsWith('"') || !record.endsWith('"')) return undefined;
    const cells = record.slice(1, -1).split(this.plainQuoted);
    return cells.some((cell) => cell.includes('"')) ? undefined : cells;
  }

  private parseWaiting(waiting: readonly { row: WaitingRow; record: string }[]): void {
    let parsed: string[][];
    try {
      parsed = parse(waiting.map(({ record }) => record).join('\n'), {
        delimiter: this.delimiter,
        record_delimiter: '\n',
        max_record_size: MAX_RECORD,
        // The width of a row is judged with all other faults of the file, and title rows are narrower.
        relax_column_count: true,
      });
    } catch (error) {
      throw this.explain(error, waiting);
    }
    if (parsed.length !== waiting.length) {
      throw this.malformed(waiting[0]?.row.line ?? 1, 'other');
    }
    waiting.forEach(({ row }, index) => {
      row.cells = parsed[index] ?? [];
    });
  }

  private explain(error: unknown, waiting: readonly { row: TableRow }[]): unknown {
    if (!(error instanceof CsvError)) return error;
    const index = Number(error.records);
    const line = (waiting[index] ?? waiting[0])?.row.line ?? 1;
    switch (error.code) {
      case 'CSV_QUOTE_NOT_CLOSED':
        return new InputError(refused('file_truncated', { file: this.file, line }));
      case 'INVALID_OPENING_QUOTE':
        return this.malformed(line, 'quote_inside');
      case 'CSV_INVALID_CLOSING_QUOTE':
      case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
        return this.malformed(line, 'text_after_quote');
      case 'CSV_MAX_RECORD_SIZE':
        return this.malformed(line, 'record_too_long');
      default:
        return this.malformed(line, 'other');
    }
  }

  /** Without csv-parse's error as its cause: that one quotes the cell, and cells are personal data. */
  private malformed(line: number, detail: Malformation): InputError {
    return new InputError(refused('file_malformed', { file: this.file, line, detail }));
  }
}
