import { compare } from '../../compare.js';
import type { ApplicationGate } from '../../handbook/types.js';
import type { GateContext } from '../facts.js';
import { dueWithin } from '../pauses.js';
import { reason, withoutData, type Action, type GateRule } from '../statements.js';

/** To apply is the person's own affair, once the gates before hold. */
function apply(gate: ApplicationGate, context: GateContext): Action[] {
  const { facts, stage, stageStart, othersSince, path } = context;
  if (stageStart === null || othersSince === null) return [];
  const dueOn = dueWithin(context, othersSince, gate.within);
  const actor = facts.employeeNo;
  return [{ action: 'apply', actor, dueOn, about: stage, rule: path, notBefore: null }];
}

/** Holds once the person has applied (001 §3.1: the application for regularisation). */
export const applicationGate: GateRule<ApplicationGate> = (gate, context) => {
  const { facts, today, stage, path, brief, stageStart } = context;
  if (brief && stageStart === null) return withoutData;
  const filed = facts.acts
    .filter(({ kind, about, on }) => kind === 'application' && about === stage && on <= today)
    .sort((a, b) => compare(a.on, b.on));
  const since = filed[0]?.on;
  if (since === undefined) {
    const reasons = brief ? [] : [reason(path, 'application_open', { stage, by: gate.to })];
    return { ...withoutData, reasons, actions: apply(gate, context) };
  }
  const references = filed.map(({ id, on }) => ({ kind: 'act' as const, ref: String(id), on }));
  return {
    holds: true,
    since,
    noData: false,
    reasons: brief ? [] : [reason(path, 'application_filed', { stage, on: since }, references)],
    actions: [],
    unreachableSince: null,
  };
};
