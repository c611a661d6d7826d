import { addSpan, workdayFrom } from '../../calendar.js';
import type { Day } from '../../day.js';
import type { AssessmentGate } from '../../handbook/types.js';
import type { GateContext } from '../facts.js';
import { ladderState, type LadderState } from '../ladder.js';
import {
  reason,
  type Action,
  type FactReference,
  type GateOutcome,
  type GateRule,
} from '../statements.js';

/** The day by which the first try is due: `due.span` after the last session of `due.after_stage`. */
function firstDueOn(gate: AssessmentGate, { facts, rules }: GateContext): Day | null {
  if (!gate.due) return null;
  const last = facts.batch.sessions.get(gate.due.after_stage)?.at(-1);
  if (!last) return null;
  const due = addSpan(rules.calendar, last.day, gate.due.span);
  return workdayFrom(rules.calendar, due);
}

function passed(path: string, state: LadderState, on: Day, facts: FactReference[]): GateOutcome {
  const grade = state.passedBy?.grade;
  const params = {
    assessment: state.code,
    score: (grade?.score ?? 0) / 100,
    passMark: (grade?.passMark ?? 0) / 100,
    on,
  };
  return {
    holds: true,
    since: on,
    noData: false,
    reasons: [reason(path, 'assessment_passed', params, facts)],
    actions: [],
    unreachableSince: null,
  };
}

/** Holds once the assessment is passed on its ladder (001 §3.1d: the written exam a month after the foundation). */
export const assessmentGate: GateRule<AssessmentGate> = (gate, context) => {
  const { rules, facts, today, path } = context;
  const state = ladderState(rules, facts, gate.assessment, today);
  if (!state) {
    return {
      holds: false,
      since: null,
      noData: true,
      reasons: [],
      actions: [],
      unreachableSince: null,
    };
  }
  const references = state.attempts.map(({ fact }): FactReference => ({
    kind: 'attempt',
    ref: String(fact.id),
    on: fact.takenOn,
  }));
  if (state.passedBy) return passed(path, state, state.passedBy.resultOn, references);
  const open = { holds: false, since: null, unreachableSince: null };
  if (state.awaiting) {
    const reasons = [
      reason(path, 'assessment_unconfirmed', { assessment: gate.assessment }, references),
    ];
    return { ...open, noData: false, reasons, actions: [] };
  }
  if (state.failures > 0) {
    const passMark = (state.lastFailure?.grade.passMark ?? 0) / 100;
    const params = { assessment: gate.assessment, failures: state.failures, passMark };
    const reasons = [reason(path, 'assessment_failed_so_far', params, references)];
    return { ...open, noData: false, reasons, actions: [] };
  }
  const dueOn = firstDueOn(gate, context);
  const reasons = [reason(path, 'assessment_not_taken', { assessment: gate.assessment, dueOn })];
  const actions: Action[] =
    dueOn === null && context.stageStart === null
      ? []
      : [
          {
            action: 'sit_exam',
            actor: facts.employeeNo,
            dueOn,
            about: gate.assessment,
            rule: gate.due ? `${path}.due` : path,
            notBefore: null,
          },
        ];
  return { ...open, noData: true, reasons, actions };
};
