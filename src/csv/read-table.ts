/** A file that comes in -> a table with its headers understood and every row's true line. */
import type { FileNote } from '../domain/refusals/files.js';
import { InputError, refused } from '../errors.js';
import type { ColumnSpec } from './columns.js';
import { decodeText, type Decoded, type Encoding } from './decode.js';
import {
  checkHeaderRow,
  findHeaderRow,
  HEADER_ROWS,
  headerNotes,
  type HeaderRow,
} from './header-row.js';
import { eachRow, firstRows, readRecords, withCommonLineEnds, type TableRow } from './records.js';
import { checkLastRow, LastRows } from './last-row.js';
import { readSheetTable } from './sheet-table.js';
import { isOldWorkbook, isWorkbook } from './workbook.js';

export interface ReadOptions {
  /** Name for error texts. */
  file: string;
  /** What `--encoding` says; detected where absent. */
  encoding?: string;
  /** A workbook's sheet; where absent, the only one whose headers are known. */
  sheet?: string;
  columns: readonly ColumnSpec[];
  /** Headers that no column has are columns too (components, dimensions, items). */
  open?: boolean;
}

export interface Table {
  file: string;
  encoding: Encoding | 'xlsx';
  /** Empty for a workbook. */
  delimiter: string;
  headerLine: number;
  /** As written. */
  headers: string[];
  /** The column of each header; `null` where it is ignored. */
  keys: (string | null)[];
  /** Headers that are ignored. */
  unknown: string[];
  /** Blank rows left out. `line`: of the file, or Excel's row number. */
  rows: TableRow[];
  notes: FileNote[];
}

const delimiters = [',', '\t', ';'] as const;

interface Candidate {
  delimiter: string;
  header: HeaderRow;
}

/**
 * Reads a CSV file or an `.xlsx` workbook.
 *
 * Errors (`InputError`): `file_empty`, `file_encoding`, `file_encoding_named`, `file_truncated`, `file_malformed`,
 * `file_no_header`, `file_header_*` (all at once), `file_excel`, `file_excel_old`, `file_sheet_*`,
 * `cell_number_digits`.
 */
export async function readTable(bytes: Uint8Array, options: ReadOptions): Promise<Table> {
  const { file } = options;
  if (bytes.length === 0) throw new InputError(refused('file_empty', { file }));
  if (isOldWorkbook(bytes)) throw new InputError(refused('file_excel_old', { file }));
  if (isWorkbook(bytes)) return readSheetTable(bytes, options);
  return readTextTable(bytes, options);
}

/** A table whose rows are read anew whenever somebody looks at them, and are not kept. */
export interface OpenTable extends Omit<Table, 'rows'> {
  rows: Iterable<TableRow>;
  count: number;
  /** The line of the last row; 0 where there is none. */
  lastLine: number;
}

/**
 * The same for a file of a million rows: read through once, so that what is malformed is refused at once, and then row
 * by row. A workbook is in memory anyway.
 */
export async function openTable(bytes: Uint8Array, options: ReadOptions): Promise<OpenTable> {
  const isText = bytes.length > 0 && !isOldWorkbook(bytes) && !isWorkbook(bytes);
  if (isText) return openTextTable(bytes, options);
  const table = await readTable(bytes, options);
  return { ...table, count: table.rows.length, lastLine: table.rows.at(-1)?.line ?? 0 };
}

interface TextTable extends Omit<Table, 'rows'> {
  text: string;
  header: HeaderRow;
}

function readTextTable(bytes: Uint8Array, options: ReadOptions): Table {
  const { text, header, ...table } = readTextHead(bytes, options);
  const rows = readRecords(text, table.delimiter, options.file).slice(header.index + 1);
  if (/[\r\n]$/.test(text)) return { ...table, rows };
  const last = new LastRows(true);
  for (const row of rows) last.meet(row);
  return { ...table, rows, notes: [...table.notes, ...judgeEnd(header, last, options)] };
}

function openTextTable(bytes: Uint8Array, options: ReadOptions): OpenTable {
  const large = bytes.length > HEAD ? openLargeTable(bytes, options) : undefined;
  if (large) return large;
  const { text, ...head } = readTextHead(bytes, options);
  return withRows(head, () => [text], /[\r\n]$/.test(text), options);
}

/** So many bytes at its beginning show what a large file is. */
const HEAD = 1 << 20;
/** So many are decoded at a time. */
const PIECE = 1 << 17;
const lineFeed = 10;

/**
 * A large file is understood from its beginning, and its text is never whole in memory. `undefined` where that is not
 * possible: then all of it tells what is wrong, or what it is.
 */
function openLargeTable(bytes: Uint8Array, options: ReadOptions): OpenTable | undefined {
  const end = bytes.subarray(0, HEAD).lastIndexOf(lineFeed) + 1;
  const { encoding } = options;
  if (end === 0) return undefined;
  try {
    const head = readHead(bytes.subarray(0, end), options);
    // In these a line feed is never a part of another character.
    if (!['utf-8', 'gb18030', 'big5'].includes(head.encoding)) return undefined;
    const named = encoding === undefined ? { ...options, encoding: head.encoding } : options;
    const ended = [lineFeed, 13].includes(bytes.at(-1) ?? 0);
    return withRows(head, () => piecesOf(bytes, named), ended, options);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function* piecesOf(bytes: Uint8Array, options: ReadOptions): Generator<string> {
  for (let from = 0; from < bytes.length;) {
    const next = bytes.indexOf(lineFeed, Math.min(from + PIECE, bytes.length));
    const to = next < 0 ? bytes.length : next + 1;
    yield decodeLines(bytes.subarray(from, to), options).text;
    from = to;
  }
}

/** @throws InputError as `readRecords` and `checkLastRow` say */
function withRows(
  { header, ...table }: Omit<TextTable, 'text'>,
  pieces: () => Iterable<string>,
  ended: boolean,
  { file, columns }: ReadOptions,
): OpenTable {
  const rows = {
    *[Symbol.iterator](): Generator<TableRow> {
      let above = header.index + 1;
      for (const row of eachRow(pieces(), table.delimiter, file)) {
        if (above > 0) above -= 1;
        else yield row;
      }
    },
  };
  const last = new LastRows(!ended);
  for (const row of rows) last.meet(row);
  const notes = [...table.notes, ...(ended ? [] : judgeEnd(header, last, { file, columns }))];
  return { ...table, rows, notes, count: last.count, lastLine: last.row?.line ?? 0 };
}

/** Without the text, which a large file's rows do not come from. */
function readHead(bytes: Uint8Array, options: ReadOptions): Omit<TextTable, 'text'> {
  const { file, encoding, delimiter, headerLine, headers, keys, unknown, notes, header } =
    readTextHead(bytes, options);
  return { file, encoding, delimiter, headerLine, headers, keys, unknown, notes, header };
}

function readTextHead(bytes: Uint8Array, options: ReadOptions): TextTable {
  const { decoded, candidate } = understand(bytes, options);
  const { file } = options;
  const { delimiter, header } = candidate;
  checkHeaderRow(header, file);
  const { headers, match } = header;
  return {
    file,
    encoding: decoded.encoding,
    delimiter,
    headerLine: header.line,
    headers,
    keys: match.keys,
    unknown: match.unknown,
    notes: headerNotes(header),
    text: decoded.text,
    header,
  };
}

/** @throws InputError `file_truncated` */
function judgeEnd(
  header: HeaderRow,
  last: LastRows,
  { file, columns }: Pick<ReadOptions, 'file' | 'columns'>,
): FileNote[] {
  checkLastRow(last, { file, columns, header });
  const line = last.row?.line ?? header.line;
  return [{ code: 'no_final_newline', facts: { line } }];
}

/** Decodes and finds the headers together, for only known headers confirm a guessed encoding. */
function understand(
  bytes: Uint8Array,
  options: ReadOptions,
): { decoded: Decoded; candidate: Candidate } {
  const { file, encoding } = options;
  const decoded = decodeLines(bytes, options);
  if (decoded.text.trim() === '') throw new InputError(refused('file_empty', { file }));
  const candidate = findCandidate(decoded.text, options);
  if (decoded.guessed && encoding === undefined) {
    if (candidate && believed(decoded, candidate)) return { decoded, candidate };
    const other = decoded.encoding === 'gb18030' && readAsBig5(bytes, options);
    if (other) return other;
    throw new InputError(refused('file_encoding', { file, tried: 'UTF-8, GB18030, Big5' }));
  }
  if (candidate) return { decoded, candidate };
  // Where even the first rows are malformed, the whole is too: its error says where.
  readRecords(decoded.text, ',', file);
  const expected = options.columns.map(({ key, aliases }) => aliases[0] ?? key).join(', ');
  throw new InputError(refused('file_no_header', { file, expected }));
}

function readAsBig5(bytes: Uint8Array, options: ReadOptions) {
  try {
    const decoded = { ...decodeLines(bytes, { ...options, encoding: 'big5' }), guessed: true };
    const candidate = findCandidate(decoded.text, options);
    return candidate && believed(decoded, candidate) ? { decoded, candidate } : undefined;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Almost any bytes are valid Big5, so headers in plain ASCII say nothing for it. */
function believed(decoded: Decoded, { header }: Candidate): boolean {
  if (!header.sure) return false;
  if (decoded.encoding !== 'big5') return true;
  return header.headers.some(
    (text, index) => header.match.keys[index] !== null && /[^\x20-\x7e]/.test(text),
  );
}

function decodeLines(bytes: Uint8Array, options: ReadOptions): Decoded {
  const decoded = decodeText(bytes, options);
  return { ...decoded, text: withCommonLineEnds(decoded.text) };
}

/** The delimiter is the one with which most headers are known. */
function findCandidate(
  text: string,
  { columns, open = false }: ReadOptions,
): Candidate | undefined {
  let best: Candidate | undefined;
  for (const delimiter of delimiters) {
    const rows = firstRows(text, delimiter, HEADER_ROWS);
    const header = findHeaderRow(rows, columns, open);
    if (header && (!best || header.match.known > best.header.match.known)) {
      best = { delimiter, header };
    }
  }
  return best;
}
