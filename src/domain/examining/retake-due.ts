import type { Day } from '../day.js';
import type { RetrainingRule } from '../handbook/types.js';
import type { EnrollmentFacts, Rules } from '../standing/facts.js';
import { ladderState, type LadderState } from '../standing/ladder.js';

/** What a person has to do after a failed assessment. Scores are in points. */
export interface RetakeDue {
  assessment: string;
  /** Opened anew by every completed retraining. */
  round: number;
  /** How many attempts have counted so far. */
  attempts: number;
  lastScore: number;
  passMark: number;
  next: 'retake' | 'retraining' | 're_exam' | 'review';
  /** The retraining that is still to be done. */
  retraining: RetrainingRule | null;
  notBefore: Day | null;
  dueOn: Day | null;
  rule: string;
}

/**
 * Whoever has failed an assessment and not passed it since must retake it, be retrained, sit it again, or stands for a
 * review, as the ladder says; nothing is due while a mark awaits its confirmation (`ladders.*`; 000 §6.2).
 */
export function decideRetake(
  rules: Rules,
  facts: EnrollmentFacts,
  code: string,
  today: Day,
): RetakeDue | null {
  const state = ladderState(rules, facts, code, today);
  const last = state?.lastFailure;
  if (!state || !last || state.passedBy) return null;
  const { next } = state;
  const common = {
    assessment: code,
    round: last.round + (next?.kind === 're_exam' && next.retraining ? 1 : 0),
    attempts: state.failures,
    lastScore: last.grade.score / 100,
    passMark: last.grade.passMark / 100,
    retraining: null,
  };
  const review = reviewOf(state);
  if (review)
    return {
      ...common,
      next: 'review',
      notBefore: review.since,
      dueOn: review.since,
      rule: review.rule,
    };
  if (!next || next.kind === 'first' || next.kind === 'exhausted') return null;
  const { kind, notBefore, dueOn, rule } = next;
  const retraining = kind === 'retraining' ? (next.retraining?.requirement ?? null) : null;
  return { ...common, next: kind, retraining, notBefore, dueOn, rule };
}

/** A review is what follows when enough was failed, or when the ladder has no further rung. */
function reviewOf(state: LadderState): { since: Day; rule: string } | null {
  const path = `ladders.${state.assessment.ladder}`;
  if (state.reviewSince !== null) return { since: state.reviewSince, rule: `${path}.review` };
  if (state.next?.kind !== 'exhausted' || !state.lastFailure) return null;
  return { since: state.lastFailure.resultOn, rule: state.next.rule };
}
