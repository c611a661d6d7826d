import { workdayFrom } from '../../calendar.js';
import type { Day } from '../../day.js';
import type { AssessmentGate } from '../../handbook/types.js';
import type { GateContext } from '../facts.js';
import { dueAfter, dueWithin } from '../pauses.js';

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
  return dueWithin(context, stageStart, gate.within);
}

/** Path of the rule that names that day; of the gate where none does. */
export function firstTryRule({ due, within }: AssessmentGate, path: string): string {
  if (due) return `${path}.due`;
  return within ? `${path}.within` : path;
}
