import { inkOn, palette, shades } from '../palette.js';
import { sanitise } from '../sanitise.js';
import type { HeatmapChart } from '../view.js';
import { labelStep, rowLabels, textWidth, type Frame } from './frame.js';
import { drawLegend, type LegendEntry } from './legend.js';
import type { Drawing } from './drawing.js';
import { hatching, rectangle, words, type Box } from './svg.js';

/** A cell narrower than this has no room for its figure. */
const leastForFigure = 32;
const axisHeight = 22;

/** Rows of cells, the darker the higher; the figure stands in each where there is room, and no data is hatched. */
export function drawHeatmap(chart: HeatmapChart, frame: Frame, noData: string): Drawing {
  const labels = rowLabels(chart.rows, frame);
  const scale = scaleOf(chart);
  const legend = drawLegend(legendOf(chart, scale, noData), frame);
  const left = labels.width + 10;
  const cell = (frame.width - left - 2) / Math.max(1, chart.columns.length);
  const height = Math.max(26, labels.most * frame.fontSize * 1.25 + 6);
  const top = legend.height + axisHeight;
  const rows = chart.rows.map((_, row) => {
    const y = top + row * height;
    const label = words(labels.lines[row] ?? [], [left - 10, y + height / 2], {
      fill: palette.ink,
      size: frame.fontSize,
      anchor: 'end',
    });
    const cells = chart.columns.map((_, column) =>
      drawCell(
        { x: left + column * cell, y, width: cell, height },
        chart.values[row]?.[column] ?? null,
        scale,
        frame,
      ),
    );
    return [label, ...cells].join('\n');
  });
  return {
    height: Math.ceil(top + chart.rows.length * height + 6),
    body: [legend.svg, columnLabels(chart, left, cell, top, frame), ...rows].join('\n'),
  };
}

/** From where to where the shades go, in whole tenths; at least two tenths, so that little does not look like much. */
function scaleOf({ values }: HeatmapChart): { low: number; high: number } {
  const known = values.flat().filter((value) => value !== null);
  if (known.length === 0) return { low: 0, high: 1 };
  const tenths = known.map((value) => Number((value * 10).toPrecision(12)));
  const high = Math.max(2, Math.ceil(Math.max(...tenths)));
  const low = Math.min(high - 2, Math.floor(Math.min(...tenths)));
  return { low: low / 10, high: high / 10 };
}

type Scale = ReturnType<typeof scaleOf>;

function shadeOf(value: number, { low, high }: Scale): string {
  const step = Math.floor(Number((((value - low) / (high - low)) * shades.length).toPrecision(12)));
  return shades[Math.max(0, Math.min(shades.length - 1, step))] ?? shades[0];
}

function drawCell(box: Box, value: number | null, scale: Scale, frame: Frame): string {
  const edge = { stroke: palette.paper };
  if (value === null) {
    return `${rectangle(box, { fill: palette.paper, stroke: palette.rule })}\n${hatching(box, palette.muted)}`;
  }
  const fill = shadeOf(value, scale);
  const shape = rectangle(box, { fill, ...edge });
  if (box.width < leastForFigure - (frame.narrow ? 4 : 0)) return shape;
  const text = String(Math.round(Number((value * 100).toPrecision(12))));
  const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
  return `${shape}\n${words([text], middle, { fill: inkOn(fill), size: frame.fontSize, anchor: 'middle' })}`;
}

function legendOf({ values }: HeatmapChart, scale: Scale, noData: string): LegendEntry[] {
  const width = (scale.high - scale.low) / shades.length;
  const shown = (share: number): string => String(Math.round(share * 1000) / 10);
  const steps = shades.map((fill, index): LegendEntry => {
    const from = scale.low + index * width;
    const last = index === shades.length - 1;
    return {
      name: `${shown(from)}–${shown(from + width)}${last ? ' %' : ''}`,
      sign: ([x, y]) => rectangle(square(x, y), { fill, stroke: palette.muted }),
    };
  });
  if (!values.flat().includes(null)) return steps;
  const sign = ([x, y]: readonly [number, number]): string =>
    `${rectangle(square(x, y), { fill: palette.paper, stroke: palette.muted })}\n${hatching(square(x, y), palette.muted)}`;
  return [...steps, { name: noData, sign }];
}

const square = (x: number, y: number): Box => ({ x: x - 6, y: y - 6, width: 12, height: 12 });

function columnLabels(
  { columns }: HeatmapChart,
  left: number,
  cell: number,
  top: number,
  frame: Frame,
): string {
  const small = { fontSize: frame.fontSize - 1 };
  const step = labelStep(columns, cell * columns.length, frame);
  return columns
    .flatMap((text, index) => {
      if (index % step !== 0) return [];
      const half = textWidth(text, small) / 2;
      const middle = Math.min(left + (index + 0.5) * cell, frame.width - half);
      const style = { fill: palette.muted, size: small.fontSize, anchor: 'middle' } as const;
      return [words([sanitise(text)], [middle, top - axisHeight / 2 - 1], style)];
    })
    .join('\n');
}
