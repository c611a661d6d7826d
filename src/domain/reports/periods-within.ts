import { addDays } from '../day.js';
import type { AwardPeriod } from '../handbook/types-awards.js';
import { periodWith, type Period } from '../period.js';

const kinds: readonly AwardPeriod[] = ['week', 'month', 'quarter', 'half_year', 'year'];

/** The periods of all kinds that end in a period and are no longer than it, itself last; the shorter kinds first. */
export function periodsWithin(period: Period): Period[] {
  const shorter = kinds.slice(0, kinds.indexOf(period.kind));
  const found = shorter.flatMap((kind) => {
    const own: Period[] = [];
    let one = periodWith(kind, period.from);
    while (one.to <= period.to) {
      own.push(one);
      one = periodWith(kind, addDays(one.to, 1));
    }
    return own;
  });
  return [...found, period];
}
