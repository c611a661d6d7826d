/** When the reports of a schedule are due, in days and times of the office; about which period each is. */
import { addDays, later, weekday, type Day, type Time } from '../day.js';
import type { ReportSchedule } from '../handbook/types-reports.js';
import { periodWith } from '../period.js';

/** One report of a schedule: when it is made, and the name of its period (`2026-W10`, `2026-03`, a day). */
export interface Occurrence {
  day: Day;
  at: Time;
  period: string;
}

type Timetable = Pick<ReportSchedule, 'every' | 'weekday' | 'day' | 'at'>;

/** The reports of a schedule whose day lies between two, both included; the earliest first. */
export function occurrencesBetween(schedule: Timetable, from: Day, to: Day): Occurrence[] {
  const found: Occurrence[] = [];
  for (let next = nextOccurrence(schedule, from); next.day <= to;) {
    found.push(next);
    next = nextOccurrence(schedule, addDays(next.day, 1));
  }
  return found;
}

/** The first report of a schedule on a day or later. */
export function nextOccurrence(schedule: Timetable, from: Day): Occurrence {
  const { every, at } = schedule;
  if (every === 'day') return { day: from, at, period: addDays(from, -1) };
  const ahead = every === 'week' ? ((schedule.weekday ?? 1) - weekday(from) + 7) % 7 : 0;
  let day = addDays(from, ahead);
  if (every !== 'week') {
    // Its first month is the one in which the period before is over.
    for (let within = from; ; within = addDays(periodWith(every, within).to, 1)) {
      const first = periodWith(every, within).from;
      day = addDays(first, (schedule.day ?? 1) - 1);
      if (day >= from) break;
    }
  }
  const start = periodWith(every, day).from;
  return { day, at, period: periodWith(every, addDays(start, -1)).text };
}

/** Where a catch-up begins: on the day asked for, never before there was anything to know. */
export const catchUpFrom = (since: Day | undefined, first: Day): Day =>
  since === undefined ? first : later(since, first);
