import { TZDate } from '@date-fns/tz';
import type { Day, Time } from '../../domain/day.js';

/** The instant, ISO in UTC, of a day and a time in a zone; where the clock jumps over it, as much later as it jumps. */
export function instantOf(day: Day, time: Time, zone: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(new TZDate(year, month - 1, date, hour, minute, zone).getTime()).toISOString();
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The day and the time that it is in a zone at an instant. */
export function localTime(instant: string, zone: string): { day: Day; time: Time } {
  const local = new TZDate(new Date(instant).getTime(), zone);
  const day = `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
  return { day, time: `${two(local.getHours())}:${two(local.getMinutes())}` };
}
