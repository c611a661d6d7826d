/** An entry among the first places. `shared`: whether others have the same value. */
export interface TopPlace<T> {
  entry: T;
  place: number;
  shared: boolean;
}

export interface TopWish<T, V> {
  valueOf: (entry: T) => V;
  /** Positive where the first value comes before the second. */
  isAhead: (a: V, b: V) => number;
  places: number;
  /** Among those that share a place. */
  order: (a: T, b: T) => number;
}

/**
 * The first places of a list and everybody who shares one: equal values have equal places, and the next place counts
 * them all, so that 1, 1, 3 leaves no second one (`awards.rankings`; 001 §2.1 b). The lists of the reports and those of
 * the handbook are made by it.
 */
export function topPlaces<T, V>(entries: readonly T[], wish: TopWish<T, V>): TopPlace<T>[] {
  const { valueOf, isAhead, order } = wish;
  const top = topEntries(entries, wish);
  top.sort((a, b) => isAhead(valueOf(b), valueOf(a)) || order(a, b));
  const isSame = (a: T | undefined, b: T): boolean =>
    a !== undefined && isAhead(valueOf(a), valueOf(b)) === 0;
  let place = 0;
  return top.map((entry, index) => {
    if (!isSame(top[index - 1], entry)) place = index + 1;
    const shared = isSame(top[index - 1], entry) || isSame(top[index + 1], entry);
    return { entry, place, shared };
  });
}

/** Whatever has one of the first places, in any order; without sorting a long list. */
export function topEntries<T, V>(entries: readonly T[], wish: Omit<TopWish<T, V>, 'order'>): T[] {
  const { valueOf, isAhead, places } = wish;
  const top: V[] = [];
  for (const entry of entries) {
    const value = valueOf(entry);
    const last = top.at(-1);
    if (top.length === places && last !== undefined && isAhead(value, last) <= 0) continue;
    const at = top.findIndex((other) => isAhead(value, other) > 0);
    top.splice(at === -1 ? top.length : at, 0, value);
    if (top.length > places) top.pop();
  }
  const least = top.at(-1);
  if (least === undefined) return [];
  return entries.filter((entry) => isAhead(valueOf(entry), least) >= 0);
}
