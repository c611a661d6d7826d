/** A workbook -> a table: which sheet, which row holds the headers, and that no number has lost digits. */
import type { Fault } from '../domain/refusals/index.js';
import { InputError, refused } from '../errors.js';
import {
  checkHeaderRow,
  findHeaderRow,
  HEADER_ROWS,
  headerNotes,
  type HeaderRow,
} from './header-row.js';
import { nearest } from './nearest.js';
import type { ReadOptions, Table } from './read-table.js';
import { LostDigits, readWorkbook, type Sheet, type SheetCell } from './workbook.js';

const asText = (cell: SheetCell): string => (typeof cell === 'string' ? cell : cell.text);

interface Chosen {
  sheet: Sheet;
  header: HeaderRow;
}

/** Reads a workbook's table; shapes and errors as `readTable` says. */
export async function readSheetTable(bytes: Uint8Array, options: ReadOptions): Promise<Table> {
  const { file } = options;
  const sheets = (await readWorkbook(bytes, file)).filter(({ rows }) => rows.length > 0);
  const { sheet, header } = chooseSheet(sheets, options);
  checkHeaderRow(header, file);
  const below = sheet.rows.slice(header.index + 1);
  const faults = below.flatMap((row) => lostDigits(row, header));
  const [first] = faults;
  if (first) throw new InputError(first.refused, faults);
  const notes = headerNotes(header);
  const others = sheets.filter((other) => other !== sheet).map(({ name }) => name);
  if (others.length > 0) {
    notes.push({ code: 'sheet_chosen', facts: { sheet: sheet.name, others: others.join(', ') } });
  }
  return {
    file,
    encoding: 'xlsx',
    delimiter: '',
    headerLine: header.line,
    headers: header.headers,
    keys: header.match.keys,
    unknown: header.match.unknown,
    rows: below.map(({ line, cells }) => ({ line, cells: widened(cells, header.headers.length) })),
    notes,
  };
}

/** A sheet does not store the empty cells at the end of a row. */
function widened(cells: readonly SheetCell[], width: number): string[] {
  const texts = cells.map(asText);
  while (texts.length < width) texts.push('');
  return texts;
}

function lostDigits(row: Sheet['rows'][number], header: HeaderRow): Fault[] {
  return row.cells.flatMap((cell, index) => {
    if (!(cell instanceof LostDigits) || (header.match.keys[index] ?? null) === null) return [];
    const column = header.headers[index] ?? '';
    const fault = refused('cell_number_digits', { value: cell.text });
    return [{ line: row.line, column, value: cell.text, by: 'input' as const, refused: fault }];
  });
}

function chooseSheet(sheets: readonly Sheet[], options: ReadOptions): Chosen {
  const { file, sheet: wanted } = options;
  if (sheets.length === 0) throw new InputError(refused('file_empty', { file }));
  const eligible = wanted === undefined ? sheets : [namedSheet(sheets, wanted, file)];
  const known = eligible.flatMap((sheet) => {
    const rows = sheet.rows
      .slice(0, HEADER_ROWS)
      .map(({ line, cells }) => ({ line, cells: cells.map(asText) }));
    const header = findHeaderRow(rows, options.columns, options.open ?? false);
    return header ? [{ sheet, header }] : [];
  });
  const sure = known.filter(({ header }) => header.sure);
  const filled = sure.filter(({ sheet, header }) => sheet.rows.length > header.index + 1);
  if (filled.length > 1) {
    const names = filled.map(({ sheet }) => sheet.name).join(', ');
    throw new InputError(refused('file_sheets_several', { file, sheets: names }));
  }
  const chosen = filled[0] ?? sure[0] ?? known[0];
  if (chosen) return chosen;
  const expected = options.columns.map(({ key, aliases }) => aliases[0] ?? key).join(', ');
  throw new InputError(refused('file_no_header', { file, expected }));
}

function namedSheet(sheets: readonly Sheet[], wanted: string, file: string): Sheet {
  const found = sheets.find(({ name }) => name.trim() === wanted.trim());
  if (found) return found;
  const names = sheets.map(({ name }) => name);
  throw new InputError(
    refused('file_sheet_unknown', {
      file,
      sheet: wanted,
      sheets: names.join(', '),
      suggestion: nearest(wanted, names, () => 2) ?? '',
    }),
  );
}
