/**
 * Who is chosen because a figure was low has a better one the next time by chance alone (Bland and Altman, "Some examples
 * of regression towards the mean", BMJ 309, 1994).
 */

/**
 * What mean is to be expected of people chosen by a figure, if nothing is done: it moves to the mean of all by what the
 * figure does not hold from one time to the next (Kelley, "Fundamentals of statistics", 1947). `stability` is its
 * correlation with itself, 0..1.
 */
export const expectedAgain = (chosen: number, all: number, stability: number): number =>
  all + stability * (chosen - all);

/**
 * Whether those who were trained were chosen among the weakest: their mean before lies below that of the others by at
 * least `limit` of the others' deviations, in the direction of the figure.
 */
export function isWeakSelection(
  { trained, others, deviation }: { trained: number; others: number; deviation: number | null },
  direction: 'higher' | 'lower',
  limit: number,
): boolean {
  if (deviation === null || deviation <= 0) return false;
  const below = direction === 'higher' ? others - trained : trained - others;
  return below / deviation >= limit;
}
