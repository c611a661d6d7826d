import type { Time } from '../day.js';

/** Minutes after midnight. */
export const minutesOf = (time: Time): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The time so many minutes after midnight; `undefined` beyond the day. */
export function timeOf(minutes: number): Time | undefined {
  if (minutes >= 24 * 60) return undefined;
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** How many minutes lie between two times of a day. */
export const lengthOf = ({ start, end }: { start: Time; end: Time }): number =>
  minutesOf(end) - minutesOf(start);
