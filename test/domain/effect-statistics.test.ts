import fc from 'fast-check';
import * as simple from 'simple-statistics';
import jstat from 'jstat';
import { describe, expect, it } from 'vitest';
import { slopeOf, variationOf } from '../../src/domain/statistics/development.js';
import {
  independentDifference,
  pairedDifference,
  weightedDifference,
} from '../../src/domain/statistics/difference.js';
import { countBins } from '../../src/domain/statistics/distribution.js';
import {
  independentEffect,
  pairedEffect,
  sizeWord,
  smallGroupCorrection,
} from '../../src/domain/statistics/effect-size.js';
import { normalisedGain } from '../../src/domain/statistics/gain.js';
import { expectedAgain, isWeakSelection } from '../../src/domain/statistics/regression.js';
import { sampleOf, sampleOfSums, type Sample } from '../../src/domain/statistics/sample.js';
import { tLimit } from '../../src/domain/statistics/t-distribution.js';

const sample = (values: readonly number[]): Sample => {
  const found = sampleOf(values);
  if (!found) throw new Error('no figures');
  return found;
};

/** Additional hours of sleep by two drugs (Student, Biometrika 6, 1908, p. 20; `sleep` of R). */
const sleep = {
  first: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
  second: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
};

describe('Student', () => {
  // Two-sided 5 % points: Fisher and Yates, "Statistical tables", table III; any table of t.
  it.each([
    [1, 12.706],
    [2, 4.303],
    [5, 2.571],
    [9, 2.262],
    [30, 2.042],
    [120, 1.98],
  ])('with %i degrees of freedom has the limit %f', (freedom, limit) => {
    expect(tLimit(freedom)).toBeCloseTo(limit, 3);
  });

  it('agrees with jStat, between whole degrees of freedom too', () => {
    for (const freedom of [1, 1.5, 3, 7.7, 17.776, 40, 136.875, 1000, 99_999]) {
      expect(tLimit(freedom)).toBeCloseTo(jstat.jStat.studentt.inv(0.975, freedom), 6);
    }
  });

  it('finds of his own data what R prints: t.test(extra ~ group, paired = TRUE)', () => {
    const { first, second } = sleep;
    const found = pairedDifference(sample(first.map((one, at) => one - (second[at] ?? 0))));
    expect(found.difference).toBeCloseTo(-1.58, 10);
    expect(found.interval?.[0]).toBeCloseTo(-2.4598858, 7);
    expect(found.interval?.[1]).toBeCloseTo(-0.7001142, 7);
    expect(found.freedom).toBe(9);
  });

  it('says nothing about one pair, and is certain where all changed alike', () => {
    expect(pairedDifference({ n: 1, mean: 2, variance: null }).interval).toBeNull();
    expect(pairedDifference({ n: 4, mean: 2, variance: 0 }).interval).toEqual([2, 2]);
  });
});

describe('Welch', () => {
  it('finds of the same data what R prints: t.test(extra ~ group)', () => {
    const found = independentDifference(sample(sleep.first), sample(sleep.second));
    expect(found.freedom).toBeCloseTo(17.776, 3);
    expect(found.interval?.[0]).toBeCloseTo(-3.3654832, 7);
    expect(found.interval?.[1]).toBeCloseTo(0.2054832, 7);
  });

  it('finds the degrees of freedom of the NIST/SEMATECH e-Handbook, 1.3.5.3 (miles per gallon)', () => {
    const american = { n: 249, mean: 20.14458, variance: 6.4147 ** 2 };
    const japanese = { n: 79, mean: 30.48101, variance: 6.10771 ** 2 };
    const found = independentDifference(american, japanese);
    expect(found.freedom).toBeCloseTo(136.875, 2);
    const error = ((found.interval?.[1] ?? 0) - found.difference) / tLimit(found.freedom ?? 1);
    expect(found.difference / error).toBeCloseTo(-12.94627, 3);
  });

  it('is the weighted difference of one occasion, whatever its weight', () => {
    const [first, second] = [sample(sleep.first), sample(sleep.second)];
    const alone = independentDifference(first, second);
    expect(weightedDifference([{ weight: 7, first, second }])).toEqual(alone);
    const twice = weightedDifference([
      { weight: 3, first, second },
      { weight: 1, first, second },
    ]);
    expect(twice.difference).toBeCloseTo(alone.difference, 12);
  });

  it("finds Card and Krueger's difference in differences (American Economic Review 84, 1994, table 3)", () => {
    // Means of each state before and after; the changes of the two are what is compared.
    const [jersey, pennsylvania] = [21.03 - 20.44, 21.17 - 23.33];
    const found = independentDifference(
      { n: 321, mean: jersey, variance: null },
      { n: 77, mean: pennsylvania, variance: null },
    );
    expect(found.difference).toBeCloseTo(2.75, 2);
    expect(found.interval).toBeNull();
  });
});

describe('an effect', () => {
  it('is measured as in Borenstein, Hedges, Higgins and Rothstein, "Introduction to meta-analysis", 2009, pp. 26-27', () => {
    const first = { n: 50, mean: 103, variance: 5.5 ** 2 };
    const second = { n: 50, mean: 100, variance: 4.5 ** 2 };
    const found = independentEffect(first, second);
    expect(found?.d).toBeCloseTo(0.597, 4);
    expect(smallGroupCorrection(98)).toBeCloseTo(0.9923, 4);
    expect(found?.g).toBeCloseTo(0.5924, 4);
  });

  it('of the same people is measured by their mean deviation: computed by hand', () => {
    const found = pairedEffect(
      { n: 10, mean: 70, variance: 16 },
      { n: 10, mean: 75, variance: 36 },
    );
    // 5 / ((4 + 6) / 2) = 1; 1 - 3 / 35 = 0.9143.
    expect(found?.d).toBeCloseTo(1, 12);
    expect(found?.g).toBeCloseTo(0.914286, 6);
  });

  it('has the names of Cohen, "Statistical power analysis", 1988, pp. 25-26', () => {
    expect([0.19, 0.2, -0.49, 0.5, 0.79, -0.8].map(sizeWord)).toEqual([
      'none',
      'small',
      'small',
      'medium',
      'medium',
      'large',
    ]);
  });

  it('is nothing where nobody differs', () => {
    expect(
      independentEffect({ n: 3, mean: 1, variance: 0 }, { n: 3, mean: 2, variance: 0 }),
    ).toBeNull();
    expect(
      pairedEffect({ n: 1, mean: 1, variance: null }, { n: 1, mean: 2, variance: null }),
    ).toBeNull();
  });
});

describe('the gain', () => {
  // "Gain in learning" 11.1 of 20 points, 225.8 % of the mark before: PMC8045292, table 1 ("0.73").
  it('is that of a published course', () => {
    const before = 11.1 / 2.258;
    expect(normalisedGain(before, before + 11.1, 20)).toBeCloseTo(0.736, 3);
  });

  it('is between 0.3 and 0.7 for a medium course (Hake 1998), and nothing where all is known', () => {
    expect(normalisedGain(40, 70, 100)).toBeCloseTo(0.5, 12);
    expect(normalisedGain(100, 100, 100)).toBeNull();
    expect(normalisedGain(50, 40, 100)).toBeCloseTo(-0.2, 12);
  });
});

describe('a development', () => {
  it('has the slope of simple-statistics, gaps left out', () => {
    const values = [70, 74, null, 80, 78];
    const points = values.flatMap((y, x) => (y === null ? [] : [[x, y]]));
    expect(slopeOf(values)).toBeCloseTo(simple.linearRegression(points).m, 12);
    expect(slopeOf([1, null])).toBeNull();
  });

  it('swings as the coefficient of variation of simple-statistics says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 30 }),
        (all) => {
          expect(variationOf(all)).toBeCloseTo(simple.coefficientOfVariation(all), 10);
        },
      ),
    );
    expect(variationOf([5])).toBeNull();
    expect(variationOf([0, 0])).toBeNull();
  });
});

describe('figures taken together', () => {
  it('have the mean and variance of simple-statistics, added up by a data base too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2 }),
        (all) => {
          const own = sample(all);
          expect(own.mean).toBeCloseTo(simple.mean(all), 8);
          expect(own.variance).toBeCloseTo(simple.sampleVariance(all), 6);
          const total = all.reduce((sum, one) => sum + one, 0);
          const squares = all.reduce((sum, one) => sum + one * one, 0);
          expect(sampleOfSums(all.length, total, squares)?.variance).toBeCloseTo(
            own.variance ?? 0,
            4,
          );
        },
      ),
    );
    expect([sampleOf([]), sampleOfSums(0, 0, 0)]).toEqual([null, null]);
    expect(sampleOf([3])).toEqual({ n: 1, mean: 3, variance: null });
  });

  it('lie in one bin each, the outermost hold what is beyond', () => {
    expect(countBins([59, 60, 69.9, 70, 80, 90, 100, 120], [0, 60, 70, 80, 90, 100])).toEqual([
      1, 2, 1, 1, 3,
    ]);
    expect(countBins([], [0, 1])).toEqual([0]);
  });
});

describe('regression to the mean', () => {
  it('is what Kelley expects: computed by hand', () => {
    // Chosen 10 below the mean of 80, a figure that holds by half: 75 without any training.
    expect(expectedAgain(70, 80, 0.5)).toBe(75);
    expect(expectedAgain(70, 80, 1)).toBe(70);
    expect(expectedAgain(70, 80, 0)).toBe(80);
  });

  it.each([
    [70, 'higher', true],
    [77, 'higher', false],
    [90, 'higher', false],
    [90, 'lower', true],
    [70, 'lower', false],
  ] as const)('%i among others with 80 +- 8, %s is better: %s', (trained, direction, warned) => {
    expect(isWeakSelection({ trained, others: 80, deviation: 8 }, direction, 0.5)).toBe(warned);
  });

  it('is not spoken of where the others do not differ', () => {
    expect(isWeakSelection({ trained: 1, others: 2, deviation: null }, 'higher', 0.5)).toBe(false);
    expect(isWeakSelection({ trained: 1, others: 2, deviation: 0 }, 'higher', 0.5)).toBe(false);
  });
});
