/** Finds the row of headers below a file's titles, and says what is wrong with it. */
import type { FileNote } from '../domain/refusals/files.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { InputError, refused } from '../errors.js';
import { matchHeaders, type ColumnSpec, type HeaderMatch } from './columns.js';

/** How many rows, blank ones not counted, may stand above the headers, the headers included. */
export const HEADER_ROWS = 10;

/** The row of headers of a table. */
export interface HeaderRow {
  line: number;
  /** Its place among the rows that are not blank: 0 where no title stands above it. */
  index: number;
  /** As written, without the empty columns at the end. */
  headers: string[];
  match: HeaderMatch;
  /** At least two columns are known, or all that must be there. */
  sure: boolean;
}

/**
 * The first row in which at least two headers, or all the required ones, are known; failing that the row with one
 * known header, so that the error can say which are missing. `undefined` where no header is known at all.
 */
export function findHeaderRow(
  rows: readonly { line: number; cells: readonly string[] }[],
  columns: readonly ColumnSpec[],
  open: boolean,
): HeaderRow | undefined {
  let fallback: HeaderRow | undefined;
  const required = columns.filter((column) => column.required).length;
  for (const [index, row] of rows.slice(0, HEADER_ROWS).entries()) {
    const headers = withoutTrailingBlanks(row.cells.map((cell) => cell.trim()));
    const match = matchHeaders(headers, columns, { open });
    const complete = required > 0 && match.missing.length === 0 && match.slips.length === 0;
    const sure = match.known >= 2 || complete;
    const found = { line: row.line, index, headers, match, sure };
    if (sure) return found;
    if (match.known > 0) fallback ??= found;
  }
  return fallback;
}

function withoutTrailingBlanks(cells: string[]): string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end--;
  return cells.slice(0, end);
}

/**
 * Refuses a row of headers, all its faults at once: `file_header_duplicate`, `file_header_unknown` for a slip of a
 * column that is not there, `file_header_missing`.
 */
export function checkHeaderRow(row: HeaderRow, file: string): void {
  const { match, headers, line } = row;
  const faults: Fault[] = [];
  const add = (column: string, refusal: Refused): void => {
    faults.push({ line, column, by: 'input', refused: refusal });
  };
  for (const duplicate of match.duplicates) {
    add(duplicate.second, refused('file_header_duplicate', { file, ...duplicate }));
  }
  for (const { header, suggestion } of match.slips) {
    add(header, refused('file_header_unknown', { file, column: header, suggestion }));
  }
  for (const { key, aliases } of match.missing) {
    const facts = {
      file,
      column: key,
      aliases: aliases.slice(0, 4).join(', '),
      found: headers.filter((header) => header !== '').join(', '),
    };
    add(key, refused('file_header_missing', facts));
  }
  const [first] = faults;
  if (first) throw new InputError(first.refused, faults);
}

/** What is said of the headers, in text files and workbooks alike. */
export function headerNotes({ index, line, match }: HeaderRow): FileNote[] {
  const notes: FileNote[] = [];
  if (index > 0) notes.push({ code: 'title_rows', facts: { count: index, header_line: line } });
  if (match.unknown.length > 0) {
    notes.push({ code: 'columns_ignored', facts: { columns: match.unknown.join(', ') } });
  }
  return notes;
}
