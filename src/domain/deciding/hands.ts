import { nameKey } from '../enrolling/name-key.js';
import { isVoided } from '../examining/attempt-place.js';
import { withParts } from '../handbook/assessments-of.js';
import type { Refused } from '../refusals/index.js';
import type { EnrollmentFacts, Rules } from '../standing/facts.js';
import type { Proposal } from '../standing/review.js';
import type { DecisionRequest } from './decide.js';

/** Through whose hands a mark has gone. */
export interface Hands {
  attemptId: number;
  recordedBy: string;
  examiner: string | null;
}

/**
 * The assessments whose marks a decision rests on: the one that was named, else those of the proposals; for a
 * regularisation all that were attempted.
 */
export function concernedAssessments(
  rules: Rules,
  facts: EnrollmentFacts,
  proposals: readonly Proposal[],
  assessment: string | null,
): ReadonlySet<string> {
  const grounds = proposals.length === 0 ? facts.attempts : proposals;
  const named = assessment === null ? grounds.flatMap((one) => one.assessment ?? []) : [assessment];
  return new Set(withParts(named, rules.handbook.assessments));
}

/**
 * Nobody decides about themselves, and nobody on marks that went through their own hands: who gave,
 * recorded or confirmed one does not decide what follows from it (000 §6.2; a dispute needs two persons).
 */
export function refuseHands(
  facts: EnrollmentFacts,
  concerned: ReadonlySet<string>,
  hands: readonly Hands[],
  { by, kind: decision }: Pick<DecisionRequest, 'by' | 'kind'>,
  rule: string | undefined,
): Refused | null {
  const { employeeNo: employee_no } = facts;
  const decider = nameKey(by);
  if (decider === nameKey(facts.name) || decider === nameKey(employee_no)) {
    return { code: 'decision_by_oneself', facts: { employee_no, decision } };
  }
  const own = facts.attempts.find((attempt) => {
    if (!concerned.has(attempt.assessment) || isVoided(attempt)) return false;
    const recorded = hands.filter(({ attemptId }) => attemptId === attempt.id);
    const confirmed = attempt.events.filter(({ kind }) => kind === 'confirm');
    const names = [
      ...recorded.flatMap((one) => [one.recordedBy, one.examiner]),
      ...confirmed.map((one) => one.actor),
    ];
    return names.some((name) => name !== null && nameKey(name) === decider);
  });
  if (!own) return null;
  const { assessment } = own;
  const known = { employee_no, decision, assessment, rule: rule ?? `assessments.${assessment}` };
  return { code: 'decision_same_person', facts: known };
}
