/** A view as a table for a terminal: few rules, aligned with Chinese, and never wider than the terminal. */
import CliTable3 from 'cli-table3';
import stringWidth from 'fast-string-width';
import type { Column, Row, View } from './view.js';
import type { RenderOptions } from './options.js';
import { paint } from './colour.js';
import { cellOf, displayCell, displayHeader, isNumeric } from './display.js';
import { fitWidths, type ColumnWidth } from './layout.js';
import { sanitise } from './sanitise.js';
import { toneOf } from './tone.js';
import { widestPiece, wrap } from './wrap.js';

/** More rows than this nobody reads on a screen, and cli-table3 needs seconds for thousands. */
export const terminalRows = 500;
/** So few rows are shown as well: a note about them would be as long as they are. */
const spareRows = 2;

const leastText = 8;
const leastHeader = 10;
/** Words longer than this are broken before another column gives way for them. */
const longestKept = 24;

/** One column with everything that is shown of it. */
interface ShownColumn {
  column: Column;
  header: string;
  cells: string[];
  width: ColumnWidth;
  /** How narrow it may become with its words whole, and with words broken only behind their hyphens. */
  whole: number;
  hyphened: number;
}

/**
 * The table of a view, with its title where it has one; the empty string where there are no rows. Where the width
 * does not suffice, `wide` columns go first, then text is wrapped, and at last each record is printed as a block.
 */
export function tableOfView(view: View, options: RenderOptions): string {
  if (view.rows.length === 0) return '';
  const title = view.title === undefined ? [] : [paint(options).title(sanitise(view.title)), ''];
  return [...title, ...viewLines(view, options), ''].join('\n');
}

/** The lines of a view's rows and of what must be said about them. */
export function viewLines(view: View, options: RenderOptions): string[] {
  const { texts } = options.words;
  const most = view.rows.length > terminalRows + spareRows ? terminalRows : view.rows.length;
  const rows = view.rows.slice(0, most);
  const shown = view.columns.map((column) => shownColumn(column, rows, options));
  const { lines, leftOut } = fittedLines(shown, rows, options);
  const notes: string[] = [];
  const more = view.rows.length - rows.length;
  if (more > 0) notes.push(texts.more_rows(more));
  if (leftOut.length > 0) {
    const names = leftOut.map(({ header }) => header).join(texts.list_separator);
    notes.push(texts.columns_left_out(names));
  }
  const wrapped = notes.flatMap((note) => wrap(note, options.width));
  return [...lines, ...wrapped.map((note) => paint(options).quiet(note))];
}

function fittedLines(shown: readonly ShownColumn[], rows: readonly Row[], options: RenderOptions) {
  const kept = [...shown];
  const leftOut: ShownColumn[] = [];
  const isTooWide = () =>
    kept.reduce((sum, { width }) => sum + width.natural, 0) > roomFor(kept.length, options);
  while (isTooWide()) {
    const last = kept.findLastIndex(({ column }) => column.wide === true);
    if (last < 0) break;
    leftOut.unshift(...kept.splice(last, 1));
  }
  const widths = readableWidths(kept, roomFor(kept.length, options));
  return widths
    ? { lines: tableLines(kept, widths, rows, options), leftOut }
    : { lines: blockLines(shown, rows, options), leftOut: [] };
}

/** Widths that leave the words whole where there is room for that, else their parts, else as it comes. */
function readableWidths(shown: readonly ShownColumn[], available: number): number[] | undefined {
  const fitting = (least: (column: ShownColumn) => number) =>
    fitWidths(
      shown.map((column) => ({ natural: column.width.natural, least: least(column) })),
      available,
    );
  return (
    fitting(({ whole }) => whole) ??
    fitting(({ hyphened }) => hyphened) ??
    fitting(({ width }) => width.least)
  );
}

/** Cells left for text after the gaps between columns. */
function roomFor(columns: number, options: RenderOptions): number {
  return options.width - Math.max(0, columns - 1) * (options.ascii ? 3 : 2);
}

function shownColumn(column: Column, rows: readonly Row[], options: RenderOptions): ShownColumn {
  const header = displayHeader(column, options);
  const cells = rows.map((row) => displayCell(cellOf(row, column), column, options));
  const widest = cells.reduce((most, cell) => Math.max(most, linesWidth(cell)), 0);
  const natural = Math.max(widest, stringWidth(header), 1);
  const texts = column.kind === 'text' || column.kind === 'list' ? cells : [];
  const least = Math.max(
    leastWidth(column, cells, widest),
    Math.min(longestWord(header), leastHeader),
    1,
  );
  const keeping = (joined: boolean): number =>
    Math.max(least, ...[header, ...texts].map((text) => widestKept(text, joined)));
  return {
    column,
    header,
    cells,
    width: { natural, least },
    whole: keeping(true),
    hyphened: keeping(false),
  };
}

function widestKept(text: string, joined: boolean): number {
  return Math.min(widestPiece(text, joined), longestKept);
}

/** Text may be wrapped, a status only between its words, and figures and codes not at all. */
function leastWidth(column: Column, cells: readonly string[], widest: number): number {
  if (column.kind === 'text' || column.kind === 'list') return Math.min(widest, leastText);
  if (column.kind === 'status') return Math.max(0, ...cells.map(longestWord));
  return widest;
}

function longestWord(text: string): number {
  return Math.max(...text.split(/\s/).map((word) => stringWidth(word)));
}

function linesWidth(text: string): number {
  return text.includes('\n')
    ? Math.max(...text.split('\n').map((line) => stringWidth(line)))
    : stringWidth(text);
}

function tableLines(
  shown: readonly ShownColumn[],
  widths: readonly number[],
  rows: readonly Row[],
  options: RenderOptions,
): string[] {
  const colours = paint(options);
  const fit = (text: string, index: number) => wrap(text, widths[index] ?? 1).join('\n');
  const table = new CliTable3({
    head: shown.map(({ header }, index) => eachLine(fit(header, index), colours.header)),
    colAligns: shown.map(({ column }) => (isNumeric(column.kind) ? 'right' : 'left')),
    chars: frame(options.ascii),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  rows.forEach((row, rowIndex) => {
    table.push(
      shown.map(({ column, cells }, index) => {
        const text = fit(cells[rowIndex] ?? '', index);
        return eachLine(text, statusColour(row, column, options));
      }),
    );
  });
  // Blanks at the ends of lines only spoil copies and transcripts.
  return table.toString().split('\n').map(trimmed);
}

/** Only one rule, below the headers. */
function frame(ascii: boolean) {
  const none = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    right: '',
    'right-mid': '',
  };
  return ascii
    ? { ...none, mid: '-', 'mid-mid': '-+-', middle: ' | ' }
    : { ...none, mid: '─', 'mid-mid': '──', middle: '  ' };
}

/** Records one below the other, `header: value`, where a table would be torn. */
function blockLines(
  shown: readonly ShownColumn[],
  rows: readonly Row[],
  options: RenderOptions,
): string[] {
  const { label_separator: separator } = options.words.texts;
  const indent = Math.min(4, Math.max(0, options.width - leastText));
  const rule = (options.ascii ? '-' : '─').repeat(Math.max(1, Math.min(options.width, 20)));
  return rows.flatMap((row, rowIndex) => {
    const lines = shown.flatMap(({ column, header, cells }) => {
      const colour = statusColour(row, column, options);
      const label = wrap(header, options.width - stringWidth(separator));
      const last = `${label.pop() ?? ''}${separator}`;
      const value = cells[rowIndex] ?? '';
      const room = options.width - stringWidth(last);
      if (!value.includes('\n') && stringWidth(value) <= room) {
        return [...label, trimmed(`${last}${colour(value)}`)];
      }
      const lines = wrap(value, options.width - indent);
      return [
        ...label,
        trimmed(last),
        ...lines.map((line) => `${' '.repeat(indent)}${colour(line)}`),
      ];
    });
    return rowIndex === 0 ? lines : [rule, ...lines];
  });
}

function statusColour(row: Row, column: Column, options: RenderOptions): (text: string) => string {
  const cell = cellOf(row, column);
  return column.kind === 'status' && typeof cell === 'string'
    ? paint(options)[toneOf(cell)]
    : (text) => text;
}

/** Colours line by line, so that no colour runs through the columns beside. */
function eachLine(text: string, colour: (line: string) => string): string {
  return text.split('\n').map(colour).join('\n');
}

function trimmed(line: string): string {
  // Colour codes are set per cell, so padding always stands behind the last of them.
  return line.replace(/ +$/, '');
}
