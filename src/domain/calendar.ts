import { addDays, addMonths, weekday, type Day } from './day.js';
import type { Span } from './handbook/types.js';

/** A day that differs from the work week. */
export interface CalendarDay {
  day: Day;
  kind: 'holiday' | 'workday';
  title: string;
  origin: 'seed' | 'office';
}

/** The office's working days (000 §4: training is laid on working days; `calendar` in the handbook). */
export interface Calendar {
  isWorkday(day: Day): boolean;
  /** Whether holidays of the year are known; where not, public holidays would count as workdays. */
  knowsYear(year: string): boolean;
}

/**
 * A calendar from the handbook's work week and the store's days; the office's own days override the seeded ones.
 */
export function createCalendar(
  workWeek: readonly number[],
  days: readonly CalendarDay[],
  holidays: 'CN' | 'none',
): Calendar {
  const kinds = new Map<Day, 'holiday' | 'workday'>();
  const years = new Set<string>();
  for (const { day, kind, origin } of days) {
    if (origin === 'seed') {
      if (holidays === 'none') continue;
      years.add(day.slice(0, 4));
    }
    if (origin === 'office' || !kinds.has(day)) kinds.set(day, kind);
  }
  const week = new Set(workWeek);
  const known = new Map<Day, boolean>();
  return {
    isWorkday(day) {
      let workday = known.get(day);
      if (workday === undefined) {
        const kind = kinds.get(day);
        workday = kind === undefined ? week.has(weekday(day)) : kind === 'workday';
        known.set(day, workday);
      }
      return workday;
    },
    knowsYear: (year) => holidays === 'none' || years.has(year),
  };
}

/** The n-th workday after a day, n >= 1. */
export function addWorkdays(calendar: Calendar, day: Day, count: number): Day {
  let found = day;
  for (let left = count; left > 0;) {
    found = addDays(found, 1);
    if (calendar.isWorkday(found)) left -= 1;
  }
  return found;
}

/** The first workday on or after a day. */
export function workdayFrom(calendar: Calendar, day: Day): Day {
  let found = day;
  while (!calendar.isWorkday(found)) found = addDays(found, 1);
  return found;
}

/** Days that were counted before, by calendar, span and first day: a report asks for the same ones of everybody. */
const counted = new WeakMap<Calendar, WeakMap<Span, Map<Day, Day>>>();

/** The day a span after `day`; half workdays are rounded up. */
export function addSpan(calendar: Calendar, day: Day, span: Span): Day {
  let spans = counted.get(calendar);
  if (!spans) counted.set(calendar, (spans = new WeakMap()));
  let days = spans.get(span);
  if (!days) spans.set(span, (days = new Map<Day, Day>()));
  let found = days.get(day);
  if (found === undefined) days.set(day, (found = countSpan(calendar, day, span)));
  return found;
}

function countSpan(calendar: Calendar, day: Day, span: Span): Day {
  if (span.days !== undefined) return addDays(day, span.days);
  if (span.months !== undefined) return addMonths(day, span.months);
  return addWorkdays(calendar, day, Math.ceil(span.workdays ?? 0));
}

/** The day a span before `day`; half workdays are rounded up. */
export function subtractSpan(calendar: Calendar, day: Day, span: Span): Day {
  if (span.days !== undefined) return addDays(day, -span.days);
  if (span.months !== undefined) return addMonths(day, -span.months);
  let found = day;
  for (let left = Math.ceil(span.workdays ?? 0); left > 0;) {
    found = addDays(found, -1);
    if (calendar.isWorkday(found)) left -= 1;
  }
  return found;
}
