/**
 * Item analysis against published figures and against an independent computation.
 *
 * Published: Section 6 of the Law School Admission Test, 1000 people and five items (Bock and Lieberman 1970,
 * Psychometrika 35; the table of response patterns), analysed by `descript(LSAT)` of the R package ltm (Rizopoulos
 * 2006, Journal of Statistical Software 17(5), section 3.1).
 */
import fc from 'fast-check';
import { sampleCorrelation, sampleVariance } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import {
  analysePaper,
  cronbachAlpha,
  extremeGroups,
  weightedMean,
} from '../../src/domain/bank/item-analysis.js';

const lsat: Readonly<Record<string, number>> = {
  '00000': 3,
  '00001': 6,
  '00010': 2,
  '00011': 11,
  '00100': 1,
  '00101': 1,
  '00110': 3,
  '00111': 4,
  '01000': 1,
  '01001': 8,
  '01011': 16,
  '01101': 3,
  '01110': 2,
  '01111': 15,
  '10000': 10,
  '10001': 29,
  '10010': 14,
  '10011': 81,
  '10100': 3,
  '10101': 28,
  '10110': 15,
  '10111': 80,
  '11000': 16,
  '11001': 56,
  '11010': 21,
  '11011': 173,
  '11100': 11,
  '11101': 61,
  '11110': 28,
  '11111': 298,
};
const people = Object.entries(lsat).flatMap(([pattern, count]) =>
  Array.from({ length: count }, () => Array.from(pattern, Number)),
);
const ones = [1, 1, 1, 1, 1];

describe('the published analysis of LSAT section 6', () => {
  const figures = analysePaper(people, ones, 0.27);

  it('has the people and the shares of right answers', () => {
    expect(figures.n).toBe(1000);
    expect(figures.items.map(({ p }) => p)).toEqual([0.924, 0.709, 0.553, 0.763, 0.87]);
  });

  it('has the total scores: 3, 20, 85, 237, 357 and 298 people with 0 to 5 points', () => {
    const totals = people.map((row) => row.reduce((sum, one) => sum + one, 0));
    const counts = [0, 1, 2, 3, 4, 5].map((score) => totals.filter((one) => one === score).length);
    expect(counts).toEqual([3, 20, 85, 237, 357, 298]);
  });

  it('has the point-biserial correlations with the item itself left out', () => {
    const published = [0.1128, 0.1532, 0.1728, 0.1444, 0.1216];
    figures.items.forEach(({ discrimination }, item) => {
      expect(discrimination).toBeCloseTo(published[item] ?? NaN, 3);
    });
  });

  it('has alpha 0.2950, and 0.2754, 0.2376, 0.2168, 0.2459, 0.2663 without each item', () => {
    expect(figures.alpha).toBeCloseTo(0.295, 4);
    const published = [0.2754, 0.2376, 0.2168, 0.2459, 0.2663];
    figures.items.forEach(({ alphaWithout }, item) => {
      expect(alphaWithout).toBeCloseTo(published[item] ?? NaN, 4);
    });
  });

  it('is KR-20 where items are right or wrong', () => {
    const pq = figures.items.reduce((sum, { p }) => sum + p * (1 - p), 0);
    const totals = people.map((row) => row.reduce((sum, one) => sum + one, 0));
    const variance = (sampleVariance(totals) * 999) / 1000;
    expect(figures.alpha).toBeCloseTo((5 / 4) * (1 - pq / variance), 10);
  });
});

/**
 * Published: "Item Analysis Worksheet", studylib.net/doc/25270846: ten students, ten questions, the upper and the lower
 * five, with the answers to it. Students are in its order, from Joe (100 %) to Anita (30 %).
 */
describe('the published worksheet on upper and lower groups', () => {
  const students = [
    '1111111111',
    '1111111101',
    '1101111100',
    '0111110101',
    '1110111001',
    '1110110100',
    '0110110101',
    '0111001010',
    '1110100001',
    '0100010010',
  ].map((row) => Array.from(row, Number));
  const { items } = analysePaper(students, Array<number>(10).fill(1), 0.5);

  it('has its ten indices of discrimination', () => {
    const published = [0.4, 0, 0, 0.6, 0.4, 0.4, 0.6, 0.4, -0.2, 0.4];
    expect(items.map(({ difference }) => difference)).toEqual(
      published.map((index) => expect.closeTo(index, 10) as number),
    );
  });

  it('has its ten indices of difficulty', () => {
    const published = [0.6, 1, 0.8, 0.5, 0.8, 0.8, 0.5, 0.6, 0.3, 0.6];
    expect(items.map(({ p }) => p)).toEqual(published);
  });
});

describe('against an independent computation', () => {
  const matrix = fc.integer({ min: 2, max: 5 }).chain((items) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: items, maxLength: items }), {
      minLength: 4,
      maxLength: 30,
    }),
  );

  it('alpha and corrected correlations are those of variances and covariances', () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const count = rows[0]?.length ?? 0;
        const most = Array.from({ length: count }, () => 4);
        const figures = analysePaper(rows, most, 0.27);
        const columns = most.map((_, item) => rows.map((row) => row[item] ?? 0));
        const totals = rows.map((row) => row.reduce((sum, one) => sum + one, 0));
        const total = sampleVariance(totals);
        if (total < 1e-9) {
          expect(figures.alpha).toBeNull();
          return;
        }
        const items = columns.reduce((sum, column) => sum + sampleVariance(column), 0);
        expect(figures.alpha).toBeCloseTo((count / (count - 1)) * (1 - items / total), 8);
        columns.forEach((column, item) => {
          const rest = totals.map((one, person) => one - (column[person] ?? 0));
          const constant = sampleVariance(column) < 1e-9 || sampleVariance(rest) < 1e-9;
          const own = figures.items[item]?.discrimination ?? null;
          if (constant) expect(own).toBeNull();
          else expect(own).toBeCloseTo(sampleCorrelation(column, rest), 8);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order of people', () => {
    fc.assert(
      fc.property(matrix, fc.integer({ min: 0, max: 29 }), (rows, turn) => {
        const most = (rows[0] ?? []).map(() => 4);
        const turned = [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)];
        const [a, b] = [analysePaper(rows, most, 0.27), analysePaper(turned, most, 0.27)];
        a.items.forEach(({ upper, lower }, item) => {
          expect(b.items[item]?.upper).toBeCloseTo(upper, 10);
          expect(b.items[item]?.lower).toBeCloseTo(lower, 10);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the upper and the lower group', () => {
  it('are 27 % of the people, as Kelley (1939) proposes: of eleven three', () => {
    const { upper, lower } = extremeGroups([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.27);
    expect(upper).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
    expect(lower).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('share a place at the border among those with the same total', () => {
    const { upper } = extremeGroups([9, 7, 7, 7, 1, 1, 1, 1], 0.25);
    expect(upper.map((one) => Math.round(one * 100))).toEqual([100, 33, 33, 33, 0, 0, 0, 0]);
    expect(weightedMean([1, 1, 0, 0, 0, 0, 0, 0], upper)).toBeCloseTo(2 / 3, 10);
  });
});

describe('where nothing can be said', () => {
  it('alpha of one item, of one person and of equal totals is no figure', () => {
    expect(cronbachAlpha([[1, 0, 1]])).toBeNull();
    expect(cronbachAlpha([[1], [0]])).toBeNull();
    expect(
      cronbachAlpha([
        [1, 0],
        [0, 1],
      ]),
    ).toBeNull();
  });
});
