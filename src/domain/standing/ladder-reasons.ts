import { earlier, type Day } from '../day.js';
import type { EnrollmentFacts } from './facts.js';
import type { ClimbedAttempt } from './climb.js';
import type { LadderState } from './ladder.js';
import { attemptReference as reference, bookingFor, nextReasons } from './next-reasons.js';
import type { RequirementState } from './requirements.js';
import { responsibleFor } from './responsible.js';
import { awaitedActions, awaitingReasons, markReasons } from './mark-reasons.js';
import { isOfLapse, type NextRung } from './rung.js';
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
  if (attempt.status === 'awaiting') return [...awaitingReasons(state, attempt), ...granted];
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
    ...markReasons(state, attempt),
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

/**
 * Who must do what on the ladder of one assessment. `gateDue`: by when a gate wants it to be passed, for a rung that has
 * no window of its own.
 */
export function ladderActions(
  state: LadderState,
  facts: EnrollmentFacts,
  gateDue: Day | null = null,
): Action[] {
  const { code: about, review, awaiting, next } = state;
  const actions: Action[] = [];
  if (review) {
    const { by: actor, dueOn, rule, since: notBefore } = review;
    actions.push({ action: 'review', actor, dueOn, about, rule, notBefore });
  }
  if (awaiting) actions.push(...awaitedActions(state, awaiting));
  if (!next) return actions;
  const dueOn = dueOf(state, next, gateDue);
  for (const open of next.unmet) actions.push(preparation(state, dueOn, open, facts));
  const attempt = attemptAction(state, next, dueOn);
  if (attempt) actions.push({ ...attempt, actor: facts.employeeNo, about });
  return actions;
}

/**
 * By when the next attempt is to be made: the last day of its window, and not after the end of the pass that it is to
 * renew; once that has lapsed and something is required first, only the window is left.
 */
function dueOf(
  { validity, assessment }: LadderState,
  { dueOn, kind }: NextRung,
  gateDue: Day | null,
): Day | null {
  if (!validity) return kind === 'first' ? dueOn : (dueOn ?? gateDue);
  if (validity.lapsedOn !== null && assessment.validity?.after_lapse) return dueOn;
  return dueOn === null ? validity.until : earlier(dueOn, validity.until);
}

/** How many coachings were held, where more than one is asked for. */
function progressOf({ times, acts }: RequirementState & { kind: 'coaching' }) {
  return times > 1 ? { progress: { done: acts.length, times } } : {};
}

/** What must happen before the next attempt, and who sees to it; not due before it could be known. */
function preparation(
  { code: about, responsible, validity }: LadderState,
  attemptDue: Day | null,
  open: RequirementState,
  { employeeNo }: EnrollmentFacts,
): Action {
  const inTime = attemptDue !== null && attemptDue >= (validity?.lapsedOn ?? '');
  const dueOn = isOfLapse(about, open) && !inTime ? null : attemptDue;
  const common = { dueOn, about, rule: open.rule, notBefore: null };
  switch (open.kind) {
    case 'coaching':
      return { ...common, action: 'coach', actor: open.by, ...progressOf(open) };
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

/**
 * The attempt itself; the first one of all is the gate's to ask for. A first sitting that renews a lapsed pass is asked
 * for once everything is done that is required beforehand.
 */
function attemptAction(
  { code, lastFailure, validity }: LadderState,
  next: NextRung,
  dueOn: Day | null,
): Pick<Action, 'action' | 'rule' | 'dueOn' | 'notBefore'> | null {
  const { kind, rule, notBefore } = next;
  if (kind === 'retake' || kind === 're_exam') return { action: kind, rule, dueOn, notBefore };
  if (kind === 'barred') {
    // Nothing is asked for meanwhile: it is said from when on it is possible again.
    const action = validity ? 'renew' : 'sit_exam';
    return { action, rule, dueOn: null, notBefore };
  }
  if (kind !== 'first') return null;
  if (validity) return { action: 'renew', rule: `assessments.${code}.validity`, dueOn, notBefore };
  return lastFailure ? { action: 'sit_exam', rule, dueOn, notBefore } : null;
}
