import type { Rules } from '../standing/facts.js';
import { addDays, earlier, type Day } from '../day.js';
import type { Handbook } from '../handbook/types.js';
import { around } from './falling.js';

/** A version of the handbook with the days on which it is in force; the newest has no last one. */
export interface Period {
  version: number;
  from: Day;
  to: Day | null;
}

/** A period with its rules. */
export interface RulesPeriod extends Period {
  rules: Rules;
}

/**
 * When each version is in force: from the day on which it was applied until a later one was. On a day on which several
 * were applied the last of them is. Oldest first.
 */
export function periodsOf(versions: readonly { version: number; appliedOn: Day }[]): Period[] {
  const periods: Period[] = [];
  let next: Day | null = null;
  for (const { version, appliedOn } of [...versions].sort((a, b) => b.version - a.version)) {
    if (next !== null && appliedOn >= next) continue;
    periods.unshift({ version, from: appliedOn, to: next === null ? null : addDays(next, -1) });
    next = appliedOn;
  }
  return periods;
}

/** The period that a day lies in: before the first one, the first. */
export function periodOn<P extends Period>(periods: readonly P[], day: Day): P | undefined {
  return periods.findLast(({ from }) => from <= day) ?? periods[0];
}

/**
 * The first day on which a duty or a step may have fallen that is still on the list of a day; `null` where one never
 * lapses.
 */
export function earliestOpen({ duties = {}, events = {} }: Handbook, today: Day): Day | null {
  let first = today;
  const rules = [
    ...Object.values(duties).map(({ within, lapses_after }) => ({ after: [within], lapses_after })),
    ...Object.values(events).map(({ steps, lapses_after }) => ({
      after: steps.map((step) => step.after),
      lapses_after,
    })),
  ];
  for (const { after, lapses_after: lapses } of rules) {
    if (!lapses) return null;
    first = earlier(first, around({ from: today, to: today }, [...after, lapses], []).from);
  }
  return first;
}
