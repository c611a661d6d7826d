import type { Day } from '../day.js';
import type { EnrollmentFacts, MakeUpFact, Rules, SessionFact } from '../standing/facts.js';
import { isOptional, isOutside, makeUpState, statusesOf } from '../standing/make-ups.js';

/** What somebody in a batch missed and has not made up. */
export interface Missed {
  /** With a place in which it can still be made up. */
  placed: MakeUpFact[];
  /** Without one. */
  open: SessionFact[];
}

/**
 * The compulsory sessions that somebody could not be in, or was not: those before they were inserted, those in a leave
 * of absence, and those in which what was noted does not count as attended (`programs.*.late_joiners`; 001 §1.2).
 */
export function missedBy(rules: Rules, facts: EnrollmentFacts, today: Day): Missed {
  const { handbook } = rules;
  const program = handbook.programs[facts.batch.program];
  const missed: Missed = { placed: [], open: [] };
  for (const [stage, sessions] of facts.batch.sessions) {
    const counts = statusesOf(program, stage, handbook.attendance.counts);
    for (const session of sessions) {
      const status = session.day <= today ? facts.attendance.get(session.id) : undefined;
      const away = isOutside(facts, session.day);
      if (!away && (status === undefined || counts.includes(status))) continue;
      if (session.day < facts.joinedOn && !away) continue;
      if (isOptional(program, session)) continue;
      const state = makeUpState(facts, session, counts, today);
      if (state.kind === 'open') missed.placed.push(state.makeUp);
      else if (state.kind === 'none') missed.open.push(session);
    }
  }
  return missed;
}
