/** CSV for Excel and WPS, or `raw` for machines. Excel runs what looks like a formula, so text is guarded. */
import { stringify } from 'csv-stringify/sync';
import type { Cell, Column, Document, View } from './view.js';
import type { RenderOptions } from './options.js';
import { cellOf, displayHeader, statusText } from './display.js';
import { sanitise } from './sanitise.js';
import { titledViews } from './sections.js';

type CsvOptions = Pick<RenderOptions, 'words' | 'raw'>;

/**
 * Text that a spreadsheet could take for a formula: `= + - @ | %` and their full-width forms, a tab or a line break,
 * in front or after blanks and invisible characters. Quotes in front count too, so that taking one guard off gives
 * the text back.
 */
const formula =
  /^'*(?:[\s\p{Z}\p{Cf}\p{Cc}]*[=+\-@|%＝＋－﹣−＠﹫｜％﹪﹢﹦]|[\p{Z}\p{Cf}]*[\t\r\n])/u;

/** Text with a `'` in front where a spreadsheet could run it; the importer takes the `'` off again. */
export function guardFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** One view: a header row and its rows. */
export function csvOfView(view: View, options: CsvOptions): string {
  return csvText(viewRecords(view, options), options);
}

/**
 * A document's views. A single one is written like `csvOfView`; several become labelled blocks: a row with the title,
 * the header row, the rows, an empty line. Without any view the key figures are written.
 */
export function csvOfDocument(document: Document, options: CsvOptions): string {
  const views = titledViews(document);
  const [only] = views;
  if (!only) return csvText(viewRecords(figuresView(document, options), options), options);
  if (views.length === 1) return csvOfView(only.view, options);
  const blocks = views.map(({ title, view }) =>
    csvRecords(
      [[options.raw ? view.name : textCell(title, options)], ...viewRecords(view, options)],
      options,
    ),
  );
  return bom(options) + blocks.join(lineEnd(options));
}

function viewRecords(view: View, options: CsvOptions): string[][] {
  const headers = view.columns.map((column) =>
    options.raw ? column.key : guardFormula(displayHeader(column, { ...options, ascii: false })),
  );
  return [
    headers,
    ...view.rows.map((row) =>
      view.columns.map((column) => cellRecord(cellOf(row, column), column, options)),
    ),
  ];
}

function cellRecord(cell: Cell, column: Column, options: CsvOptions): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'boolean') return booleanText(cell, options);
  const word = (value: string) => (options.raw ? value : statusText(value, column, options.words));
  if (typeof cell === 'string') return textCell(word(cell), options);
  return textCell(
    cell.map(word).join(options.raw ? ';' : options.words.texts.list_separator),
    options,
  );
}

function booleanText(value: boolean, { raw, words }: CsvOptions): string {
  if (raw) return String(value);
  return value ? words.texts.yes : words.texts.no;
}

function textCell(text: string, { raw }: CsvOptions): string {
  // The guard looks at the text as it was: an invisible character in front must not hide the formula behind it.
  const safe = sanitise(text, { newlines: true, tabs: true });
  return !raw && formula.test(text) ? `'${safe}` : safe;
}

function figuresView(document: Document, { words }: CsvOptions): View {
  const figures = document.sections.flatMap((section) =>
    section.kind === 'figures' ? section.figures : [],
  );
  return {
    name: document.name,
    columns: [
      { key: 'figure', kind: 'text', header: words.texts.figure },
      { key: 'value', kind: 'text', header: words.texts.value },
      { key: 'note', kind: 'text', header: words.texts.remark },
    ],
    rows: figures.map(({ label, value, note }) => ({ figure: label, value, note: note ?? null })),
    empty: '',
  };
}

function csvText(records: readonly (readonly string[])[], options: CsvOptions): string {
  return bom(options) + csvRecords(records, options);
}

function csvRecords(records: readonly (readonly string[])[], options: CsvOptions): string {
  return stringify(
    records.map((record) => [...record]),
    {
      record_delimiter: lineEnd(options),
      quoted_match: /[\r\n]/,
      // A record of one empty cell would else be an empty line, which readers skip.
      quoted_empty: records.every((record) => record.length === 1),
    },
  );
}

function bom({ raw }: CsvOptions): string {
  return raw ? '' : '\ufeff';
}

function lineEnd({ raw }: CsvOptions): string {
  return raw ? '\n' : '\r\n';
}
