import { addDays, later, type Day } from '../day.js';
import type { Role } from '../handbook/types.js';
import { barUntil, endRule, type LadderEnd } from './after-last.js';
import type { Climb, Climber } from './climb.js';
import type { EnrollmentFacts } from './facts.js';
import { dueAfter } from './pauses.js';
import type { Place } from './place.js';
import { asksRetraining, requirementStates, type RequirementState } from './requirements.js';
import type { RetrainingState } from './retraining.js';

export type NextKind =
  | 'first'
  | 'retake'
  | 're_exam'
  /** A retraining must be attended before the rung may be climbed. */
  | 'retraining'
  /** Coaching or an approval is still wanting. */
  | 'prerequisite'
  | 'exhausted'
  /** The window has closed. */
  | 'closed'
  | 'barred';

/** What the ladder asks for next. Windows count from the previous failure's result. */
export interface NextRung {
  kind: NextKind;
  step: number;
  /** Path of the rule that asks for it. */
  rule: string;
  /** From when on it is asked for: the failure's result, the end of the ladder, the day on which it begins anew. */
  since: Day | null;
  notBefore: Day | null;
  dueOn: Day | null;
  /** The retraining that is still to be done; once all are done, the one that was done last. */
  retraining: (RetrainingState & { rule: string }) | null;
  /** What must still happen beforehand, and what has happened. */
  unmet: readonly RequirementState[];
  met: readonly RequirementState[];
  /** What begins the ladder anew with it. */
  opens: Place['opens'];
  /** Whether it is an extra attempt. */
  granted: boolean;
  /** The round that it belongs to; one that waits for a retraining belongs to the round of the failure. */
  round: number;
}

/** What follows, and by when, for somebody who stands at a place (`ladders.*.steps`; 000 §6.2). */
export function nextRung(climber: Climber, climb: Climb, place: Place, today: Day): NextRung {
  const { path, ladder } = climber;
  const { opens, end, granted } = place;
  const step = place.step ?? ladder.steps.length - 1;
  const next: NextRung = {
    kind: 'first',
    step,
    rule: `${path}.steps[${step}]`,
    since: place.from,
    notBefore: null,
    dueOn: null,
    retraining: null,
    unmet: none,
    met: none,
    opens,
    granted,
    round: climb.round + (opens === null ? 0 : 1),
  };
  if (opens === 'renewal') renew(climber, climb, next, today);
  else if (end && !granted) endWith(climber, end, next);
  else if (opens === null) followFailure(climber, climb, next, today);
  else {
    if (opens === 'bar') next.notBefore = place.from;
    demand(next, lapseStates(climber, climb, today));
  }
  return next;
}

const none: readonly RequirementState[] = [];

/** What follows the last failure: its step again with an extra attempt, else the step with its window. */
function followFailure(climber: Climber, climb: Climb, next: NextRung, today: Day): void {
  const { rules, facts, path, ladder } = climber;
  const since = climb.failed.at(-1)?.resultOn;
  if (since === undefined) return;
  next.since = since;
  next.kind = 'retake';
  if (next.granted) {
    if (ladder.grants) next.rule = `${path}.grants`;
    return;
  }
  const step = ladder.steps[next.step];
  if (step?.rung === 're_exam') next.kind = 're_exam';
  if (step?.not_before) next.notBefore = dueAfter(rules, facts, since, step.not_before);
  if (step?.within) next.dueOn = dueAfter(rules, facts, since, step.within);
  const own = requirementStates(climber, step?.requires, next.rule, since, today);
  demand(next, [...own, ...lapseStates(climber, climb, today)]);
  const retrained = next.unmet.every(({ kind }) => kind !== 'retraining');
  if (asksRetraining(step) && retrained) next.round += 1;
}

/** The steps are used up or the window has closed: a bar, or a review that a person decides. */
function endWith(climber: Climber, end: LadderEnd, next: NextRung): void {
  const until = barUntil(climber, end);
  next.step = end.step;
  next.since = end.on;
  next.kind = until === null ? end.kind : 'barred';
  next.rule = until === null ? endRule(climber, end) : `${climber.path}.after_last`;
  if (until !== null) next.notBefore = addDays(until, 1);
}

/**
 * A pass is renewed by a first sitting of a new round; once it has lapsed, after what `after_lapse` requires
 * (`assessments.*.validity`).
 */
function renew(climber: Climber, climb: Climb, next: NextRung, today: Day): void {
  const until = climb.term?.until ?? today;
  next.rule = `assessments.${climber.code}.validity`;
  next.notBefore = next.since;
  next.dueOn = until;
  if (today <= until) return;
  next.since = addDays(until, 1);
  const states = lapseStates(climber, climb, today);
  if (states.length > 0) next.dueOn = null;
  demand(next, states);
}

/**
 * What a lapsed pass asks for, since its end, before anything is attempted to renew it: after a failed renewal, too
 * (`assessments.*.validity.after_lapse`).
 */
function lapseStates(
  climber: Climber,
  { term }: Pick<Climb, 'term'>,
  today: Day,
): readonly RequirementState[] {
  const until = term?.until;
  if (until == null || today <= until) return none;
  const requires = climber.assessment.validity?.after_lapse?.requires;
  return requirementStates(climber, requires, lapseRule(climber.code), until, today);
}

const lapseRule = (code: string): string => `assessments.${code}.validity.after_lapse`;

/** Whether something is asked for because a pass has lapsed, not by the rung itself. */
export const isOfLapse = (code: string, { rule }: Pick<RequirementState, 'rule'>): boolean =>
  rule.startsWith(`${lapseRule(code)}.`);

/** An attempt waits for everything that is required, and is not before the day on which the last of it was done. */
function demand(next: NextRung, states: readonly RequirementState[]): void {
  next.unmet = states.filter(({ metOn }) => metOn === null);
  next.met = states.filter(({ metOn }) => metOn !== null);
  const open = next.unmet.find(({ kind }) => kind === 'retraining') ?? next.unmet[0];
  next.retraining = retrainingOf(open?.kind === 'retraining' ? [open] : next.met);
  if (open) {
    next.kind = open.kind === 'retraining' ? 'retraining' : 'prerequisite';
    next.rule = open.rule;
    return;
  }
  for (const { metOn } of next.met) {
    if (metOn !== null) next.notBefore = later(next.notBefore ?? metOn, metOn);
  }
}

/** Of several retrainings, the one that was done last. */
function retrainingOf(states: readonly RequirementState[]): NextRung['retraining'] {
  let last: NextRung['retraining'] = null;
  for (const state of states) {
    if (state.kind !== 'retraining') continue;
    const { retraining, rule } = state;
    if ((retraining.doneOn ?? '') >= (last?.doneOn ?? '')) last = { ...retraining, rule };
  }
  return last;
}

/** Who must proctor an attempt on a step; `null` where nobody in particular. */
export function proctorsOf(
  { ladder }: Pick<Climber, 'ladder'>,
  step: number,
): readonly Role[] | null {
  return ladder.steps[step]?.sitting?.proctored_by ?? null;
}

/** Whether a person has a seat on a day in a sitting that is proctored as a step asks for. */
export function isProctored(
  facts: Pick<EnrollmentFacts, 'bookings'>,
  code: string,
  roles: readonly Role[],
  day: Day,
): boolean {
  return facts.bookings.some(
    ({ assessment, heldOn, proctorRole }) =>
      assessment === code && heldOn === day && proctorRole !== null && roles.includes(proctorRole),
  );
}

/** Whether an attempt may be made on a day as it stands: nothing is wanting, and it is neither too early nor too late. */
export function isOpenOn(climber: Climber, next: NextRung, day: Day): boolean {
  const { kind, notBefore, step } = next;
  if (kind !== 'first' && kind !== 'retake' && kind !== 're_exam') return false;
  if (notBefore !== null && day < notBefore) return false;
  const roles = proctorsOf(climber, step);
  return roles === null || isProctored(climber.facts, climber.code, roles, day);
}
