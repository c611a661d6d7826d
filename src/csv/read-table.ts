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
import { firstRows, readRecords, withCommonLineEnds, type TableRow } from './records.js';
import { checkLastRow } from './last-row.js';
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

function readTextTable(bytes: Uint8Array, options: ReadOptions): Table {
  const { decoded, candidate } = understand(bytes, options);
  const { file } = options;
  const { delimiter, header } = candidate;
  checkHeaderRow(header, file);
  const { headers, match } = header;
  const all = readRecords(decoded.text, delimiter, file);
  const rows = all.slice(header.index + 1);
  const notes = headerNotes(header);
  if (!/[\r\n]$/.test(decoded.text)) {
    checkLastRow(rows, { file, columns: options.columns, header });
    notes.push({ code: 'no_final_newline', facts: { line: rows.at(-1)?.line ?? header.line } });
  }
  return {
    file,
    encoding: decoded.encoding,
    delimiter,
    headerLine: header.line,
    headers,
    keys: match.keys,
    unknown: match.unknown,
    rows,
    notes,
  };
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
