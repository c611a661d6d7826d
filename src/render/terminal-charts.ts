/** Small charts for a terminal: bars and sparklines, each beside its label. */
import stringWidth from 'fast-string-width';
import { addDays, daysBetween, earlier, later, type Day } from '../domain/day.js';
import { axisText, figureText } from './charts/figures.js';
import type { RenderOptions } from './options.js';
import { sanitise } from './sanitise.js';
import type {
  BarChart,
  BeforeAfterChart,
  Chart,
  GanttChart,
  HeatmapChart,
  HistogramChart,
  LineChart,
} from './view.js';
import { wrap } from './wrap.js';

const blocks = {
  steps: { unicode: '▁▂▃▄▅▆▇█', ascii: '_.-:=+*#' },
  parts: { unicode: '█░▓▒▚·', ascii: '#.=:%+' },
  gap: { unicode: '·', ascii: 'x' },
  bar: { unicode: '█', ascii: '#' },
  mark: { unicode: '│', ascii: '|' },
  arrow: { unicode: '→', ascii: '->' },
} as const;

/** More rows than this are no small chart: the table says them. */
const mostRows = 16;
const widestLabel = 24;
const widestBar = 40;

/** The lines of a chart; none where it would not be small. */
export function chartLines(chart: Chart, options: RenderOptions): string[] {
  switch (chart.kind) {
    case 'bar':
      return barLines(chart, options);
    case 'stacked':
      return stackedLines(chart, options);
    case 'line':
      return sparkLines(chart, options);
    case 'histogram':
      return histogramLines(chart, options);
    case 'heatmap':
      return heatmapLines(chart, options);
    case 'before_after':
      return changeLines(chart, options);
    case 'gantt':
      return ganttLines(chart, options);
  }
}

/** `▁▃▅▇` between the least and the greatest of the figures; no data is a dot. */
export function sparkline(
  values: readonly (number | null)[],
  { ascii }: { ascii: boolean },
  [low, high] = limitsOf(values),
): string {
  const steps = signs('steps', ascii);
  return values
    .map((value) => {
      if (value === null) return signs('gap', ascii)[0];
      const part = high > low ? (value - low) / (high - low) : 0.5;
      const step = Math.round(Number((part * (steps.length - 1)).toPrecision(12)));
      return steps[Math.max(0, Math.min(steps.length - 1, step))];
    })
    .join('');
}

const signs = (kind: keyof typeof blocks, ascii: boolean): string[] =>
  Array.from(blocks[kind][ascii ? 'ascii' : 'unicode']);

function limitsOf(values: readonly (number | null)[]): [low: number, high: number] {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? [0, 0] : [Math.min(...known), Math.max(...known)];
}

/** Labels of one width, cut where they are too long for a chart. */
function labelled(
  rows: readonly { label: string; text: string }[],
  { ascii, width }: RenderOptions,
): string[] {
  if (rows.length > mostRows) return [];
  const labels = rows.map(({ label }) => shortened(sanitise(label), ascii));
  const widest = Math.max(0, ...labels.map((label) => stringWidth(label)));
  return rows.map(({ text }, index) => {
    const label = labels[index] ?? '';
    const line = `${label}${' '.repeat(widest - stringWidth(label))}  ${text}`;
    return cut(line.replace(/ +$/, ''), width, ascii);
  });
}

/** The ends of long names differ more often than their beginnings: what is too much is left out of the middle. */
function shortened(text: string, ascii: boolean): string {
  if (stringWidth(text) <= widestLabel) return text;
  const tail = Array.from(text).reverse().join('');
  const end = Array.from(cut(tail, widestLabel / 2, ascii).replace(/(?:\.\.|…)$/, ''))
    .reverse()
    .join('');
  return cut(text, widestLabel - stringWidth(end), ascii) + end;
}

function cut(text: string, width: number, ascii: boolean): string {
  if (stringWidth(text) <= width) return text;
  const end = ascii ? '..' : '…';
  let kept = '';
  for (const character of text) {
    if (stringWidth(kept + character) > width - stringWidth(end)) break;
    kept += character;
  }
  return kept + end;
}

/** Cells for bars beside labels and their figures. */
const room = ({ width }: RenderOptions, labels: readonly string[], beside: number): number =>
  Math.max(
    8,
    Math.min(
      widestBar,
      width - beside - Math.min(widestLabel, Math.max(0, ...labels.map((one) => stringWidth(one)))),
    ),
  );

const bar = (share: number, cells: number, ascii: boolean): string =>
  (signs('bar', ascii)[0] ?? '').repeat(
    share > 0 ? Math.max(1, Math.round(Number((share * cells).toPrecision(12)))) : 0,
  );

function barLines({ categories, series, unit }: BarChart, options: RenderOptions): string[] {
  const names = categories.flatMap((category) =>
    series.length > 1 ? series.map(({ name }) => `${category} ${name}`) : [category],
  );
  const values = categories.flatMap((_, at) => series.map((one) => one.values[at] ?? null));
  const most = unit === 'percent' ? 1 : 0;
  const longest = Math.max(most, ...values.map((value) => value ?? 0));
  const cells = room(options, names, 12);
  const rows = names.map((label, index) => {
    const value = values[index] ?? null;
    if (value === null) return { label, text: options.ascii ? '-' : '–' };
    const drawn = bar(longest > 0 ? value / longest : 0, cells, options.ascii);
    return { label, text: `${drawn} ${figureText(value, unit)}`.trim() };
  });
  return labelled(rows, options);
}

/** Each part has a sign of its own, said below. */
function stackedLines({ categories, series, unit }: BarChart, options: RenderOptions): string[] {
  const parts = signs('parts', options.ascii);
  if (series.length > parts.length) return [];
  const sums = categories.map((_, at) =>
    series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
  );
  const longest = Math.max(0, ...sums);
  const cells = room(options, categories, 4);
  const rows = categories.map((label, at) => {
    let [filled, before, text] = [0, 0, ''];
    series.forEach(({ values }, index) => {
      before += values[at] ?? 0;
      const until = longest > 0 ? Math.round((before / longest) * cells) : 0;
      text += (parts[index] ?? '').repeat(until - filled);
      filled = until;
    });
    return { label, text: unit === 'percent' ? text : `${text} ${figureText(before, unit)}` };
  });
  const lines = labelled(rows, options);
  if (lines.length === 0) return [];
  const legend = series.map(({ name }, index) => `${parts[index] ?? ''} ${sanitise(name)}`);
  return [...lines, ...wrap(legend.join('  '), options.width)];
}

function sparkLines({ series, categories, unit, target }: LineChart, options: RenderOptions) {
  const limits = limitsOf(series.flatMap(({ values }) => values));
  const rows = series.map(({ name, values }) => {
    const known = values.filter((value) => value !== null);
    const [first, last] = [known[0], known.at(-1)];
    const arrow = signs('arrow', options.ascii).join('');
    const said =
      first === undefined || last === undefined
        ? ''
        : `  ${figureText(first, unit)} ${arrow} ${figureText(last, unit)}`;
    return { label: name, text: `${sparkline(values, options, limits)}${said}` };
  });
  const { label_separator: separator } = options.words.texts;
  const notes = target ? [sanitise(target.name)] : [];
  const span =
    categories.length > 1
      ? [
          `${sanitise(categories[0] ?? '')} ${signs('arrow', options.ascii).join('')} ${sanitise(categories.at(-1) ?? '')}`,
        ]
      : [];
  const lines = labelled(rows, options);
  if (lines.length === 0) return [];
  const range = `${figureText(limits[0], unit)} .. ${figureText(limits[1], unit)}`;
  const steps = signs('steps', options.ascii);
  const scale = `${steps[0] ?? ''} ${steps.at(-1) ?? ''}${separator}${range}`;
  return [...lines, ...wrap([...span, scale, ...notes].join('  '), options.width)];
}

function histogramLines(
  { categories, series, marks = [] }: HistogramChart,
  options: RenderOptions,
) {
  const lines = barLines(
    { kind: 'bar', title: '', alternative: '', categories, series, unit: 'int' },
    options,
  );
  const said = marks.map(({ name }) => sanitise(name)).join('  ');
  return lines.length === 0 || said === '' ? lines : [...lines, ...wrap(said, options.width)];
}

/** A row of steps between 0 and 100 %, two cells wide each. */
function heatmapLines({ rows, columns, values }: HeatmapChart, options: RenderOptions): string[] {
  if (columns.length * 2 + widestLabel > options.width) return [];
  const shares = values.flat();
  const [least, greatest] = limitsOf(shares);
  const low = Math.min(Math.floor(least * 10) / 10, 0.8);
  const high = Math.max(Math.ceil(greatest * 10) / 10, low + 0.2);
  const lines = labelled(
    rows.map((label, row) => ({
      label,
      text: Array.from(sparkline(values[row] ?? [], options, [low, high])).join(' '),
    })),
    options,
  );
  if (lines.length === 0) return [];
  const { label_separator: separator, no_data } = options.words.texts;
  const steps = signs('steps', options.ascii);
  const gap = signs('gap', options.ascii)[0] ?? '';
  const scale = `${steps[0] ?? ''} ${steps.at(-1) ?? ''}${separator}${axisText(low, 'percent')} .. ${axisText(high, 'percent')}`;
  const missing = shares.includes(null) ? `  ${gap} ${no_data}` : '';
  return [...lines, ...wrap(`${scale}${missing}`, options.width)];
}

/** `72.4 [69.1 .. 75.7] → 81.3 [78.2 .. 84.4]`: figures say more than two bars. */
function changeLines({ rows, unit }: BeforeAfterChart, options: RenderOptions): string[] {
  const arrow = signs('arrow', options.ascii).join('');
  const none = options.ascii ? '-' : '–';
  const said = (one: BeforeAfterChart['rows'][number]['before']): string => {
    if (!one) return none;
    const range = one.interval?.map((limit) => figureText(limit, unit)).join(' .. ');
    return `${figureText(one.value, unit)}${range === undefined ? '' : ` [${range}]`}`;
  };
  return labelled(
    rows.map(({ name, before, after }) => ({
      label: name,
      text: before ? `${said(before)} ${arrow} ${said(after)}` : said(after),
    })),
    options,
  );
}

/** A line of cells from the first day to the last; each status has a sign, today another. */
function ganttLines({ rows, statuses, today }: GanttChart, options: RenderOptions): string[] {
  const parts = signs('parts', options.ascii);
  const used = new Set(rows.flatMap(({ spans }) => spans.map(({ status }) => status)));
  const shown = statuses.filter(({ status }) => used.has(status));
  const all = rows.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to]));
  const [any] = all;
  if (any === undefined || shown.length > parts.length) return [];
  const [from, to] = [all.reduce(earlier, today ?? any), all.reduce(later, today ?? any)];
  const names = rows.map(({ name }) => name);
  const cells = room(options, names, 2);
  const place = (day: Day): number =>
    Math.floor((daysBetween(from, day) / (daysBetween(from, to) + 1)) * cells);
  const lines = labelled(
    rows.map(({ name, spans }) => {
      const line = Array.from({ length: cells }, () => ' ');
      for (const span of spans) {
        const sign = parts[shown.findIndex(({ status }) => status === span.status)] ?? '';
        const end = Math.max(place(span.from) + 1, place(addDays(span.to, 1)));
        line.fill(sign, place(span.from), end);
      }
      if (today !== undefined) line[place(today)] = signs('mark', options.ascii)[0] ?? '';
      return { label: name, text: line.join('') };
    }),
    options,
  );
  if (lines.length === 0) return [];
  const legend = shown.map(({ status, name }) => {
    const sign = parts[shown.findIndex((one) => one.status === status)] ?? '';
    return `${sign} ${sanitise(name)}`;
  });
  const arrow = signs('arrow', options.ascii).join('');
  const line = today === undefined ? [] : [`${signs('mark', options.ascii)[0] ?? ''} ${today}`];
  return [
    ...lines,
    ...wrap([`${from} ${arrow} ${to}`, ...legend, ...line].join('  '), options.width),
  ];
}
