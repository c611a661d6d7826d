import { addMonths, weekday, type Day } from '../../domain/day.js';
import type { ReportSchedule } from '../../domain/handbook/types-reports.js';
import { occurrencesBetween } from '../../domain/reports/schedule.js';
import { instantOf, localTime } from './instants.js';

/** So far ahead a line is right: every end of February and every change of clocks lies in it. */
const monthsAhead = 12 * 5;

/**
 * The times of a schedule as cron writes them (minute, hour, day, month, weekday) in the zone in which cron runs. In
 * another zone than the office's the same time may be two hours of a year, and the first of a month the last day
 * before it: then the lines say more times than there are, and a run that comes too early finds nothing to do.
 */
export function cronTimes(
  schedule: ReportSchedule,
  zones: { office: string; cron: string },
  today: Day,
): string[] {
  const groups = new Map<
    string,
    { days: Set<number>; months: Set<number>; weekdays: Set<number> }
  >();
  for (const one of occurrencesBetween(schedule, today, addMonths(today, monthsAhead))) {
    const { day, time } = localTime(instantOf(one.day, one.at, zones.office), zones.cron);
    const key = `${Number(time.slice(3))} ${Number(time.slice(0, 2))}`;
    let group = groups.get(key);
    if (!group)
      groups.set(key, (group = { days: new Set(), months: new Set(), weekdays: new Set() }));
    group.days.add(Number(day.slice(8)));
    group.months.add(Number(day.slice(5, 7)));
    group.weekdays.add(weekday(day) % 7);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([time, { days, months, weekdays }]) => {
      if (schedule.every === 'day') return `${time} * * *`;
      if (schedule.every === 'week') return `${time} * * ${field(weekdays, 7)}`;
      return `${time} ${field(days, 31)} ${field(months, 12)} *`;
    });
}

/** `1,15`, `28-31`, or `*` where there is every value. */
function field(values: ReadonlySet<number>, all: number): string {
  if (values.size === all) return '*';
  const sorted = [...values].sort((a, b) => a - b);
  const [first = 0] = sorted;
  const last = sorted.at(-1) ?? first;
  const isRun = sorted.length > 2 && last - first === sorted.length - 1;
  return isRun ? `${first}-${last}` : sorted.join(',');
}

/** A word as a shell takes it, in a line of a crontab: there, a bare `%` would end the line. */
export function cronWord(word: string): string {
  const isPlain = /^[\w@+=:,./-]+$/.test(word);
  const quoted = isPlain ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
  return quoted.replaceAll('%', String.raw`\%`);
}
