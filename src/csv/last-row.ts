import { InputError, refused } from '../errors.js';
import type { ColumnSpec } from './columns.js';
import type { HeaderRow } from './header-row.js';
import type { TableRow } from './records.js';

/** What of a table's rows shows whether its last one was cut. */
export interface LastRow {
  /** The last row; none where there are only headers. */
  row: TableRow | undefined;
  /** The length of the shortest of the other rows' cells in the last row's last column; none where it is alone. */
  least: number | undefined;
}

/** Looks at rows in their order, keeping none but the last; `measured`: whether their cells are of interest. */
export class LastRows implements LastRow {
  row: TableRow | undefined;
  count = 0;
  readonly #measured: boolean;
  /** By column: the length of the shortest cell of all rows before the last. */
  readonly #least: number[] = [];

  constructor(measured: boolean) {
    this.#measured = measured;
  }

  meet(row: TableRow): void {
    if (this.#measured && this.row) this.#measure(this.row.cells);
    this.row = row;
    this.count += 1;
  }

  get least(): number | undefined {
    if (this.count < 2 || !this.row) return undefined;
    return this.#least[this.row.cells.length - 1] ?? 0;
  }

  /** A row that ends before a column has an empty cell there. */
  #measure(cells: readonly string[]): void {
    const width = Math.max(cells.length, this.#least.length);
    for (let at = 0; at < width; at++) {
      const length = cells[at]?.length ?? 0;
      const least = this.#least[at] ?? (this.count > 1 ? 0 : length);
      this.#least[at] = Math.min(least, length);
    }
  }
}

/**
 * Judges the last row of a file whose last line has no end. Excel and WPS always write one, but programs often do
 * not, so its absence alone is no fault. It is one where the row has fewer cells than there are headers, and where
 * its last cell is shorter than that of every other row (`8` under `85`, `2026-03-0` under `2026-03-09`), unless it
 * is free text; a single row's last cell must not be empty, nor a score of one digit. What is left undetected: a cut
 * inside free text, and one that leaves a value as long as another's (`10` of `100`); the table says so in a note.
 *
 * Errors (`InputError`): `file_truncated`.
 */
export function checkLastRow(
  { row: last, least: shortest }: LastRow,
  { file, columns, header }: { file: string; columns: readonly ColumnSpec[]; header: HeaderRow },
): void {
  const { headers, match } = header;
  const cut = (line: number): InputError =>
    new InputError(refused('file_truncated', { file, line }));
  if (!last) throw cut(header.line);
  if (last.cells.length < headers.length) throw cut(last.line);
  const at = last.cells.length - 1;
  const column = columns.find(({ key }) => key === match.keys[at]);
  if (at >= headers.length || match.keys[at] === null) return;
  const length = last.cells[at]?.length ?? 0;
  const least = shortest ?? (column?.kind === 'score' ? 2 : 1);
  const telling = column?.kind !== 'text' || length === 0;
  if (telling && length < least) throw cut(last.line);
}
