/** A document for a terminal: headings, figures and tables, one below the other. */
import stringWidth from 'fast-string-width';
import type { Document, Figure, Link, PrintedQuestion, Section } from './view.js';
import type { RenderOptions } from './options.js';
import { paint } from './colour.js';
import { displayCell } from './display.js';
import { sanitise } from './sanitise.js';
import { viewLines } from './table.js';
import { chartLines } from './terminal-charts.js';
import { wrap } from './wrap.js';

/** The page as text. A chart is said in its own words, and drawn small below them. */
export function terminalOfDocument(document: Document, options: RenderOptions): string {
  const blocks = [titleLines(document, options)];
  for (const section of document.sections) blocks.push(sectionLines(section, options));
  if (document.footer.length > 0) {
    blocks.push(
      document.footer
        .flatMap((line) => wrap(sanitise(line), options.width))
        .map((line) => paint(options).quiet(line)),
    );
  }
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function titleLines(document: Document, options: RenderOptions): string[] {
  const lines = underlined(document.title, options.ascii ? '=' : '═', options);
  if (document.subtitle === undefined) return lines;
  return [...lines, ...wrap(sanitise(document.subtitle), options.width)];
}

function underlined(text: string, rule: string, options: RenderOptions): string[] {
  const lines = wrap(sanitise(text), options.width);
  const width = Math.max(...lines.map((line) => stringWidth(line)));
  return [...lines.map((line) => paint(options).title(line)), rule.repeat(width)];
}

function sectionLines(section: Section, options: RenderOptions): string[] {
  switch (section.kind) {
    case 'heading':
      return underlined(section.text, options.ascii ? '-' : '─', options);
    case 'text':
      return wrap(sanitise(section.text, { newlines: true }), options.width);
    case 'figures':
      return figureLines(section.figures, options);
    case 'view': {
      const { view, chain } = section;
      if (chain) return chainLines(chain, options);
      const title =
        view.title === undefined
          ? []
          : wrap(sanitise(view.title), options.width).map((line) => paint(options).title(line));
      if (view.rows.length === 0) return [...title, ...wrap(sanitise(view.empty), options.width)];
      return [...title, ...viewLines(view, options)];
    }
    case 'blanks':
      return wrap(
        section.labels
          .map((label) => `${sanitise(label)}${options.words.texts.label_separator}________`)
          .join('  '),
        options.width,
      );
    case 'question':
      return questionLines(section.question, options);
    case 'chart': {
      const { title, alternative } = section.chart;
      const said = `${title}${options.words.texts.label_separator}${alternative}`;
      return [...wrap(sanitise(said), options.width), ...chartLines(section.chart, options)];
    }
  }
}

/** A question with its options below it, indented. */
function questionLines(
  { label, note, text, options: lettered, parts, answer }: PrintedQuestion,
  options: RenderOptions,
): string[] {
  const safe = (one: string): string => sanitise(one, { newlines: true });
  const list = (lines: PrintedQuestion['options']): string[] =>
    lines.flatMap((one) =>
      wrap(`${safe(one.label)} ${safe(one.text)}`, options.width - 3).map((line) => `   ${line}`),
    );
  const blank = `${answer}${options.words.texts.label_separator}________`;
  return [
    ...wrap(`${safe(label)} ${safe(text)} ${safe(note)}`, options.width),
    ...list(parts),
    ...list(lettered),
    ...(answer === '' ? [] : [`   ${safe(blank)}`]),
  ];
}

/** Every link under its number, with its notes below it. */
function chainLines(chain: readonly Link[], options: RenderOptions): string[] {
  return chain.flatMap(({ text, notes }, index) => {
    const number = `${index + 1}. `.padStart(4);
    const said = wrap(sanitise(text), options.width - number.length);
    const noted = notes.flatMap((note) => wrap(sanitise(note), options.width - number.length));
    return [
      ...said.map((line, row) => (row === 0 ? number : '    ') + line),
      ...noted.map((line) => `    ${paint(options).quiet(line)}`),
    ];
  });
}

/** Columns that a figure needs beside its label. */
const leastBeside = 24;

function figureLines(figures: readonly Figure[], options: RenderOptions): string[] {
  const labels = figures.map(({ label }) => sanitise(label));
  const width = Math.max(0, ...labels.map((label) => stringWidth(label)));
  return figures.flatMap((figure, index) => {
    const label = labels[index] ?? '';
    const value = displayCell(figure.value, figure, options);
    const note = figure.note === undefined ? '' : options.words.texts.note(sanitise(figure.note));
    const indent = width + 2;
    const padding = ' '.repeat(indent - stringWidth(label));
    // Where the labels leave no room beside them, the whole line is wrapped.
    if (options.width - indent < leastBeside) {
      return wrap(`${label}${padding}${value}${note}`, options.width);
    }
    const [first = '', ...more] = wrap(`${value}${note}`, options.width - indent);
    return [`${label}${padding}${first}`, ...more.map((line) => `${' '.repeat(indent)}${line}`)];
  });
}
