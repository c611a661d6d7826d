/** iCalendar (RFC 5545) for phones and mail programs: instants in UTC, so that no time zone has to be sent along. */
import { TZDate } from '@date-fns/tz';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { addDays, type Day, type Time } from '../domain/day.js';

export interface CalendarEvent {
  /** Stable for as long as the event exists: `session-12@cohort`. */
  uid: string;
  /** Counts the changes of the event; a calendar takes the highest. */
  sequence: number;
  /** When it was last changed, ISO in UTC: the same facts give the same bytes. */
  at: string;
  day: Day;
  /** Without hours it takes the whole day. */
  start: Time | null;
  end: Time | null;
  summary: string;
  location: string | null;
  description: string | null;
  /** A cancelled event is sent, so that it disappears where it was taken in before. */
  cancelled: boolean;
}

export interface CalendarView {
  name: string;
  /** IANA name of the zone in which days and times are meant. */
  zone: string;
  events: readonly CalendarEvent[];
}

/** The instant of a day and a time of day in a zone. */
function instantOf(day: Day, time: Time, zone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(new TZDate(year, month - 1, date, hour, minute, zone).getTime());
}

/** From when to when: without an end it takes no time, without a start the whole day. */
function spanOf({ day, start, end }: CalendarEvent, zone: string) {
  if (start !== null)
    return { start: instantOf(day, start, zone), end: instantOf(day, end ?? start, zone) };
  const midnight = (on: Day): Date => new Date(`${on}T00:00:00Z`);
  return { allDay: true, start: midnight(day), end: midnight(addDays(day, 1)) };
}

/** A calendar as text, with CRLF and lines of at most 75 bytes. */
export function icalendar({ name, zone, events }: CalendarView): string {
  const calendar = ical({
    name,
    prodId: { company: 'cohort', product: 'cohort' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: new Date(event.at),
      ...spanOf(event, zone),
      summary: event.summary,
      location: event.location,
      description: event.description,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return `${calendar.toString()}\r\n`;
}
