import { addSpan } from '../calendar.js';
import { later, type Day } from '../day.js';
import { gradeAttempt, type Grade } from '../grading.js';
import type { Assessment, Ladder, LadderStep, Rung } from '../handbook/types.js';
import type { AttemptFact, EnrollmentFacts, Rules } from './facts.js';
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
  retraining: RetrainingState | null;
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

function statusOf(
  assessment: Assessment,
  fact: AttemptFact,
  today: Day,
): { status: ClimbedAttempt['status']; resultOn: Day } {
  let voided = false;
  let confirmedOn: Day | null = null;
  for (const event of fact.events) {
    if (event.on > today) continue;
    if (event.kind === 'confirm') confirmedOn ??= event.on;
    else voided = event.kind === 'void';
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
): ClimbedAttempt[] {
  let climbed = 0;
  let round = 1;
  return facts
    .filter((fact) => fact.takenOn <= today)
    .map((fact) => {
      const grade = gradeAttempt(assessment, fact);
      const { status, resultOn } = statusOf(assessment, fact, today);
      if (status === 'voided') {
        return { fact, grade, status, resultOn, number: null, round, rung: null, step: null };
      }
      const step = stepAfter(ladder, climbed);
      climbed += 1;
      const rule = step === null ? undefined : ladder.steps[step];
      if (rule?.requires && rule.requires.length > 0) round += 1;
      return {
        fact,
        grade,
        status,
        resultOn,
        number: climbed,
        round,
        rung: rule?.rung ?? null,
        step,
      };
    });
}

/**
 * Where a person is on the ladder of one assessment on a day.
 *
 * @returns `undefined` where the handbook has no such assessment
 */
export function ladderState(
  rules: Rules,
  facts: EnrollmentFacts,
  code: string,
  today: Day,
): LadderState | undefined {
  const assessment = rules.handbook.assessments[code];
  const ladder = assessment && rules.handbook.ladders[assessment.ladder];
  if (!ladder) return undefined;
  const own = facts.attempts.filter((attempt) => attempt.assessment === code);
  const attempts = own.length === 0 ? [] : climb(assessment, ladder, own, today);
  const counted = attempts.filter((attempt) => attempt.status === 'counts');
  const failed = counted.filter((attempt) => !attempt.grade.passed);
  const passedBy = counted.find((attempt) => attempt.grade.passed) ?? null;
  const awaiting = attempts.find((attempt) => attempt.status === 'awaiting') ?? null;
  const lastFailure = failed.at(-1) ?? null;
  const state = { code, assessment, ladder, attempts, lastFailure, passedBy, awaiting };
  const climbed = counted.length;
  return {
    ...state,
    failures: failed.length,
    next:
      passedBy || awaiting
        ? null
        : nextRung(rules, facts, code, ladder, climbed, lastFailure, today),
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
  for (const [position, requirement] of (step.requires ?? []).entries()) {
    const retraining = retrainingState(
      rules,
      facts,
      code,
      requirement.retraining,
      lastFailure.resultOn,
      today,
    );
    if (retraining.doneOn === null) {
      const requires = `${rule}.requires[${position}]`;
      return { kind: 'retraining', step: index, rule: requires, ...window, retraining };
    }
    const notBefore = later(window.notBefore ?? retraining.doneOn, retraining.doneOn);
    return { kind: kindOf(step), step: index, rule, ...window, notBefore, retraining };
  }
  return { kind: kindOf(step), step: index, rule, ...window, retraining: null };
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

/** A review is proposed from the n-th failure on, until somebody has decided (`ladders.*.review`; 000 §6.2). */
function reviewSince(
  facts: EnrollmentFacts,
  code: string,
  ladder: Ladder,
  failed: readonly ClimbedAttempt[],
  today: Day,
): Day | null {
  const decisive = failed[ladder.review.after_failures - 1];
  if (!decisive) return null;
  const since = decisive.resultOn;
  const settled = facts.decisions.some(
    (decision) =>
      decision.assessment === code &&
      decision.kind !== 'retraining' &&
      decision.decidedOn >= since &&
      decision.decidedOn <= today,
  );
  return settled ? null : since;
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
 * before earlier ones, not without the retraining that the next rung requires, not before its window (000 §6.2).
 */
export function decideAttempt(
  rules: Rules,
  facts: EnrollmentFacts,
  code: string,
  takenOn: Day,
): AttemptDecision | undefined {
  const state = ladderState(rules, facts, code, takenOn);
  if (!state) return undefined;
  const path = `ladders.${state.assessment.ladder}`;
  const latest = facts.attempts
    .filter((attempt) => attempt.assessment === code)
    .findLast((attempt) => statusOf(state.assessment, attempt, '9999-12-31').status !== 'voided');
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
