import type { Day, Time } from '../day.js';
import { lengthOf, minutesOf, timeOf } from './clock.js';

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
  const end = wish.end ?? timeOf(minutesOf(start) + lengthOf(session));
  if (end === undefined || end <= start) return undefined;
  return { day: wish.day ?? session.day, start, end };
}
