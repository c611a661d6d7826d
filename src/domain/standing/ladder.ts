import { addSpan } from '../calendar.js';
import { later, type Day } from '../day.js';
import { gradeAttempt, type Grade } from '../grading.js';
import type { Assessment, Ladder, LadderStep, Rung } from '../handbook/types.js';
import type { AttemptFact, DecisionKind, EnrollmentFacts, Rules } from './facts.js';
import { retrainingState, type RetrainingState } from './retraining.js';

/** An attempt in its place on the ladder. A voided attempt has no place. */
export interface ClimbedAttempt {
  fact: AttemptFact;
  grade: Grade;
  status: 'counts' | 'awaiting' | 'voided';
  /** 1 for the first attempt that counts, and so on; `null` where voided. */
  number: number | null;
  /** Opened anew by every rung that requires a retraining. */
  round: number;
  rung: Rung | null;
  step: number | null;
  /** The day on which the result stood: of the confirmation where one is needed. */
  resultOn: Day;
}

export type NextKind = 'first' | 'retake' | 'retraining' | 're_exam' | 'exhausted';

/** What the ladder asks for next. Windows count from the previous failure's result. */
export interface NextRung {
  kind: NextKind;
  step: number;
  /** Path of the rule that asks for it. */
  rule: string;
  notBefore: Day | null;
  dueOn: Day | null;
  /** The retraining that is still to be done; once all are done, the one that was done last. */
  retraining: (RetrainingState & { rule: string }) | null;
}

/** Where a person is on the ladder of one assessment. */
export interface LadderState {
  code: string;
  assessment: Assessment;
  ladder: Ladder;
  attempts: readonly ClimbedAttempt[];
  failures: number;
  lastFailure: ClimbedAttempt | null;
  passedBy: ClimbedAttempt | null;
  awaiting: ClimbedAttempt | null;
  /** `null` once passed, and while a mark awaits its confirmation. */
  next: NextRung | null;
  /** Whether a review is proposed and nobody has decided yet. */
  reviewSince: Day | null;
}

/** Confirmations count from their day on; a void or restoration known on `knownOn` holds for the attempt from the start. */
function statusOf(
  assessment: Assessment,
  fact: AttemptFact,
  today: Day,
  knownOn: Day,
): { status: ClimbedAttempt['status']; resultOn: Day } {
  let voided = false;
  let confirmedOn: Day | null = null;
  for (const event of fact.events) {
    if (event.kind === 'confirm') {
      if (event.on <= today) confirmedOn ??= event.on;
    } else if (event.on <= knownOn) voided = event.kind === 'void';
  }
  if (voided) return { status: 'voided', resultOn: fact.takenOn };
  if (assessment.confirmed_by === undefined) return { status: 'counts', resultOn: fact.takenOn };
  return confirmedOn === null
    ? { status: 'awaiting', resultOn: fact.takenOn }
    : { status: 'counts', resultOn: later(confirmedOn, fact.takenOn) };
}

/** Index of the step that the attempt after `climbed` others stands on; `null` when the ladder has no more. */
function stepAfter(ladder: Ladder, climbed: number): number | null {
  if (climbed < ladder.steps.length) return climbed;
  const last = ladder.steps.length - 1;
  return ladder.steps[last]?.repeats === true ? last : null;
}

/**
 * Which rung each attempt stands on follows from the attempts before it that count: the first try, then what
 * `ladders.*.steps` lists in order, the last step again and again where it repeats (000 §6.2).
 */
function climb(
  assessment: Assessment,
  ladder: Ladder,
  facts: readonly AttemptFact[],
  today: Day,
  knownOn: Day,
): ClimbedAttempt[] {
  const attempts: ClimbedAttempt[] = [];
  let climbed = 0;
  let round = 1;
  for (const fact of facts) {
    if (fact.takenOn > today) continue;
    const grade = gradeAttempt(assessment, fact);
    const { status, resultOn } = statusOf(assessment, fact, today, knownOn);
    if (status === 'voided') {
      const place = { number: null, round, rung: null, step: null };
      attempts.push({ fact, grade, status, resultOn, ...place });
      continue;
    }
    const step = stepAfter(ladder, climbed);
    climbed += 1;
    const rule = step === null ? undefined : ladder.steps[step];
    if (rule?.requires && rule.requires.length > 0) round += 1;
    const rung = rule?.rung ?? null;
    attempts.push({ fact, grade, status, resultOn, number: climbed, round, rung, step });
  }
  return attempts;
}

const untouched = new WeakMap<Rules, Map<string, LadderState>>();

/** The ladder as everybody sees it before the first try: there is one for each assessment. */
function untouchedLadder(
  rules: Rules,
  facts: EnrollmentFacts,
  code: string,
  assessment: Assessment,
  ladder: Ladder,
  today: Day,
): LadderState {
  let ladders = untouched.get(rules);
  if (!ladders) untouched.set(rules, (ladders = new Map<string, LadderState>()));
  let found = ladders.get(code);
  if (!found) {
    found = {
      code,
      assessment,
      ladder,
      attempts: [],
      failures: 0,
      lastFailure: null,
      passedBy: null,
      awaiting: null,
      next: nextRung(rules, facts, code, ladder, 0, null, today),
      reviewSince: null,
    };
    ladders.set(code, found);
  }
  return found;
}

/**
 * Where a person is on the ladder of one assessment on a day (`ladders.*`; 000 §6.2). Voids and restorations are those
 * known on `knownOn`: on the day itself, unless a past day is looked at with what is known today.
 *
 * @returns `undefined` where the handbook has no such assessment
 */
export function ladderState(
  rules: Rules,
  facts: EnrollmentFacts,
  code: string,
  today: Day,
  knownOn: Day = today,
): LadderState | undefined {
  const assessment = rules.handbook.assessments[code];
  const ladder =
    assessment?.ladder === undefined ? undefined : rules.handbook.ladders[assessment.ladder];
  if (!assessment || !ladder) return undefined;
  const own = facts.attempts.filter((attempt) => attempt.assessment === code);
  if (own.length === 0) return untouchedLadder(rules, facts, code, assessment, ladder, today);
  const attempts = climb(assessment, ladder, own, today, knownOn);
  const failed: ClimbedAttempt[] = [];
  let counted = 0;
  let passedBy: ClimbedAttempt | null = null;
  let awaiting: ClimbedAttempt | null = null;
  for (const attempt of attempts) {
    if (attempt.status === 'awaiting') awaiting ??= attempt;
    if (attempt.status !== 'counts') continue;
    counted += 1;
    if (attempt.grade.passed) passedBy ??= attempt;
    else failed.push(attempt);
  }
  const lastFailure = failed.at(-1) ?? null;
  const open = passedBy === null && awaiting === null;
  return {
    code,
    assessment,
    ladder,
    attempts,
    failures: failed.length,
    lastFailure,
    passedBy,
    awaiting,
    next: open ? nextRung(rules, facts, code, ladder, counted, lastFailure, today) : null,
    reviewSince: passedBy ? null : reviewSince(facts, code, ladder, failed, today),
  };
}

function nextRung(
  rules: Rules,
  facts: EnrollmentFacts,
  code: string,
  ladder: Ladder,
  climbed: number,
  lastFailure: ClimbedAttempt | null,
  today: Day,
): NextRung {
  const path = `ladders.${rules.handbook.assessments[code]?.ladder ?? ''}`;
  const index = stepAfter(ladder, climbed);
  const step = index === null ? undefined : ladder.steps[index];
  if (index === null || !step) {
    const last = ladder.steps.length - 1;
    const rule = `${path}.steps[${last}]`;
    return { kind: 'exhausted', step: last, rule, notBefore: null, dueOn: null, retraining: null };
  }
  const rule = `${path}.steps[${index}]`;
  if (!lastFailure) {
    return { kind: 'first', step: index, rule, notBefore: null, dueOn: null, retraining: null };
  }
  const window = windowOf(rules, step, lastFailure.resultOn);
  const since = lastFailure.resultOn;
  let { notBefore } = window;
  let last: NextRung['retraining'] = null;
  for (const [position, requirement] of (step.requires ?? []).entries()) {
    if (!requirement.retraining) continue;
    const requires = `${rule}.requires[${position}]`;
    const state = retrainingState(rules, facts, requirement.retraining, since, today);
    const retraining = { ...state, rule: requires };
    if (retraining.doneOn === null) {
      return { kind: 'retraining', step: index, rule: requires, ...window, retraining };
    }
    notBefore = later(notBefore ?? retraining.doneOn, retraining.doneOn);
    if (retraining.doneOn >= (last?.doneOn ?? '')) last = retraining;
  }
  const { dueOn } = window;
  return { kind: kindOf(step), step: index, rule, notBefore, dueOn, retraining: last };
}

function kindOf(step: LadderStep): NextKind {
  return step.rung === 're_exam' ? 're_exam' : 'retake';
}

function windowOf(
  rules: Rules,
  step: LadderStep,
  from: Day,
): { notBefore: Day | null; dueOn: Day | null } {
  const { not_before: notBefore, within } = step;
  return {
    notBefore: notBefore ? addSpan(rules.calendar, from, notBefore) : null,
    dueOn: within ? addSpan(rules.calendar, from, within) : null,
  };
}

/** The decisions that answer a proposed review. */
const settling: readonly DecisionKind[] = ['transfer', 'dismissal', 'another_round', 'elimination'];

/**
 * A review is proposed from the n-th failure on, until somebody has decided; a failure after the decision proposes it
 * anew (`ladders.*.review`; 000 §6.2).
 */
function reviewSince(
  facts: EnrollmentFacts,
  code: string,
  ladder: Ladder,
  failed: readonly ClimbedAttempt[],
  today: Day,
): Day | null {
  const { review } = ladder;
  if (!review || failed.length < review.after_failures) return null;
  const decided = facts.decisions
    .filter(({ kind, assessment }) => settling.includes(kind) && (assessment ?? code) === code)
    .map(({ decidedOn }) => decidedOn)
    .filter((day) => day <= today);
  const open = failed
    .slice(review.after_failures - 1)
    .find(({ resultOn }) => !decided.some((day) => day >= resultOn));
  return open?.resultOn ?? null;
}

export type AttemptDecision =
  | { kind: 'allow'; rung: Rung; step: number; rule: string }
  | { kind: 'refuse'; code: 'attempt_after_pass'; rule: string; passedOn: Day }
  | { kind: 'refuse'; code: 'attempt_while_awaiting'; rule: string; takenOn: Day }
  | { kind: 'refuse'; code: 'attempt_out_of_order'; rule: string; latest: Day }
  | { kind: 'refuse'; code: 'attempt_ladder_ended'; rule: string; attempts: number }
  | { kind: 'refuse'; code: 'attempt_without_retraining'; rule: string; failures: number }
  | { kind: 'refuse'; code: 'attempt_too_early'; rule: string; notBefore: Day };

/**
 * Whether the ladder allows another attempt on a day: not once passed, not while a mark awaits its confirmation, not
 * before earlier ones, not without the retraining that the next rung requires, not before its window (`ladders.*`;
 * 000 §6.2). A mark that was voided since does not stand in the way: `knownOn` is the day on which this is asked.
 */
export function decideAttempt(
  rules: Rules,
  facts: EnrollmentFacts,
  code: string,
  takenOn: Day,
  knownOn: Day = takenOn,
): AttemptDecision | undefined {
  const known = later(takenOn, knownOn);
  const state = ladderState(rules, facts, code, takenOn, known);
  if (!state) return undefined;
  const path = `ladders.${state.assessment.ladder}`;
  const latest = facts.attempts
    .filter((attempt) => attempt.assessment === code)
    .findLast((attempt) => statusOf(state.assessment, attempt, known, known).status !== 'voided');
  if (state.passedBy) {
    const rule = `${path}.steps[${state.passedBy.step ?? 0}]`;
    return {
      kind: 'refuse',
      code: 'attempt_after_pass',
      rule,
      passedOn: state.passedBy.fact.takenOn,
    };
  }
  if (latest && latest.takenOn >= takenOn) {
    const rule = `${path}.steps`;
    return { kind: 'refuse', code: 'attempt_out_of_order', rule, latest: latest.takenOn };
  }
  if (state.awaiting) {
    const rule = `assessments.${code}.confirmed_by`;
    const { takenOn: since } = state.awaiting.fact;
    return { kind: 'refuse', code: 'attempt_while_awaiting', rule, takenOn: since };
  }
  return decideRung(state, takenOn);
}

function decideRung(state: LadderState, takenOn: Day): AttemptDecision | undefined {
  const { next } = state;
  if (!next) return undefined;
  const rung = state.ladder.steps[next.step]?.rung ?? 'first';
  switch (next.kind) {
    case 'exhausted':
      return {
        kind: 'refuse',
        code: 'attempt_ladder_ended',
        rule: next.rule,
        attempts: state.failures,
      };
    case 'retraining':
      return {
        kind: 'refuse',
        code: 'attempt_without_retraining',
        rule: next.rule,
        failures: state.failures,
      };
    case 'first':
    case 'retake':
    case 're_exam':
      if (next.notBefore !== null && takenOn < next.notBefore) {
        const rule = `${next.rule}.not_before`;
        return { kind: 'refuse', code: 'attempt_too_early', rule, notBefore: next.notBefore };
      }
      return { kind: 'allow', rung, step: next.step, rule: next.rule };
  }
}
