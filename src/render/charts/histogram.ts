import { columns, inkOn, palette } from '../palette.js';
import type { HistogramChart } from '../view.js';
import type { Drawing } from './drawing.js';
import { textWidth, type Frame } from './frame.js';
import { drawLegend, type LegendEntry } from './legend.js';
import { categoryLabels } from './line.js';
import { scaleAround } from './scale.js';
import { rectangle, stroke, words } from './svg.js';

const plotHeight = 180;
const axisHeight = 26;

const dashes = ['5 3', '2 3', '9 3'];

/** Columns that touch each other, and lines where the pass mark or the mean lies. */
export function drawHistogram(chart: HistogramChart, frame: Frame): Drawing {
  const legend = drawLegend(legendOf(chart), frame);
  const most = Math.max(1, ...chart.series.flatMap(({ values }) => values));
  const scale = scaleAround([0, most], 'int', 4);
  const ticks = scale.ticks.filter((tick) => Number.isInteger(tick));
  const small = frame.fontSize - 1;
  const left = textWidth(String(ticks.at(-1) ?? 0), { fontSize: small }) + 12;
  const [top, bottom] = [legend.height + 12, legend.height + 12 + plotHeight];
  const column = (frame.width - left - 6) / Math.max(1, chart.categories.length);
  const heightOf = (value: number): number => (value / scale.high) * plotHeight;
  const rules = ticks.flatMap((tick) => {
    const y = bottom - heightOf(tick);
    const style = { fill: palette.muted, size: small, anchor: 'end' } as const;
    return [
      stroke(
        [
          [left, y],
          [frame.width - 6, y],
        ],
        { colour: palette.rule },
      ),
      words([String(tick)], [left - 6, y], style),
    ];
  });
  const bars = drawBars(chart, frame, { left, column, bottom, heightOf });
  const marks = (chart.marks ?? []).flatMap(({ value }, index) => {
    const bin = placeOf(value, chart.edges);
    if (bin === null) return [];
    const x = left + bin * column;
    return [
      stroke(
        [
          [x, top - 8],
          [x, bottom],
        ],
        { ...mark, dash: dashes[index % dashes.length] ?? '' },
      ),
    ];
  });
  const labels = categoryLabels(chart.categories, { left, column, bottom, frame });
  return {
    height: Math.ceil(bottom + axisHeight),
    body: [legend.svg, ...rules, ...bars, ...marks, labels]
      .filter((part) => part !== '')
      .join('\n'),
  };
}

const mark = { colour: palette.ink, width: 1.6 };

function legendOf({ series, marks = [] }: HistogramChart): LegendEntry[] {
  const bars = series.map(({ name }, index): LegendEntry => {
    const style = { fill: colourOf(index), stroke: palette.ink };
    return {
      name,
      sign: ([x, y]) => rectangle({ x: x - 6, y: y - 6, width: 12, height: 12 }, style),
    };
  });
  const lines = marks.map(({ name }, index): LegendEntry => {
    const style = { ...mark, dash: dashes[index % dashes.length] ?? '' };
    return {
      name,
      sign: ([x, y]) =>
        stroke(
          [
            [x, y - 8],
            [x, y + 8],
          ],
          style,
        ),
    };
  });
  return [...(series.length > 1 || lines.length > 0 ? bars : []), ...lines];
}

const colourOf = (index: number): string => columns[index % columns.length] ?? columns[0];

/** Where a value lies, in bins from the left; beyond the scale nowhere. */
function placeOf(value: number, edges: readonly number[]): number | null {
  const bin = edges.findIndex(
    (edge, index) =>
      index + 1 < edges.length && edge <= value && value <= (edges[index + 1] ?? edge),
  );
  const [from, to] = [edges[bin], edges[bin + 1]];
  if (from === undefined || to === undefined) return null;
  return bin + (to > from ? (value - from) / (to - from) : 0.5);
}

function drawBars(
  { categories, series }: HistogramChart,
  frame: Frame,
  {
    left,
    column,
    bottom,
    heightOf,
  }: { left: number; column: number; bottom: number; heightOf: (value: number) => number },
): string[] {
  const width = (column - 2) / Math.max(1, series.length);
  return categories.flatMap((_, bin) =>
    series.flatMap(({ values }, index) => {
      const value = values[bin] ?? 0;
      if (value === 0) return [];
      const fill = colourOf(index);
      const x = left + bin * column + 1 + index * width;
      const height = heightOf(value);
      const bar = rectangle(
        { x, y: bottom - height, width, height },
        { fill, stroke: palette.ink },
      );
      const text = String(value);
      if (textWidth(text, frame) > width || height < frame.fontSize + 6) return [bar];
      const at = [x + width / 2, bottom - height + frame.fontSize * 0.5 + 4] as const;
      const style = { fill: inkOn(fill), size: frame.fontSize - 1, anchor: 'middle' } as const;
      return [bar, words([text], at, style)];
    }),
  );
}
