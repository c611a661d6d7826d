import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction, meanOf, ratio, shown } from '../../src/domain/awarding/fraction.js';
import { endedPeriods, periodWith, readPeriod } from '../../src/domain/period.js';
import { placesOf } from '../../src/domain/awarding/places.js';
import { addDays, dayOfNumber } from '../../src/domain/day.js';
import type { AwardPeriod } from '../../src/domain/handbook/types-awards.js';

const kinds: AwardPeriod[] = ['week', 'month', 'quarter', 'half_year', 'year'];
const day = fc.integer({ min: 14_000, max: 30_000 }).map(dayOfNumber);

describe('periods', () => {
  it.each([
    // ISO 8601: the week with the year's first Thursday is the first.
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-H1', '2026-01-01', '2026-06-30'],
    ['2026-h2', '2026-07-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
  ])('%s is %s to %s', (text, from, to) => {
    expect(readPeriod(text)).toMatchObject({ from, to, text: text.toUpperCase() });
  });

  it.each([
    '',
    '2026-W54',
    '2025-W53',
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-Q0',
    '2026-H3',
    '26',
    '2026-1',
    '2026-03-02',
    'Q1-2026',
    '2026-Q1-2',
  ])('there is no %j', (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });

  it('cover every day once, and are read as they are written', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...kinds), (one, kind) => {
        const period = periodWith(kind, one);
        expect(period.from <= one && one <= period.to).toBe(true);
        expect(readPeriod(period.text)).toEqual(period);
        expect(periodWith(kind, period.from)).toEqual(period);
        expect(periodWith(kind, period.to)).toEqual(period);
        expect(periodWith(kind, addDays(period.to, 1)).from).toBe(addDays(period.to, 1));
      }),
    );
  });

  it('that ended before a day are those whose last day lies between', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 500 }),
        fc.constantFrom(...kinds),
        (since, length, kind) => {
          const until = addDays(since, length);
          const found = endedPeriods(kind, since, until).map(({ to }) => to);
          const expected: string[] = [];
          for (let at = since; at < until; at = addDays(at, 1)) {
            if (periodWith(kind, at).to === at) expected.push(at);
          }
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('figures', () => {
  it.each([
    [[90], 90, 90],
    [[89.99999], 90, 89.99999],
    [[90.004, 89.995], 90, 89.999],
    [[1, 2, 2], 1.67, 1.667],
  ])('the mean of %j beside the limit %d is shown as %d', (values, limit, expected) => {
    const mean = meanOf(values.map(fraction));
    expect(mean && shown(mean, [limit])).toBe(expected);
  });
});

const order = fc.constantFrom('highest' as const, 'lowest' as const);

describe('places', () => {
  const entries = fc.array(
    fc.record({
      value: fc.option(fc.integer({ min: 0, max: 4 })),
      second: fc.option(fc.integer({ min: 0, max: 2 })),
    }),
    { maxLength: 8 },
  );
  it('are one more than how many are better, and ties go by the rule', () => {
    fc.assert(
      fc.property(
        entries,
        order,
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom('all' as const, 'none' as const, 'second' as const),
        (list, end, top, ties) => {
          const placed = placesOf(list, {
            valueOf: ({ value }) => (value === null ? null : ratio(value, 1)),
            secondOf: ({ second }) => (second === null ? null : ratio(second, 1)),
            order: end,
            top,
            ties,
          });
          const known = list.flatMap((one) =>
            one.value === null ? [] : [{ ...one, value: one.value, one }],
          );
          expect(placed).toHaveLength(known.length);
          for (const { entry, place, wins, shared } of placed) {
            const own = entry.value ?? 0;
            const better = known.filter(({ value }) =>
              end === 'highest' ? value > own : value < own,
            ).length;
            const same = known.filter(({ value }) => value === own);
            expect(place).toBe(better + 1);
            expect(shared).toBe(same.length > 1);
            const left = top - better;
            const fits = same.length <= left;
            if (left <= 0) expect(wins).toBe(false);
            else if (fits || ties === 'all') expect(wins).toBe(true);
            else if (ties === 'none') expect(wins).toBe(null);
            else if (same.some(({ second }) => second === null)) expect(wins).toBe(true);
            else {
              const ahead = same.filter(({ second }) => (second ?? 0) > (entry.second ?? 0)).length;
              expect(wins).toBe(ahead < left ? true : null);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
