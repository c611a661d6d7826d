import { describe, expect, it } from 'vitest';
import { chartSvg } from '../../src/render/charts.js';
import { attendance, states4 } from './sample.js';

const zh = { language: 'zh' } as const;

function bars(svg: string): number {
  return svg.match(/<path [^>]*fill="#(?:2b6397|a85a12)"[^>]*>/g)?.length ?? 0;
}

describe('a chart', () => {
  it('is the same bytes however often and in whatever order it is drawn', () => {
    const [first, second] = [chartSvg(attendance, zh), chartSvg(states4, zh)];
    expect([chartSvg(states4, zh), chartSvg(attendance, zh)]).toEqual([second, first]);
    expect(first).not.toMatch(/zr\d/);
  });

  it('says what it shows to those who do not see it', () => {
    const svg = chartSvg({ ...attendance, title: 'a<b', alternative: '"c"&\u202e' }, zh);
    expect(svg).toMatch(/^<svg [^>]*role="img" lang="zh">\n<title>a&lt;b<\/title>/);
    expect(svg).toContain('<desc>&quot;c&quot;&amp;\\u{202e}</desc>');
  });

  it('draws a gap for "no data", not a bar of zero', () => {
    const full = chartSvg(
      { ...attendance, series: [{ name: '本周', values: [0.9, 0.8, 0.7] }] },
      zh,
    );
    const gap = chartSvg(
      { ...attendance, series: [{ name: '本周', values: [0.9, null, 0.7] }] },
      zh,
    );
    expect([bars(full), bars(gap)]).toEqual([3, 2]);
    expect(gap).toContain('>90.0 %<');
    expect(gap).not.toContain('0.0 %<'.padStart(7, '>'));
  });

  it('lays bars flat where names are long, and draws nothing that moves or is loaded', () => {
    const flat = chartSvg(states4, zh);
    expect(flat).toContain('>2026 年春季新员工入职培训第一期<');
    for (const svg of [flat, chartSvg(attendance, zh)]) {
      expect(svg).not.toMatch(/<(?:style|script|animate|image|foreignObject)\b|href=|url\(/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('draws nothing of nothing without failing', () => {
    for (const kind of ['bar', 'stacked'] as const) {
      const svg = chartSvg({ ...attendance, kind, categories: [], series: [] }, zh);
      expect(svg).not.toMatch(/NaN|Infinity/);
    }
  });
});
