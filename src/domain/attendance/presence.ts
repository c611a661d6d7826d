import type { Day } from '../day.js';

/** A stay of a person in a batch; `leftOn` is the first day on which they are no longer in it. */
export interface Stay {
  joinedOn: Day;
  leftOn: Day | null;
}

/** How a person belongs to a session, or why they do not. */
export type Presence =
  | { kind: 'enrolled' }
  | { kind: 'placed' }
  | { kind: 'joined_later'; joinedOn: Day }
  | { kind: 'left_before'; leftOn: Day }
  | { kind: 'stranger' };

/**
 * A session is attended by those who are in its batch on its day (`programs.*.late_joiners`; 001 §1.2) and by those who
 * were given a place in it, for retraining (`ladders.*.steps[*].requires`; 000 §6.2) or to make up what they missed.
 */
export function presenceOf(stays: readonly Stay[], placed: boolean, day: Day): Presence {
  if (placed) return { kind: 'placed' };
  let leftOn: Day | null = null;
  let joinedOn: Day | null = null;
  for (const stay of stays) {
    if (stay.joinedOn > day) {
      if (joinedOn === null || stay.joinedOn < joinedOn) joinedOn = stay.joinedOn;
    } else if (stay.leftOn === null || stay.leftOn > day) return { kind: 'enrolled' };
    else if (leftOn === null || stay.leftOn > leftOn) leftOn = stay.leftOn;
  }
  if (leftOn !== null) return { kind: 'left_before', leftOn };
  return joinedOn === null ? { kind: 'stranger' } : { kind: 'joined_later', joinedOn };
}
