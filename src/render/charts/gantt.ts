import { addDays, addMonths, daysBetween, earlier, later, type Day } from '../../domain/day.js';
import { palette } from '../palette.js';
import type { GanttChart } from '../view.js';
import { coloursOf } from './colours.js';
import type { Drawing } from './drawing.js';
import { rowLabels, textWidth, type Frame } from './frame.js';
import { drawLegend, type LegendEntry } from './legend.js';
import { hatching, rectangle, stroke, words, type Box } from './svg.js';

const axisHeight = 24;

/** Bars from day to day under an axis of days, weeks or months; a line where today is. */
export function drawGantt(chart: GanttChart, frame: Frame): Drawing {
  const labels = rowLabels(
    chart.rows.map(({ name }) => name),
    frame,
  );
  const fills = fillsOf(chart);
  const legend = drawLegend(legendOf(chart, fills), frame);
  const { from, to } = extentOf(chart);
  const left = labels.width + 12;
  const days = daysBetween(from, to) + 1;
  const place = (day: Day): number =>
    left + (daysBetween(from, day) / days) * (frame.width - left - 4);
  const height = Math.max(28, labels.most * frame.fontSize * 1.25 + 6);
  const top = legend.height + axisHeight;
  const bottom = top + Math.max(1, chart.rows.length) * height;
  const rows = chart.rows.flatMap(({ spans }, index) => {
    const y = top + index * height;
    const text = { fill: palette.ink, size: frame.fontSize, anchor: 'end' } as const;
    const bars = spans.map((span) => {
      const [start, end] = [place(span.from), place(addDays(span.to, 1))];
      const box = { x: start, y: y + height / 2 - 8, width: Math.max(2, end - start), height: 16 };
      return drawBar(box, fills.get(span.status) ?? plain);
    });
    return [words(labels.lines[index] ?? [], [left - 8, y + height / 2], text), ...bars];
  });
  const axis = drawAxis({ from, to }, place, { top, bottom, frame });
  const today = chart.today === undefined ? '' : todayLine(place(chart.today), top, bottom);
  return {
    height: Math.ceil(bottom + 6),
    body: [legend.svg, axis, ...rows, today].filter((part) => part !== '').join('\n'),
  };
}

interface Fill {
  colour: string;
  hatched: boolean;
}

const plain: Fill = { colour: palette.muted, hatched: false };

/** What is still to come is hatched too, so that nobody takes it for done on a page without colours. */
const hatchedStatuses: ReadonlySet<string> = new Set(['planned']);

function fillsOf({ statuses }: GanttChart): Map<string, Fill> {
  const colours = coloursOf(statuses.map(({ status }) => ({ status })));
  return new Map(
    statuses.map(({ status }, index) => [
      status,
      { colour: colours[index] ?? palette.muted, hatched: hatchedStatuses.has(status) },
    ]),
  );
}

function drawBar(box: Box, { colour, hatched }: Fill): string {
  const bar = rectangle(box, { fill: colour, stroke: palette.ink });
  return hatched ? `${bar}\n${hatching(box, palette.ink)}` : bar;
}

function legendOf(
  { rows, statuses, today }: GanttChart,
  fills: ReadonlyMap<string, Fill>,
): LegendEntry[] {
  const used = new Set(rows.flatMap(({ spans }) => spans.map(({ status }) => status)));
  const entries = statuses
    .filter(({ status }) => used.has(status))
    .map(({ status, name }): LegendEntry => {
      const box = (x: number, y: number): Box => ({ x: x - 6, y: y - 6, width: 12, height: 12 });
      return { name, sign: ([x, y]) => drawBar(box(x, y), fills.get(status) ?? plain) };
    });
  if (today === undefined) return entries;
  const sign = ([x, y]: readonly [number, number]): string => todayLine(x, y - 7, y + 7);
  return [...entries, { name: today, sign }];
}

function extentOf({ rows, today }: GanttChart): { from: Day; to: Day } {
  const spans = rows.flatMap((row) => row.spans);
  const all = [
    ...spans.flatMap(({ from, to }) => [from, to]),
    ...(today === undefined ? [] : [today]),
  ];
  const [first = '2000-01-01'] = all;
  return { from: all.reduce(earlier, first), to: all.reduce(later, first) };
}

const todayLine = (x: number, top: number, bottom: number): string =>
  stroke(
    [
      [x, top],
      [x, bottom],
    ],
    { colour: palette.ink, width: 1.6, dash: '5 3' },
  );

/** Marks as close as their labels allow. */
function drawAxis(
  { from, to }: { from: Day; to: Day },
  place: (day: Day) => number,
  { top, bottom, frame }: { top: number; bottom: number; frame: Frame },
): string {
  const small = { fontSize: frame.fontSize - 1 };
  const marks = ticksOf(from, to, (place(to) - place(from)) / (textWidth('2026-03', small) + 16));
  return marks
    .flatMap(({ day, text }) => {
      const x = place(day);
      const half = textWidth(text, small) / 2;
      const middle = Math.min(x, frame.width - half);
      const style = { fill: palette.muted, size: small.fontSize, anchor: 'middle' } as const;
      return [
        stroke(
          [
            [x, top],
            [x, bottom],
          ],
          { colour: palette.rule },
        ),
        words([text], [middle, top - axisHeight / 2], style),
      ];
    })
    .join('\n');
}

/** `03-02` each so many days where the whole is short, else `2026-03` each so many months. */
function ticksOf(from: Day, to: Day, most: number): { day: Day; text: string }[] {
  const days = daysBetween(from, to) + 1;
  if (days <= 70) {
    const step = [1, 2, 7, 14, 28].find((one) => days / one <= most) ?? 70;
    return series(from, to, (day) => addDays(day, step)).map((day) => ({
      day,
      text: day.slice(5),
    }));
  }
  const step = [1, 2, 3, 6, 12, 24].find((one) => days / 30 / one <= most) ?? 60;
  const month = `${from.slice(0, 7)}-01`;
  const first = month < from ? addMonths(month, 1) : month;
  return series(first, to, (day) => addMonths(day, step)).map((day) => ({
    day,
    text: day.slice(0, 7),
  }));
}

function series(first: Day, to: Day, next: (day: Day) => Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= to; day = next(day)) days.push(day);
  return days;
}
