import type { Draft } from './findings.js';
import type { Span } from './types.js';

/** The least and the most calendar days that a length of time can be, whatever the day it is counted from. */
interface Bounds {
  least: number;
  most: number;
}

/** Public holidays come at most so many in a row, and otherwise no more than one on ten workdays. */
const HOLIDAYS_IN_A_ROW = 14;

function bounds(span: Draft<Span>, weekLength: number): Bounds | undefined {
  const { days, workdays, months } = span;
  if (days !== undefined) return { least: days, most: days };
  if (months !== undefined)
    return {
      least: Math.max(0, Math.floor(months * 30.4) - 2),
      most: months === 0 ? 0 : Math.ceil(months * 30.6) + 1,
    };
  if (workdays === undefined) return undefined;
  const whole = Math.ceil(workdays);
  const holidays = HOLIDAYS_IN_A_ROW + Math.ceil(whole / 10);
  return {
    least: Math.floor(whole / weekLength) * 7 + (whole % weekLength),
    most: whole === 0 ? 0 : Math.ceil(whole / weekLength) * 7 + holidays,
  };
}

/** The unit in which both are given; `undefined` where they differ. */
function sharedUnit(one: Draft<Span>, other: Draft<Span>): keyof Span | undefined {
  return (['days', 'workdays', 'months'] as const).find(
    (unit) => one[unit] !== undefined && other[unit] !== undefined,
  );
}

/** Whether one length is longer than another from whatever day both are counted; in different units, beyond doubt. */
export function isLonger(one: Draft<Span>, other: Draft<Span>, workWeek: number): boolean {
  const unit = sharedUnit(one, other);
  if (unit) return (one[unit] ?? 0) > (other[unit] ?? 0);
  const [first, second] = [bounds(one, workWeek), bounds(other, workWeek)];
  return first !== undefined && second !== undefined && first.least > second.most;
}

/** Whether one length is not shorter than another; in different units their least days are compared. */
export function isAsLong(one: Draft<Span>, other: Draft<Span>, workWeek: number): boolean {
  const unit = sharedUnit(one, other);
  if (unit) return (one[unit] ?? 0) >= (other[unit] ?? 0);
  const [first, second] = [bounds(one, workWeek), bounds(other, workWeek)];
  return first !== undefined && second !== undefined && first.least >= second.least;
}

/** A length of time as it is written. */
export function spanText(span: Draft<Span>): string {
  return Object.entries(span)
    .map(([unit, length]) => `${unit}: ${String(length)}`)
    .join(', ');
}
