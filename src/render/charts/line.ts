import { lines as lineColours, palette } from '../palette.js';
import { sanitise } from '../sanitise.js';
import type { LineChart } from '../view.js';
import type { Drawing } from './drawing.js';
import { axisText, figureText } from './figures.js';
import { labelStep, textWidth, type Frame } from './frame.js';
import { drawLegend, type LegendEntry } from './legend.js';
import { scaleAround } from './scale.js';
import { stroke, words } from './svg.js';

const plotHeight = 200;
const axisHeight = 26;
/** Points with a figure each; where there are more, only the last has one. */
const mostFigures = { page: 14, phone: 6 };

type Point = readonly [x: number, y: number];

/** In grey the lines differ by their dashes and the signs of their points. */
const dashes = [undefined, '7 4', '2 4', '10 3 2 3', '4 2', '12 5'];

const signs: readonly ((at: Point, colour: string) => string)[] = [
  ([x, y], colour) => `<circle cx="${round(x)}" cy="${round(y)}" r="4" fill="${colour}"/>`,
  ([x, y], colour) =>
    polygon(
      [
        [x - 4, y - 4],
        [x + 4, y - 4],
        [x + 4, y + 4],
        [x - 4, y + 4],
      ],
      colour,
    ),
  ([x, y], colour) =>
    polygon(
      [
        [x, y - 5],
        [x + 5, y + 4],
        [x - 5, y + 4],
      ],
      colour,
    ),
  ([x, y], colour) =>
    polygon(
      [
        [x, y - 5.5],
        [x + 5.5, y],
        [x, y + 5.5],
        [x - 5.5, y],
      ],
      colour,
    ),
];

const round = (value: number): number => Math.round(value * 10) / 10;

const polygon = (points: readonly Point[], colour: string): string =>
  `<path d="M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z" fill="${colour}"/>`;

const styleOf = (index: number) => ({
  colour: lineColours[index % lineColours.length] ?? lineColours[0],
  dash: dashes[index % dashes.length],
  sign: signs[index % signs.length] ?? signs[0],
});

/** A line of each series, broken where there is no data; a single one bears its figures. */
export function drawLines(chart: LineChart, frame: Frame): Drawing {
  const legend = drawLegend(legendOf(chart), frame);
  const known = chart.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const scale = scaleAround(
    chart.target ? [...known, chart.target.value] : known,
    chart.unit,
    frame.narrow ? 4 : 5,
  );
  const small = { fontSize: frame.fontSize - 1 };
  const axis = scale.ticks.map((tick) => axisText(tick, chart.unit));
  const left = Math.max(...axis.map((text) => textWidth(text, small))) + 10;
  const bottom = legend.height + 16 + plotHeight;
  const column = (frame.width - left - 14) / Math.max(1, chart.categories.length);
  const place = (index: number, value: number): Point => [
    left + (index + 0.5) * column,
    bottom - ((value - scale.low) / (scale.high - scale.low)) * plotHeight,
  ];
  const ticks = scale.ticks.flatMap((tick, index) => {
    const y = place(0, tick)[1];
    const style = { fill: palette.muted, size: small.fontSize, anchor: 'end' } as const;
    return [
      stroke(
        [
          [left, y],
          [frame.width - 6, y],
        ],
        { colour: palette.rule },
      ),
      words([axis[index] ?? ''], [left - 6, y], style),
    ];
  });
  const parts = [
    legend.svg,
    ...ticks,
    categoryLabels(chart.categories, { left, column, bottom, frame }),
  ];
  if (chart.target) {
    const y = place(0, chart.target.value)[1];
    parts.push(
      stroke(
        [
          [left, y],
          [frame.width - 6, y],
        ],
        target,
      ),
    );
  }
  chart.series.forEach((_, index) => parts.push(drawSeries(chart, index, place, frame)));
  return {
    height: Math.ceil(bottom + axisHeight),
    body: parts.filter((part) => part !== '').join('\n'),
  };
}

const target = { colour: palette.ink, width: 1.3, dash: '4 3' };

function legendOf({ series, target: wanted }: LineChart): LegendEntry[] {
  const entries = series.map(({ name }, index): LegendEntry => {
    const { colour, dash, sign } = styleOf(index);
    const line = dash === undefined ? { colour, width: 2 } : { colour, width: 2, dash };
    return {
      name,
      sign: ([x, y]) =>
        `${stroke(
          [
            [x - 7, y],
            [x + 9, y],
          ],
          line,
        )}\n${sign?.([x + 1, y], colour) ?? ''}`,
    };
  });
  if (!wanted) return entries.length > 1 ? entries : [];
  const sign = ([x, y]: Point): string =>
    stroke(
      [
        [x - 7, y],
        [x + 9, y],
      ],
      target,
    );
  return [...entries, { name: wanted.name, sign }];
}

/** Labels below a row of equal columns, so many as there is room for. */
export function categoryLabels(
  categories: readonly string[],
  { left, column, bottom, frame }: { left: number; column: number; bottom: number; frame: Frame },
): string {
  const small = { fontSize: frame.fontSize - 1 };
  const step = labelStep(categories, column * categories.length, { ...frame, ...small });
  const style = { fill: palette.muted, size: small.fontSize, anchor: 'middle' } as const;
  return categories
    .flatMap((text, index) => {
      if (index % step !== 0) return [];
      const half = textWidth(text, small) / 2;
      const x = Math.min(left + (index + 0.5) * column, frame.width - half);
      return [words([sanitise(text)], [x, bottom + 14], style)];
    })
    .join('\n');
}

function drawSeries(
  { series, unit }: LineChart,
  index: number,
  place: (index: number, value: number) => Point,
  frame: Frame,
): string {
  const values = series[index]?.values ?? [];
  const { colour, dash, sign } = styleOf(index);
  const runs: Point[][] = [[]];
  const parts: string[] = [];
  const most = frame.narrow ? mostFigures.phone : mostFigures.page;
  const last = values.findLastIndex((value) => value !== null);
  const figures = series.length === 1 && values.length <= most;
  values.forEach((value, column) => {
    if (value === null) {
      runs.push([]);
      return;
    }
    const point = place(column, value);
    runs.at(-1)?.push(point);
    parts.push(sign?.(point, colour) ?? '');
    if (!figures && (column !== last || series.length > 1)) return;
    const text = figureText(value, unit);
    const size = frame.fontSize - 1;
    const x = Math.min(point[0], frame.width - textWidth(text, { fontSize: size }) / 2);
    parts.push(words([text], [x, point[1] - 13], { fill: palette.ink, size, anchor: 'middle' }));
  });
  const line = dash === undefined ? { colour, width: 2 } : { colour, width: 2, dash };
  const drawn = runs.filter(({ length }) => length > 1).map((run) => stroke(run, line));
  return [...drawn, ...parts].join('\n');
}
