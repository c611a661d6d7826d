/** The handbook's part about in-service training: what recurs, for whom, and when they are told (`in_service`). */
import type { Time } from '../day.js';
import type { Role, Span } from './types.js';

/** Since when somebody must have joined: the calendar month, quarter, year of the session, or after its last time. */
export type JoinedIn = 'this_month' | 'this_quarter' | 'this_year' | 'since_last';

/**
 * For whom a training is meant (001 §5). Whatever is given must hold, on the day of the session; `everyone` stands
 * instead of the conditions on tenure.
 */
export interface Audience {
  everyone?: true;
  joined?: JoinedIn;
  /** Hired no longer ago than this; the day on which it is full is within. */
  within?: Span;
  /** The last session of this stage in the person's batch lies before the day. */
  after_stage?: string;
  departments?: string[];
  teams?: string[];
  positions?: string[];
  levels?: string[];
  /** Not again for those who attended a session of this training, or have a place in another one. */
  once?: true;
}

/** Nobody is invited: those of the audience sign up with `by`, until so long before the session (001 §2.2). */
export interface SignUp {
  by: Role;
  closes: Span;
}

/** A training that recurs for people who are at work already (001 §5). `hours`: credited hours. */
export interface InServiceTraining {
  title: string;
  /** The course type under which it is announced (001 §4.5). */
  type: string;
  courses: string[];
  /** A recurrence rule of RFC 5545 by days; a day off gives way to a workday of the same month. */
  recurs: string;
  audience: Audience;
  start: Time;
  end: Time;
  hours: number;
  trainer: Role;
  content?: string;
  bring?: string;
  /** So long before the session its participants are told. */
  notice: Span;
  sign_up?: SignUp;
}
