/**
 * How many figures lie in each bin. A bin holds its lower limit, the last one its upper limit too; what lies beyond the
 * limits is counted in the outermost bins.
 */
export function countBins(values: readonly number[], edges: readonly number[]): number[] {
  const counts = edges.slice(1).map(() => 0);
  for (const value of values) {
    const above = edges.slice(1, -1).filter((edge) => value >= edge).length;
    counts[above] = (counts[above] ?? 0) + 1;
  }
  return counts;
}
