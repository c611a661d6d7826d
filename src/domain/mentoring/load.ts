import type { Day } from '../day.js';

/** A time during which somebody has a mentor. Both days are included, `null` is without an end. */
export interface MentoringTime {
  from: Day;
  until: Day | null;
}

/** Whether a time has begun by a day and is not over. */
export const isOn = ({ from, until }: MentoringTime, day: Day): boolean =>
  from <= day && (until === null || day <= until);

/** Whether it goes on after a day. On the last day somebody else may already take over. */
const goesOn = ({ from, until }: MentoringTime, day: Day): boolean =>
  from <= day && (until === null || day < until);

/** Whether two times have more in common than the day on which one takes over from the other. */
export function overlaps(a: MentoringTime, b: MentoringTime): boolean {
  return (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until);
}

/** How many of the times go on after a day. */
export const loadOn = (times: readonly MentoringTime[], day: Day): number =>
  times.filter((time) => goesOn(time, day)).length;

/**
 * The most mentees at a time within a time, and the first day with so many (`mentors.levels.*.max_mentees`). Who goes on
 * a day makes room on that day.
 */
export function peakLoad(
  times: readonly MentoringTime[],
  within: MentoringTime,
): { load: number; on: Day } {
  const inside = times.filter((time) => overlaps(time, within));
  const days = [within.from, ...inside.map(({ from }) => from).filter((day) => day > within.from)];
  let peak = { load: 0, on: within.from };
  for (const on of days.sort()) {
    const load = loadOn(inside, on);
    if (load > peak.load) peak = { load, on };
  }
  return peak;
}
