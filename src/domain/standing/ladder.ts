import type { Day } from '../day.js';
import type { Assessment, Ladder, Responsible } from '../handbook/types.js';
import { barUntil, reviewOf, type Review } from './after-last.js';
import { climbLadder, isDone, withoutLadder, type ClimbedAttempt, type Climber } from './climb.js';
import { judgedAttempts } from './counting.js';
import type { EnrollmentFacts, GrantFact, Rules } from './facts.js';
import { grantsInForce, grantsLeft } from './grants.js';
import { placeOn } from './place.js';
import { nextRung, type NextRung } from './rung.js';
import { countedUpTo } from './pauses.js';
import { passInForce, validityOn, type Validity } from './validity.js';

export type { ClimbedAttempt };

/** Where a person is on the ladder of one assessment. */
export interface LadderState {
  code: string;
  assessment: Assessment;
  ladder: Ladder;
  /** Of the ladder in the handbook, of the assessment where it has none. */
  path: string;
  /** Whether the assessment has no ladder: any number of attempts, and nothing follows a failure. */
  free: boolean;
  attempts: readonly ClimbedAttempt[];
  /** Those of this term: a renewal begins the count anew. */
  failures: number;
  lastFailure: ClimbedAttempt | null;
  /** Whether nothing more is to be attempted: passed, and not to be renewed yet. */
  done: boolean;
  /** The pass that ended the ladder, whether it is still good or has lapsed. */
  passedBy: ClimbedAttempt | null;
  /** The pass that is good on the day. */
  inForce: ClimbedAttempt | null;
  /** For how long the pass is good; `null` where it has no end, or nothing was passed. */
  validity: Validity | null;
  awaiting: ClimbedAttempt | null;
  /** `null` once passed and until it may be renewed, while a mark awaits its confirmation, and where nothing follows. */
  next: NextRung | null;
  /** The last day of the bar. */
  barredUntil: Day | null;
  /** What was granted in the round in force, and how many extra attempts are left of it. */
  grants: readonly GrantFact[];
  grantsLeft: number;
  /** A review that is proposed and that nobody has decided yet. */
  review: Review | null;
  /** From which day on that review is proposed. */
  reviewSince: Day | null;
  responsible: Responsible;
}

const untouched = new WeakMap<Rules, Map<string, LadderState>>();

/** The ladder as everybody sees it before the first try: there is one for each assessment. */
function untouchedLadder(climber: Climber, free: boolean, today: Day): LadderState {
  const { rules, code } = climber;
  let ladders = untouched.get(rules);
  if (!ladders) untouched.set(rules, (ladders = new Map<string, LadderState>()));
  const nobody = { ...climber, facts: { ...climber.facts, attempts: [], grants: [] } };
  const state = free ? freeState(nobody, today, today) : climbedState(nobody, today, today);
  ladders.set(code, state);
  return state;
}

const noGrants: readonly GrantFact[] = [];
const noSteps: Ladder = { title: '', steps: [] };

/** A person in front of an assessment; `undefined` where it is unknown, or made of others and never sat itself. */
export function climberOf(
  rules: Rules,
  facts: EnrollmentFacts,
  code: string,
): (Climber & { free: boolean }) | undefined {
  const assessment = rules.handbook.assessments[code];
  if (!assessment || assessment.components) return undefined;
  const { ladder: name } = assessment;
  const free = name === undefined;
  const ladder = free ? noSteps : rules.handbook.ladders[name];
  const path = free ? `assessments.${code}` : `ladders.${name}`;
  return ladder && { rules, facts, code, assessment, ladder, path, free };
}

/**
 * Where a person is on the ladder of one assessment on a day (`ladders.*`; 000 §6.2). Voids and restorations are those
 * known on `knownOn`: on the day itself, unless a past day is looked at with what is known today.
 *
 * @returns `undefined` where the handbook has no such assessment, or it is made of others
 */
export function ladderState(
  rules: Rules,
  facts: EnrollmentFacts,
  code: string,
  today: Day,
  knownOn: Day = today,
): LadderState | undefined {
  const tried = facts.attempts.some(({ assessment }) => assessment === code);
  const known = tried ? undefined : untouched.get(rules)?.get(code);
  if (known) return known;
  const climber = climberOf(rules, countedUpTo(facts, today), code);
  if (!climber) return undefined;
  const { free } = climber;
  if (!tried) return untouchedLadder(climber, free, today);
  return free ? freeState(climber, today, knownOn) : climbedState(climber, today, knownOn);
}

/** Where the handbook names nobody. */
const nobodyNamed: Responsible = {};

function climbedState(climber: Climber, today: Day, knownOn: Day): LadderState {
  const { rules, code, assessment, ladder, path } = climber;
  const climb = climbLadder(climber, today, knownOn);
  const { attempts, failed, term } = climb;
  const left = grantsLeft(climber, climb, today);
  const place = placeOn(climber, climb, today, left > 0);
  const renewable = place.opens === 'renewal';
  const done = isDone(climb) && !renewable;
  const awaiting = attempts.find(({ status }) => status === 'awaiting') ?? null;
  const review = isDone(climb) ? null : reviewOf(climber, climb, place, today);
  const next = done || awaiting ? null : nextRung(climber, climb, place, today);
  return {
    code,
    assessment,
    ladder,
    path,
    free: false,
    attempts,
    failures: renewable ? 0 : failed.length,
    lastFailure: renewable ? null : (failed.at(-1) ?? null),
    done,
    passedBy: term?.pass ?? null,
    inForce: passInForce(term, today),
    validity: validityOn(term, today),
    awaiting,
    next,
    barredUntil: next?.kind === 'barred' && place.end ? barUntil(climber, place.end) : null,
    grants: left > 0 ? grantsInForce(climber, climb, today) : noGrants,
    grantsLeft: done ? 0 : left,
    review,
    reviewSince: review?.since ?? null,
    responsible: rules.handbook.responsible ?? nobodyNamed,
  };
}

/** Without a ladder any number of attempts may be made, and the earliest pass is good for ever. */
function freeState(climber: Climber, today: Day, knownOn: Day): LadderState {
  const { rules, facts, code, assessment, ladder, path } = climber;
  const attempts = withoutLadder(judgedAttempts(assessment, facts, code, today, knownOn));
  const counting = attempts.filter(({ status }) => status === 'counts');
  const failed = counting.filter(({ grade }) => !grade.passed);
  const passedBy = counting
    .filter(({ grade }) => grade.passed)
    .reduce<ClimbedAttempt | null>(
      (first, one) => (first === null || one.resultOn < first.resultOn ? one : first),
      null,
    );
  return {
    code,
    assessment,
    ladder,
    path,
    free: true,
    attempts,
    failures: failed.length,
    lastFailure: failed.at(-1) ?? null,
    done: passedBy !== null,
    passedBy,
    inForce: passedBy,
    validity: null,
    awaiting: attempts.find(({ status }) => status === 'awaiting') ?? null,
    next: null,
    barredUntil: null,
    grants: noGrants,
    grantsLeft: 0,
    review: null,
    reviewSince: null,
    responsible: rules.handbook.responsible ?? nobodyNamed,
  };
}
