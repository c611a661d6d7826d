/**
 * A calendar day as text, `YYYY-MM-DD`. Days stay text everywhere: they sort as text, and no time zone can move them.
 */
export type Day = string;

/** A time of day as text, `HH:MM`, 24 hours. Intervals are half-open: `[start, end)`. */
export type Time = string;

const DAY_MS = 86_400_000;

/** The UTC day number (days since 1970-01-01) of a day. */
export function dayNumber(day: Day): number {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) /
    DAY_MS
  );
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** The day of a UTC day number. */
export function dayOfNumber(number: number): Day {
  const date = new Date(number * DAY_MS);
  const year = date.getUTCFullYear();
  // Five times as fast as `toISOString`, which every other year is left to.
  if (year >= 1000 && year <= 9999) {
    return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
  }
  return date.toISOString().slice(0, 10);
}

/** Whether text is a day that exists: `2026-02-30` is not one. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const number = dayNumber(text);
  return Number.isFinite(number) && dayOfNumber(number) === text;
}

/** The day `days` calendar days after `day` (before, when negative). */
export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

/** How many calendar days lie between two days; positive when `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The same date `months` later; a date that the month does not have becomes its last day
 * (31 January + 1 month = 28 or 29 February).
 */
export function addMonths(day: Day, months: number): Day {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const date = Math.min(Number(day.slice(8, 10)), last);
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}

/** ISO weekday: 1 = Monday ... 7 = Sunday. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** An ISO 8601 week, `2026-W10`. */
export type Week = string;

/** The ISO week that a day lies in. */
export function weekOf(day: Day): Week {
  const thursday = addDays(day, 4 - weekday(day));
  const year = thursday.slice(0, 4);
  const number = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** Monday and Sunday of an ISO week; `undefined` where the year has no such week. */
export function weekDays(week: Week): { from: Day; to: Day } | undefined {
  const match = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!match) return undefined;
  const [, year = '', number = ''] = match;
  const fourth = `${year}-01-04`;
  const from = addDays(fourth, 1 - weekday(fourth) + (Number(number) - 1) * 7);
  return weekOf(from) === week ? { from, to: addDays(from, 6) } : undefined;
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
