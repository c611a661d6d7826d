import { describe, expect, it } from 'vitest';
import { chartWriter } from '../../src/render/charts.js';
import { contrast, palette } from '../../src/render/palette.js';
import { scaleAround } from '../../src/render/charts/scale.js';
import type { Chart } from '../../src/render/view.js';
import {
  attendance,
  batches,
  change,
  everyChart,
  heat,
  marks,
  options,
  states4,
  trend,
} from './sample.js';

async function svgOf(chart: Chart): Promise<string> {
  return (await chartWriter([chart], options()))(chart).page;
}

async function bothOf(chart: Chart): Promise<string[]> {
  const { page, phone } = (await chartWriter([chart], options()))(chart);
  return [page, phone];
}

function bars(svg: string): number {
  return svg.match(/<path [^>]*fill="#1f5585"[^>]*>/g)?.length ?? 0;
}

describe('a chart', () => {
  it('is the same bytes however often and in whatever order it is drawn', async () => {
    const write = await chartWriter(everyChart, options());
    const first = everyChart.map(write);
    expect([...everyChart].reverse().map(write).reverse()).toEqual(first);
    for (const { page, phone } of first) expect(page + phone).not.toMatch(/zr\d/);
  });

  it.each(everyChart.map((chart) => [chart.kind, chart] as const))(
    'says what it shows to those who do not see it: %s',
    async (_, chart) => {
      for (const svg of await bothOf({ ...chart, title: 'a<b', alternative: '"c"&\u202e' })) {
        expect(svg).toMatch(/^<svg [^>]*role="img" lang="zh">\n<title>a&lt;b<\/title>/);
        expect(svg).toContain('<desc>&quot;c&quot;&amp;\\u{202e}</desc>');
      }
    },
  );

  it.each(everyChart.map((chart) => [chart.kind, chart] as const))(
    'asks for nothing and runs nothing: %s',
    async (_, chart) => {
      for (const svg of await bothOf(chart)) {
        expect(svg).not.toMatch(/<(?:style|script|animate|image|foreignObject|use)\b|href=|url\(/);
        expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:/);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      }
    },
  );

  it('draws a gap for "no data", not a bar of zero', async () => {
    const full = await svgOf({
      ...attendance,
      series: [{ name: '本周', values: [0.9, 0.8, 0.7] }],
    } as Chart);
    const gap = await svgOf({
      ...attendance,
      series: [{ name: '本周', values: [0.9, null, 0.7] }],
    } as Chart);
    expect([bars(full), bars(gap)]).toEqual([3, 2]);
    expect(gap).toContain('>90.0 %<');
    expect(gap).not.toContain('>0.0 %<');
  });

  it('breaks a line where there is no data', async () => {
    const line = (values: (number | null)[]): Chart => ({
      kind: 'line',
      title: trend.title,
      alternative: trend.alternative,
      categories: ['a', 'b', 'c', 'd', 'e'],
      series: [{ name: 'x', values }],
      unit: 'int',
    });
    const pieces = (svg: string): number => svg.match(/stroke="#1f5585"/g)?.length ?? 0;
    expect(pieces(await svgOf(line([1, 2, 3, 4, 5])))).toBe(1);
    expect(pieces(await svgOf(line([1, 2, null, 4, 5])))).toBe(2);
    expect(pieces(await svgOf(line([null, null, null, null, null])))).toBe(0);
  });

  it('hatches a cell without data and says so in its legend', async () => {
    expect(await svgOf(heat)).toContain('>无数据<');
    const full = { ...heat, values: [[1, 1, 1, 1, 1]], rows: ['a'] } as Chart;
    expect(await svgOf(full)).not.toContain('>无数据<');
    expect(await svgOf(heat)).toContain('>63<');
  });

  it('stands marks of a distribution where their values lie between the edges', async () => {
    const at = async (value: number): Promise<number> => {
      const svg = await svgOf({ ...marks, marks: [{ name: 'm', value }] } as Chart);
      const lines = [...svg.matchAll(/M([\d.]+) [\d.]+L\1 [\d.]+" fill="none" stroke="#1c2530"/g)];
      return Number(lines.at(-1)?.[1]);
    };
    const [low, middle, high] = [await at(50), await at(75), await at(100)];
    expect(middle).toBeCloseTo((low + high) / 2, 0);
  });

  it('draws whiskers only where an interval is known, and an arrow only between two figures', async () => {
    const rows = (row: {
      before: null | { value: number };
      after: null | { value: number };
    }): Chart => ({ ...change, line: undefined, rows: [{ name: 'a', ...row }] }) as Chart;
    const strokes = (svg: string): number => svg.match(/stroke-width="1.4"/g)?.length ?? 0;
    expect(strokes(await svgOf(change))).toBe(4 * 3 + 2);
    const both = await svgOf(rows({ before: { value: 1 }, after: { value: 2 } }));
    expect(strokes(both)).toBe(0);
    expect(both.match(/stroke-width="2"/g)?.length).toBe(2 + 2 + 2);
    const alone = await svgOf(rows({ before: null, after: { value: 2 } }));
    expect(alone.match(/<circle/g)?.length).toBe(2);
  });

  it('places days to scale', async () => {
    const svg = await svgOf(batches);
    const widths = [...svg.matchAll(/<rect [^>]*width="([\d.]+)" height="16"/g)].map((one) =>
      Number(one[1]),
    );
    // 10, 40, 61 and 44 days.
    expect(widths.map((width) => Math.round((width / (widths[0] ?? 1)) * 10))).toEqual([
      10, 40, 61, 44,
    ]);
  });

  it('draws nothing of nothing without failing', async () => {
    const empty = { title: 'a', alternative: 'b' };
    const nothing: Chart[] = [
      { ...empty, kind: 'bar', categories: [], series: [], unit: 'int' },
      { ...empty, kind: 'stacked', categories: [], series: [], unit: 'percent' },
      { ...empty, kind: 'line', categories: [], series: [], unit: 'percent' },
      { ...empty, kind: 'histogram', categories: [], edges: [], series: [] },
      { ...empty, kind: 'heatmap', rows: [], columns: [], values: [] },
      { ...empty, kind: 'before_after', rows: [], names: ['a', 'b'], unit: 'int' },
      { ...empty, kind: 'gantt', rows: [], statuses: [] },
    ];
    for (const chart of nothing) {
      for (const svg of await bothOf(chart)) expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

describe('an axis', () => {
  it.each([
    [[0.71, 0.85], 'percent', [0.7, 0.75, 0.8, 0.85, 0.9]],
    [[0.9, 1], 'percent', [0.875, 0.9, 0.925, 0.95, 0.975, 1]],
    [[0, 11], 'int', [0, 5, 10, 15]],
    [[7, 7], 'int', [6, 7, 8]],
    [[-2, 3], 'number', [-4, -2, 0, 2, 4]],
    [[], 'percent', [0, 0.25, 0.5, 0.75, 1]],
  ] as const)('around %j %s has round marks', (values, unit, ticks) => {
    const scale = scaleAround(values, unit);
    for (const tick of scale.ticks) expect(String(tick).length).toBeLessThan(6);
    for (const value of values) {
      expect(value).toBeGreaterThanOrEqual(scale.low);
      expect(value).toBeLessThanOrEqual(scale.high);
    }
    expect(scale.ticks).toEqual(ticks);
  });
});

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
}

const numbers = (text: string): number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number);

/** Filled rectangles in the order in which they are drawn; the library draws its own as paths. */
function boxesOf(svg: string): Box[] {
  return [...svg.matchAll(/<(?:rect|path) [^>]*>/g)].flatMap(([element]) => {
    const fill = /fill="(#[0-9a-f]{6})"/.exec(element)?.[1];
    if (fill === undefined) return [];
    const attribute = (name: string): number =>
      Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(element)?.[1] ?? 0);
    if (element.startsWith('<rect')) {
      const [x, y] = [attribute('x'), attribute('y')];
      return [{ x, y, width: attribute('width'), height: attribute('height'), fill }];
    }
    const path = / d="(M[-\d. ]+l[-\d. ]+l[-\d. ]+l[-\d. ]+Z)"/.exec(element)?.[1];
    if (path === undefined) return [];
    const [x = 0, y = 0, dx1 = 0, dy1 = 0, dx2 = 0, dy2 = 0] = numbers(path);
    const [width, height] = [dx1 + dx2, dy1 + dy2];
    return [
      {
        x: Math.min(x, x + width),
        y: Math.min(y, y + height),
        width: Math.abs(width),
        height: Math.abs(height),
        fill,
      },
    ];
  });
}

function textsOf(svg: string): { x: number; y: number; fill: string; text: string }[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)</g)].map(([, attributes = '', text = '']) => {
    const moved = numbers(/translate\(([^)]*)\)/.exec(attributes)?.[1] ?? '0 0');
    const attribute = (name: string): number =>
      Number(new RegExp(`(?:^| )${name}="([-\\d.]+)"`).exec(attributes)?.[1] ?? 0);
    return {
      x: attribute('x') + (moved[0] ?? 0),
      y: attribute('y') + (moved[1] ?? 0),
      fill: /fill="(#[0-9a-f]{6})"/.exec(attributes)?.[1] ?? 'none',
      text,
    };
  });
}

function worstContrast(svg: string): { text: string; ratio: number; onColour: number } {
  const boxes = boxesOf(svg);
  let worst = { text: '', ratio: 21, onColour: 0 };
  for (const { x, y, fill, text } of textsOf(svg)) {
    const ground = boxes.findLast(
      (box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
    );
    const ratio = contrast(fill, ground?.fill ?? palette.paper);
    const onColour = worst.onColour + (ground ? 1 : 0);
    worst = ratio < worst.ratio ? { text, ratio, onColour } : { ...worst, onColour };
  }
  return worst;
}

describe('the text of a drawn chart', () => {
  it.each(everyChart.map((chart) => [chart.kind, chart] as const))(
    'can be read on what it stands on: %s',
    async (_, chart) => {
      for (const svg of await bothOf(chart)) {
        expect(worstContrast(svg).ratio).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('is looked at on its bars and cells too, and a pale one would be found', async () => {
    for (const chart of [states4, heat, marks]) {
      expect(worstContrast(await svgOf(chart)).onColour).toBeGreaterThan(0);
    }
    const svg = await svgOf(heat);
    expect(
      worstContrast(svg.replaceAll('fill="#ffffff" style', 'fill="#94bce2" style')).ratio,
    ).toBeLessThan(4.5);
  });
});
