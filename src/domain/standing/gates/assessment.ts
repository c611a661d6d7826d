import { addSpan, workdayFrom } from '../../calendar.js';
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

/** The day by which the first try is due: `due.span` after the last session of `due.after_stage`. */
function firstDueOn(gate: AssessmentGate, { facts, rules }: GateContext): Day | null {
  if (!gate.due) return null;
  const last = facts.batch.sessions.get(gate.due.after_stage)?.at(-1);
  if (!last) return null;
  const due = addSpan(rules.calendar, last.day, gate.due.span);
  return workdayFrom(rules.calendar, due);
}

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
  if (state.passedBy) {
    const { grade, resultOn: on } = state.passedBy;
    const params = { assessment, score: grade.score / 100, passMark: grade.passMark / 100, on };
    return [reason(path, 'assessment_passed', params, references)];
  }
  if (state.awaiting) return [reason(path, 'assessment_unconfirmed', { assessment }, references)];
  if (state.failures === 0) return [reason(path, 'assessment_not_taken', { assessment, dueOn })];
  const passMark = (state.lastFailure?.grade.passMark ?? 0) / 100;
  const params = { assessment, failures: state.failures, passMark };
  return [reason(path, 'assessment_failed_so_far', params, references)];
}

/** The first try, once its day is known or its stage has begun. */
function firstTry(gate: AssessmentGate, context: GateContext, dueOn: Day | null): Action[] {
  if (dueOn === null && context.stageStart === null) return [];
  return [
    {
      action: 'sit_exam',
      actor: context.facts.employeeNo,
      dueOn,
      about: gate.assessment,
      rule: gate.due ? `${context.path}.due` : context.path,
      notBefore: null,
    },
  ];
}

/** Holds once the assessment is passed on its ladder (001 §3.1d: the written exam a month after the foundation). */
export const assessmentGate: GateRule<AssessmentGate> = (gate, context) => {
  const { path, brief } = context;
  const state = context.ladder(gate.assessment);
  if (!state) return withoutData;
  const untouched = !state.passedBy && !state.awaiting && state.failures === 0;
  const dueOn = untouched ? firstDueOn(gate, context) : null;
  return {
    holds: state.passedBy !== null,
    since: state.passedBy?.resultOn ?? null,
    noData: untouched,
    reasons: brief ? [] : reasonsOf(gate, path, state, dueOn),
    actions: untouched ? firstTry(gate, context, dueOn) : [],
    unreachableSince: null,
  };
};
