import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  KpiNames,
  parseFigureCell,
  parsePeriodCell,
  sortKpiColumns,
} from '../../src/csv/kpi-cells.js';
import { addDays, weekOf } from '../../src/domain/day.js';
import { periodOf } from '../../src/domain/recording/period.js';

const codeOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'code' in value ? value.code : value;

describe('a period', () => {
  it.each([
    ...['2026-03', '2026/3', '2026/03', '2026.3', '2026.03', '202603', '2026年3月', '2026年03月'],
    ...['2026年3月份', '2026 年 3 月', '２０２６年３月', "'2026-03", '2026–03'],
  ])('%s is a month', (text) => {
    expect(parsePeriodCell(text)).toBe('2026-03');
  });

  it.each([
    ...['2026-W10', '2026W10', '2026-w10', '2026年第10周', '2026第10周', '2026年10周'],
    ...['2026年第10週', '2026 年 第 10 周'],
  ])('%s is a week', (text) => {
    expect(parsePeriodCell(text)).toBe('2026-W10');
  });

  it.each(['2026-03-02', '2026/3/2', '2026.3.2', '20260302', '2026年3月2日'])(
    '%s is a day',
    (text) => {
      expect(parsePeriodCell(text)).toBe('2026-03-02');
    },
  );

  it('keeps October', () => {
    expect(parsePeriodCell('2026.10')).toBe('2026-10');
    expect(parsePeriodCell('2026/1')).toBe('2026-01');
    expect(parsePeriodCell('2026年第1周')).toBe('2026-W01');
    expect(parsePeriodCell('2026-W53')).toBe('2026-W53');
  });

  it.each([
    ['2026.1', 'period_unclear'],
    ['2026-13', 'period_unclear'],
    ['2026-00', 'period_unclear'],
    ['2026-W54', 'period_unclear'],
    ['2025-W53', 'period_unclear'],
    ['2026-02-30', 'period_unclear'],
    ['2026年', 'period_unclear'],
    ['2026', 'period_unclear'],
    ['2026Q1', 'period_unclear'],
    ['3月', 'period_unclear'],
    ['第10周', 'period_unclear'],
    ['Mar-26', 'period_unclear'],
    ['46082', 'period_unclear'],
    ['03/2026', 'period_unclear'],
    ['3/4/2026', 'cell_day_ambiguous'],
  ])('%s is refused', (text, refusal) => {
    expect(codeOf(parsePeriodCell(text))).toBe(refusal);
  });

  it('covers its days, both included', () => {
    expect(periodOf('2026-02')).toEqual({ text: '2026-02', from: '2026-02-01', to: '2026-02-28' });
    expect(periodOf('2028-02')?.to).toBe('2028-02-29');
    expect(periodOf('2026-12')?.to).toBe('2026-12-31');
    expect(periodOf('2026-W10')).toMatchObject({ from: '2026-03-02', to: '2026-03-08' });
    expect(periodOf('2026-W01')).toMatchObject({ from: '2025-12-29', to: '2026-01-04' });
    expect(periodOf('2026-03-02')).toMatchObject({ from: '2026-03-02', to: '2026-03-02' });
    expect([periodOf('2026-13'), periodOf('2026-W54'), periodOf('2026-02-30')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('of any day, its month or its week is itself, and holds the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const day = addDays('2000-01-01', days);
        for (const text of [day, day.slice(0, 7), weekOf(day)]) {
          expect(parsePeriodCell(text)).toBe(text);
          const period = periodOf(text);
          expect(period && period.from <= day && day <= period.to).toBe(true);
        }
      }),
    );
  });
});

describe('a figure', () => {
  const percent = { code: 'lapse', unit: '%', names: [] };
  const seconds = { code: 'aht', unit: 's', names: [] };
  const bare = { code: 'index', unit: '', names: [] };

  it.each([
    ['8.5', percent, 8_500_000],
    ['8.5%', percent, 8_500_000],
    ['8.5 %', percent, 8_500_000],
    ['８．５％', percent, 8_500_000],
    ['-1.5', percent, -1_500_000],
    ['−1.5', percent, -1_500_000],
    ['+1.5', percent, 1_500_000],
    ['0', percent, 0],
    ['1,234.5', seconds, 1_234_500_000],
    ['1,234,567', seconds, 1_234_567_000_000],
    ['312s', seconds, 312_000_000],
    ["'312", seconds, 312_000_000],
    ['8.3333333333333333', percent, 8_333_333],
    ['0.0000005', percent, 1],
    ['9000000000', bare, 9_000_000_000_000_000],
  ])('%s', (text, kpi, millionths) => {
    expect(parseFigureCell(text, kpi)).toBe(millionths);
  });

  it.each([
    ['8.5%', seconds, 'figure_unit'],
    ['8.5 s', percent, 'figure_unit'],
    ['12万', bare, 'figure_unit'],
    ['%', percent, 'figure_unclear'],
    ['1,23', percent, 'figure_unclear'],
    ['1.234,5', percent, 'figure_unclear'],
    ['12,3456', percent, 'figure_unclear'],
    ['1 2', percent, 'figure_unclear'],
    ['1 234', percent, 'figure_unclear'],
    ['.5', percent, 'figure_unclear'],
    ['5.', percent, 'figure_unclear'],
    ['1e3', percent, 'figure_unclear'],
    ['--', percent, 'figure_unclear'],
    ['无', percent, 'figure_unclear'],
    ['#DIV/0!', percent, 'figure_unclear'],
    ['9000000001', bare, 'cell_number_digits'],
  ])('%s', (text, kpi, expected) => {
    expect(codeOf(parseFigureCell(text, kpi))).toBe(expected);
  });
});

describe('the columns of a wide file', () => {
  const names = new KpiNames([
    { code: 'lapse', unit: '%', names: ['失效率', '失效率统计'] },
    { code: 'csat', unit: '%', names: ['客户满意度'] },
  ]);
  const sort = (...headers: string[]) =>
    sortKpiColumns(
      'f.csv',
      headers.map((header) => ({ key: header, header })),
      names,
    );

  it('are known by code, title and source column, whatever their unit and width', () => {
    for (const name of ['lapse', 'LAPSE', '失效率', '失效率（%）', '失效率统计']) {
      expect(names.find(name)?.code).toBe('lapse');
    }
    expect(names.find('满意度')).toBeUndefined();
  });

  it('leave out what is no KPI', () => {
    const sorted = sort('失效率', '姓名', '客户满意度');
    expect('kpis' in sorted && [...sorted.kpis].map(([key, { code }]) => [key, code])).toEqual([
      ['失效率', 'lapse'],
      ['客户满意度', 'csat'],
    ]);
    expect('ignored' in sorted && sorted.ignored).toEqual(['姓名']);
  });

  it('refuse a slip, and a second column for one', () => {
    expect(sort('客户满意渡')).toMatchObject({
      refused: { code: 'file_header_unknown', facts: { suggestion: '客户满意度' } },
    });
    expect(sort('lapse', '失效率')).toMatchObject({
      refused: { code: 'file_header_duplicate', facts: { first: 'lapse', second: '失效率' } },
    });
  });
});
