/** One self-contained page: no scripts, nothing loaded from anywhere, charts as inline SVG. */
import { Eta } from 'eta/core';
import stringWidth from 'fast-string-width';
import type {
  Chart,
  Column,
  ColumnKind,
  Document,
  Figure,
  PrintedQuestion,
  Row,
  Section,
  View,
} from './view.js';
import type { DrawnChart } from './charts.js';
import type { RenderOptions } from './options.js';
import { cellOf, displayCell, displayHeader, isNumeric } from './display.js';
import { pageMargins, style } from './html-style.js';
import { template } from './html-template.js';
import { sanitise } from './sanitise.js';
import { toneOf, type Tone } from './tone.js';

type ChartWriter = (chart: Chart) => DrawnChart;

/** Terminal cells: eight Chinese characters. */
const longestShort = 16;

/** Tables of so few rows stay on one sheet of paper. */
const fewRows = 12;

const eta = new Eta({ autoEscape: true, useWith: false });

/** The page as text. */
export async function htmlOfDocument(document: Document, options: RenderOptions): Promise<string> {
  const drawChart = await chartWriter(document, options);
  let heading = document.title;
  const blocks = document.sections.map((section) => {
    if (section.kind === 'heading') heading = section.text;
    return block(section, heading, drawChart, options);
  });
  return eta.renderString(template, {
    lang: options.language === 'zh' ? 'zh-CN' : 'en',
    title: safe(document.title),
    subtitle: document.subtitle === undefined ? '' : safe(document.subtitle),
    style: `${style}${pageMargins(safe(document.title))}`,
    blocks,
    footer: document.footer.map(safe),
  });
}

/** Charts and what draws them are large: a page without charts loads nothing of it. */
async function chartWriter(document: Document, options: RenderOptions): Promise<ChartWriter> {
  const charts = document.sections.flatMap((one) => (one.kind === 'chart' ? [one.chart] : []));
  if (charts.length === 0) return () => ({ page: '', phone: '' });
  return (await import('./charts.js')).chartWriter(charts, options);
}

function block(section: Section, heading: string, drawChart: ChartWriter, options: RenderOptions) {
  switch (section.kind) {
    case 'heading':
      return { kind: 'heading', text: safe(section.text) };
    case 'text':
      return { kind: 'text', text: sanitise(section.text, { newlines: true }) };
    case 'figures':
      return { kind: 'figures', figures: section.figures.map((one) => figure(one, options)) };
    case 'chart':
      return { kind: 'chart', title: safe(section.chart.title), ...drawChart(section.chart) };
    case 'view':
      return table(section.view, heading, options);
    case 'blanks':
      return { kind: 'blanks', labels: section.labels.map(safe) };
    case 'question':
      return printed(section.question);
  }
}

function printed({ label, note, text, options, parts, answer }: PrintedQuestion) {
  const lines = (list: PrintedQuestion['options']) =>
    list.map((one) => ({
      label: safe(one.label),
      text: sanitise(one.text, { newlines: true }),
    }));
  return {
    kind: 'question',
    label: safe(label),
    note: safe(note),
    text: sanitise(text, { newlines: true }),
    lists: [lines(parts), lines(options)].filter((list) => list.length > 0),
    answer: safe(answer),
  };
}

function figure(figure: Figure, options: RenderOptions) {
  return {
    label: safe(figure.label),
    value: displayCell(figure.value, figure, options),
    words: typeof figure.value === 'string' || Array.isArray(figure.value),
    note: figure.note === undefined ? '' : safe(figure.note),
  };
}

function table(view: View, heading: string, options: RenderOptions) {
  const title = view.title === undefined || view.title === heading ? '' : safe(view.title);
  return {
    kind: 'view',
    title,
    label: options.words.texts.scroll(title || safe(heading)),
    empty: safe(view.empty),
    columns: view.columns.map((column) => ({
      header: displayHeader(column, options),
      shape: isNumeric(column.kind) ? 'num' : '',
    })),
    few: view.rows.length <= fewRows,
    rows: tableRows(view, options),
  };
}

function tableRows(view: View, options: RenderOptions) {
  const rows = view.rows.map((row) =>
    view.columns.map((column) => tableCell(row, column, options)),
  );
  const shapes = view.columns.map(({ kind }, index) =>
    shape(
      kind,
      rows.map((row) => row[index]?.text ?? ''),
    ),
  );
  return rows.map((row) => row.map((cell, index) => ({ ...cell, shape: shapes[index] ?? '' })));
}

function tableCell(row: Row, column: Column, options: RenderOptions) {
  const cell = cellOf(row, column);
  const tone: Tone | '' = column.kind === 'status' && typeof cell === 'string' ? toneOf(cell) : '';
  return { text: displayCell(cell, column, options), tone };
}

/** Names and figures stay on one line, sentences get room. */
function shape(kind: ColumnKind, texts: readonly string[]): string {
  if (isNumeric(kind)) return 'num';
  if (kind !== 'text' && kind !== 'list') return 'tight';
  return texts.some((text) => stringWidth(text) > longestShort) ? 'prose' : 'short';
}

function safe(text: string): string {
  return sanitise(text);
}
