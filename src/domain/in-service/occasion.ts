import { addDays, type Day } from '../day.js';
import { subtractSpan, workdayFrom, type Calendar } from '../calendar.js';
import type { Span } from '../handbook/types.js';

/** The month that a day lies in, `2026-03`. */
export const monthOf = (day: Day): string => day.slice(0, 7);

/**
 * Training is held on workdays: a day off gives way to the next workday, and where that lies in another month, to the
 * last workday before, so that the month's training stays in its month (`in_service.*.recurs`; 001 §5, 000 §4). A month
 * without any workday keeps the day.
 */
export function workdayInMonth(calendar: Calendar, day: Day): Day {
  const next = workdayFrom(calendar, day);
  if (monthOf(next) === monthOf(day)) return next;
  for (let before = day; monthOf(before) === monthOf(day); before = addDays(before, -1)) {
    if (calendar.isWorkday(before)) return before;
  }
  return day;
}

/** The last day on which participants can be told in time (`in_service.*.notice`; 000 §4.3: beforehand). */
export function noticeDueOn(calendar: Calendar, day: Day, notice: Span): Day {
  return subtractSpan(calendar, day, notice);
}

/** A session's code: `IS`, year and month, and a number; the next one behind those that were given in the month. */
export function nextSessionCode(month: string, taken: readonly string[]): string {
  const prefix = `IS${month.slice(2, 4)}${month.slice(5, 7)}-`;
  const numbers = taken
    .filter((code) => code.startsWith(prefix))
    .map((code) => Number(code.slice(prefix.length)))
    .filter(Number.isInteger);
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}
