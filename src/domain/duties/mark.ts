import { addSpan, type Calendar } from '../calendar.js';
import type { Day, Time } from '../day.js';
import type { Span } from '../handbook/types.js';

/** What somebody noted of a duty's day or of a step: the latest note counts; `open` takes an earlier one back. */
export interface Mark {
  state: 'done' | 'skipped' | 'open';
  on: Day;
  by: string;
  reason: string | null;
  note: string | null;
}

/**
 * How something stands on a day: not yet on the list, on it and in time, late, so late that it lapsed, or marked.
 */
export type TaskState = 'coming' | 'due' | 'overdue' | 'lapsed' | 'done' | 'skipped';

/** When something is on the list. */
export interface TaskDays {
  /** From when on. */
  opensOn: Day;
  dueOn: Day;
  /** The last day on which it is still on it, undone; `null`: it stays. */
  lapsesOn: Day | null;
}

/** Hours of the day; `start` null and `end` given: until then. */
export interface Hours {
  start: Time | null;
  end: Time | null;
}

export const hoursOf = ({ start, end }: { start?: Time; end?: Time }): Hours => ({
  start: start ?? null,
  end: end ?? null,
});

/** The days of something that is due on a day (`lapses_after`). */
export function lapseOf(calendar: Calendar, dueOn: Day, span: Span | undefined): Day | null {
  return span ? addSpan(calendar, dueOn, span) : null;
}

/** The state of something on a day. */
export function stateOf(days: TaskDays, mark: Mark | undefined, today: Day): TaskState {
  if (mark && mark.state !== 'open') return mark.state;
  if (today < days.opensOn) return 'coming';
  if (today <= days.dueOn) return 'due';
  return days.lapsesOn !== null && today > days.lapsesOn ? 'lapsed' : 'overdue';
}

/** Whether something still asks for somebody. */
export const isOpen = (state: TaskState): boolean => state === 'due' || state === 'overdue';
