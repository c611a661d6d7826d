import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastQuarters, quarterFigures, quarterOf } from '../../src/domain/mentoring/quarters.js';
import { periodOf } from '../../src/domain/recording/period.js';
import type { KpiFact } from '../../src/domain/standing/facts.js';

let id = 0;
const fact = (period: string, value: number): KpiFact => {
  const { from, to } = periodOf(period) ?? { from: '', to: '' };
  id += 1;
  return { id, metric: 'csat', period, from, to, value };
};
const facts = (values: Record<string, number>): KpiFact[] =>
  Object.entries(values).map(([period, value]) => fact(period, value));
const rule = (quarters = 1) => ({ metric: 'csat', at_least: 90, quarters });
const months = (from: number, ...values: number[]): Record<string, number> =>
  Object.fromEntries(values.map((value, at) => [`2026-0${from + at}`, value]));

describe('quarters', () => {
  it.each([
    ['2026-01-01', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-03-31', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-04-01', '2026-Q2', '2026-04-01', '2026-06-30'],
    ['2025-12-31', '2025-Q4', '2025-10-01', '2025-12-31'],
  ])('%s lies in %s', (day, text, from, to) => {
    expect(quarterOf(day)).toMatchObject({ text, from, to });
  });

  it.each([
    // On its last day a quarter is not over.
    ['2026-03-31', ['2025-Q3', '2025-Q4']],
    ['2026-04-01', ['2025-Q4', '2026-Q1']],
    ['2026-01-01', ['2025-Q3', '2025-Q4']],
    ['2026-12-31', ['2026-Q2', '2026-Q3']],
  ])('before %s the last two full ones are %j', (day, texts) => {
    expect(lastQuarters(day, 2).map(({ text }) => text)).toEqual(texts);
  });

  it('follow each other without a gap, and end before the day', () => {
    const day = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 12 }), (date, count) => {
        const on = date.toISOString().slice(0, 10);
        const found = lastQuarters(on, count);
        expect(found).toHaveLength(count);
        expect((found.at(-1)?.to ?? '') < on).toBe(true);
        expect(quarterOf(on).from > (found.at(-1)?.to ?? '')).toBe(true);
        for (const [at, { to }] of found.entries()) {
          const next = found[at + 1] ?? quarterOf(on);
          expect(
            new Date(`${next.from}T00:00Z`).getTime() - new Date(`${to}T00:00Z`).getTime(),
          ).toBe(86_400_000);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('quarterFigures', () => {
  it.each([
    ['exactly the limit', [90, 90, 90], 90, true],
    ['a mean of exactly the limit', [89.9, 90, 90.1], 90, true],
    ['a hundredth below', [90, 90, 89.97], 89.99, false],
    ['so little below that two decimals would hide it', [90, 90, 89.9997], 89.9999, false],
    ['thirds', [90, 90, 90.000001], 90, true],
  ])('%s', (_, values, value, reached) => {
    const [figure] = quarterFigures(rule(), facts(months(1, ...values)), '2026-04-10');
    expect(figure).toMatchObject({ quarter: '2026-Q1', value, reached, missing: [] });
  });

  it('has no data where a month has no value, which is not 0', () => {
    const [figure] = quarterFigures(rule(), facts({ '2026-01': 99, '2026-03': 99 }), '2026-04-10');
    expect(figure).toMatchObject({ value: null, reached: false, missing: ['2026-02'] });
    expect(quarterFigures(rule(), [], '2026-04-10')[0]).toMatchObject({ value: null });
  });

  it('asks for each quarter, across the turn of the year', () => {
    const values = { ...months(1, 95, 95, 95), '2025-10': 95, '2025-11': 95, '2025-12': 80 };
    expect(quarterFigures(rule(2), facts(values), '2026-04-01')).toMatchObject([
      { quarter: '2025-Q4', value: 90, reached: true },
      { quarter: '2026-Q1', value: 95, reached: true },
    ]);
  });

  it('takes the month before its weeks, the weeks before the days, and weeks by their last day', () => {
    const weeks = { '2026-W05': 80, '2026-W06': 100 }; // they end on 1 and 8 February
    const days = { '2026-02-03': 10, '2026-03-03': 92, '2026-03-04': 94 };
    const [figure] = quarterFigures(
      rule(),
      facts({ '2026-01': 87, '2026-01-05': 10, ...weeks, ...days }),
      '2026-04-01',
    );
    expect(figure).toMatchObject({ value: 90, reached: true });
    expect(figure?.periods).toEqual([
      '2026-01',
      '2026-W05',
      '2026-W06',
      '2026-03-03',
      '2026-03-04',
    ]);
  });

  it('knows a highest value too', () => {
    const at = (value: number) =>
      quarterFigures(
        { metric: 'csat', at_most: 8, quarters: 1 },
        facts(months(1, value, value, value)),
        '2026-04-01',
      )[0]?.reached;
    expect([at(8), at(8.01)]).toEqual([true, false]);
  });

  it('never shows a figure on the other side of the limit', () => {
    const value = fc.integer({ min: 89_990_000, max: 90_010_000 }).map((one) => one / 1e6);
    fc.assert(
      fc.property(fc.tuple(value, value, value), (values) => {
        const [figure] = quarterFigures(rule(), facts(months(1, ...values)), '2026-04-01');
        expect((figure?.value ?? 0) >= 90).toBe(figure?.reached);
      }),
    );
  });
});
