/** Bar charts as inline SVG, drawn by echarts on the server. Loaded only by a page that has a chart. */
import { BarChart, type BarSeriesOption } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import stringWidth from 'fast-string-width';
import type { Chart } from './view.js';
import { percentText } from './display.js';
import { fonts, palette, series as seriesColours, toneSeries } from './palette.js';
import { sanitise } from './sanitise.js';
import { toneOf, type Tone } from './tone.js';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

const width = 860;
const fontSize = 13;
/** Pixels of a Chinese character and of the widest fonts' digits. */
const wideCharacter = fontSize * 1.06;
const narrowCharacter = fontSize * 0.66;
const longestUpright = 10;
const mostUpright = 8;
const mostLabels = 48;
/** A part of a stacked bar below this share of the longest bar has no room for its figure. */
const leastLabelled = 0.07;

/**
 * A chart as an `<svg>` element with its title and the alternative text; the same chart gives the same bytes.
 * `null` is a gap, never a bar of zero.
 */
export function chartSvg(chart: Chart, { language }: { language: 'zh' | 'en' }): string {
  const horizontal = isHorizontal(chart);
  const height = heightOf(chart, horizontal);
  const instance = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    instance.setOption(optionOf(chart, horizontal));
    return inlined(instance.renderToSVGString(), chart, language);
  } finally {
    instance.dispose();
  }
}

/** Stacked bars lie flat: on a phone all of them begin in sight. So do bars that are many or have long names. */
function isHorizontal({ kind, categories }: Chart): boolean {
  return (
    kind === 'stacked' ||
    categories.length > mostUpright ||
    categories.some((category) => stringWidth(category) > longestUpright)
  );
}

function heightOf(chart: Chart, horizontal: boolean): number {
  if (!horizontal) return 300;
  const bars = chart.kind === 'stacked' ? 1 : Math.max(1, chart.series.length);
  return Math.max(1, chart.categories.length) * (bars * 20 + 14) + topOf(chart) + 36;
}

function topOf(chart: Chart): number {
  return (chart.series.length > 1 ? 38 : 12) + (isHorizontal(chart) ? 0 : 14);
}

function optionOf(chart: Chart, horizontal: boolean) {
  const axes = { category: categoryAxis(chart, horizontal), value: valueAxis(chart) };
  return {
    animation: false,
    color: coloursOf(chart),
    textStyle: { fontFamily: fonts.replaceAll("'", ''), fontSize },
    legend: {
      show: chart.series.length > 1,
      left: 0,
      top: 0,
      itemWidth: 12,
      itemHeight: 12,
      itemGap: 18,
      selectedMode: false,
      textStyle: { color: palette.ink, fontSize },
    },
    grid: {
      left: leftOf(chart, horizontal),
      // The figure of a full bar stands beside it.
      right: horizontal && chart.kind === 'bar' ? 64 : 26,
      top: topOf(chart),
      bottom: 30,
      outerBoundsMode: 'none' as const,
    },
    xAxis: horizontal ? axes.value : axes.category,
    yAxis: horizontal ? axes.category : axes.value,
    series: chart.series.map((_, index) => seriesOption(chart, index, horizontal)),
  };
}

/** A status has the colour of its tone, a second one of the same tone another shade; other series go by their order. */
function coloursOf({ series }: Chart): string[] {
  const used = new Map<Tone, number>();
  return series.map(({ status }, index) => {
    if (status === undefined) return seriesColours[index % seriesColours.length] ?? palette.accent;
    const tone = toneOf(status);
    const nth = used.get(tone) ?? 0;
    used.set(tone, nth + 1);
    const [first, ...shades] = toneSeries[tone];
    return [first, ...shades][nth % (shades.length + 1)] ?? first;
  });
}

function leftOf(chart: Chart, horizontal: boolean): number {
  return horizontal ? labelWidth(chart) + 14 : 56;
}

function labelWidth({ categories }: Chart): number {
  const widths = categories.map((category) => {
    const characters = category.length;
    const wide = Math.max(0, stringWidth(category) - characters);
    return wide * wideCharacter + (characters - wide) * narrowCharacter;
  });
  return Math.min(240, Math.ceil(Math.max(0, ...widths)));
}

function categoryAxis(chart: Chart, horizontal: boolean) {
  return {
    type: 'category' as const,
    data: chart.categories.map((category) => sanitise(category)),
    inverse: horizontal,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: palette.muted } },
    axisLabel: {
      color: palette.ink,
      fontSize,
      interval: 0,
      ...(horizontal ? { width: labelWidth(chart), overflow: 'truncate' as const } : {}),
    },
  };
}

function valueAxis(chart: Chart) {
  const percent = chart.unit === 'percent';
  return {
    type: 'value' as const,
    min: 0,
    ...(percent && longestBar(chart) <= 1 ? { max: 1, interval: 0.25 } : {}),
    ...(percent ? {} : { minInterval: 1 }),
    axisLabel: {
      color: palette.muted,
      fontSize: 12,
      formatter: (value: number) => (percent ? `${Math.round(value * 100)} %` : String(value)),
    },
    splitLine: { lineStyle: { color: palette.rule } },
  };
}

/** The longest bar in the unit of the axis: a whole stack where bars are stacked. */
function longestBar(chart: Chart): number {
  if (chart.kind === 'bar') {
    return Math.max(0, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  }
  const stacks = chart.categories.map((_, category) =>
    chart.series.reduce((sum, { values }) => sum + (values[category] ?? 0), 0),
  );
  // Shares that add up to one may exceed it by the last binary digit.
  return Number(Math.max(0, ...stacks).toPrecision(12));
}

function seriesOption(chart: Chart, index: number, horizontal: boolean): BarSeriesOption {
  const stacked = chart.kind === 'stacked';
  const shown = chart.series.length * chart.categories.length <= mostLabels;
  const least = stacked ? longestBar(chart) * leastLabelled : -1;
  const outside = horizontal ? 'right' : 'top';
  return {
    type: 'bar',
    name: sanitise(chart.series[index]?.name ?? ''),
    data: (chart.series[index]?.values ?? []).map((value) => value ?? '-'),
    ...(stacked ? { stack: 'all', itemStyle: { borderColor: palette.paper, borderWidth: 1 } } : {}),
    barMaxWidth: horizontal ? 20 : 44,
    barGap: '15%',
    silent: true,
    label: {
      show: shown,
      position: stacked ? 'inside' : outside,
      color: stacked ? palette.paper : palette.ink,
      fontSize: 12,
      formatter: ({ value }) =>
        typeof value === 'number' && value > least ? labelText(value, chart.unit) : '',
    },
  };
}

function labelText(value: number, unit: Chart['unit']): string {
  return unit === 'percent' ? percentText(value) : String(value);
}

/**
 * What echarts drew, made fit for a page: its classes and ids come from a counter of the process and serve only
 * hovering, so they go, and the words for those who do not see it come in.
 */
function inlined(svg: string, chart: Chart, language: string): string {
  const body = svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ class="zr\d+-cls-\d+"/g, '')
    .replace(/ ecmeta_[a-z_]+="[^"]*"/g, '')
    .replace(/\bzr\d+-/g, 'chart-')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/\n{2,}/g, '\n')
    .trim();
  const size = /viewBox="[^"]*"/.exec(svg)?.[0] ?? '';
  const words = `<title>${escapeXml(chart.title)}</title>\n<desc>${escapeXml(chart.alternative)}</desc>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" lang="${language}">\n${words}\n${body}\n</svg>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeXml(text: string): string {
  return sanitise(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
