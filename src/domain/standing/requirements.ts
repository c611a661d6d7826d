import type { Day } from '../day.js';
import type { LadderStep, Requirement, Role } from '../handbook/types.js';
import type { Climber } from './climb.js';
import type { ActFact } from './facts.js';
import { retrainingState, type RetrainingState } from './retraining.js';

interface Asked {
  /** Path of the requirement. */
  rule: string;
  /** The day on which it was met; `null` while it is not. */
  metOn: Day | null;
}

/** How far a person is with what must happen before a rung may be climbed. */
export type RequirementState = Asked &
  (
    | { kind: 'retraining'; retraining: RetrainingState }
    | { kind: 'coaching'; by: Role; times: number; acts: readonly ActFact[] }
    /** `latest`: the last approval or refusal. */
    | { kind: 'approval'; by: Role; latest: ActFact | null }
  );

/**
 * What must have happened since a failure before the next attempt, each by itself: a retraining, so many coachings, an
 * approval (`ladders.*.steps[].requires`; 000 §6.2, 004 §2.3: coaching of who fails).
 */
export function requirementStates(
  climber: Climber,
  requires: readonly Requirement[] | undefined,
  path: string,
  since: Day,
  today: Day,
): RequirementState[] {
  return (requires ?? []).flatMap((requirement, position) => {
    const rule = `${path}.requires[${position}]`;
    const { retraining, coaching, approval } = requirement;
    if (retraining) {
      const state = retrainingState(climber.rules, climber.facts, retraining, since, today);
      return [{ kind: 'retraining' as const, rule, metOn: state.doneOn, retraining: state }];
    }
    const acts = actsSince(climber, since, today);
    if (coaching) return [coachingState(coaching, acts, rule)];
    return approval ? [approvalState(approval.by, acts, rule)] : [];
  });
}

/** What somebody did about the assessment since a day, that day included, in order. */
function actsSince({ facts, code }: Climber, since: Day, today: Day): ActFact[] {
  return facts.acts
    .filter(({ about, on }) => about === code && on >= since && on <= today)
    .sort((a, b) => (a.on === b.on ? a.id - b.id : a.on < b.on ? -1 : 1));
}

function coachingState(
  { by, times = 1 }: NonNullable<Requirement['coaching']>,
  acts: readonly ActFact[],
  rule: string,
): RequirementState {
  const coached = acts.filter(({ kind }) => kind === 'coaching');
  const metOn = coached[times - 1]?.on ?? null;
  return { kind: 'coaching', by, times, acts: coached, rule, metOn };
}

/** The last word counts; what was approved stands from the first approval after the last refusal. */
function approvalState(by: Role, acts: readonly ActFact[], rule: string): RequirementState {
  const words = acts.filter(({ kind }) => kind === 'approval' || kind === 'refusal');
  const refused = words.findLastIndex(({ kind }) => kind === 'refusal');
  const metOn = words[refused + 1]?.on ?? null;
  return { kind: 'approval', by, latest: words.at(-1) ?? null, rule, metOn };
}

/** Whether a step opens a round of its own: after a retraining everything begins anew. */
export function asksRetraining(step: LadderStep | undefined): boolean {
  return step?.requires?.some(({ retraining }) => retraining !== undefined) === true;
}
