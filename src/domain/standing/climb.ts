import type { Day } from '../day.js';
import type { Assessment, Ladder, Rung } from '../handbook/types.js';
import { judgedAttempts, type JudgedAttempt } from './counting.js';
import type { EnrollmentFacts, Rules } from './facts.js';
import { usesGrant } from './grants.js';
import { placeOn, type Place } from './place.js';
import { asksRetraining } from './requirements.js';
import { newTerm, type Term } from './validity.js';

/** A person in front of the ladder of one assessment. */
export interface Climber {
  rules: Rules;
  facts: EnrollmentFacts;
  code: string;
  assessment: Assessment;
  ladder: Ladder;
  /** Of the ladder in the handbook: `ladders.default`. */
  path: string;
}

/** An attempt in its place on the ladder. A voided attempt has no place; one that is free has no rung. */
export interface ClimbedAttempt extends JudgedAttempt {
  /** 1 for the first attempt that counts, and so on; `null` where voided. */
  number: number | null;
  /** Opened anew by a retraining, a renewal, the end of a bar, and a decision for another round. */
  round: number;
  rung: Rung | null;
  step: number | null;
  /** Whether it was an extra attempt on the rung that had been failed. */
  granted: boolean;
}

/** How far the attempts have led, in the order in which they were taken. */
export interface Climb {
  attempts: ClimbedAttempt[];
  /** How many have a place. */
  placed: number;
  /** How many steps were climbed in this run of the ladder; a granted attempt climbs none. */
  position: number;
  round: number;
  /** The last that has a place, and the last that counts. */
  latest: ClimbedAttempt | null;
  counted: ClimbedAttempt | null;
  /** Those that count and were failed, since the last renewal began. */
  failed: ClimbedAttempt[];
  /** How many of `failed` a decision for another round has dealt with. */
  settled: number;
  /** The pass that ends the ladder, with the time for which it is good. */
  term: Term | null;
  /** Whether something was attempted to renew that pass, and nothing passed since. */
  renewing: boolean;
}

/** Whether the ladder asks for nothing: it was passed, and no renewal has begun. */
export function isDone({ term, renewing }: Pick<Climb, 'term' | 'renewing'>): boolean {
  return term !== null && !renewing;
}

/**
 * Which rung each attempt stands on follows from the attempts before it that count or await: the first try, then what
 * `ladders.*.steps` lists in order, the last step again and again where it repeats; an extra attempt on the rung that
 * was failed; the first again where a new round has begun (000 §6.2).
 */
export function climbLadder(climber: Climber, today: Day, knownOn: Day): Climb {
  const climb: Climb = {
    attempts: [],
    placed: 0,
    position: 0,
    round: 1,
    latest: null,
    counted: null,
    failed: [],
    settled: 0,
    term: null,
    renewing: false,
  };
  const { assessment, facts, code } = climber;
  for (const judged of judgedAttempts(assessment, facts, code, today, knownOn)) {
    if (judged.status === 'voided') climb.attempts.push({ ...judged, ...noPlace(climb.round) });
    else place(climber, climb, judged);
  }
  return climb;
}

const noPlace = (round: number) => ({
  number: null,
  round,
  rung: null,
  step: null,
  granted: false,
});

/** Attempts at an assessment without a ladder stand on no rung. */
export function withoutLadder(judged: readonly JudgedAttempt[]): ClimbedAttempt[] {
  let number = 0;
  return judged.map((attempt) => {
    const own = { ...attempt, ...noPlace(1) };
    return attempt.status === 'voided' ? own : { ...own, number: (number += 1) };
  });
}

function place(climber: Climber, climb: Climb, judged: JudgedAttempt): void {
  const { fact } = judged;
  const granted = usesGrant(climber, climb, fact.takenOn);
  const where = placeOn(climber, climb, fact.takenOn, granted);
  beginAnew(climb, where);
  const rule = where.step === null ? undefined : climber.ladder.steps[where.step];
  if (!granted) {
    climb.position += 1;
    if (asksRetraining(rule)) climb.round += 1;
  }
  climb.placed += 1;
  const { round, placed: number } = climb;
  const rung = granted ? 'retake' : (rule?.rung ?? null);
  const { step } = where;
  // Key by key: spreading took a third of the time in which a ladder is climbed.
  const { marks, grade, status, resultOn, awaits, effective } = judged;
  const attempt: ClimbedAttempt = {
    fact,
    marks,
    grade,
    status,
    resultOn,
    awaits,
    effective,
    number,
    round,
    rung,
    step,
    granted,
  };
  climb.attempts.push(attempt);
  climb.latest = attempt;
  if (attempt.status !== 'counts') return;
  climb.counted = attempt;
  if (!attempt.grade.passed) climb.failed.push(attempt);
  else if (!isDone(climb)) {
    climb.term = newTerm(climber, attempt, climb.term);
    climb.renewing = false;
  }
}

/** A new round: the ladder from its first step on; a renewal counts its failures from the beginning, too. */
function beginAnew(climb: Climb, { opens }: Place): void {
  if (opens === null) return;
  climb.round += 1;
  climb.position = 0;
  if (opens === 'decision') climb.settled = climb.failed.length;
  if (opens !== 'renewal') return;
  climb.failed = [];
  climb.settled = 0;
  climb.renewing = true;
}
