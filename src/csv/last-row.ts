import { InputError, refused } from '../errors.js';
import type { ColumnSpec } from './columns.js';
import type { HeaderRow } from './header-row.js';
import type { TableRow } from './records.js';

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
  rows: readonly TableRow[],
  { file, columns, header }: { file: string; columns: readonly ColumnSpec[]; header: HeaderRow },
): void {
  const { headers, match } = header;
  const last = rows.at(-1);
  const cut = (line: number): InputError =>
    new InputError(refused('file_truncated', { file, line }));
  if (!last) throw cut(header.line);
  if (last.cells.length < headers.length) throw cut(last.line);
  const at = last.cells.length - 1;
  const column = columns.find(({ key }) => key === match.keys[at]);
  if (at >= headers.length || match.keys[at] === null) return;
  const length = last.cells[at]?.length ?? 0;
  const others = rows.slice(0, -1).map(({ cells }) => cells[at]?.length ?? 0);
  const least = others.reduce(
    (a, b) => Math.min(a, b),
    others[0] ?? (column?.kind === 'score' ? 2 : 1),
  );
  const telling = column?.kind !== 'text' || length === 0;
  if (telling && length < least) throw cut(last.line);
}
