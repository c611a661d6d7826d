import { lines, palette } from '../palette.js';
import type { BeforeAfterChart, ChartEstimate } from '../view.js';
import type { Drawing } from './drawing.js';
import { axisText, figureText } from './figures.js';
import { rowLabels, textWidth, type Frame } from './frame.js';
import { drawLegend, type LegendEntry } from './legend.js';
import { scaleAround, type Scale } from './scale.js';
import { circle, stroke, words } from './svg.js';

const axisHeight = 26;
const [colour] = lines;

/** Before is a ring, after a disc, an arrow between them; whiskers show how far chance may have moved each. */
export function drawBeforeAfter(chart: BeforeAfterChart, frame: Frame): Drawing {
  const labels = rowLabels(
    chart.rows.map(({ name }) => name),
    frame,
  );
  const legend = drawLegend(legendOf(chart), frame);
  const scale = scaleAround(valuesOf(chart), chart.unit, frame.narrow ? 3 : 6);
  const left = labels.width + 14;
  const right = frame.width - 30;
  const place = (value: number): number =>
    left + 8 + ((value - scale.low) / (scale.high - scale.low)) * (right - left - 8);
  const height = Math.max(54, labels.most * frame.fontSize * 1.25 + 8);
  const top = legend.height + 4;
  const bottom = top + Math.max(1, chart.rows.length) * height;
  const rows = chart.rows.flatMap((row, index) => {
    const y = top + (index + 0.5) * height;
    const text = { fill: palette.ink, size: frame.fontSize, anchor: 'end' } as const;
    return [
      words(labels.lines[index] ?? [], [left - 8, y], text),
      drawRow(row, y, { chart, frame, place }),
    ];
  });
  return {
    height: Math.ceil(bottom + axisHeight),
    body: [legend.svg, drawAxis(chart, scale, place, { top, bottom, frame }), ...rows].join('\n'),
  };
}

function valuesOf({ rows, line }: BeforeAfterChart): number[] {
  const estimates = rows.flatMap(({ before, after }) => [before, after]);
  const values = estimates.flatMap((one) => (one ? [one.value, ...(one.interval ?? [])] : []));
  return line ? [...values, line.value] : values;
}

function legendOf({ rows, names, line }: BeforeAfterChart): LegendEntry[] {
  const entries: LegendEntry[] = [];
  if (rows.some(({ before }) => before)) entries.push({ name: names[0], sign: ring });
  if (rows.some(({ after }) => after)) entries.push({ name: names[1], sign: disc });
  if (line) {
    const sign = ([x, y]: readonly [number, number]): string =>
      stroke(
        [
          [x, y - 7],
          [x, y + 7],
        ],
        { colour: palette.ink, width: 1.4, dash: '4 3' },
      );
    entries.push({ name: line.name, sign });
  }
  return entries;
}

const ring = (middle: readonly [number, number]): string =>
  circle(middle, { fill: palette.paper, colour });
const disc = (middle: readonly [number, number]): string =>
  circle(middle, { fill: colour, colour });

function drawAxis(
  { unit, line }: BeforeAfterChart,
  { ticks }: Scale,
  place: (value: number) => number,
  { top, bottom, frame }: { top: number; bottom: number; frame: Frame },
): string {
  const marks = ticks.flatMap((tick) => {
    const x = place(tick);
    const text = { fill: palette.muted, size: frame.fontSize - 1, anchor: 'middle' } as const;
    return [
      stroke(
        [
          [x, top],
          [x, bottom],
        ],
        { colour: palette.rule },
      ),
      words([axisText(tick, unit)], [x, bottom + 13], text),
    ];
  });
  if (!line) return marks.join('\n');
  const x = place(line.value);
  const across = stroke(
    [
      [x, top],
      [x, bottom],
    ],
    { colour: palette.ink, width: 1.4, dash: '4 3' },
  );
  return [...marks, across].join('\n');
}

interface Drawn {
  chart: BeforeAfterChart;
  frame: Frame;
  place: (value: number) => number;
}

function drawRow(
  { before, after }: BeforeAfterChart['rows'][number],
  y: number,
  drawn: Drawn,
): string {
  const parts: string[] = [];
  // Whiskers of the two stand above each other, or they could not be told apart.
  const [above, below] = before && after ? [y - 6, y + 6] : [y, y];
  if (before) parts.push(whisker(before, above, drawn));
  if (after) parts.push(whisker(after, below, drawn));
  const { place } = drawn;
  if (before && after) parts.push(arrow([place(before.value), above], [place(after.value), below]));
  if (before) {
    parts.push(ring([place(before.value), above]), figure(before, above - 14, drawn));
  }
  if (after) parts.push(disc([place(after.value), below]), figure(after, below + 14, drawn));
  return parts.join('\n');
}

function whisker({ interval }: ChartEstimate, y: number, { place }: Drawn): string {
  if (!interval) return '';
  const [low, high] = [place(interval[0]), place(interval[1])];
  const style = { colour: palette.muted, width: 1.4 };
  return [
    stroke(
      [
        [low, y],
        [high, y],
      ],
      style,
    ),
    stroke(
      [
        [low, y - 4],
        [low, y + 4],
      ],
      style,
    ),
    stroke(
      [
        [high, y - 4],
        [high, y + 4],
      ],
      style,
    ),
  ].join('\n');
}

/** From disc to disc, with a head where there is room for one. */
function arrow(from: readonly [number, number], to: readonly [number, number]): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length < 16) return stroke([from, to], { colour, width: 2 });
  const [ux, uy] = [dx / length, dy / length];
  const tip = [to[0] - ux * 6, to[1] - uy * 6] as const;
  const wing = (side: number): readonly [number, number] => [
    tip[0] - ux * 8 - uy * 4 * side,
    tip[1] - uy * 8 + ux * 4 * side,
  ];
  return [
    stroke([from, tip], { colour, width: 2 }),
    stroke([wing(1), tip, wing(-1)], { colour, width: 2 }),
  ].join('\n');
}

function figure({ value }: ChartEstimate, y: number, { chart, frame, place }: Drawn): string {
  const text = figureText(value, chart.unit);
  const size = frame.fontSize - 1;
  const half = textWidth(text, { fontSize: size }) / 2;
  const x = Math.min(place(value), frame.width - half);
  return words([text], [x, y], { fill: palette.ink, size, anchor: 'middle' });
}
