import { addSpan, type Calendar } from '../calendar.js';
import { addDays, addMonths, later, weekOf, weekDays, type Day } from '../day.js';
import { quarterOf } from '../mentoring/quarters.js';
import type { RhythmRules } from '../handbook/types-examinations.js';
import type { PauseFact } from '../standing/facts.js';

/** A period for which a mark is given, `2026-03-02`, `2026-W10`, `2026-03` or `2026-Q1`; both days are included. */
export interface RhythmPeriod {
  text: string;
  from: Day;
  to: Day;
}

/** The period that a day lies in. */
export function rhythmPeriodOf(every: RhythmRules['every'], day: Day): RhythmPeriod {
  switch (every) {
    case 'daily':
      return { text: day, from: day, to: day };
    case 'weekly': {
      const text = weekOf(day);
      const { from, to } = weekDays(text) ?? { from: day, to: day };
      return { text, from, to };
    }
    case 'monthly': {
      const text = day.slice(0, 7);
      const from = `${text}-01`;
      return { text, from, to: addDays(addMonths(from, 1), -1) };
    }
    case 'quarterly': {
      const { text, from, to } = quarterOf(day);
      return { text, from, to };
    }
  }
}

/** Days on which somebody is expected at work. */
export interface RhythmSpan {
  from: Day;
  /** The last day that is looked at. */
  until: Day;
  pauses: readonly PauseFact[];
  /** Leave that was asked for, both days included. */
  leaves: readonly { from: Day; to: Day }[];
}

export interface DuePeriod extends RhythmPeriod {
  dueOn: Day;
}

/**
 * The periods that were over by the end of a span and for which a mark is due: those of which somebody was there on every
 * working day, from the first that began after they did, without leave of absence; on days off no mark is given, nor,
 * unless the handbook says otherwise, of a period that was leave from its first to its last working day
 * (`assessments.*.rhythm`; 002 §2: by day, week, month, quarter).
 */
export function duePeriods(
  calendar: Calendar,
  { every, within, leave_excuses: excuses = true }: RhythmRules,
  { from, until, pauses, leaves }: RhythmSpan,
): DuePeriod[] {
  const periods: DuePeriod[] = [];
  let period = rhythmPeriodOf(every, from);
  while (period.to <= until) {
    const workdays = workdaysOf(calendar, period);
    const [first] = workdays;
    const last = workdays.at(-1);
    const isThere = workdays.every((day) => day >= from && !isAway(pauses, day));
    const isExcused = excuses && workdays.every((day) => isOnLeave(leaves, day));
    if (first !== undefined && last !== undefined && isThere && !isExcused) {
      const dueOn = within ? addSpan(calendar, period.to, within) : later(last, first);
      periods.push({ ...period, dueOn });
    }
    period = rhythmPeriodOf(every, addDays(period.to, 1));
  }
  return periods;
}

function workdaysOf(calendar: Calendar, { from, to }: RhythmPeriod): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    if (calendar.isWorkday(day)) days.push(day);
  return days;
}

const isAway = (pauses: readonly PauseFact[], day: Day): boolean =>
  pauses.some(({ from, until }) => from <= day && (until === null || until >= day));

const isOnLeave = (leaves: RhythmSpan['leaves'], day: Day): boolean =>
  leaves.some(({ from, to }) => from <= day && to >= day);
