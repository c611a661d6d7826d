/** Differences of means, and how far chance alone may have moved them. */
import type { Sample } from './sample.js';
import { tLimit } from './t-distribution.js';

/** A difference with its limits of 95 % confidence; these are `null` where there are too few figures to tell. */
export interface Difference {
  difference: number;
  interval: readonly [low: number, high: number] | null;
  /** Degrees of freedom. */
  freedom: number | null;
}

/** The mean of the differences of the same people before and after (Student 1908). */
export function pairedDifference({ n, mean, variance }: Sample): Difference {
  if (variance === null) return { difference: mean, interval: null, freedom: null };
  return limited(mean, variance / n, n - 1);
}

/**
 * The difference of the means of two groups of other people, whose variances need not be the same (Welch, "The
 * generalization of Student's problem when several different population variances are involved", Biometrika 34, 1947).
 */
export function independentDifference(first: Sample, second: Sample): Difference {
  return weightedDifference([{ weight: 1, first, second }]);
}

/** Two groups of one occasion, and what share of the whole the occasion is. */
export interface Stratum {
  weight: number;
  first: Sample;
  second: Sample;
}

/**
 * The weighted mean of the differences of several pairs of groups. Of changes it is the difference in differences: by how
 * much those who were trained changed more than those who were not.
 */
export function weightedDifference(strata: readonly Stratum[]): Difference {
  const total = strata.reduce((sum, { weight }) => sum + weight, 0);
  const parts = strata.flatMap(({ weight, first, second }) => [
    { share: weight / total, sample: first, sign: 1 },
    { share: weight / total, sample: second, sign: -1 },
  ]);
  const difference = parts.reduce(
    (sum, { share, sample, sign }) => sum + sign * share * sample.mean,
    0,
  );
  let [error, below] = [0, 0];
  for (const { share, sample } of parts) {
    if (sample.variance === null) return { difference, interval: null, freedom: null };
    const own = (share * share * sample.variance) / sample.n;
    error += own;
    below += (own * own) / (sample.n - 1);
  }
  return below === 0
    ? { difference, interval: [difference, difference], freedom: null }
    : limited(difference, error, (error * error) / below);
}

function limited(difference: number, squaredError: number, freedom: number): Difference {
  const half = tLimit(freedom) * Math.sqrt(squaredError);
  return { difference, interval: [difference - half, difference + half], freedom };
}
