import type { Day } from '../day.js';
import type { EnrollmentFacts, Rules } from '../standing/facts.js';
import type { ClimbedAttempt } from '../standing/climb.js';
import { ladderState, type LadderState } from '../standing/ladder.js';
import type { RequirementState } from '../standing/requirements.js';
import type { NextRung } from '../standing/rung.js';
import { briefStanding } from '../standing/standing.js';

/** What a person has to do after a failed assessment. Scores are in points. */
export interface RetakeDue {
  assessment: string;
  /** Opened anew by every completed retraining, by a renewal, a bar that is over, a decision for another round. */
  round: number;
  /** How many attempts have failed so far. */
  attempts: number;
  lastScore: number;
  passMark: number;
  next: 'retake' | 'retraining' | 're_exam' | 'review';
  /** What must still happen before the attempt. */
  requires: readonly RequirementState[];
  notBefore: Day | null;
  dueOn: Day | null;
  rule: string;
}

/**
 * Whoever has failed an assessment and not passed it since must retake it, be retrained, sit it again, or stands for a
 * review, as the ladder says; nothing is due while a mark awaits its confirmation, and nothing of those who are barred
 * (`ladders.*`; 000 §6.2).
 */
export function decideRetake(
  rules: Rules,
  facts: EnrollmentFacts,
  code: string,
  today: Day,
): RetakeDue | null {
  const state = ladderState(rules, facts, code, today);
  const last = state?.lastFailure;
  if (!state || !last || state.done) return null;
  const { next, review } = state;
  if (review) {
    const { since: notBefore, dueOn, rule } = review;
    return { ...failure(state, last), next: 'review', notBefore, dueOn, rule };
  }
  const kind = next && nextOf(state, next);
  if (!next || !kind) return null;
  const { round, unmet: requires, notBefore, rule } = next;
  // The whole standing is looked at only where more than the rung's own window can name the day.
  const own = next.dueOn !== null && state.validity === null;
  const dueOn = (own ? null : askedFor(rules, facts, code, rule, today)) ?? next.dueOn;
  return { ...failure(state, last), round, requires, next: kind, notBefore, dueOn, rule };
}

/** By when the standing asks for it: a gate may want it done where the rung names no day, and a pass may end before. */
function askedFor(
  rules: Rules,
  facts: EnrollmentFacts,
  code: string,
  rule: string,
  today: Day,
): Day | null {
  const { next } = briefStanding(rules, facts, today);
  return next.find((action) => action.about === code && action.rule === rule)?.dueOn ?? null;
}

function failure(
  { code, failures, next }: LadderState,
  { grade, round }: ClimbedAttempt,
): Omit<RetakeDue, 'next' | 'notBefore' | 'dueOn' | 'rule'> {
  return {
    assessment: code,
    round: next?.round ?? round,
    attempts: failures,
    lastScore: grade.score / 100,
    passMark: grade.passMark / 100,
    requires: [],
  };
}

/** The rung by its name; where a new round begins, sitting the exam again is a retake to whoever has failed it. */
function nextOf({ ladder }: LadderState, next: NextRung): RetakeDue['next'] | null {
  switch (next.kind) {
    case 'first':
    case 'retake':
      return 'retake';
    case 're_exam':
    case 'retraining':
      return next.kind;
    case 'prerequisite':
      return ladder.steps[next.step]?.rung === 're_exam' ? 're_exam' : 'retake';
    case 'exhausted':
    case 'closed':
    case 'barred':
      return null;
  }
}
