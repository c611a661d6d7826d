/** Some figures taken together. `variance` is that of a sample, over n - 1; `null` of fewer than two. */
export interface Sample {
  n: number;
  mean: number;
  variance: number | null;
}

/** The mean and variance of some figures; `null` where there is none, which is not 0. */
export function sampleOf(values: readonly number[]): Sample | null {
  if (values.length === 0) return null;
  const mean = sum(values) / values.length;
  const squares = sum(values.map((value) => (value - mean) ** 2));
  return {
    n: values.length,
    mean,
    variance: values.length < 2 ? null : squares / (values.length - 1),
  };
}

/** The same from what a data base adds up: the number, the sum and the sum of the squares. */
export function sampleOfSums(n: number, total: number, squares: number): Sample | null {
  if (n === 0) return null;
  const mean = total / n;
  // Rounding may leave less than nothing where all figures are the same.
  const variance = n < 2 ? null : Math.max(0, (squares - n * mean * mean) / (n - 1));
  return { n, mean, variance };
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
