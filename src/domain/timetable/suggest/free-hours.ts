import { addDays, weekday, type Day, type Time } from '../../day.js';
import type { Calendar } from '../../calendar.js';
import type { Hours } from '../../handbook/types-conflicts.js';
import { absencesOn, isRetired, type Trainer, type Venue } from '../../resources/resource.js';

/** Time of a day in which a trainer or a venue can be had. */
export interface FreeTime extends Hours {
  day: Day;
}

/** What is known of whom or what is asked for. `taken`: when it has sessions. */
export interface Asked {
  kind: 'trainer' | 'venue';
  resource: Trainer | Venue | undefined;
  taken: readonly FreeTime[];
}

const WHOLE_DAY: readonly Hours[] = [{ start: '00:00', end: '24:00' }];

/**
 * When a trainer or a venue is free: on workdays, within the office's hours and the trainer's own, less absences and
 * sessions (`conflicts.hours`; 003 §3). Both days are included.
 */
export function freeTimes(
  asked: Asked,
  {
    calendar,
    hours,
    from,
    to,
  }: { calendar: Calendar; hours: readonly Hours[]; from: Day; to: Day },
): FreeTime[] {
  const free: FreeTime[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!calendar.isWorkday(day)) continue;
    const open = ownHours(asked, day, hours.length === 0 ? WHOLE_DAY : hours);
    for (const one of without(open, takenOn(asked, day))) free.push({ day, ...one });
  }
  return free;
}

/** The hours in which it could be had at all. */
function ownHours({ resource, kind }: Asked, day: Day, hours: readonly Hours[]): readonly Hours[] {
  if (!resource) return hours;
  if (isRetired(resource, day)) return [];
  if (kind === 'venue' || !('hours' in resource)) return hours;
  if (resource.fromOn > day) return [];
  if (resource.hours.length === 0) return hours;
  const own = resource.hours.filter((one) => one.weekday === weekday(day));
  return hours.flatMap((block) => own.flatMap((one) => common(block, one)));
}

function common(a: Hours, b: Hours): Hours[] {
  const start = a.start > b.start ? a.start : b.start;
  const end = a.end < b.end ? a.end : b.end;
  return start < end ? [{ start, end }] : [];
}

function takenOn({ resource, taken }: Asked, day: Day): Hours[] {
  const sessions = taken.filter((one) => one.day === day);
  const away = resource ? absencesOn(resource, day) : [];
  const hours = away.map(({ start, end }) => ({ start: start ?? '00:00', end: end ?? '24:00' }));
  return [...sessions, ...hours];
}

/** Hours less other hours, in order; what touches is one. */
function without(open: readonly Hours[], taken: readonly Hours[]): Hours[] {
  const byStart = (a: Hours, b: Hours): number => (a.start < b.start ? -1 : 1);
  const gone = [...taken].sort(byStart);
  const left: Hours[] = [];
  for (const { start, end } of [...open].sort(byStart)) {
    let at: Time = start;
    for (const one of gone) {
      if (one.end <= at || one.start >= end) continue;
      if (one.start > at) join(left, { start: at, end: one.start });
      at = one.end;
    }
    if (at < end) join(left, { start: at, end });
  }
  return left;
}

function join(hours: Hours[], next: Hours): void {
  const last = hours.at(-1);
  if (last?.end === next.start) last.end = next.end;
  else hours.push(next);
}
