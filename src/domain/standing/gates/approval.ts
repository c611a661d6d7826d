import { compare } from '../../compare.js';
import type { Day } from '../../day.js';
import type { ApprovalGate } from '../../handbook/types.js';
import type { GateContext } from '../facts.js';
import { dueWithin } from '../pauses.js';
import {
  reason,
  withoutData,
  type Action,
  type FactReference,
  type GateRule,
  type Reason,
} from '../statements.js';

/** A yes or a no, and who said it when. */
interface Answer {
  yes: boolean;
  who: string;
  on: Day;
  reference: FactReference;
}

/** What was answered about the stage, in order; in the last stage a regularisation that was decided is a yes. */
function answersOf({ program, facts, today, stage }: GateContext): Answer[] {
  const answers: Answer[] = [];
  for (const { id, kind, about, on, by } of facts.acts) {
    if (about !== stage || on > today || (kind !== 'approval' && kind !== 'refusal')) continue;
    const reference = { kind: 'act' as const, ref: String(id), on };
    answers.push({ yes: kind === 'approval', who: by, on, reference });
  }
  if (program.stages.at(-1)?.code === stage) {
    for (const { id, kind, decidedOn: on, decidedBy: who } of facts.decisions) {
      if (kind !== 'regularisation' || on > today) continue;
      answers.push({ yes: true, who, on, reference: { kind: 'decision', ref: String(id), on } });
    }
  }
  return answers.sort((a, b) => compare(a.on, b.on));
}

function reasonOf(gate: ApprovalGate, context: GateContext, answers: readonly Answer[]): Reason {
  const { stage, path } = context;
  const last = answers.at(-1);
  if (!last) return reason(path, 'approval_open', { stage, by: gate.by });
  const code = last.yes ? 'approval_given' : 'approval_refused';
  const references = answers.map(({ reference }) => reference);
  return reason(path, code, { stage, who: last.who, on: last.on }, references);
}

/** Whoever approves is asked once the gates before hold, and again after a refusal. */
function approve(gate: ApprovalGate, context: GateContext): Action[] {
  const { stage, stageStart, othersSince, path } = context;
  if (stageStart === null || othersSince === null) return [];
  const dueOn = dueWithin(context, othersSince, gate.within);
  return [{ action: 'approve', actor: gate.by, dueOn, about: stage, rule: path, notBefore: null }];
}

/**
 * Holds while what was answered last is a yes, from the first yes after the last no on (001 §3.1: the supervisor's
 * approval of the application).
 */
export const approvalGate: GateRule<ApprovalGate> = (gate, context) => {
  const { brief, stageStart } = context;
  if (brief && stageStart === null) return withoutData;
  const answers = answersOf(context);
  const lastNo = answers.findLastIndex(({ yes }) => !yes);
  const since = answers[lastNo + 1]?.on ?? null;
  return {
    holds: since !== null,
    since,
    noData: answers.length === 0,
    reasons: brief ? [] : [reasonOf(gate, context, answers)],
    actions: since === null ? approve(gate, context) : [],
    unreachableSince: null,
  };
};
