/** The handbook's part about recurring duties and about events with their checklists (`duties`, `events`). */
import type { Day, Time } from '../day.js';
import type { Role, Span } from './types.js';

/** Where a day that the office has off leads: to the workday before or after it, or nowhere. */
export type DayOff = 'before' | 'after' | 'skip';

/** When something recurs. */
export interface Recurring {
  /** A recurrence rule of RFC 5545, by days. */
  recurs: string;
  /** It begins on this day, from which INTERVAL counts. */
  from?: Day;
  /** Without it, it falls on the day whether worked or not. */
  day_off?: DayOff;
}

/** Something that somebody has to do again and again (001 §2). */
export interface Duty extends Recurring {
  title: string;
  role: Role;
  /** The hours of the day that it takes; `end` alone: until when on that day it is to be done. */
  start?: Time;
  end?: Time;
  /** It stands on the list from so long before its day. */
  opens?: Span;
  /** It is in time until so long after its day. */
  within?: Span;
  /** What is not done so long after it was due lapses. Without it, it stays overdue until it is done. */
  lapses_after?: Span;
  note?: string;
}

/** One line of an event's checklist; on the day of the event, or so long `before` or `after`. */
export interface EventStep {
  code: string;
  title: string;
  role: Role;
  before?: Span;
  after?: Span;
  day_off?: 'before' | 'after';
  /** It stands on the list from so long before its day. */
  opens?: Span;
  start?: Time;
  end?: Time;
  note?: string;
}

/** A kind of meeting with what is to be done before, at and after it (001 §6); one that recurs comes by itself. */
export interface EventKind extends Partial<Recurring> {
  title: string;
  /** The hours of the meeting itself. */
  start?: Time;
  end?: Time;
  /** Steps that are not done so long after they were due lapse. */
  lapses_after?: Span;
  steps: EventStep[];
}
