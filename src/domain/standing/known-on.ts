import type { Day } from '../day.js';
import type { EnrollmentFacts, PauseFact } from './facts.js';

/** Those of some facts that are no later than a day; the same list where all are. */
function upTo<T>(facts: readonly T[], dayOf: (fact: T) => Day, day: Day): readonly T[] {
  if (facts.every((fact) => dayOf(fact) <= day)) return facts;
  return facts.filter((fact) => dayOf(fact) <= day);
}

/** The leaves of absence that had begun by a day; the end of one that was still running lay ahead. */
function pausesUpTo(pauses: readonly PauseFact[], day: Day): readonly PauseFact[] {
  const begun = upTo(pauses, ({ from }) => from, day);
  const runs = ({ until }: PauseFact): boolean => until !== null && until >= day;
  return begun.some(runs)
    ? begun.map((pause) => (runs(pause) ? { ...pause, until: null } : pause))
    : begun;
}

/**
 * What had happened by a past day, for answers that must not change afterwards (001 §8): without places that were given,
 * leaves of absence that began or ended, and acts, grants and decisions that were made only later.
 */
export function knownOn(facts: EnrollmentFacts, day: Day): EnrollmentFacts {
  const places = upTo(facts.places, ({ assignedOn }) => assignedOn, day);
  const makeUps = upTo(facts.makeUps, ({ assignedOn }) => assignedOn, day);
  const pauses = pausesUpTo(facts.pauses, day);
  const acts = upTo(facts.acts, ({ on }) => on, day);
  const grants = upTo(facts.grants, ({ grantedOn }) => grantedOn, day);
  const decisions = upTo(facts.decisions, ({ decidedOn }) => decidedOn, day);
  const same =
    places === facts.places &&
    makeUps === facts.makeUps &&
    pauses === facts.pauses &&
    acts === facts.acts &&
    grants === facts.grants &&
    decisions === facts.decisions;
  return same ? facts : { ...facts, places, makeUps, pauses, acts, grants, decisions };
}
