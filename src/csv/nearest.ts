/** How many single characters must be put in, taken out or replaced to make `b` of `a` (Levenshtein). */
export function editDistance(a: string, b: string): number {
  const from = Array.from(a);
  const to = Array.from(b);
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/**
 * The candidate that `text` is most probably a slip of, or `undefined`. `reach` says how many characters may differ,
 * given the length of the shorter of the two.
 */
export function nearest(
  text: string,
  candidates: Iterable<string>,
  reach: (length: number) => number,
): string | undefined {
  let found: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  const length = Array.from(text).length;
  for (const candidate of candidates) {
    const own = Array.from(candidate).length;
    const allowed = reach(Math.min(own, length));
    if (Math.abs(own - length) > allowed) continue;
    const distance = editDistance(text, candidate);
    if (distance <= allowed && distance < least) {
      least = distance;
      found = candidate;
    }
  }
  return found;
}
