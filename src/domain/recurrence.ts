/**
 * Recurrence rules of RFC 5545 by days. The worklist asks for them at every start, where a library would take longer
 * than all the rest; a test holds every rule that is understood here against one.
 */
import { addMonths, dayNumber, dayOfNumber, earlier, later, weekday, type Day } from './day.js';

/** A rule of recurrence, read. Empty lists do not limit. */
export interface Recurrence {
  every: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  /** The last day on which it can fall. */
  until: Day | null;
  months: readonly number[];
  /** Days of the month; -1 is its last. */
  monthDays: readonly number[];
  /** ISO weekdays; `nth` of the month where given, -1 the last. */
  weekdays: readonly { weekday: number; nth: number | null }[];
  /** Which of a month's days, in order, count; -1 is the last of them. */
  positions: readonly number[];
}

/** A rule, or what is wrong with its text: it is none, or it does not say on which days. */
export type ReadRecurrence =
  { kind: 'rule'; rule: Recurrence } | { kind: 'unreadable' } | { kind: 'vague' };

/** Where counting begins for rules that name no first day: the first month of a year. */
export const recurrenceStart: Day = '2000-01-01';

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

const read = new Map<string, ReadRecurrence>();

/**
 * Reads a rule such as `FREQ=MONTHLY;BYMONTHDAY=27`. Known parts: FREQ, INTERVAL, UNTIL (a day), BYMONTH, BYMONTHDAY,
 * BYDAY, BYSETPOS (of a month); the days must follow from the rule itself, not from a first day.
 */
export function readRecurrence(text: string): ReadRecurrence {
  let known = read.get(text);
  if (!known) read.set(text, (known = parse(text)));
  return known;
}

function parse(text: string): ReadRecurrence {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().split(';')) {
    const [key = '', value = '', ...rest] = part.split('=');
    if (value === '' || rest.length > 0 || parts.has(key)) return { kind: 'unreadable' };
    parts.set(key, value);
  }
  const take = (key: string): string | undefined => {
    const value = parts.get(key);
    parts.delete(key);
    return value;
  };
  const every = frequencies.find((frequency) => frequency === parts.get('FREQ'));
  take('FREQ');
  const interval = Number(take('INTERVAL') ?? 1);
  const until = untilDay(take('UNTIL'));
  const months = numbers(take('BYMONTH'), 1, 12, false);
  const monthDays = numbers(take('BYMONTHDAY'), 1, 31, true);
  const positions = numbers(take('BYSETPOS'), 1, 31, true);
  const weekdays = weekdaysOf(take('BYDAY'));
  const read = months && monthDays && positions && weekdays && until !== undefined;
  if (!every || !read || parts.size > 0 || !Number.isInteger(interval) || interval < 1)
    return { kind: 'unreadable' };
  return judged({ every, interval, until, months, monthDays, weekdays, positions });
}

/** What no rule may combine, and what leaves the days open. */
function judged(rule: Recurrence): ReadRecurrence {
  const { every, months, monthDays, weekdays, positions } = rule;
  const monthly = every === 'MONTHLY' || every === 'YEARLY';
  const counted = weekdays.some(({ nth }) => nth !== null);
  if ((counted && !monthly) || (positions.length > 0 && every !== 'MONTHLY'))
    return { kind: 'unreadable' };
  if (every === 'WEEKLY' && monthDays.length > 0) return { kind: 'unreadable' };
  const open =
    (every === 'WEEKLY' && weekdays.length === 0) ||
    (monthly && monthDays.length + weekdays.length === 0) ||
    (every === 'YEARLY' && months.length === 0);
  return open ? { kind: 'vague' } : { kind: 'rule', rule };
}

/** `undefined`: not readable. */
function untilDay(value: string | undefined): Day | null | undefined {
  if (value === undefined) return null;
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(value);
  if (!match) return undefined;
  const day = match.slice(1).join('-');
  const number = dayNumber(day);
  return Number.isFinite(number) && dayOfNumber(number) === day ? day : undefined;
}

function numbers(
  value: string | undefined,
  least: number,
  most: number,
  fromEnd: boolean,
): number[] | undefined {
  const parts = value === undefined ? [] : value.split(',');
  const found = parts.map((part) => (/^[+-]?\d{1,2}$/.test(part) ? Number(part) : Number.NaN));
  const good = found.every((number) => {
    const size = fromEnd ? Math.abs(number) : number;
    return size >= least && size <= most;
  });
  return good ? found : undefined;
}

function weekdaysOf(value: string | undefined): Recurrence['weekdays'] | undefined {
  const parts = value === undefined ? [] : value.split(',');
  const found = parts.map((part) => {
    const [, nth = '', code = ''] = /^([+-]?[1-5])?([A-Z]{2})$/.exec(part) ?? [];
    return { weekday: weekdayCodes.indexOf(code) + 1, nth: nth === '' ? null : Number(nth) };
  });
  return found.every(({ weekday: day }) => day > 0) ? found : undefined;
}

/**
 * The days `from` to `to`, both included, on which a rule falls, not before `start`: what its INTERVAL counts begins
 * there, days and weeks with that day, months and years with its month.
 *
 * @throws Error for a text that `readRecurrence` does not take
 */
export function occurrences(text: string, start: Day, from: Day, to: Day): Day[] {
  const found = readRecurrence(text);
  if (found.kind !== 'rule') throw new Error(`no recurrence rule: ${text}`);
  const { rule } = found;
  const first = later(start, from);
  const last = rule.until === null ? to : earlier(rule.until, to);
  if (first > last) return [];
  return rule.every === 'DAILY' || rule.every === 'WEEKLY'
    ? byDays(rule, start, first, last)
    : byMonths(rule, start, first, last);
}

function byDays(rule: Recurrence, start: Day, first: Day, last: Day): Day[] {
  const { every, interval, months, monthDays, weekdays } = rule;
  const begin = dayNumber(start);
  const monday = begin + 1 - weekday(start);
  const end = dayNumber(last);
  const found: Day[] = [];
  for (let number = dayNumber(first); number <= end; number += 1) {
    const since = every === 'DAILY' ? number - begin : Math.floor((number - monday) / 7);
    if (since % interval !== 0) continue;
    const of = ((((number - monday) % 7) + 7) % 7) + 1;
    if (weekdays.length > 0 && !weekdays.some((one) => one.weekday === of)) continue;
    const day = dayOfNumber(number);
    if (months.length > 0 && !months.includes(Number(day.slice(5, 7)))) continue;
    if (monthDays.length > 0 && !isMonthDay(day, monthDays, lastDate(day))) continue;
    found.push(day);
  }
  return found;
}

function byMonths(rule: Recurrence, start: Day, first: Day, last: Day): Day[] {
  const { every, interval, months } = rule;
  const unit = every === 'MONTHLY' ? 1 : 12;
  const found: Day[] = [];
  for (let month = `${first.slice(0, 7)}-01`; month <= last; month = addMonths(month, 1)) {
    const since = Math.floor(monthsBetween(start, month, unit) / unit);
    if (since % interval !== 0) continue;
    if (months.length > 0 && !months.includes(Number(month.slice(5, 7)))) continue;
    found.push(...daysOfMonth(rule, month).filter((day) => day >= first && day <= last));
  }
  return found;
}

/** Months from the one that `start` lies in, or from the first of its year, where years are counted. */
function monthsBetween(start: Day, month: Day, unit: number): number {
  const number = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const begin = number(start);
  return number(month) - (unit === 12 ? begin - (begin % 12) : begin);
}

/** How many days the month of a day has. */
function lastDate(day: Day): number {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
}

function isMonthDay(day: Day, monthDays: readonly number[], length: number): boolean {
  const date = Number(day.slice(8, 10));
  return monthDays.some((wanted) => (wanted > 0 ? wanted : length + 1 + wanted) === date);
}

/** The days of a month on which a rule falls; `month` is its first day. */
function daysOfMonth({ monthDays, weekdays, positions }: Recurrence, month: Day): Day[] {
  const length = lastDate(month);
  const front = month.slice(0, 8);
  const firstWeekday = weekday(month);
  const found: Day[] = [];
  for (let date = 1; date <= length; date += 1) {
    const day = `${front}${String(date).padStart(2, '0')}`;
    if (monthDays.length > 0 && !isMonthDay(day, monthDays, length)) continue;
    const falls = weekdays.some(
      (one) =>
        one.weekday === ((firstWeekday + date - 2) % 7) + 1 &&
        (one.nth === null || one.nth === nthOf(date, length, one.nth)),
    );
    if (weekdays.length === 0 || falls) found.push(day);
  }
  if (positions.length === 0) return found;
  return found.filter(
    (_, at) => positions.includes(at + 1) || positions.includes(at - found.length),
  );
}

/** Which of its weekday a date is in its month, counted from the same end as `like`. */
const nthOf = (date: number, length: number, like: number): number =>
  like > 0 ? Math.ceil(date / 7) : -Math.ceil((length - date + 1) / 7);
