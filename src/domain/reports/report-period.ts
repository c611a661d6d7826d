import { addDays, earlier, isDay, later, weekOf, weekDays, type Day } from '../day.js';
import { periodWith, readPeriod } from '../period.js';

/** The lengths that the office reports of (000 §5; 001 §8: daily, weekly, monthly). */
export const reportKinds = ['day', 'week', 'month', 'quarter', 'half_year'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** A stretch of days, both included. `text`: `2026-03-02`, `2026-W10`, `2026-03`, `2026-Q1`, `2026-H1`. */
export interface Stretch {
  kind: ReportKind;
  text: string;
  from: Day;
  to: Day;
}

/** A stretch that a report is about. `asOf`: the day on which everything in it is judged. */
export interface ReportPeriod extends Stretch {
  asOf: Day;
  /** The last day of it that is over: a session without attendance up to then is unrecorded. */
  overOn: Day;
}

/** The stretch of a kind that a day lies in. */
export function stretchWith(kind: ReportKind, day: Day): Stretch {
  if (kind === 'day') return { kind, text: day, from: day, to: day };
  const { text, from, to } = periodWith(kind, day);
  return { kind, text, from, to };
}

/** The stretch of a kind that a text names; `undefined` where there is none. */
export function readStretch(kind: ReportKind, text: string): Stretch | undefined {
  const wanted = text.trim();
  if (kind === 'day') return isDay(wanted) ? stretchWith(kind, wanted) : undefined;
  const found = readPeriod(wanted);
  return found?.kind === kind ? stretchWith(kind, found.from) : undefined;
}

/** The last whole one of a kind before a day: on Monday morning the week that ended yesterday (001 §6.1). */
export function lastWhole(kind: ReportKind, today: Day): string {
  return stretchWith(kind, addDays(stretchWith(kind, today).from, -1)).text;
}

/**
 * A stretch as it can be reported on a day: judged on its last day, or on the day itself while it is running (001 §8).
 *
 * @returns `undefined` where there is no such stretch
 */
export function reportPeriod(kind: ReportKind, text: string, today: Day): ReportPeriod | undefined {
  const found = readStretch(kind, text);
  if (!found) return undefined;
  const { to } = found;
  return { ...found, asOf: earlier(to, today), overOn: earlier(to, addDays(today, -1)) };
}

/** The one before, which is over: what a report compares with. */
export function periodBefore({ kind, from }: Stretch): ReportPeriod {
  const before = stretchWith(kind, addDays(from, -1));
  return { ...before, asOf: before.to, overOn: before.to };
}

/** The one after. */
export const stretchAfter = ({ kind, to }: Stretch): Stretch => stretchWith(kind, addDays(to, 1));

/** A part of a period, as its tables and trends show it; both days are included. */
export type Part = Pick<Stretch, 'text' | 'from' | 'to'>;

/** Its days, each on its own. */
export function daysOf({ from, to }: Pick<Stretch, 'from' | 'to'>): Part[] {
  const days: Part[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.push({ text: day, from: day, to: day });
  }
  return days;
}

/** Its weeks; the first and the last are cut at its ends. */
export function weeksOf({ from, to }: Pick<Stretch, 'from' | 'to'>): Part[] {
  const weeks: Part[] = [];
  for (let day = from; day <= to;) {
    const text = weekOf(day);
    const sunday = weekDays(text)?.to ?? day;
    weeks.push({ text, from: later(day, from), to: earlier(sunday, to) });
    day = addDays(sunday, 1);
  }
  return weeks;
}

/** Its months. */
export function monthsOf({ from, to }: Pick<Stretch, 'from' | 'to'>): Part[] {
  const months: Part[] = [];
  for (let day = from; day <= to;) {
    const { text, from: first, to: last } = stretchWith('month', day);
    months.push({ text, from: later(first, from), to: earlier(last, to) });
    day = addDays(last, 1);
  }
  return months;
}

/** By what the trend of a period goes: the days of a week, the weeks of a month, the months of what is longer. */
export function trendParts(period: Stretch): Part[] {
  switch (period.kind) {
    case 'day':
    case 'week':
      return daysOf(period);
    case 'month':
      return weeksOf(period);
    case 'quarter':
    case 'half_year':
      return monthsOf(period);
  }
}

/** By what its map of attendance goes: days, or weeks where there would be too many. */
export const mapParts = (period: Stretch): Part[] =>
  isLong(period) && period.kind !== 'month' ? weeksOf(period) : daysOf(period);

/** Whether so much happens in it that it is told in figures, not row by row. */
export const isLong = ({ kind }: Pick<Stretch, 'kind'>): boolean =>
  kind !== 'day' && kind !== 'week';
