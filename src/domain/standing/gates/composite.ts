import type { Day } from '../../day.js';
import type { AssessmentGate } from '../../handbook/types.js';
import {
  compositeState,
  isOpen,
  lostMinimums,
  passedSince,
  satComponents,
  toldScore,
  toldValue,
  weakestOpen,
  type ComponentState,
  type CompositeState,
} from '../composite.js';
import { judgedAttempts, type JudgedAttempt } from '../counting.js';
import type { GateContext } from '../facts.js';
import { responsibleFor } from '../responsible.js';
import {
  reason,
  withoutData,
  type Action,
  type FactReference,
  type GateRule,
  type Reason,
} from '../statements.js';
import { firstTryDue, firstTryRule } from './first-try.js';

/** A component that is sat, with every attempt at it that was not voided. */
interface Sat {
  part: ComponentState;
  begun: readonly JudgedAttempt[];
}

/** Why a composite can no longer be passed: from which day on. */
function closedSince(state: CompositeState, sat: readonly Sat[], context: GateContext): Day | null {
  const { ladder } = context;
  const lost = lostMinimums(state, ladder).flatMap(({ resultOn }) => resultOn ?? []);
  if (state.complete) {
    return lost.length === 0 && weakestOpen(state, ladder) ? null : state.resultOn;
  }
  const dead = sat
    .filter(({ part }) => !part.complete && !isOpen(part, ladder))
    .flatMap(({ begun }) => begun.map(({ resultOn }) => resultOn));
  return [...lost, ...dead].sort().at(-1) ?? null;
}

/**
 * Holds while the composite is passed: every component complete, the weighted score at the pass mark, none below its
 * minimum (`assessments.*.components`; 004 §2.3). Later attempts count, so that it may cease to hold.
 */
export const compositeGate: GateRule<AssessmentGate> = (gate, context) => {
  const { rules, facts, today, brief } = context;
  const state = compositeState(rules, facts, gate.assessment, today);
  if (!state) return withoutData;
  const sat = satComponents(state).map((part): Sat => {
    const judged = judgedAttempts(part.assessment, facts, part.component.assessment, today);
    return { part, begun: judged.filter(({ status }) => status !== 'voided') };
  });
  const unreachableSince = state.passed ? null : closedSince(state, sat, context);
  const dueOn = firstTryDue(gate, context);
  return {
    holds: state.passed,
    since: state.passed ? passedSince(rules, facts, gate.assessment, today) : null,
    noData: sat.every(({ begun }) => begun.length === 0),
    reasons: brief ? [] : reasonsOf(state, context, dueOn, unreachableSince),
    actions: actionsOf(gate, context, state, sat, dueOn, unreachableSince),
    unreachableSince,
  };
};

/** What is to be done about it, once the stage has begun. */
function actionsOf(
  gate: AssessmentGate,
  context: GateContext,
  state: CompositeState,
  sat: readonly Sat[],
  dueOn: Day | null,
  unreachableSince: Day | null,
): Action[] {
  const { facts, path, rules, stageStart } = context;
  if (stageStart === null || state.passed) return [];
  if (unreachableSince !== null) {
    const actor = responsibleFor(rules.handbook, 'settling');
    const about = gate.assessment;
    const settle = { action: 'settle' as const, actor, dueOn: unreachableSince, about };
    return [{ ...settle, rule: path, notBefore: null }];
  }
  if (state.complete) return improvement(state, context);
  const rule = firstTryRule(gate, path);
  const wanted = new Set(sat.filter(isWanted).map(({ part }) => part.component.assessment));
  return [...wanted].map((about) => {
    const actor = facts.employeeNo;
    return { action: 'sit_exam', actor, dueOn, about, rule, notBefore: null };
  });
}

/** Not begun yet, or free and still in want of attempts; what a ladder asks for after a failure is the ladder's to say. */
function isWanted({ part, begun }: Sat): boolean {
  if (part.complete) return false;
  if (begun.length === 0) return true;
  return part.assessment.ladder === undefined && begun.every(({ status }) => status === 'counts');
}

function improvement(state: CompositeState, { facts, ladder }: GateContext): Action[] {
  const weakest = weakestOpen(state, ladder);
  if (!weakest) return [];
  const { component, path } = weakest;
  const about = component.assessment;
  const actor = facts.employeeNo;
  return [{ action: 'improve', actor, dueOn: null, about, rule: path, notBefore: null }];
}

const referencesOf = ({ attempts, part }: ComponentState): FactReference[] =>
  part
    ? part.components.flatMap(referencesOf)
    : attempts.map(({ fact }) => ({ kind: 'attempt', ref: String(fact.id), on: fact.takenOn }));

/** The whole, then each component with what it rests on. */
function reasonsOf(
  state: CompositeState,
  { path }: GateContext,
  dueOn: Day | null,
  unreachableSince: Day | null,
): Reason[] {
  const { code: assessment, components } = state;
  const passMark = state.passMark / 100;
  const references = components.flatMap(referencesOf);
  const reasons: Reason[] = [];
  if (state.score === null || state.resultOn === null) {
    const complete = components.filter((one) => one.complete).length;
    const params = { assessment, complete, total: components.length, dueOn };
    reasons.push(reason(path, 'composite_open', params, references));
  } else {
    const score = (toldScore(state) ?? 0) / 100;
    const code = state.passed ? 'composite_passed' : 'composite_failed';
    const params = { assessment, score, passMark, on: state.resultOn };
    reasons.push(reason(path, code, params, references));
  }
  reasons.push(...components.flatMap(componentReasons));
  if (unreachableSince !== null) {
    reasons.push(reason(path, 'composite_unreachable', { assessment, on: unreachableSince }));
  }
  return reasons;
}

/** A component's value, weight and count; those of a composite within the composite follow. */
function componentReasons(one: ComponentState): Reason[] {
  const { component, path, counted, needed, complete, part } = one;
  const { assessment, weight, aggregate, minimum = 0 } = component;
  const value = toldValue(one);
  const references = referencesOf(one);
  const composite = part !== null;
  const params = { assessment, value, weight, aggregate, counted, needed, complete, composite };
  const reasons = [reason(path, 'composite_component', params, references)];
  if (one.belowMinimum) {
    const short = { assessment, value: value ?? 0, minimum };
    reasons.push(reason(`${path}.minimum`, 'composite_minimum', short, references));
  }
  return [...reasons, ...(part ? part.components.flatMap(componentReasons) : [])];
}
