import { describe, expect, it } from 'vitest';
import { cohenKappa, icc21, squared } from '../../src/domain/statistics/agreement.js';

/** Pairs of ratings from a table of frequencies. */
const pairsOf = (table: readonly (readonly number[])[]): (readonly [number, number])[] =>
  table.flatMap((row, a) =>
    row.flatMap((times, b) => Array.from({ length: times }, () => [a, b] as const)),
  );

/** Cohen (1960), table 1, and again (1968): proportions of 100 diagnoses by two clinicians in three categories. */
const cohen = pairsOf([
  [44, 7, 9],
  [5, 20, 5],
  [1, 3, 6],
]);

describe('Cohen’s kappa', () => {
  it('equals the worked example of Cohen (1960), Educational and Psychological Measurement 20: .492', () => {
    expect(cohenKappa(cohen)).toBeCloseTo(0.492, 3);
  });

  it('equals the worked example of weighted kappa, Cohen (1968), Psychological Bulletin 70: .348', () => {
    const weights = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ];
    expect(cohenKappa(cohen, (a, b) => weights[a]?.[b] ?? 0)).toBeCloseTo(0.348, 3);
  });

  it('is 1 for the same marks, and null where there is nothing to disagree on', () => {
    expect(
      cohenKappa([
        [1, 1],
        [2, 2],
      ]),
    ).toBe(1);
    expect(
      cohenKappa([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
    expect(cohenKappa([])).toBeNull();
  });

  it('takes a wide difference for worse than a narrow one when differences are squared', () => {
    const near =
      cohenKappa(
        [
          [1, 1],
          [5, 5],
          [5, 4],
          [9, 9],
        ],
        squared,
      ) ?? 0;
    const far =
      cohenKappa(
        [
          [1, 1],
          [5, 5],
          [5, 1],
          [9, 9],
        ],
        squared,
      ) ?? 0;
    expect(near).toBeGreaterThan(far);
  });
});

describe('ICC(2,1)', () => {
  // Shrout & Fleiss (1979), Psychological Bulletin 86, tables 2 and 4: six targets, four judges
  const ratings = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];

  it('equals the worked example of Shrout & Fleiss (1979): .29', () => {
    expect(icc21(ratings)).toBeCloseTo(0.29, 2);
  });

  it('is 1 for judges who agree, and lowered by one who is always stricter', () => {
    expect(
      icc21([
        [1, 1],
        [5, 5],
        [9, 9],
      ]),
    ).toBeCloseTo(1, 10);
    expect(
      icc21([
        [1, 0],
        [5, 4],
        [9, 8],
      ]),
    ).toBeLessThan(1);
  });

  it('has nothing to say of one subject, one rater, or marks that are all alike', () => {
    expect(icc21([[1, 2]])).toBeNull();
    expect(icc21([[1], [2]])).toBeNull();
    expect(
      icc21([
        [4, 4],
        [4, 4],
      ]),
    ).toBeNull();
  });
});
