/** Markdown for a chat (WeCom, DingTalk, Feishu): plain GFM, and nothing in a name can mention or link anybody. */
import { markdownTable } from 'markdown-table';
import stringWidth from 'fast-string-width';
import type { Document, Figure, PrintedQuestion, Section, View } from './view.js';
import type { RenderOptions } from './options.js';
import { cellOf, displayCell, displayHeader, isNumeric } from './display.js';
import { sanitise } from './sanitise.js';

/** A view as a table, below its title. */
export function markdownOfView(view: View, options: RenderOptions): string {
  return `${viewBlocks(view, options).join('\n\n')}\n`;
}

/** The page; charts are said in their own words. */
export function markdownOfDocument(document: Document, options: RenderOptions): string {
  const blocks = [`# ${inline(document.title)}`];
  if (document.subtitle !== undefined) blocks.push(inline(document.subtitle));
  for (const section of document.sections) blocks.push(...sectionBlocks(section, options));
  if (document.footer.length > 0) {
    blocks.push('---', document.footer.map((line) => `- ${inline(line)}`).join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks(section: Section, options: RenderOptions): string[] {
  const { label_separator: separator } = options.words.texts;
  switch (section.kind) {
    case 'heading':
      return [`## ${inline(section.text)}`];
    case 'text':
      return [paragraph(section.text)];
    case 'figures':
      return [section.figures.map((figure) => figureLine(figure, options)).join('\n')];
    case 'view':
      return viewBlocks(section.view, options);
    case 'blanks':
      return [section.labels.map((label) => `${inline(label)}${separator}________`).join('  ')];
    case 'question':
      return questionBlocks(section.question, options);
    case 'chart':
      return [`**${inline(section.chart.title)}**${separator}${inline(section.chart.alternative)}`];
  }
}

function questionBlocks(
  { label, note, text, options: lettered, parts, answer }: PrintedQuestion,
  options: RenderOptions,
): string[] {
  const { label_separator: separator } = options.words.texts;
  const list = (lines: PrintedQuestion['options']): string[] =>
    lines.length === 0
      ? []
      : [lines.map((one) => `- ${inline(one.label)} ${inline(one.text)}`).join('\n')];
  return [
    `**${inline(label)}** ${paragraph(text)} ${inline(note)}`,
    ...list(parts),
    ...list(lettered),
    ...(answer === '' ? [] : [`${inline(answer)}${separator}________`]),
  ];
}

function figureLine(figure: Figure, options: RenderOptions): string {
  const { label_separator: separator, note } = options.words.texts;
  const value = inline(displayCell(figure.value, figure, options));
  const remark = figure.note === undefined ? '' : note(inline(figure.note));
  return `- ${inline(figure.label)}${separator}**${value}**${remark}`;
}

function viewBlocks(view: View, options: RenderOptions): string[] {
  const title = view.title === undefined ? [] : [`### ${inline(view.title)}`];
  if (view.rows.length === 0) return [...title, paragraph(view.empty)];
  const head = view.columns.map((column) => inline(displayHeader(column, options)));
  const body = view.rows.map((row) =>
    view.columns.map((column) => tableCell(displayCell(cellOf(row, column), column, options))),
  );
  const table = markdownTable([head, ...body], {
    align: view.columns.map((column) => (isNumeric(column.kind) ? 'r' : '')),
    stringLength: stringWidth,
  });
  return [...title, table];
}

/** Text that means only itself: `<` opens mentions in chats, `|` cells, the others emphasis, links and code. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]|~]/g, (character) => `\\${character}`)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;');
}

function inline(text: string): string {
  return escapeMarkdown(sanitise(text, { newlines: true }).replaceAll('\n', ' '));
}

function tableCell(safe: string): string {
  return escapeMarkdown(safe).replaceAll('\n', '<br>');
}

/** Lines may be a list, but neither a heading nor a quotation that nobody wrote. */
function paragraph(text: string): string {
  return escapeMarkdown(sanitise(text, { newlines: true }))
    .split('\n')
    .map((line) => line.trimStart().replace(/^(?:[#>]|[=-]+$)/, (mark) => `\\${mark}`))
    .join('\n');
}
