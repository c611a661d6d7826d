import { workdayFrom } from '../../calendar.js';
import type { Day } from '../../day.js';
import type { AssessmentGate } from '../../handbook/types.js';
import type { GateContext } from '../facts.js';
import { dueAfter } from '../pauses.js';

/**
 * The day by which an assessment is to be sat for the first time: `due.span` after the last session of
 * `due.after_stage`, moved to a workday, or `within` after the stage began (001 §3.1d: a month after the foundation).
 */
export function firstTryDue(gate: AssessmentGate, context: GateContext): Day | null {
  const { facts, rules, stageStart } = context;
  if (gate.due) {
    const last = facts.batch.sessions.get(gate.due.after_stage)?.at(-1);
    if (!last) return null;
    return workdayFrom(rules.calendar, dueAfter(rules, facts, last.day, gate.due.span));
  }
  if (!gate.within || stageStart === null) return null;
  return dueAfter(rules, facts, stageStart, gate.within);
}
