import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchComparison, comparisonOf, windowsOf } from '../../src/domain/kpis/compare.js';
import { levelOf } from '../../src/domain/kpis/levels.js';
import {
  meanOf,
  meanWithin,
  reachesTarget,
  valueOver,
  type Measured,
} from '../../src/domain/kpis/measure.js';
import { ranksOf } from '../../src/domain/kpis/ranks.js';
import { spanOf } from '../../src/domain/kpis/span.js';
import { FirstFigures, Figures } from '../../src/domain/recording/figures.js';
import { periodOf } from '../../src/domain/recording/period.js';
import { readDefault } from '../handbook/read-default.js';

describe('a span', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026q4', '2026-10-01', '2026-12-31'],
    ['2026-H2', '2026-07-01', '2026-12-31'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-W10', '2026-03-02', '2026-03-08'],
    ['2026-03-02', '2026-03-02', '2026-03-02'],
  ])('%s is %s to %s', (text, from, to) => {
    expect(spanOf(text)).toMatchObject({ from, to });
  });

  it.each(['2026-Q5', '2026-Q0', '2026-H3', '2026-13', '26', '', 'March'])('%s is none', (text) => {
    expect(spanOf(text)).toBeUndefined();
  });
});

const figure = (period: string, value: number): Measured => {
  const { from, to } = periodOf(period) ?? { from: '', to: '' };
  return { personId: 1, metric: 'csat', period, from, to, millionths: value * 1e6 };
};

describe('the value over a span', () => {
  const quarter = { from: '2026-01-01', to: '2026-03-31' };
  const march = { from: '2026-03-01', to: '2026-03-31' };

  it('is the figure of just these days, whatever lies in them', () => {
    const figures = [figure('2026-03', 90), figure('2026-03-02', 10), figure('2026-W11', 20)];
    expect(valueOver(figures, march)).toEqual({ count: 1, millionths: 90e6 });
  });

  it('else is the mean of the longest kind, so that a month is not counted again with its days', () => {
    const figures = [figure('2026-01', 80), figure('2026-02', 91), figure('2026-02-02', 1)];
    expect(valueOver(figures, quarter)).toEqual({ count: 2, millionths: 85.5e6 });
  });

  it('is no data where nothing lies in it, which is not 0', () => {
    expect(valueOver([figure('2026-W14', 50)], march)).toBeNull();
    expect(meanWithin([], march)).toBeNull();
    expect(meanOf([])).toBeNull();
    expect(meanOf([0])).toEqual({ count: 1, millionths: 0 });
  });
});

describe('the level of skill (003 §1; default handbook)', () => {
  const levels = readDefault('en').levels ?? [];
  const of = (values: Record<string, number>) =>
    levelOf(levels, (metric) =>
      metric in values ? { count: 1, millionths: Math.round((values[metric] ?? 0) * 1e6) } : null,
    );

  it.each([
    [{ fcr: 80, aht: 300, csat: 90 }, 'expert', []],
    [{ fcr: 80, aht: 300, csat: 89.99 }, 'advanced', ['levels[2].thresholds[2]']],
    [
      { fcr: 70, aht: 360, csat: 85 },
      'advanced',
      [0, 1, 2].map((at) => `levels[2].thresholds[${at}]`),
    ],
    [{ fcr: 69.999999, aht: 100, csat: 100 }, 'beginner', ['levels[1].thresholds[0]']],
    [{ csat: 95 }, 'beginner', ['levels[1].thresholds[0]', 'levels[1].thresholds[1]']],
  ])('%j is %s', (values, level, rules) => {
    const found = of(values);
    expect(found.level?.code).toBe(level);
    expect(found.missed.map(({ rule }) => rule)).toEqual(rules);
  });

  it('is none without any figure', () => {
    expect(of({}).level).toBeNull();
    expect(of({ lapse: 3 }).level).toBeNull();
  });

  it('never falls when a figure gets better', () => {
    const rank = (code: string | undefined): number => levels.findIndex((one) => one.code === code);
    const value = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(value, fc.integer({ min: 100, max: 600 }), value, value, (fcr, aht, csat, by) => {
        const before = rank(of({ fcr, aht, csat }).level?.code);
        expect(rank(of({ fcr: fcr + by, aht, csat }).level?.code)).toBeGreaterThanOrEqual(before);
        expect(rank(of({ fcr, aht: aht - by, csat }).level?.code)).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe('before and after (003 §5)', () => {
  const rules = { months_before: 3, months_after: 3, least_figures: 2, least_people: 2 };
  const mean = (value: number, count = 2) => ({ count, millionths: value * 1e6 });

  it('lies around the training, and nothing is after one without an end', () => {
    expect(windowsOf(rules, '2026-03-02', '2026-03-11')).toEqual({
      before: { from: '2025-12-02', to: '2026-03-01' },
      after: { from: '2026-03-12', to: '2026-06-11' },
    });
    expect(windowsOf(rules, '2026-03-02', null).after).toBeNull();
  });

  it.each([
    [mean(80), mean(90), 'higher', 'better'],
    [mean(80), mean(90), 'lower', 'worse'],
    [mean(80), mean(80), 'higher', 'same'],
    [mean(80, 1), mean(90), 'higher', 'too_few'],
    [mean(80), mean(90, 1), 'higher', 'too_few'],
    [null, mean(90), 'higher', 'too_few'],
  ] as const)('%j and %j, %s is better: %s', (before, after, direction, conclusion) => {
    expect(comparisonOf(before, after, direction, 2).conclusion).toBe(conclusion);
  });

  it('counts in a batch only those with both', () => {
    const people = [
      comparisonOf(mean(80), mean(90), 'higher', 2),
      comparisonOf(mean(60), mean(90), 'higher', 2),
      comparisonOf(null, mean(10), 'higher', 2),
    ];
    const batch = batchComparison(people, 'higher', 2);
    expect(batch).toMatchObject({ before: mean(70), after: mean(90), difference: 20e6 });
    expect(batch.conclusion).toBe('better');
    expect(batchComparison(people, 'higher', 3).conclusion).toBe('too_few');
  });
});

it('ranks teams with the better one first; equal values share a rank', () => {
  expect(ranksOf([90, 80, 90, 70], 'higher')).toEqual([1, 3, 1, 4]);
  expect(ranksOf([90, 80, 90, 70], 'lower')).toEqual([3, 2, 3, 1]);
});

it('reaches a target at exactly the target, and none where there is none', () => {
  expect(reachesTarget(8e6, { direction: 'lower', target: 8 })).toBe(true);
  expect(reachesTarget(8e6 + 1, { direction: 'lower', target: 8 })).toBe(false);
  expect(reachesTarget(90e6, { direction: 'higher', target: 90 })).toBe(true);
  expect(reachesTarget(90e6, { direction: 'higher' })).toBeNull();
});

it('finds the first figure of the same person, period and KPI, as a map would', () => {
  const periods = ['2026-03', '2026-04', '2026-W10'].flatMap((text) => periodOf(text) ?? []);
  const rows = fc.array(fc.tuple(fc.nat(5), fc.nat(2), fc.nat(3)), { maxLength: 300 });
  fc.assert(
    fc.property(rows, (all) => {
      const figures = new Figures();
      all.forEach(([person, period, metric], at) => {
        const own = periods[period];
        if (own) figures.add(at + 2, `E${person}`, own, `m${metric}`, at);
      });
      const firsts = new FirstFigures(figures);
      const seen = new Map<string, number>();
      all.forEach((row, at) => {
        expect(firsts.meet(at)).toBe(seen.get(row.join()));
        if (!seen.has(row.join())) seen.set(row.join(), at);
      });
    }),
    { numRuns: 50 },
  );
});
