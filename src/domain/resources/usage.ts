import type { Calendar } from '../calendar.js';
import { addDays, type Day, type Time } from '../day.js';
import { minutesOf } from '../timetable/clock.js';

/** How much a venue is used. */
export interface Usage {
  from: Day;
  to: Day;
  workdays: number;
  /** Workdays with a session. */
  used: number;
  /** Minutes of sessions. */
  minutes: number;
  /** Share of the hours that the venue can be used on workdays; `null` where the handbook does not say how long. */
  rate: number | null;
}

/** The length of a session in minutes. */
export const lengthOf = ({ start, end }: { start: Time; end: Time }): number =>
  minutesOf(end) - minutesOf(start);

/**
 * How much a venue is used on the days `from` to `to` (003 §3: usage of rooms): the hours of its sessions as a share of
 * what it can be used on workdays (`venues.hours_per_day`), and on how many workdays at all.
 */
export function usageOf(
  calendar: Calendar,
  hoursPerDay: number | undefined,
  sessions: readonly { day: Day; start: Time; end: Time }[],
  from: Day,
  to: Day,
): Usage {
  const inside = sessions.filter(({ day }) => day >= from && day <= to);
  const days = new Set(inside.map(({ day }) => day));
  let workdays = 0;
  let used = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!calendar.isWorkday(day)) continue;
    workdays += 1;
    if (days.has(day)) used += 1;
  }
  const minutes = inside.reduce((sum, session) => sum + lengthOf(session), 0);
  const whole = hoursPerDay === undefined ? 0 : workdays * hoursPerDay * 60;
  return { from, to, workdays, used, minutes, rate: whole > 0 ? minutes / whole : null };
}
