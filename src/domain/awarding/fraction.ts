/** An exact number: so that exactly the limit is the limit, and equal figures are a tie. */
export interface Fraction {
  over: bigint;
  /** Positive. */
  under: bigint;
}

const scale = 1_000_000n;

/** Above this a fraction is reduced; below, that would only take time. */
const large = 1n << 80n;

function reduced(over: bigint, under: bigint): Fraction {
  if (under < large) return { over, under };
  let [a, b] = [over < 0n ? -over : over, under];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { over: 0n, under: 1n } : { over: over / a, under: under / a };
}

/** A number of at most six decimals. */
export const fraction = (value: number): Fraction =>
  reduced(BigInt(Math.round(value * 1e6)), scale);

export const ratio = (over: number, under: number): Fraction =>
  reduced(BigInt(over), BigInt(under));

export const plus = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.over * b.under + b.over * a.under, a.under * b.under);

export const minus = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.over * b.under - b.over * a.under, a.under * b.under);

export const times = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.over * b.over, a.under * b.under);

/** @throws RangeError where `b` is zero */
export const divided = (a: Fraction, b: Fraction): Fraction =>
  b.over < 0n
    ? reduced(-a.over * b.under, -a.under * b.over)
    : reduced(a.over * b.under, a.under * b.over);

/** Negative, zero or positive as `a` is less, equal or greater. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The mean; `null` of nothing. */
export function meanOf(values: readonly Fraction[]): Fraction | null {
  const [first, ...others] = values;
  return first ? divided(others.reduce(plus, first), ratio(values.length, 1)) : null;
}

const safe = BigInt(Number.MAX_SAFE_INTEGER);

function asNumber({ over, under }: Fraction): number {
  if (under < safe && over < safe && over > -safe) return Number(over) / Number(under);
  return Number((over * scale * 10n) / under) / 1e7;
}

/** Two decimals, or as many as it takes to lie on the same side of each limit as the exact number does. */
export function shown(value: Fraction, limits: readonly number[] = []): number {
  const exact = asNumber(value);
  // Far from every limit two decimals will do.
  if (limits.every((limit) => Math.abs(exact - limit) > 0.01)) return Number(exact.toFixed(2));
  const sides = (of: Fraction): string =>
    limits.map((limit) => compareFractions(of, fraction(limit))).join();
  for (let decimals = 2; decimals < 6; decimals += 1) {
    const rounded = Number(exact.toFixed(decimals));
    if (sides(fraction(rounded)) === sides(value)) return rounded;
  }
  return Number(exact.toFixed(6));
}
