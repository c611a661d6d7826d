import { earlier, type Day } from '../day.js';
import type { MentorLevel } from '../handbook/types-mentors.js';
import type { MentoringTime } from './load.js';
import type { MenteeResult } from './results.js';

/** What a mentor has earned in the calendar year up to a day, and by which rule. */
export interface Allowance {
  rule: string;
  per: 'month' | 'mentee';
  /** Months with a mentee, or mentees who reached the standard in time. */
  count: number;
  amount: number;
  unit: string;
}

/**
 * The allowance of a mentor in the year up to a day, at the rate of the level that they have now: so much for each
 * calendar month in which they had a mentee, or for each mentee in time (`mentors.levels.*.allowance`; 003 §6).
 */
export function allowanceOf(
  code: string,
  level: MentorLevel | undefined,
  mentorships: readonly (MentoringTime & { result: MenteeResult })[],
  day: Day,
): Allowance | null {
  const { allowance } = level ?? {};
  if (!allowance) return null;
  const year = day.slice(0, 4);
  const count =
    allowance.per === 'month'
      ? monthsOf(mentorships, year, day)
      : mentorships.filter(
          ({ result: { outcome, judgedOn } }) =>
            outcome === 'reached' && judgedOn?.slice(0, 4) === year,
        ).length;
  const { amount, unit, per } = allowance;
  const rule = `mentors.levels.${code}.allowance`;
  return { rule, per, count, amount: Math.round(count * amount * 100) / 100, unit };
}

/** In how many months of a year, up to a day, there was a mentee. */
function monthsOf(times: readonly MentoringTime[], year: string, day: Day): number {
  let count = 0;
  for (let number = 1; number <= 12; number += 1) {
    const month = `${year}-${String(number).padStart(2, '0')}`;
    const has = times.some(({ from, until }) => {
      const end = until === null ? day : earlier(until, day);
      return from <= end && from.slice(0, 7) <= month && month <= end.slice(0, 7);
    });
    if (has) count += 1;
  }
  return count;
}
