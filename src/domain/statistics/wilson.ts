/** The quantile of the normal distribution that leaves 2.5 % on either side. */
const z = 1.959963984540054;

/** A share with its limits, all 0..1. */
export interface Share {
  /** `null` where there is nobody to speak of. */
  rate: number | null;
  /** The limits of 95 % confidence. */
  interval: readonly [low: number, high: number] | null;
}

/**
 * A share of people, and how far chance alone may have moved it: the score interval of Wilson (1927) at 95 %, without
 * correction for continuity. Unlike the textbook's it neither leaves 0..1 nor shrinks to nothing at 0 or 100 %, so that
 * it may be shown for a batch of a dozen people (Newcombe 1998, method 3).
 */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { rate: null, interval: null };
  const rate = count / of;
  const middle = 2 * count + z * z;
  const half = z * Math.sqrt(z * z + 4 * count * (1 - rate));
  const scale = 2 * (of + z * z);
  const low = count === 0 ? 0 : (middle - half) / scale;
  const high = count === of ? 1 : (middle + half) / scale;
  return { rate, interval: [low, high] };
}
