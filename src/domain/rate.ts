/** A share, 0..1; `null` where there is nothing to share in: no data is not 0 %. */
export function rateOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
