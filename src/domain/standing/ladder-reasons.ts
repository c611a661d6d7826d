import type { EnrollmentFacts } from './facts.js';
import type { ClimbedAttempt, LadderState } from './ladder.js';
import { reason, type Action, type FactReference, type Reason } from './statements.js';

const reference = ({ fact }: ClimbedAttempt): FactReference => ({
  kind: 'attempt',
  ref: String(fact.id),
  on: fact.takenOn,
});

function attemptReasons(state: LadderState, attempt: ClimbedAttempt): Reason[] {
  const { fact, grade } = attempt;
  const assessment = state.code;
  const rule =
    attempt.step === null ? null : `ladders.${state.assessment.ladder}.steps[${attempt.step}]`;
  const facts = [reference(attempt)];
  if (attempt.status === 'voided') {
    const voidedOn = fact.events.findLast((event) => event.kind === 'void')?.on ?? fact.takenOn;
    return [reason(null, 'attempt_voided', { assessment, on: fact.takenOn, voidedOn }, facts)];
  }
  if (attempt.status === 'awaiting') {
    const by = state.assessment.confirmed_by ?? '';
    const params = { assessment, score: grade.score / 100, on: fact.takenOn, by };
    return [reason(`assessments.${assessment}.confirmed_by`, 'attempt_awaiting', params, facts)];
  }
  const params = {
    assessment,
    attempt: attempt.number ?? 0,
    rung: attempt.rung ?? '',
    score: grade.score / 100,
    passMark: grade.passMark / 100,
    on: fact.takenOn,
  };
  const critical = grade.criticalFailures.map((dimension) =>
    reason(
      `assessments.${assessment}.dimensions[${state.assessment.dimensions?.indexOf(dimension) ?? 0}].critical_below`,
      'attempt_critical',
      {
        assessment,
        dimension: dimension.code,
        floor: dimension.critical_below ?? 0,
        on: fact.takenOn,
      },
      facts,
    ),
  );
  return [
    reason(rule, grade.passed ? 'attempt_passed' : 'attempt_failed', params, facts),
    ...critical,
  ];
}

function nextReasons(state: LadderState): Reason[] {
  const { next, lastFailure } = state;
  if (!next || !lastFailure) return [];
  const assessment = state.code;
  const facts = [reference(lastFailure)];
  const { rule, retraining } = next;
  const reasons: Reason[] = [];
  const seen = retraining?.sessions.map((session): FactReference => ({
    kind: 'session',
    ref: session.code,
    on: session.day,
  }));
  if (next.kind === 'retraining' && retraining) {
    const { attended, total, minRate, until, requirement } = retraining;
    const what = requirement.stage ?? (requirement.courses ?? []).join(', ');
    reasons.push(reason(rule, 'retraining_needed', { assessment, what, minRate }, facts));
    if (until !== null) {
      reasons.push(
        retraining.short
          ? reason(rule, 'retraining_short', { assessment, attended, total, minRate }, seen ?? [])
          : reason(rule, 'retraining_running', { assessment, attended, total, until }, seen ?? []),
      );
    }
    return reasons;
  }
  if (retraining?.doneOn) {
    const params = { assessment, on: retraining.doneOn };
    reasons.push(reason(retraining.rule, 'retraining_done', params, seen ?? []));
  }
  if (next.kind === 'exhausted') {
    reasons.push(reason(rule, 'ladder_exhausted', { assessment }, facts));
  } else {
    const code = next.kind === 're_exam' ? 're_exam_due' : 'retake_due';
    const notBefore = next.notBefore ?? lastFailure.resultOn;
    reasons.push(reason(rule, code, { assessment, notBefore, dueOn: next.dueOn }, facts));
  }
  return reasons;
}

/** The chain of an assessment: every attempt with its rung, what follows from the last, and a proposed review. */
export function ladderReasons(state: LadderState, facts: EnrollmentFacts): Reason[] {
  const reasons = state.attempts.flatMap((attempt) => attemptReasons(state, attempt));
  reasons.push(...nextReasons(state));
  const booking = bookingFor(state, facts);
  if (booking) {
    const { assessment, sitting, heldOn } = booking;
    reasons.push(
      reason(null, 'booked', { assessment, sitting, on: heldOn }, [
        { kind: 'sitting', ref: sitting, on: heldOn },
      ]),
    );
  }
  if (state.reviewSince !== null && state.ladder.review) {
    const after = state.ladder.review.after_failures;
    reasons.push(
      reason(
        `ladders.${state.assessment.ladder}.review`,
        'review_due',
        { assessment: state.code, failures: state.failures, after },
        state.attempts.filter(({ status }) => status === 'counts').map(reference),
      ),
    );
  }
  return reasons;
}

/** The seat that a person has for the next rung, if any. */
export function bookingFor(
  state: LadderState,
  facts: EnrollmentFacts,
): EnrollmentFacts['bookings'][number] | undefined {
  if (!state.next || !state.lastFailure) return undefined;
  const after = state.lastFailure.resultOn;
  return facts.bookings.find((b) => b.assessment === state.code && b.heldOn > after);
}

/** Who must do what on the ladder of one assessment. */
export function ladderActions(state: LadderState, facts: EnrollmentFacts): Action[] {
  const about = state.code;
  const actions: Action[] = [];
  if (state.reviewSince !== null && state.ladder.review) {
    actions.push({
      action: 'review',
      actor: state.ladder.review.by,
      dueOn: state.reviewSince,
      about,
      rule: `ladders.${state.assessment.ladder}.review`,
      notBefore: state.reviewSince,
    });
  }
  if (state.awaiting) {
    actions.push({
      action: 'confirm_mark',
      actor: state.assessment.confirmed_by ?? 'supervisor',
      dueOn: state.awaiting.fact.takenOn,
      about,
      rule: `assessments.${about}.confirmed_by`,
      notBefore: state.awaiting.fact.takenOn,
    });
  }
  const { next } = state;
  if (!next || !state.lastFailure || next.kind === 'exhausted') return actions;
  const { rule, dueOn, notBefore } = next;
  if (next.kind === 'retraining') {
    const arranged = next.retraining !== null && !next.retraining.short;
    actions.push({
      action: arranged ? 'attend_retraining' : 'arrange_retraining',
      actor: arranged ? facts.employeeNo : 'specialist',
      dueOn,
      about,
      rule,
      notBefore: null,
    });
  } else {
    const action = next.kind === 're_exam' ? 're_exam' : 'retake';
    actions.push({ action, actor: facts.employeeNo, dueOn, about, rule, notBefore });
  }
  return actions;
}
