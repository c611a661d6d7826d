/** The rank of each value, the best 1; equal values share a rank. */
export function ranksOf(values: readonly number[], direction: 'higher' | 'lower'): number[] {
  const better = (a: number, b: number): boolean => (direction === 'higher' ? a > b : a < b);
  return values.map((value) => 1 + values.filter((other) => better(other, value)).length);
}
