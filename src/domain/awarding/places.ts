import { compareFractions, type Fraction } from './fraction.js';

/** An entry in its place. `wins`: `null` where it would, but shares the last place with others and no one of them does. */
export interface Placed<T> {
  entry: T;
  place: number;
  shared: boolean;
  wins: boolean | null;
}

export interface Placing<T> {
  valueOf: (entry: T) => Fraction | null;
  secondOf: (entry: T) => Fraction | null;
  order: 'highest' | 'lowest';
  /** So many win. */
  top: number;
  /** What happens where more than `top` would, because the last place is shared. */
  ties: 'all' | 'none' | 'second';
}

/**
 * Entries in their places: equal values share one, and the next place counts them all, so that 1, 1, 3 leaves no second.
 * Where a shared place goes beyond the number of winners, the rule of ties decides. What has no value has no place.
 */
export function placesOf<T>(entries: readonly T[], placing: Placing<T>): Placed<T>[] {
  const { valueOf, order, top } = placing;
  const sign = order === 'highest' ? -1 : 1;
  const known = entries.flatMap((entry) => {
    const value = valueOf(entry);
    return value ? [{ entry, value }] : [];
  });
  known.sort((a, b) => sign * compareFractions(a.value, b.value));
  const placed: Placed<T>[] = [];
  for (let at = 0; at < known.length;) {
    const first = known[at];
    if (!first) break;
    let end = at + 1;
    while (isSame(known[end]?.value, first.value)) end += 1;
    const same = known.slice(at, end);
    const left = top - at;
    const winners = winnersOf(
      same.map(({ entry }) => entry),
      left,
      placing,
    );
    for (const { entry } of same) {
      const wins = left <= 0 ? false : winners.has(entry) ? true : null;
      placed.push({ entry, place: at + 1, shared: same.length > 1, wins });
    }
    at += same.length;
  }
  return placed;
}

const isSame = (a: Fraction | undefined, b: Fraction): boolean =>
  a !== undefined && compareFractions(a, b) === 0;

/** Who of those that share a place wins, with so many prizes left. */
function winnersOf<T>(
  same: readonly T[],
  left: number,
  { ties, secondOf, ...placing }: Placing<T>,
): ReadonlySet<T> {
  if (left <= 0) return new Set();
  if (same.length <= left || ties === 'all') return new Set(same);
  if (ties === 'none') return new Set();
  const again = placesOf(same, {
    ...placing,
    valueOf: secondOf,
    secondOf: () => null,
    top: left,
    ties: 'all',
    order: 'highest',
  });
  // Without a second figure nothing decides the tie.
  if (again.length < same.length) return new Set(same);
  return new Set(again.filter(({ wins }) => wins).map(({ entry }) => entry));
}
