import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../src/domain/statistics/wilson.js';

describe('the interval of a share', () => {
  // R. G. Newcombe, Two-sided confidence intervals for the single proportion: comparison of seven methods.
  // Statistics in Medicine 17 (1998) 857-872, table I, method 3 (score, without correction for continuity).
  const published: [count: number, of: number, low: number, high: number][] = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ];
  it.each(published)('of %d in %d is as Newcombe has it', (count, of, low, high) => {
    const { rate, interval } = shareOf(count, of);
    expect(rate).toBe(count / of);
    expect(interval?.[0]).toBeCloseTo(low, 4);
    expect(interval?.[1]).toBeCloseTo(high, 4);
  });

  it('is none where there is nobody', () => {
    expect(shareOf(0, 0)).toEqual({ rate: null, interval: null });
  });

  const counts = fc
    .integer({ min: 1, max: 5000 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));

  it('holds the share, within 0..1, and is never a point', () => {
    fc.assert(
      fc.property(counts, ([count, of]) => {
        const { rate, interval } = shareOf(count, of);
        if (rate === null || interval === null) return false;
        const [low, high] = interval;
        return 0 <= low && low <= rate && rate <= high && high <= 1 && high > low;
      }),
    );
  });

  it('of those who failed mirrors that of those who passed', () => {
    fc.assert(
      fc.property(counts, ([count, of]) => {
        const [low, high] = shareOf(count, of).interval ?? [Number.NaN, Number.NaN];
        const [otherLow, otherHigh] = shareOf(of - count, of).interval ?? [Number.NaN, Number.NaN];
        expect(otherLow).toBeCloseTo(1 - high, 12);
        expect(otherHigh).toBeCloseTo(1 - low, 12);
      }),
    );
  });
});
