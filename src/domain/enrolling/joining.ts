import type { Day } from '../day.js';
import type { LateJoiners } from '../handbook/types.js';
import type { SessionFact } from '../standing/facts.js';

export type JoiningDecision =
  | { kind: 'from_start'; joinedOn: Day }
  | { kind: 'insert'; joinedOn: Day; missed: readonly SessionFact[] }
  | { kind: 'refuse'; rule: string; course: string; reachedOn: Day };

/**
 * Whoever is hired by the batch's first day is in it from the start. A late joiner is inserted as long as the batch has
 * not reached the course `next_batch_from`; from then on they wait for the next batch
 * (`programs.*.late_joiners`; 001 §1.2).
 */
export function decideJoining(
  program: string,
  rules: LateJoiners | undefined,
  startOn: Day,
  sessions: readonly SessionFact[],
  hiredOn: Day,
  wishedOn: Day | null,
): JoiningDecision {
  const joinedOn = wishedOn ?? hiredOn;
  if (joinedOn <= startOn) return { kind: 'from_start', joinedOn: startOn };
  const missed = sessions.filter((session) => session.day < joinedOn);
  if (missed.length === 0) return { kind: 'from_start', joinedOn };
  if (rules) {
    const course = rules.next_batch_from;
    const reached = sessions.find((session) => session.courses.includes(course));
    if (reached && reached.day <= joinedOn) {
      const rule = `programs.${program}.late_joiners.next_batch_from`;
      return { kind: 'refuse', rule, course, reachedOn: reached.day };
    }
  }
  return { kind: 'insert', joinedOn, missed };
}
