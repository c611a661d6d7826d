import { rrulestr } from 'rrule';
import type { Day } from '../domain/day.js';

const instantOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (instant: Date): Day => instant.toISOString().slice(0, 10);

/**
 * The days `from` to `to`, both included, on which a recurring thing falls, by an RFC 5545 rule such as
 * `FREQ=MONTHLY;BYMONTHDAY=1`. What `INTERVAL` counts begins on `start`, days and weeks with that day, months and
 * quarters with its month.
 */
export function occurrences(rule: string, start: Day, from: Day, to: Day): Day[] {
  const dtstart = instantOf(start);
  return rrulestr(`RRULE:${rule}`, { dtstart })
    .between(instantOf(from), instantOf(to), true)
    .map(dayOf);
}

/** Whether a text is a recurrence rule of RFC 5545 by days: one with hours, minutes or seconds is none. */
export function isRecurrence(rule: string): boolean {
  if (/FREQ=(?:HOURLY|MINUTELY|SECONDLY)|BYHOUR|BYMINUTE|BYSECOND|DTSTART/i.test(rule))
    return false;
  try {
    rrulestr(`RRULE:${rule}`, { dtstart: instantOf('2000-01-01') });
    return /(?:^|;)FREQ=/i.test(rule);
  } catch {
    return false;
  }
}
