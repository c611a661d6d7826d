import type { Day } from '../../day.js';
import type { AssessmentGate } from '../../handbook/types.js';
import type { GateContext } from '../facts.js';
import type { LadderState } from '../ladder.js';
import {
  reason,
  withoutData,
  type Action,
  type FactReference,
  type GateRule,
  type Reason,
} from '../statements.js';
import { compositeGate } from './composite.js';
import { firstTryDue, firstTryRule } from './first-try.js';

/** Why the gate stands as it does: its attempts, and what they amount to. */
function reasonsOf(
  gate: AssessmentGate,
  path: string,
  state: LadderState,
  dueOn: Day | null,
): Reason[] {
  const { assessment } = gate;
  const references = state.attempts.map(({ fact }): FactReference => ({
    kind: 'attempt',
    ref: String(fact.id),
    on: fact.takenOn,
  }));
  if (state.inForce) {
    const { grade, fact, resultOn: on } = state.inForce;
    const score = grade.score / 100;
    const params = { assessment, score, passMark: grade.passMark / 100, takenOn: fact.takenOn, on };
    return [reason(path, 'assessment_passed', params, references)];
  }
  if (state.awaiting) {
    const { awaits } = state.awaiting;
    const code = awaits?.for === 'confirmation' ? 'assessment_unconfirmed' : 'assessment_unsettled';
    return [reason(path, code, { assessment }, references)];
  }
  if (state.validity?.lapsedOn) {
    return [reason(path, 'lapsed', { assessment, on: state.validity.lapsedOn }, references)];
  }
  if (state.failures === 0) return [reason(path, 'assessment_not_taken', { assessment, dueOn })];
  const passMark = (state.lastFailure?.grade.passMark ?? 0) / 100;
  const params = { assessment, failures: state.failures, passMark };
  return [reason(path, 'assessment_failed_so_far', params, references)];
}

/** A try that no ladder asks for, once its day is known or its stage has begun. */
function tryAction(gate: AssessmentGate, context: GateContext, dueOn: Day | null): Action[] {
  const { path, stageStart, facts } = context;
  if (dueOn === null && stageStart === null) return [];
  return [
    {
      action: 'sit_exam',
      actor: facts.employeeNo,
      dueOn,
      about: gate.assessment,
      rule: firstTryRule(gate, path),
      notBefore: null,
    },
  ];
}

/** Since when no pass can come any more, unless a person decides otherwise. */
function unreachableSince({ inForce, next }: LadderState): Day | null {
  if (inForce || !next) return null;
  return next.kind === 'exhausted' || next.kind === 'closed' ? next.since : null;
}

/**
 * Holds while a pass of the assessment is good (`assessments.*.validity`; 001 §3.1d: the written exam a month after the
 * foundation). What follows a failure is the ladder's to say; where there is none, the exam may be sat until passed.
 */
export const assessmentGate: GateRule<AssessmentGate> = (gate, context) => {
  if (context.rules.handbook.assessments[gate.assessment]?.components) {
    return compositeGate(gate, context);
  }
  const state = context.ladder(gate.assessment);
  if (!state) return withoutData;
  const { inForce, awaiting, validity } = state;
  const untouched = !state.passedBy && !awaiting && state.failures === 0;
  const open = untouched || (state.free && !inForce && !awaiting);
  const dueOn = open ? firstTryDue(gate, context) : null;
  return {
    holds: inForce !== null,
    since: inForce && (validity?.since ?? inForce.resultOn),
    noData: untouched,
    reasons: context.brief ? [] : reasonsOf(gate, context.path, state, dueOn),
    actions: open ? tryAction(gate, context, dueOn) : [],
    unreachableSince: unreachableSince(state),
  };
};
