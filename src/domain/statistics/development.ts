/** How something develops: its slope, and how much it swings. */
import { sampleOf } from './sample.js';

/** Change a step of time: the slope of the straight line of least squares; `null` of fewer than two figures. */
export function slopeOf(values: readonly (number | null)[]): number | null {
  const points = values.flatMap((y, x) => (y === null ? [] : [{ x, y }]));
  if (points.length < 2) return null;
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const across = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return across / points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
}

/** The deviation as a share of the mean (coefficient of variation); `null` of fewer than two figures or about nothing. */
export function variationOf(values: readonly number[]): number | null {
  const sample = sampleOf(values);
  if (!sample || sample.variance === null || sample.mean === 0) return null;
  return Math.sqrt(sample.variance) / Math.abs(sample.mean);
}
