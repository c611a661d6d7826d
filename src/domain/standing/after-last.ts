import { addDays, type Day } from '../day.js';
import type { Ladder, Role } from '../handbook/types.js';
import type { Climb, Climber } from './climb.js';
import type { DecisionFact, DecisionKind } from './facts.js';
import { dueAfter } from './pauses.js';
import type { Place } from './place.js';
import { responsibleFor } from './responsible.js';

/** That the ladder leads no further: its steps are used up, or the window of the next one has closed. */
export interface LadderEnd {
  kind: 'exhausted' | 'closed';
  /** From this day on. */
  on: Day;
  /** Index of the last step, or of the one whose window has closed. */
  step: number;
}

/** Index of the step that the attempt after `climbed` others stands on; `null` when the ladder has no more. */
export function stepAfter(ladder: Ladder, climbed: number): number | null {
  if (climbed < ladder.steps.length) return climbed;
  const last = ladder.steps.length - 1;
  return ladder.steps[last]?.repeats === true ? last : null;
}

/**
 * A ladder ends with the last failure on its last step, or on the day after a window that admits no late attempt
 * (`ladders.*.steps[].late`); `null` while it leads on, or a mark awaits its confirmation.
 */
export function endOf(
  { rules, facts, ladder }: Climber,
  { latest, position }: Climb,
  day: Day,
): LadderEnd | null {
  if (latest?.status !== 'counts' || latest.grade.passed) return null;
  const { resultOn } = latest;
  const step = stepAfter(ladder, position);
  if (step === null) return { kind: 'exhausted', on: resultOn, step: ladder.steps.length - 1 };
  const { late, within } = ladder.steps[step] ?? {};
  if (late !== 'refused' || !within) return null;
  const until = dueAfter(rules, facts, resultOn, within);
  return day > until ? { kind: 'closed', on: addDays(until, 1), step } : null;
}

/** The last day of the bar that follows the end of a ladder; `null` where a review follows (`ladders.*.after_last`). */
export function barUntil({ rules, facts, ladder }: Climber, { on }: LadderEnd): Day | null {
  const { after_last: rule } = ladder;
  if (rule?.kind !== 'bar') return null;
  return rule.span ? dueAfter(rules, facts, on, rule.span) : `${on.slice(0, 4)}-12-31`;
}

/** What begins a ladder anew that has ended: a decision for another round, or that the bar is over. */
export function newRound(
  climber: Climber,
  end: LadderEnd,
  day: Day,
): Pick<Place, 'opens' | 'from'> | null {
  const until = barUntil(climber, end);
  const decided = decisionsAbout(climber, ['another_round'], day)
    .map(({ decidedOn }) => decidedOn)
    .filter((on) => on >= end.on && (until === null || on <= until))
    .sort()[0];
  if (decided !== undefined) return { opens: 'decision', from: decided };
  if (until !== null && day > until) return { opens: 'bar', from: addDays(until, 1) };
  return null;
}

function decisionsAbout(
  { facts, code }: Climber,
  kinds: readonly DecisionKind[],
  day: Day,
): DecisionFact[] {
  return facts.decisions.filter(
    ({ kind, assessment, decidedOn }) =>
      kinds.includes(kind) && (assessment ?? code) === code && decidedOn <= day,
  );
}

/** A transfer-or-dismissal review that nobody has decided yet. */
export interface Review {
  since: Day;
  dueOn: Day;
  by: Role;
  rule: string;
  /** Which failures it rests on, and from how many on it is proposed; `null` where the ladder has ended. */
  after: { failures: number; least: number } | null;
}

/** The decisions that answer a proposed review. */
const settling: readonly DecisionKind[] = ['transfer', 'dismissal', 'another_round', 'elimination'];

/**
 * A review is proposed from the n-th failure on, and where the ladder ends without a bar, until somebody has decided;
 * a failure after the decision proposes it anew (`ladders.*.review`, `ladders.*.after_last`; 000 §6.2).
 */
export function reviewOf(climber: Climber, climb: Climb, place: Place, today: Day): Review | null {
  const { rules, facts, ladder, path } = climber;
  const decided = decisionsAbout(climber, settling, today).map(({ decidedOn }) => decidedOn);
  const isOpen = (on: Day): boolean => !decided.some((day) => day >= on);
  const byCount = countedReview(climb, place, ladder, isOpen);
  const { end } = place;
  const ended = end && ladder.after_last?.kind !== 'bar' && isOpen(end.on) ? end : null;
  const [since] = [byCount?.since, ended?.on].filter((day) => day !== undefined).sort();
  if (since === undefined) return null;
  const { review } = ladder;
  return {
    since,
    dueOn: review?.within ? dueAfter(rules, facts, since, review.within) : since,
    by: review?.by ?? responsibleFor(rules.handbook, 'settling'),
    rule: byCount ? `${path}.review` : reviewRule(climber, ended),
    after: byCount?.after ?? null,
  };
}

function countedReview(
  { failed, settled }: Climb,
  { opens }: Place,
  { review }: Ladder,
  isOpen: (on: Day) => boolean,
): Pick<Review, 'since' | 'after'> | null {
  if (!review || opens === 'decision' || opens === 'renewal') return null;
  const { after_failures: least } = review;
  const counted = failed.slice(settled);
  const days = counted.map(({ resultOn }) => resultOn).sort();
  const since = days.slice(least - 1).find(isOpen);
  if (since === undefined) return null;
  return { since, after: { failures: counted.length, least } };
}

function reviewRule(climber: Climber, end: LadderEnd | null): string {
  const { ladder, path } = climber;
  return ladder.after_last || !end ? `${path}.after_last` : endRule(climber, end);
}

/** The rule by which a ladder ended. */
export function endRule({ path }: Climber, { kind, step }: LadderEnd): string {
  return `${path}.steps[${step}]${kind === 'closed' ? '.within' : ''}`;
}
