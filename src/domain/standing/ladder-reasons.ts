import type { EnrollmentFacts } from './facts.js';
import type { ClimbedAttempt } from './climb.js';
import type { LadderState } from './ladder.js';
import { attemptReference as reference, bookingFor, nextReasons } from './next-reasons.js';
import type { RequirementState } from './requirements.js';
import { responsibleFor } from './responsible.js';
import type { NextRung } from './rung.js';
import { reason, type Action, type Reason } from './statements.js';

function attemptReasons(state: LadderState, attempt: ClimbedAttempt): Reason[] {
  const { fact, grade } = attempt;
  const assessment = state.code;
  const facts = [reference(attempt)];
  if (attempt.status === 'voided') {
    const voidedOn = fact.events.findLast((event) => event.kind === 'void')?.on ?? fact.takenOn;
    return [reason(null, 'attempt_voided', { assessment, on: fact.takenOn, voidedOn }, facts)];
  }
  const granted = attempt.granted
    ? [reason(grantRule(state), 'attempt_granted', { assessment, on: fact.takenOn }, facts)]
    : [];
  if (attempt.status === 'awaiting') {
    const by = state.assessment.confirmed_by ?? '';
    const params = { assessment, score: grade.score / 100, on: fact.takenOn, by };
    const rule = `assessments.${assessment}.confirmed_by`;
    return [reason(rule, 'attempt_awaiting', params, facts), ...granted];
  }
  const params = {
    assessment,
    attempt: attempt.number ?? 0,
    rung: attempt.rung ?? '',
    score: grade.score / 100,
    passMark: grade.passMark / 100,
    on: fact.takenOn,
  };
  const step = attempt.step === null ? null : `${state.path}.steps[${attempt.step}]`;
  const rule = state.free ? state.path : step;
  return [
    reason(rule, grade.passed ? 'attempt_passed' : 'attempt_failed', params, facts),
    ...criticalReasons(state, attempt),
    ...granted,
  ];
}

function criticalReasons(state: LadderState, attempt: ClimbedAttempt): Reason[] {
  const { code: assessment, assessment: rules } = state;
  return attempt.grade.criticalFailures.map((dimension) => {
    const { code, critical_below: floor = 0 } = dimension;
    const rule = `assessments.${assessment}.dimensions[${rules.dimensions?.indexOf(dimension) ?? 0}].critical_below`;
    const params = { assessment, dimension: code, floor, on: attempt.fact.takenOn };
    return reason(rule, 'attempt_critical', params, [reference(attempt)]);
  });
}

const grantRule = ({ ladder, path }: LadderState): string | null =>
  ladder.grants ? `${path}.grants` : null;

/** For how long the pass is good, and whether it is to be renewed. */
function validityReasons({ code, validity, passedBy, next }: LadderState): Reason[] {
  if (!validity || !passedBy) return [];
  const facts = [reference(passedBy)];
  const rule = `assessments.${code}.validity`;
  const assessment = code;
  const { until, renewFrom, lapsedOn: on } = validity;
  if (on !== null) return [reason(rule, 'lapsed', { assessment, on }, facts)];
  if (next?.opens === 'renewal') {
    return [reason(rule, 'renewal_due', { assessment, from: renewFrom, until }, facts)];
  }
  return [reason(rule, 'valid_until', { assessment, until, renewFrom }, facts)];
}

/** The chain of an assessment: every attempt with its rung, what follows from the last, and a proposed review. */
export function ladderReasons(state: LadderState, facts: EnrollmentFacts): Reason[] {
  const reasons = state.attempts.flatMap((attempt) => attemptReasons(state, attempt));
  reasons.push(...validityReasons(state), ...nextReasons(state, facts));
  const booking = bookingFor(state, facts);
  if (booking) {
    const { assessment, sitting, heldOn } = booking;
    reasons.push(
      reason(null, 'booked', { assessment, sitting, on: heldOn }, [
        { kind: 'sitting', ref: sitting, on: heldOn },
      ]),
    );
  }
  return [...reasons, ...reviewReasons(state)];
}

function reviewReasons({ code: assessment, review, attempts }: LadderState): Reason[] {
  if (!review) return [];
  const facts = attempts.filter(({ status }) => status === 'counts').map(reference);
  const { rule, after, since: on } = review;
  if (!after) return [reason(rule, 'review_at_end', { assessment, on }, facts)];
  const params = { assessment, failures: after.failures, after: after.least };
  return [reason(rule, 'review_due', params, facts)];
}

/** Who must do what on the ladder of one assessment. */
export function ladderActions(state: LadderState, facts: EnrollmentFacts): Action[] {
  const { code: about, review, awaiting, next } = state;
  const actions: Action[] = [];
  if (review) {
    const { by: actor, dueOn, rule, since: notBefore } = review;
    actions.push({ action: 'review', actor, dueOn, about, rule, notBefore });
  }
  if (awaiting) {
    const { takenOn } = awaiting.fact;
    actions.push({
      action: 'confirm_mark',
      actor: state.assessment.confirmed_by ?? 'supervisor',
      dueOn: takenOn,
      about,
      rule: `assessments.${about}.confirmed_by`,
      notBefore: takenOn,
    });
  }
  if (!next) return actions;
  for (const open of next.unmet) actions.push(preparation(state, next, open, facts));
  const attempt = attemptAction(state, next);
  if (attempt) actions.push({ ...attempt, actor: facts.employeeNo, about });
  return actions;
}

/** What must happen before the next attempt, and who sees to it. */
function preparation(
  { code: about, responsible }: LadderState,
  { dueOn }: NextRung,
  open: RequirementState,
  { employeeNo }: EnrollmentFacts,
): Action {
  const common = { dueOn, about, rule: open.rule, notBefore: null };
  switch (open.kind) {
    case 'coaching':
      return { ...common, action: 'coach', actor: open.by };
    case 'approval':
      return { ...common, action: 'approve_attempt', actor: open.by };
    case 'retraining':
      return open.retraining.short
        ? {
            ...common,
            action: 'arrange_retraining',
            actor: responsibleFor({ responsible }, 'arranging'),
          }
        : { ...common, action: 'attend_retraining', actor: employeeNo };
  }
}

/** The attempt itself; the first one of all is the gate's to ask for. */
function attemptAction(
  { assessment, code, lastFailure }: LadderState,
  next: NextRung,
): Pick<Action, 'action' | 'rule' | 'dueOn' | 'notBefore'> | null {
  const { kind, rule, dueOn, notBefore } = next;
  if (next.opens === 'renewal') {
    return assessment.validity
      ? { action: 'renew', rule: `assessments.${code}.validity`, dueOn, notBefore }
      : null;
  }
  if (kind === 'retake' || kind === 're_exam') return { action: kind, rule, dueOn, notBefore };
  if (kind === 'first' && lastFailure) return { action: 'sit_exam', rule, dueOn, notBefore };
  return null;
}
