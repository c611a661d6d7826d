import type { Day } from '../day.js';
import type { Gate, Role } from '../handbook/types.js';
import type { EnrollmentFacts, Rules } from './facts.js';
import type { LadderState } from './ladder.js';
import { responsibleFor } from './responsible.js';
import type { Standing } from './standing.js';

/** Why a person is to be decided about. */
export type ReviewGround = 'failures' | 'exhausted' | 'closed' | 'unreachable';

/** A review that is proposed and that nobody has settled yet. */
export interface Proposal {
  ground: ReviewGround;
  /** `null` where a gate is the ground that asks for no assessment. */
  assessment: string | null;
  failures: number;
  /** From how many failures on the ladder proposes it; `null` where something else is the ground. */
  after: number | null;
  since: Day;
  dueOn: Day | null;
  by: Role;
  /** Path of the rule that proposes it. */
  rule: string;
}

/**
 * The open review of a ladder: from so many failures on, or because it has no further rung, or because its window has
 * closed (`ladders.*.review`, `ladders.*.after_last`; 000 §6.2).
 */
export function ladderProposal({ review, next, failures, code }: LadderState): Proposal | null {
  if (!review) return null;
  const { after, since, dueOn, by, rule } = review;
  return {
    ground: after ? 'failures' : next?.kind === 'closed' ? 'closed' : 'exhausted',
    assessment: code,
    failures: after?.failures ?? failures,
    after: after?.least ?? null,
    since,
    dueOn,
    by,
    rule,
  };
}

/** The reviews that the ladders propose, and the gate that can no longer be met, which somebody has to settle too. */
export function openProposals(
  rules: Rules,
  facts: EnrollmentFacts,
  { ladders, unreachable }: Pick<Standing, 'ladders' | 'unreachable'>,
): Proposal[] {
  const proposals = ladders.flatMap((state) => ladderProposal(state) ?? []);
  if (unreachable === null) return proposals;
  const gate = gateAt(rules, facts, unreachable.rule);
  const assessment = gate?.kind === 'assessment' ? gate.assessment : null;
  if (assessment !== null && proposals.some((one) => one.assessment === assessment)) {
    return proposals;
  }
  const { on: since, rule } = unreachable;
  const by = responsibleFor(rules.handbook, 'settling');
  const ground = { ground: 'unreachable' as const, failures: 0, after: null };
  return [...proposals, { ...ground, assessment, since, dueOn: since, by, rule }];
}

/** The gate of a path of the person's program. */
function gateAt({ handbook }: Rules, { batch }: EnrollmentFacts, path: string): Gate | undefined {
  for (const [at, { gates }] of (handbook.programs[batch.program]?.stages ?? []).entries()) {
    const parent = `programs.${batch.program}.stages[${at}]`;
    const found = gates.find((_, index) => `${parent}.gates[${index}]` === path);
    if (found) return found;
  }
  return undefined;
}
