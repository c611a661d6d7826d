/** How large a difference is, measured by how much people differ anyway: 0.2 is small, 0.5 medium, 0.8 large (Cohen 1988). */
import type { Sample } from './sample.js';

/** What a mean exaggerates in small groups (Hedges 1981, in the usual approximation). */
export const smallGroupCorrection = (freedom: number): number => 1 - 3 / (4 * freedom - 1);

export interface EffectSize {
  /** Cohen's d, or d_av. */
  d: number;
  /** Hedges' g: the same, corrected for small groups. */
  g: number;
}

/** Two groups of other people: by the deviation within them (Cohen's d, Hedges' g); `null` where it says nothing. */
export function independentEffect(first: Sample, second: Sample): EffectSize | null {
  const freedom = first.n + second.n - 2;
  if (first.variance === null || second.variance === null) return null;
  const pooled = ((first.n - 1) * first.variance + (second.n - 1) * second.variance) / freedom;
  return sized(first.mean - second.mean, pooled, freedom);
}

/**
 * The same people before and after: by the mean of the two deviations (d_av; Cumming 2012). The deviation of the
 * differences would make the same effect look larger the more alike people are.
 */
export function pairedEffect(before: Sample, after: Sample): EffectSize | null {
  if (before.variance === null || after.variance === null) return null;
  const deviation = (Math.sqrt(before.variance) + Math.sqrt(after.variance)) / 2;
  return sized(after.mean - before.mean, deviation ** 2, before.n - 1);
}

function sized(difference: number, variance: number, freedom: number): EffectSize | null {
  if (variance <= 1e-12) return null;
  const d = difference / Math.sqrt(variance);
  return { d, g: d * smallGroupCorrection(freedom) };
}

export type Size = 'none' | 'small' | 'medium' | 'large';

/** What a size is called (Cohen, "Statistical power analysis for the behavioral sciences", 2nd ed. 1988, pp. 25-26). */
export function sizeWord(effect: number): Size {
  const size = Math.abs(effect);
  if (size < 0.2) return 'none';
  if (size < 0.5) return 'small';
  return size < 0.8 ? 'medium' : 'large';
}
