/** Excel workbooks: one sheet per view. Text is typed as text, so 0012 stays 0012 and a formula is only its letters. */
import writeExcel, { type CellObject } from 'write-excel-file/node';
import stringWidth from 'fast-string-width';
import { isDay } from '../domain/day.js';
import type { Cell, Column, Document, View } from './view.js';
import type { RenderOptions } from './options.js';
import { cellOf, displayCell, displayHeader } from './display.js';
import { sanitise } from './sanitise.js';
import { orientationOf, pageWide } from './excel-page.js';
import { titledViews } from './sections.js';
import { withFixedZipTimes } from './zip-times.js';

type SheetRow = (CellObject | null)[];

interface NamedSheet {
  sheet: string;
  data: SheetRow[];
  columns: { width: number }[];
  stickyRowsCount?: number;
  orientation?: 'landscape';
}

type CellLines = Pick<CellObject, 'borderStyle' | 'alignVertical' | 'wrap'>;

const ruled: CellLines = { borderStyle: 'thin', alignVertical: 'center', wrap: true };

/** A cell of a workbook holds no more. */
const longestText = 32_767;
const widestColumn = 60;
/** Points, of a line of text of size 11. */
const lineHeight = 15;
/** In a document long texts go on below: it is read on paper, too. */
const widestRuled = 30;

/** A workbook of one sheet: headers in its first row, so that it can be filtered and read back. */
export async function excelOfView(view: View, options: RenderOptions): Promise<Uint8Array> {
  return workbook([viewSheet(view, view.title ?? view.name, [], options)]);
}

/**
 * A workbook of an overview (title, texts, key figures, small print) and a sheet for each view, below its title. One
 * view without figures is one sheet, as it is pinned to the wall.
 */
export async function excelOfDocument(
  document: Document,
  options: RenderOptions,
): Promise<Uint8Array> {
  const views = titledViews(document);
  const [only] = views;
  if (only && views.length === 1 && !document.sections.some(({ kind }) => kind === 'figures')) {
    return workbook([postedSheet(document, only.view, options)]);
  }
  return workbook([
    overviewSheet(document, options),
    ...views.map(({ title, view }) => viewSheet(view, title, [[titleCell(title)]], options, ruled)),
  ]);
}

/** Title, texts, the view, small print. */
function postedSheet(document: Document, view: View, options: RenderOptions): NamedSheet {
  const above: SheetRow[] = [[titleCell(document.title)]];
  if (document.subtitle !== undefined) above.push([textCell(document.subtitle)]);
  for (const section of document.sections) {
    if (section.kind === 'text' || section.kind === 'heading') above.push([textCell(section.text)]);
  }
  above.push([]);
  const sheet = viewSheet(view, document.title, above, options, ruled);
  const below = document.footer.map((line) => [textCell(line)]);
  return { ...sheet, data: [...sheet.data, [], ...below] };
}

async function workbook(sheets: readonly NamedSheet[]): Promise<Uint8Array> {
  const taken = new Set<string>();
  const named = sheets.map((sheet) => ({ ...sheet, sheet: sheetName(sheet.sheet, taken) }));
  const features = [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': pageWide } } }];
  return withFixedZipTimes(await writeExcel(named, { fontSize: 11, features }).toBuffer());
}

function viewSheet(
  view: View,
  name: string,
  above: readonly SheetRow[],
  options: RenderOptions,
  lines?: CellLines,
): NamedSheet {
  const widest = lines ? widestRuled : widestColumn;
  const headers = view.columns.map((column) => ({
    ...headerCell(displayHeader(column, options)),
    ...lines,
  }));
  const columns = view.columns.map((column) => ({
    width: columnWidth(view, column, widest, options),
  }));
  const rows = view.rows.map((row) => {
    const cells = view.columns.map((column) => ({
      ...(excelCell(cellOf(row, column), column, options) ?? textCell('')),
      ...lines,
    }));
    return lines ? withHeight(cells, columns) : cells;
  });
  return {
    sheet: name,
    data: [...above, headers, ...rows],
    columns,
    stickyRowsCount: above.length + 1,
    ...orientationOf(columns),
  };
}

/** A row as high as its texts need: spreadsheets do not look for themselves. The first cell says it for all. */
function withHeight(cells: readonly CellObject[], columns: readonly { width: number }[]): SheetRow {
  const linesOf = ({ value }: CellObject, width: number): number =>
    typeof value !== 'string'
      ? 1
      : value
          .split('\n')
          .reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / (width - 2))), 0);
  const most = Math.max(...cells.map((cell, index) => linesOf(cell, columns[index]?.width ?? 1)));
  const [first, ...others] = cells;
  return first && most > 1 ? [{ ...first, height: most * lineHeight }, ...others] : [...cells];
}

function overviewSheet(document: Document, options: RenderOptions): NamedSheet {
  const { texts } = options.words;
  const data: SheetRow[] = [[titleCell(document.title)]];
  if (document.subtitle !== undefined) data.push([textCell(document.subtitle)]);
  for (const section of document.sections) {
    if (section.kind === 'text') data.push([], [textCell(section.text)]);
    if (section.kind !== 'figures') continue;
    data.push([], [texts.figure, texts.value, texts.remark].map(headerCell));
    for (const figure of section.figures) {
      data.push([
        textCell(figure.label),
        excelCell(figure.value, { key: 'value', kind: figure.kind }, options),
        figure.note === undefined ? null : textCell(figure.note),
      ]);
    }
  }
  if (document.footer.length > 0) data.push([], ...document.footer.map((line) => [textCell(line)]));
  return { sheet: texts.overview, data, columns: [{ width: 32 }, { width: 18 }, { width: 40 }] };
}

const percentFormats = new Map<Column['kind'], string>([
  ['percent', '0.0%'],
  ['share', '0.00%'],
]);

function excelCell(cell: Cell, column: Column, options: RenderOptions): CellObject | null {
  if (cell === null) return null;
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return null;
    const format = percentFormats.get(column.kind);
    return { type: Number, value: cell, ...(format !== undefined && { format }) };
  }
  if (column.kind === 'date' && typeof cell === 'string' && isDay(cell) && cell >= '1900-03-01') {
    return { type: Date, value: new Date(`${cell}T00:00:00Z`), format: 'yyyy-mm-dd' };
  }
  return textCell(displayCell(cell, column, options));
}

function textCell(text: string): CellObject {
  return {
    type: String,
    value: sanitise(text, { newlines: true }).slice(0, longestText),
    ...(text.includes('\n') ? { wrap: true } : {}),
  };
}

function headerCell(text: string): CellObject {
  return { ...textCell(text), fontWeight: 'bold', bottomBorderStyle: 'thin' };
}

function titleCell(text: string): CellObject {
  return { ...textCell(text), fontWeight: 'bold', fontSize: 14 };
}

function columnWidth(view: View, column: Column, most: number, options: RenderOptions): number {
  const texts = [
    displayHeader(column, options),
    ...view.rows.map((row) => displayCell(cellOf(row, column), column, options)),
  ];
  const widest = texts.reduce(
    (so, text) => text.split('\n').reduce((width, line) => Math.max(width, stringWidth(line)), so),
    0,
  );
  return Math.min(most, widest + 3);
}

/** A name that Excel takes: 31 characters, none of `[]:*?/\`, no quote at its ends, and unique in the workbook. */
function sheetName(title: string, taken: Set<string>): string {
  const plain = sanitise(title)
    .replace(/[[\]:*?/\\]+/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '');
  const base = plain === '' ? 'Sheet' : plain;
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = `${cut(base, 31 - suffix.length)}${suffix}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** At most `length` UTF-16 units, no character torn. */
function cut(text: string, length: number): string {
  let result = '';
  for (const character of text) {
    if (result.length + character.length > length) break;
    result += character;
  }
  return result.trimEnd().replace(/'+$/, '');
}
