import type { Day } from '../day.js';
import { endOf, newRound, stepAfter, type LadderEnd } from './after-last.js';
import type { Climb, Climber } from './climb.js';

/** Where an attempt on a day stands, or would stand. */
export interface Place {
  /** Index of the step; `null` where the ladder has no more. */
  step: number | null;
  granted: boolean;
  /** What begins the ladder anew, and from which day on. */
  opens: 'renewal' | 'bar' | 'decision' | null;
  from: Day | null;
  /** That the steps are used up, or that the window of the next one has closed. */
  end: LadderEnd | null;
}

/**
 * Where the next attempt stands: the first step once a pass may be renewed or the ladder begins anew, the failed step
 * again with an extra attempt, else the step that follows (`ladders.*.steps`, `ladders.*.after_last`,
 * `assessments.*.validity`; 000 §6.2).
 */
export function placeOn(climber: Climber, climb: Climb, day: Day, granted: boolean): Place {
  const { ladder } = climber;
  const next = stepAfter(ladder, climb.position);
  if (climb.term && !climb.renewing) {
    const { renewFrom: from } = climb.term;
    if (from === null || day < from) return onStep(next);
    return anew('renewal', from);
  }
  if (granted) {
    const step = climb.counted?.step ?? ladder.steps.length - 1;
    return { step, granted, opens: null, from: null, end: null };
  }
  const end = endOf(climber, climb, day);
  const round = end && newRound(climber, end, day);
  return round ? anew(round.opens, round.from) : onStep(next, end);
}

const onStep = (step: number | null, end: LadderEnd | null = null): Place => ({
  step,
  granted: false,
  opens: null,
  from: null,
  end,
});

const anew = (opens: Place['opens'], from: Day | null): Place => ({
  step: 0,
  granted: false,
  opens,
  from,
  end: null,
});
