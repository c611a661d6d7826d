/** Bar charts, drawn by echarts on the server. */
import { BarChart as Bars, type BarSeriesOption } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import stringWidth from 'fast-string-width';
import type { BarChart } from '../view.js';
import { inkOn, palette } from '../palette.js';
import { sanitise } from '../sanitise.js';
import { coloursOf } from './colours.js';
import type { Drawing } from './drawing.js';
import { figureText } from './figures.js';
import { labelStep, legendRows, rowLabels, type Frame } from './frame.js';
import { fontFamily } from './svg.js';

use([Bars, GridComponent, LegendComponent, SVGRenderer]);

const longestUpright = 10;
const mostUpright = 8;
const mostUprightNarrow = 4;
const mostLabels = 48;
/** A part of a stacked bar below this share of the longest bar has no room for its figure. */
const leastLabelled = { page: 0.07, phone: 0.2 };
const legendRow = 22;

/** Bars; `null` is a gap, never a bar of zero. */
export function drawBars(chart: BarChart, frame: Frame): Drawing {
  const layout = layoutOf(chart, frame);
  const { height } = layout;
  const instance = init(null, null, { renderer: 'svg', ssr: true, width: frame.width, height });
  try {
    instance.setOption(optionOf(chart, layout));
    return { height, body: bodyOf(instance.renderToSVGString()) };
  } finally {
    instance.dispose();
  }
}

interface Layout {
  frame: Frame;
  horizontal: boolean;
  labels: ReturnType<typeof rowLabels>;
  top: number;
  height: number;
}

function layoutOf(chart: BarChart, frame: Frame): Layout {
  const horizontal = isHorizontal(chart, frame);
  const labels = rowLabels(chart.categories, frame);
  const names = chart.series.map(({ name }) => name);
  const legend = names.length > 1 ? legendRows(names, frame) * legendRow + 16 : 12;
  const top = legend + (horizontal ? 0 : 14);
  const bars = chart.kind === 'stacked' ? 1 : Math.max(1, chart.series.length);
  const row = Math.max(bars * 20 + 14, labels.most * frame.fontSize * 1.3 + 6);
  const rows = Math.max(1, chart.categories.length) * row;
  return { frame, horizontal, labels, top, height: horizontal ? Math.ceil(rows) + top + 36 : 300 };
}

/** Stacked bars lie flat, and so do bars that are many or have long names. */
function isHorizontal({ kind, categories, series }: BarChart, frame: Frame): boolean {
  return (
    kind === 'stacked' ||
    categories.length > mostUpright ||
    (frame.narrow && categories.length * series.length > mostUprightNarrow) ||
    categories.some((category) => stringWidth(category) > longestUpright)
  );
}

function optionOf(chart: BarChart, layout: Layout) {
  const { horizontal, labels, top, frame } = layout;
  const axes = { category: categoryAxis(chart, layout), value: valueAxis(chart, frame) };
  const colours = coloursOf(chart.series);
  return {
    animation: false,
    color: colours,
    textStyle: { fontFamily, fontSize: frame.fontSize },
    legend: {
      show: chart.series.length > 1,
      left: 0,
      top: 0,
      itemWidth: 12,
      itemHeight: 12,
      itemStyle: { borderWidth: 0.8 },
      itemGap: frame.narrow ? 12 : 18,
      selectedMode: false,
      textStyle: { color: palette.ink, fontSize: frame.fontSize },
    },
    grid: {
      left: horizontal ? labels.width + 14 : 56,
      // The figure of a full bar stands beside it.
      right: horizontal && chart.kind === 'bar' ? 64 : 26,
      top,
      bottom: 30,
      outerBoundsMode: 'none' as const,
    },
    xAxis: horizontal ? axes.value : axes.category,
    yAxis: horizontal ? axes.category : axes.value,
    series: chart.series.map((_, index) => seriesOption(chart, index, colours[index], layout)),
  };
}

function categoryAxis({ categories }: BarChart, { horizontal, labels, frame }: Layout) {
  const step = horizontal ? 1 : labelStep(categories, frame.width - 82, frame);
  return {
    type: 'category' as const,
    data: horizontal
      ? labels.lines.map((lines) => lines.join('\n'))
      : categories.map((category) => sanitise(category)),
    inverse: horizontal,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: palette.muted } },
    axisLabel: {
      color: palette.ink,
      fontSize: frame.fontSize,
      lineHeight: frame.fontSize * 1.3,
      interval: step - 1,
    },
  };
}

function valueAxis(chart: BarChart, frame: Frame) {
  const percent = chart.unit === 'percent';
  return {
    type: 'value' as const,
    min: 0,
    ...(percent && longestBar(chart) <= 1 ? { max: 1, interval: frame.narrow ? 0.5 : 0.25 } : {}),
    ...(chart.unit === 'int' ? { minInterval: 1 } : {}),
    ...(frame.narrow ? { splitNumber: 3 } : {}),
    axisLabel: {
      color: palette.muted,
      fontSize: 12,
      formatter: (value: number) => (percent ? `${Math.round(value * 100)} %` : String(value)),
    },
    splitLine: { lineStyle: { color: palette.rule } },
  };
}

/** The longest bar in the unit of the axis: a whole stack where bars are stacked. */
function longestBar(chart: BarChart): number {
  if (chart.kind === 'bar') {
    return Math.max(0, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  }
  const stacks = chart.categories.map((_, category) =>
    chart.series.reduce((sum, { values }) => sum + (values[category] ?? 0), 0),
  );
  // Shares that add up to one may exceed it by the last binary digit.
  return Number(Math.max(0, ...stacks).toPrecision(12));
}

function seriesOption(
  chart: BarChart,
  index: number,
  colour: string | undefined,
  { horizontal, frame }: Layout,
): BarSeriesOption {
  const stacked = chart.kind === 'stacked';
  const shown = chart.series.length * chart.categories.length <= mostLabels;
  const part = frame.narrow ? leastLabelled.phone : leastLabelled.page;
  const least = stacked ? longestBar(chart) * part : -1;
  const outside = horizontal ? 'right' : 'top';
  return {
    type: 'bar',
    name: sanitise(chart.series[index]?.name ?? ''),
    data: (chart.series[index]?.values ?? []).map((value) => value ?? '-'),
    ...(stacked ? { stack: 'all' } : {}),
    // An edge, so that a light bar has a shape on white paper.
    itemStyle: { borderColor: palette.ink, borderWidth: 0.8 },
    barMaxWidth: horizontal ? 20 : 44,
    barGap: '15%',
    silent: true,
    label: {
      show: shown,
      position: stacked ? 'inside' : outside,
      color: stacked && colour !== undefined ? inkOn(colour) : palette.ink,
      fontSize: 12,
      formatter: ({ value }) =>
        typeof value === 'number' && value > least ? figureText(value, chart.unit) : '',
    },
  };
}

/**
 * What echarts drew, without its frame: its classes and ids come from a counter of the process and serve only
 * hovering, so they go.
 */
function bodyOf(svg: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ class="zr\d+-cls-\d+"/g, '')
    .replace(/ ecmeta_[a-z_]+="[^"]*"/g, '')
    .replace(/\bzr\d+-/g, 'chart-')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
