import { describe, expect, it } from 'vitest';
import stringWidth from 'fast-string-width';
import { chartLines, sparkline } from '../../src/render/terminal-charts.js';
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

describe('a chart on a terminal', () => {
  it('draws sparklines between the least and the greatest, with a sign for no data', () => {
    expect(sparkline([1, 2, null, 4, 8], { ascii: false })).toBe('▁▂·▄█');
    expect(sparkline([1, 2, null, 4, 8], { ascii: true })).toBe('_.x:#');
    expect(sparkline([3, 3], { ascii: false })).toBe('▅▅');
    expect(sparkline([null], { ascii: false })).toBe('·');
    expect(sparkline([], { ascii: false })).toBe('');
  });

  it.each([
    ['bar', attendance, ['客服一组 上周  ', '推广组 上周    –']],
    ['stacked', states4, ['2026 年春季新…培训第二期  █', '█ 正常  ░ 待补考  ▓ 已逾期']],
    ['line', trend, ['客服一组  ▁▃·▅▇█  71.0 % → 85.0 %', '▁ █：71.0 % .. 85.0 %']],
    ['histogram', marks, ['60–70   0', '及格线 85  平均 83.2']],
    ['heatmap', heat, ['▁ ▆ · █ █', '· 无数据']],
    ['before_after', change, ['参训人员              72.4 [69.1 .. 75.7] → 81.3 [78.2 .. 84.4]']],
    ['gantt', batches, ['░ 进行中  ▓ 已逾期  ▒ 计划  │ 2026-04-09']],
  ] as const)('says %s in small', (_, chart, parts) => {
    const text = chartLines(chart, options()).join('\n');
    for (const part of parts) expect(text).toContain(part);
  });

  it.each(everyChart.map((chart) => [chart.kind, chart] as const))(
    'is no wider than the terminal, and plain where it must be: %s',
    (_, chart) => {
      for (const width of [40, 60, 80]) {
        for (const line of chartLines(chart, options({ width, ascii: true }))) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/[▁-█░▒▓·→│…]/);
        }
      }
    },
  );

  it('leaves a chart of many rows to its table', () => {
    const rows = Array.from({ length: 17 }, (_, at) => `E${at}`);
    const values = rows.map(() => [1]);
    expect(
      chartLines({ ...heat, kind: 'heatmap', rows, columns: ['a'], values }, options()),
    ).toEqual([]);
  });
});
