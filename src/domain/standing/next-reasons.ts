import type { EnrollmentFacts, GrantFact } from './facts.js';
import type { ClimbedAttempt } from './climb.js';
import type { LadderState } from './ladder.js';
import type { RequirementState } from './requirements.js';
import { isProctored, proctorsOf, type NextRung } from './rung.js';
import { reason, type FactReference, type Reason } from './statements.js';

export const attemptReference = ({ fact }: ClimbedAttempt): FactReference => ({
  kind: 'attempt',
  ref: String(fact.id),
  on: fact.takenOn,
});

const grantReference = ({ id, grantedOn }: GrantFact): FactReference => ({
  kind: 'grant',
  ref: String(id),
  on: grantedOn,
});

/** What follows from the last failure, or from a pass that is to be renewed, and what it waits for. */
export function nextReasons(state: LadderState, facts: EnrollmentFacts): Reason[] {
  const { next, lastFailure, passedBy } = state;
  const ground = lastFailure ?? (next?.opens === 'renewal' ? passedBy : null);
  if (!next || !ground) return [];
  const rests = [attemptReference(ground)];
  const requirements = [...next.met, ...next.unmet].sort((a, b) => (a.rule < b.rule ? -1 : 1));
  const reasons = requirements.flatMap((one) => requirementReasons(state.code, one, rests));
  return [...reasons, ...stepReasons(state, next, rests), ...sittingReasons(state, next, facts)];
}

function stepReasons(
  state: LadderState,
  next: NextRung,
  rests: readonly FactReference[],
): Reason[] {
  const { code: assessment, lastFailure, barredUntil, grants, grantsLeft } = state;
  const { rule, dueOn } = next;
  const since = next.since ?? '';
  const notBefore = next.notBefore ?? lastFailure?.resultOn ?? '';
  switch (next.kind) {
    case 'retraining':
    case 'prerequisite':
      return [];
    case 'exhausted':
      return [reason(rule, 'ladder_exhausted', { assessment }, rests)];
    case 'closed':
      return [reason(rule, 'window_closed', { assessment, on: since }, rests)];
    case 'barred': {
      const barred = { assessment, since, until: barredUntil ?? since };
      return [...windowReasons(state, next, rests), reason(rule, 'barred', barred, rests)];
    }
    case 'first':
      if (next.opens === 'renewal') return [];
      return [reason(rule, 'ladder_anew', { assessment, from: since }, rests)];
    case 'retake':
    case 're_exam': {
      if (next.granted) {
        const granted = grants.map((one) => grantReference(one));
        const params = { assessment, left: grantsLeft };
        return [reason(rule, 'grant_available', params, [...rests, ...granted])];
      }
      const code = next.kind === 're_exam' ? 're_exam_due' : 'retake_due';
      return [reason(rule, code, { assessment, notBefore, dueOn }, rests)];
    }
  }
}

/** A bar that does not begin with a failure follows a window that was missed (`ladders.*.steps[].within`). */
function windowReasons(
  { code: assessment, path, lastFailure }: LadderState,
  { since: on, step }: NextRung,
  rests: readonly FactReference[],
): Reason[] {
  if (on === null || !lastFailure || on <= lastFailure.resultOn) return [];
  return [reason(`${path}.steps[${step}].within`, 'window_closed', { assessment, on }, rests)];
}

function requirementReasons(
  assessment: string,
  state: RequirementState,
  rests: readonly FactReference[],
): Reason[] {
  switch (state.kind) {
    case 'retraining':
      return retrainingReasons(assessment, state, rests);
    case 'coaching': {
      const { rule, by, times, acts, metOn } = state;
      const facts = acts.map(({ id, on }) => ({ kind: 'act' as const, ref: String(id), on }));
      if (metOn !== null) return [reason(rule, 'coaching_done', { assessment, on: metOn }, facts)];
      const params = { assessment, by, done: acts.length, times };
      return [reason(rule, 'coaching_needed', params, [...rests, ...facts])];
    }
    case 'approval': {
      const { rule, by, latest } = state;
      if (!latest) return [reason(rule, 'retry_approval_needed', { assessment, by }, rests)];
      const code = latest.kind === 'approval' ? 'retry_approval_given' : 'retry_approval_refused';
      const { id, on, by: who } = latest;
      const facts = [{ kind: 'act' as const, ref: String(id), on }];
      return [reason(rule, code, { assessment, who, on }, facts)];
    }
  }
}

function retrainingReasons(
  assessment: string,
  { rule, retraining }: RequirementState & { kind: 'retraining' },
  rests: readonly FactReference[],
): Reason[] {
  const { attended, total, minRate, until, requirement, short, doneOn } = retraining;
  const seen = retraining.sessions.map((session): FactReference => ({
    kind: 'session',
    ref: session.code,
    on: session.day,
  }));
  if (doneOn !== null) return [reason(rule, 'retraining_done', { assessment, on: doneOn }, seen)];
  const what = requirement.stage ?? requirement.courses ?? [];
  const needed = reason(rule, 'retraining_needed', { assessment, what, minRate }, rests);
  if (until === null) return [needed];
  const so = { assessment, attended, total, ofCourses: requirement.stage === undefined };
  return [
    needed,
    short
      ? reason(rule, 'retraining_short', { ...so, minRate }, seen)
      : reason(rule, 'retraining_running', { ...so, until }, seen),
  ];
}

/** What the sitting must be like, and whether the seat that is booked is in such a one. */
function sittingReasons(state: LadderState, next: NextRung, facts: EnrollmentFacts): Reason[] {
  if (next.kind === 'exhausted' || next.kind === 'closed' || next.kind === 'barred') return [];
  const roles = proctorsOf(state, next.step);
  if (roles === null) return [];
  const { code: assessment, path } = state;
  const rule = `${path}.steps[${next.step}].sitting`;
  const booking = bookingFor(state, facts);
  if (!booking) return [reason(rule, 'proctor_needed', { assessment, roles })];
  const { sitting, heldOn: on } = booking;
  if (isProctored(facts, assessment, roles, on)) return [];
  const rests = [{ kind: 'sitting' as const, ref: sitting, on }];
  return [reason(rule, 'not_proctored', { assessment, sitting, on, roles }, rests)];
}

/** The seat that a person has for the next rung, if any. */
export function bookingFor(
  { code, next, lastFailure, validity }: LadderState,
  facts: Pick<EnrollmentFacts, 'bookings'>,
): EnrollmentFacts['bookings'][number] | undefined {
  if (!next) return undefined;
  const renewFrom = next.opens === 'renewal' ? validity?.renewFrom : undefined;
  const after = lastFailure?.resultOn;
  return facts.bookings.find(({ assessment, heldOn }) => {
    if (assessment !== code) return false;
    if (renewFrom !== undefined) return heldOn >= renewFrom;
    return after !== undefined && heldOn > after;
  });
}
