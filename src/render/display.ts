/** A cell as people read it, the same in the table, in Markdown and on the page. */
import type { Cell, Column, ColumnKind, View } from './view.js';
import type { RenderOptions } from './options.js';
import { sanitise } from './sanitise.js';

const numeric: ReadonlySet<ColumnKind> = new Set([
  'int',
  'number',
  'hours',
  'percent',
  'share',
  'score',
]);

/** Whether a kind's cells stand right-aligned. */
export function isNumeric(kind: ColumnKind): boolean {
  return numeric.has(kind);
}

type Shown = Pick<RenderOptions, 'words' | 'ascii'>;

/** A cell's text, safe to print; line breaks of the text are kept. */
export function displayCell(
  cell: Cell,
  column: Pick<Column, 'kind' | 'vocabulary'>,
  options: Shown,
): string {
  return sanitise(cellText(cell, column, options), { newlines: true });
}

function cellText(
  cell: Cell,
  column: Pick<Column, 'kind' | 'vocabulary'>,
  { words, ascii }: Shown,
): string {
  if (cell === null) return noData(ascii);
  if (typeof cell === 'boolean') return cell ? words.texts.yes : words.texts.no;
  if (typeof cell === 'number') return numberText(cell, column.kind) ?? noData(ascii);
  if (typeof cell === 'string') {
    return column.kind === 'instant' ? minuteText(cell) : statusText(cell, column, words);
  }
  return cell.map((item) => statusText(item, column, words)).join(words.texts.list_separator);
}

function noData(ascii: boolean): string {
  return ascii ? '-' : '–';
}

/** An ISO instant to the minute: `2026-03-02 01:00`. */
function minuteText(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}

/** A vocabulary's word where the column has one, the text itself where not. */
export function statusText(
  value: string,
  column: Pick<Column, 'vocabulary'>,
  words: RenderOptions['words'],
): string {
  return column.vocabulary === undefined || value === ''
    ? value
    : words.word(column.vocabulary, value);
}

function numberText(value: number, kind: ColumnKind): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (kind === 'percent') return percentText(value);
  if (kind === 'share') return `${rounded(value * 100, 2)} %`;
  if (kind === 'int') return String(value);
  return String(rounded(value, 2));
}

/** A share of 0..1 as `95.2 %`. */
export function percentText(value: number): string {
  return `${rounded(value * 100, 1).toFixed(1)} %`;
}

/** Rounds half away from zero as people do on paper: 12.35 is 12.4, though its binary form lies below it. */
function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = Number((Math.abs(value) * scale).toPrecision(12));
  const result = (Math.sign(value) * Math.round(scaled)) / scale;
  return result === 0 ? 0 : result;
}

/** A column's header as shown, safe to print. */
export function displayHeader(column: Column, options: Shown): string {
  return sanitise(column.header ?? options.words.header(column.key));
}

/** A row's cell; a key that the row lacks is "not given". */
export function cellOf(row: View['rows'][number], column: Column): Cell {
  return row[column.key] ?? null;
}
