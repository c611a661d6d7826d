import { addDays, type Day } from '../day.js';
import { endOf, newRound } from './after-last.js';
import type { Climb, Climber } from './climb.js';
import type { GrantFact } from './facts.js';
import { knownOn } from './known-on.js';
import { placeOn } from './place.js';
import { isOpenOn, nextRung } from './rung.js';

/**
 * What was granted up to a day in the round that is in force: a grant is good in the round of the last attempt that
 * counted on its day.
 */
export function grantsInForce(
  { facts, code }: Climber,
  { attempts, round }: Pick<Climb, 'attempts' | 'round'>,
  day: Day,
): GrantFact[] {
  return facts.grants.filter(({ assessment, grantedOn }) => {
    if (assessment !== code || grantedOn > day) return false;
    const before = attempts.findLast(
      ({ status, fact }) => status === 'counts' && fact.takenOn <= grantedOn,
    );
    return (before?.round ?? 1) === round;
  });
}

/** How many extra attempts were granted in the round that is in force. */
export function grantedInRound(climber: Climber, climb: Climb, day: Day): number {
  if (climber.facts.grants.length === 0) return 0;
  const grants = grantsInForce(climber, climb, day);
  return grants.reduce((sum, { attempts }) => sum + attempts, 0);
}

/**
 * How many extra attempts are left after a failure: those granted in the same round and not used yet
 * (`ladders.*.grants`; 000 §6.2). A later round does not see them, not even before its first attempt.
 */
export function grantsLeft(climber: Climber, climb: Climb, day: Day): number {
  if (climber.facts.grants.length === 0) return 0;
  if (climb.counted?.grade.passed !== false || (climb.term && !climb.renewing)) return 0;
  const left = unused(climber, climb, day);
  if (left === 0) return 0;
  const end = endOf(climber, climb, day);
  const begun = end && newRound(climber, end, day)?.from;
  return begun && unused(climber, climb, addDays(begun, -1)) === 0 ? 0 : left;
}

/** A grant that was there when the ladder would have begun anew had kept it from ending. */
function unused(climber: Climber, climb: Climb, day: Day): number {
  const used = climb.attempts.filter(
    ({ granted, round }) => granted && round === climb.round,
  ).length;
  return Math.max(0, grantedInRound(climber, climb, day) - used);
}

/**
 * Whether an attempt uses up an extra one. What was granted on the very day of an attempt that the ladder allowed
 * anyhow was granted after it.
 */
export function usesGrant(climber: Climber, climb: Climb, takenOn: Day): boolean {
  if (grantsLeft(climber, climb, takenOn) === 0) return false;
  if (grantsLeft(climber, climb, addDays(takenOn, -1)) > 0) return true;
  const place = placeOn(climber, climb, takenOn, false);
  if (place.step === null) return true;
  const then = { ...climber, facts: knownOn(climber.facts, takenOn) };
  const next = nextRung(then, climb, place, takenOn);
  return !isOpenOn(then, next, takenOn);
}
