import type { Day, Time } from '../day.js';

/** When a session is. */
export interface When {
  day: Day;
  start: Time;
  end: Time;
}

/** When a session is to be; what is not given stays. */
export type Wish = { [Key in keyof When]: When[Key] | null };

/**
 * A session moved to another hour keeps its length, unless another end is given; it ends on the day on which it
 * begins (003 §3). `undefined` where it would not.
 */
export function decideMove(session: When, wish: Wish): When | undefined {
  const start = wish.start ?? session.start;
  const end =
    wish.end ?? timeOf(minutesOf(start) + minutesOf(session.end) - minutesOf(session.start));
  if (end === undefined || end <= start) return undefined;
  return { day: wish.day ?? session.day, start, end };
}

const minutesOf = (time: Time): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The time so many minutes after midnight; `undefined` beyond the day. */
function timeOf(minutes: number): Time | undefined {
  if (minutes >= 24 * 60) return undefined;
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
