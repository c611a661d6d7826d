import { subtractSpan } from '../calendar.js';
import { addDays, type Day } from '../day.js';
import type { ClimbedAttempt, Climber } from './climb.js';
import { dueAfter } from './pauses.js';

/** A pass, and for how long it is good. Days are `null` where it is good for ever. */
export interface Term {
  pass: ClimbedAttempt;
  /** The result day of the first pass of all, whatever has lapsed since. */
  since: Day;
  /** The last day. */
  until: Day | null;
  /** From which day on it may be renewed. */
  renewFrom: Day | null;
}

/** How long the pass is good, as it stands on a day. */
export interface Validity {
  since: Day;
  until: Day;
  renewFrom: Day;
  /** The day on which it was no longer good. */
  lapsedOn: Day | null;
}

/**
 * A pass is good for `validity.span` from its result on; one that renews another within its window runs on from the end
 * of that, where `extends_from` says so (`assessments.*.validity`; 002 §2: levels are confirmed again). What followed the
 * first pass stands as it stood once a lapsed one is renewed.
 */
export function newTerm(
  { rules, facts, assessment }: Climber,
  pass: ClimbedAttempt,
  before: Term | null,
): Term {
  const { resultOn, fact } = pass;
  const { validity } = assessment;
  if (!validity) return { pass, since: resultOn, until: null, renewFrom: null };
  const end = before?.until ?? null;
  const inTime = end !== null && fact.takenOn <= end;
  const runsOn = inTime && validity.extends_from === 'expiry';
  const until = dueAfter(rules, facts, runsOn ? end : resultOn, validity.span);
  return {
    pass,
    since: before?.since ?? resultOn,
    until,
    renewFrom: subtractSpan(rules.calendar, until, validity.renew_before),
  };
}

/** Whether and how long a pass is good on a day. */
export function validityOn(term: Term | null, day: Day): Validity | null {
  if (term?.until == null || term.renewFrom === null) return null;
  const { since, until, renewFrom } = term;
  return { since, until, renewFrom, lapsedOn: day > until ? addDays(until, 1) : null };
}

/** The pass that is good on a day, if any. */
export function passInForce(term: Term | null, day: Day): ClimbedAttempt | null {
  if (!term) return null;
  return term.until === null || day <= term.until ? term.pass : null;
}
