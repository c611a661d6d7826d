/** Marks of one subject by each rater, in the raters' order. */
export type Ratings = readonly (readonly number[])[];

/**
 * How far two raters agree beyond what chance would give them: 1 - the observed disagreement over the expected one
 * (Cohen 1960; weighted: Cohen 1968). `disagreement`: what two categories lying apart counts, 0 where they are alike.
 *
 * @returns `null` without data, and where chance leaves nothing to disagree on
 */
export function cohenKappa(
  pairs: readonly (readonly [number, number])[],
  disagreement: (a: number, b: number) => number = unweighted,
): number | null {
  if (pairs.length === 0) return null;
  let observed = 0;
  const first = new Map<number, number>();
  const second = new Map<number, number>();
  for (const [a, b] of pairs) {
    observed += disagreement(a, b);
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
  }
  let expected = 0;
  for (const [a, times] of first) {
    for (const [b, otherTimes] of second) {
      expected += (times * otherTimes * disagreement(a, b)) / pairs.length;
    }
  }
  return expected === 0 ? null : 1 - observed / expected;
}

/** Every difference counts alike. */
export const unweighted = (a: number, b: number): number => (a === b ? 0 : 1);

/** Differences count by their square (Fleiss & Cohen 1973: then kappa is nearly an intraclass correlation). */
export const squared = (a: number, b: number): number => (a - b) ** 2;

/**
 * The intraclass correlation ICC(2,1): how far single marks of raters drawn at random agree absolutely, from the mean
 * squares of a two-way analysis of variance (Shrout & Fleiss 1979).
 *
 * @returns `null` for fewer than two subjects or raters, and where all marks are alike
 */
export function icc21(ratings: Ratings): number | null {
  const n = ratings.length;
  const k = ratings[0]?.length ?? 0;
  if (n < 2 || k < 2) return null;
  const rows = ratings.map(meanOf);
  const columns = Array.from({ length: k }, (_, at) => meanOf(ratings.map((row) => row[at] ?? 0)));
  const grand = meanOf(rows);
  const squares = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + (value - grand) ** 2, 0);
  const between = k * squares(rows);
  const raters = n * squares(columns);
  const rest = squares(ratings.flat()) - between - raters;
  const bms = between / (n - 1);
  const jms = raters / (k - 1);
  const ems = rest / ((n - 1) * (k - 1));
  const divisor = bms + (k - 1) * ems + (k * (jms - ems)) / n;
  return Math.abs(divisor) < 1e-9 ? null : (bms - ems) / divisor;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
