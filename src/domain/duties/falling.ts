import { workdayFrom, type Calendar } from '../calendar.js';
import { addDays, earlier, later, type Day } from '../day.js';
import type { DayOff, Recurring } from '../handbook/types-duties.js';
import type { Span } from '../handbook/types.js';
import { occurrences, recurrenceStart } from '../recurrence.js';

/** Days, both included. */
export interface Window {
  from: Day;
  to: Day;
}

/** A day on which something recurs: the one that its rule names, and the one to which a day off has led. */
export interface Falling {
  occursOn: Day;
  day: Day;
}

/** The most days by which a day off moves anything: longer holidays than that the office does not have. */
const longestHoliday = 31;

/** The days of a window that a rule names, each with the day that it leads to. */
function fallings(calendar: Calendar, rule: Recurring, { from, to }: Window): Falling[] {
  const start = rule.from ?? recurrenceStart;
  return occurrences(rule.recurs, start, from, to).flatMap((occursOn) => {
    const day = dayFor(calendar, occursOn, rule.day_off);
    if (day === null || isTaken(rule, { occursOn, day })) return [];
    return [{ occursOn, day }];
  });
}

/** Where a day leads in this office; `null`: nowhere. */
export function dayFor(calendar: Calendar, day: Day, dayOff: DayOff | undefined): Day | null {
  if (dayOff === undefined || calendar.isWorkday(day)) return day;
  if (dayOff === 'skip') return null;
  return dayOff === 'after' ? workdayFrom(calendar, day) : workdayUpTo(calendar, day);
}

/** The last workday on or before a day. */
function workdayUpTo(calendar: Calendar, day: Day): Day {
  let found = day;
  while (!calendar.isWorkday(found)) found = addDays(found, -1);
  return found;
}

/** Days that lead to the same one count once: the nearest of them does. */
function isTaken(rule: Recurring, { occursOn, day }: Falling): boolean {
  if (day === occursOn) return false;
  const [from, to] = [earlier(day, occursOn), later(day, occursOn)];
  return occurrences(rule.recurs, rule.from ?? recurrenceStart, from, to).length > 1;
}

/**
 * The days on which something falls within reach, as far as a stretch of time holds the days to which they lead: of two
 * versions of a rule the one that is in force on the day counts.
 */
export function fallingsIn(
  calendar: Calendar,
  rule: Recurring,
  reach: Window,
  { from, to }: { from: Day; to: Day | null },
): Falling[] {
  const window = {
    from: later(reach.from, addDays(from, -longestHoliday)),
    to: to === null ? reach.to : earlier(reach.to, addDays(to, longestHoliday)),
  };
  return fallings(calendar, rule, window).filter(
    ({ day }) => day >= from && (to === null || day <= to),
  );
}

/** No fewer calendar days than a span takes, in whatever work week. */
function mostDays(span: Span | undefined): number {
  if (!span) return 0;
  return (span.days ?? 0) + (span.months ?? 0) * 31 + Math.ceil(span.workdays ?? 0) * 7;
}

/**
 * The days on which something must fall in order to lie within a window with all that is counted from its day: `back`
 * the spans after it, `ahead` those before it. Wider than need be.
 */
export function around(
  { from, to }: Window,
  back: readonly (Span | undefined)[],
  ahead: readonly (Span | undefined)[],
): Window {
  const sum = (spans: readonly (Span | undefined)[]): number =>
    spans.reduce((days, span) => days + mostDays(span), longestHoliday);
  return { from: addDays(from, -sum(back)), to: addDays(to, sum(ahead)) };
}
