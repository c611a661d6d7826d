import { addSpan } from '../calendar.js';
import { later, type Day } from '../day.js';
import { singleGates } from '../handbook/single-gates.js';
import type { Program } from '../handbook/types.js';
import type { DecisionFact, EnrollmentFacts, Rules } from './facts.js';
import type { LadderState } from './ladder.js';
import { isOfLapse, type NextRung } from './rung.js';

export const states = [
  'on_track',
  'due_soon',
  'overdue',
  'retake_due',
  'retraining',
  're_exam_due',
  'awaiting_confirmation',
  'under_review',
  'barred',
  'passed',
  'regularised',
  'moved',
  'withdrawn',
  'dismissed',
] as const;

export type State = (typeof states)[number];

export interface StateSince {
  state: State;
  since: Day;
}

/** How grave a ladder's demand is; the gravest names the state. */
const graveness = [
  'under_review',
  'barred',
  'awaiting_confirmation',
  'retraining',
  're_exam_due',
  'retake_due',
] as const satisfies readonly State[];

/** What a leave of absence does not put off: somebody else has to decide, or the ladder forbids everything anyway. */
const graverThanPause: readonly State[] = ['under_review', 'barred', 'awaiting_confirmation'];

/** What the ladder of one assessment makes of a person, `null` where it asks for nothing (000 §6.2). */
function stateOfLadder(ladder: LadderState): StateSince | null {
  const { next, lastFailure, awaiting, reviewSince } = ladder;
  if (reviewSince !== null) return { state: 'under_review', since: reviewSince };
  if (awaiting) return { state: 'awaiting_confirmation', since: awaiting.fact.takenOn };
  const since = next?.since ?? lastFailure?.resultOn ?? null;
  if (!next || since === null) return null;
  switch (next.kind) {
    case 'exhausted':
    case 'closed':
      return { state: 'under_review', since };
    case 'barred':
      return { state: 'barred', since };
    case 'retraining':
      return { state: 'retraining', since };
    case 'prerequisite':
      return beforeRung(ladder, next, since);
    case 're_exam':
      return { state: 're_exam_due', since: next.retraining?.doneOn ?? since };
    case 'retake':
      return { state: 'retake_due', since };
    case 'first':
      return null;
  }
}

/** A rung whose coaching or approval is still open counts as the rung; what a lapsed pass asks for, as a retraining. */
function beforeRung(
  { code, ladder, validity }: LadderState,
  { step, unmet }: NextRung,
  since: Day,
): StateSince {
  const lapsedOn = validity?.lapsedOn ?? null;
  if (lapsedOn !== null && unmet.some((open) => isOfLapse(code, open))) {
    return { state: 'retraining', since: later(since, lapsedOn) };
  }
  const isReExam = ladder.steps[step]?.rung === 're_exam';
  return { state: isReExam ? 're_exam_due' : 'retake_due', since };
}

/** The gravest of what the ladders make of a person. */
export function gravest(ladders: readonly LadderState[]): StateSince | null {
  if (ladders.length === 0) return null;
  const named = ladders.flatMap((ladder) => stateOfLadder(ladder) ?? []);
  for (const wanted of graveness) {
    const found = named.find(({ state }) => state === wanted);
    if (found) return found;
  }
  return null;
}

/** Whether the last stage asks for an approval, be it as one of several ways. */
function asksApproval({ stages }: Program): boolean {
  return singleGates(stages.at(-1)?.gates ?? []).some(({ kind }) => kind === 'approval');
}

/** Where the stages have led a person to. */
export interface Progress {
  /** Code of the current stage; `null` once all are behind. */
  stage: string | null;
  stageSince: Day;
  dueOn: Day | null;
  /** Whether the person is on leave of absence. */
  paused: boolean;
}

/**
 * What a person who is still in the program is: the gravest ladder first, then what is overdue or due soon
 * (`due_soon`; within the renewal window of a pass too). Complete is regularised where the last stage asks for an
 * approval (001 §3.1), else passed. On leave of absence nothing is due.
 */
export function stateOf(
  rules: Rules,
  program: Program,
  ladders: readonly LadderState[],
  { stage, stageSince, dueOn, paused }: Progress,
  today: Day,
): StateSince {
  const grave = gravest(ladders);
  if (grave && (!paused || graverThanPause.includes(grave.state))) return grave;
  if (paused && stage !== null) return { state: 'on_track', since: stageSince };
  const lapsedOn = paused ? null : lapsedSince(ladders);
  if (dueOn !== null && dueOn < today && (stage !== null || lapsedOn !== null)) {
    return { state: 'overdue', since: dueOn };
  }
  if (lapsedOn !== null) return { state: 'overdue', since: lapsedOn };
  const renewing = ladders.find(isRenewing);
  if (renewing?.validity) return { state: 'due_soon', since: renewing.validity.renewFrom };
  if (stage === null) {
    return { state: asksApproval(program) ? 'regularised' : 'passed', since: stageSince };
  }
  if (dueOn !== null && dueOn <= addSpan(rules.calendar, today, rules.handbook.due_soon)) {
    return { state: 'due_soon', since: stageSince };
  }
  return { state: 'on_track', since: stageSince };
}

/** Whether a pass is within its renewal window (`assessments.*.validity.renew_before`). */
const isRenewing = ({ validity, next }: LadderState): boolean =>
  validity?.lapsedOn === null && next?.opens === 'renewal';

/** From which day on a pass that is to be renewed has lapsed: the earliest. */
function lapsedSince(ladders: readonly LadderState[]): Day | null {
  const days = ladders.flatMap(({ validity }) => validity?.lapsedOn ?? []);
  return days.sort()[0] ?? null;
}

/** The decisions that end a person's time in a batch, and what they then are (000 §6.3). */
const endings = {
  dismissal: 'dismissed',
  elimination: 'dismissed',
  transfer: 'withdrawn',
  withdrawal: 'withdrawn',
  move: 'moved',
} as const;

const endingOf = ({ kind }: DecisionFact) =>
  kind in endings ? endings[kind as keyof typeof endings] : null;

export interface Departure {
  state: 'moved' | 'withdrawn' | 'dismissed';
  since: Day;
  /** With which it came; `null` where none was recorded. */
  decision: DecisionFact | null;
}

/** Since when a person is no longer in the batch, and as what; `null` while they are. */
export function departureOf(facts: EnrollmentFacts, today: Day): Departure | null {
  const { leftOn, leftReason, decisions, joinedOn } = facts;
  if (leftOn !== null && leftReason !== null && leftOn <= today) {
    const decision =
      decisions.findLast((one) => one.decidedOn === leftOn && endingOf(one) === leftReason) ?? null;
    return { state: leftReason, since: leftOn, decision };
  }
  for (const decision of decisions) {
    const { kind, decidedOn } = decision;
    if (decidedOn > today || decidedOn < joinedOn) continue;
    if (kind !== 'dismissal' && kind !== 'elimination' && kind !== 'transfer') continue;
    return { state: endings[kind], since: decidedOn, decision };
  }
  return null;
}
