/**
 * What share of what could still be learnt was learnt: (after - before) / (most - before), of the means of a group
 * (Hake, "Interactive-engagement versus traditional methods", American Journal of Physics 66, 1998). `null` where
 * everybody knew everything before.
 */
export function normalisedGain(before: number, after: number, most: number): number | null {
  return before >= most ? null : (after - before) / (most - before);
}
