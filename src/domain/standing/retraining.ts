import type { Day } from '../day.js';
import type { RetrainingRule } from '../handbook/types.js';
import type { EnrollmentFacts, Rules, SessionFact } from './facts.js';

/** How far a person is with a retraining that a rung requires. */
export interface RetrainingState {
  requirement: RetrainingRule;
  /** What was attended after this day counts. */
  since: Day;
  /** The sessions since the failure in which the person has a place. */
  sessions: readonly SessionFact[];
  attended: number;
  /** What will have been attended if nothing more is missed. */
  possible: number;
  total: number;
  minRate: number;
  /** Last day of those sessions; `null` where none were arranged. */
  until: Day | null;
  /** Whether it can no longer be met with the sessions arranged so far. */
  short: boolean;
  /** The day on which it was completed. */
  doneOn: Day | null;
}

/**
 * A retraining counts when, since the failure, the share `min_rate` of the stage's slots (or of the named courses) was
 * attended again, and no session of it is still to come (`ladders.*.steps[].requires[].retraining`; 000 §6.2). A place
 * given for another assessment counts too: what was attended again was attended.
 */
export function retrainingState(
  rules: Rules,
  facts: EnrollmentFacts,
  requirement: RetrainingRule,
  failedOn: Day,
  today: Day,
): RetrainingState {
  const { stage, courses = [], min_rate: minRate } = requirement;
  const sessions = sessionsSince(facts, requirement, failedOn);
  const attended: SessionFact[] = [];
  const possible: SessionFact[] = [];
  for (const session of sessions) {
    const status = session.day <= today ? facts.attendance.get(session.id) : undefined;
    const counts = status !== undefined && rules.handbook.attendance.counts.includes(status);
    if (counts) attended.push(session);
    if (counts || status === undefined) possible.push(session);
  }
  const units = (some: readonly SessionFact[]): number =>
    stage === undefined
      ? courses.filter((course) => isCovered(course, sessions, some)).length
      : new Set(some.map(({ slot }) => slot)).size;
  const total = stage === undefined ? courses.length : slotCount(rules, facts, stage);
  const enough = (reached: number): boolean => total > 0 && reached >= minRate * total - 1e-9;
  const reached = units(attended);
  const reachable = units(possible);
  const until = sessions.reduce<Day | null>(
    (last, { day }) => (last === null || day > last ? day : last),
    null,
  );
  return {
    requirement,
    since: failedOn,
    sessions,
    attended: reached,
    possible: reachable,
    total,
    minRate,
    until,
    short: !enough(reachable),
    doneOn: enough(reached) && until !== null && until <= today ? until : null,
  };
}

/** The sessions since the failure, of the person's own batch and where they have a place, that the requirement names. */
function sessionsSince(
  { batch, places }: EnrollmentFacts,
  requirement: RetrainingRule,
  failedOn: Day,
): SessionFact[] {
  const { stage } = requirement;
  const own =
    stage === undefined ? [...batch.sessions.values()].flat() : (batch.sessions.get(stage) ?? []);
  const all = new Map<number, SessionFact>();
  for (const session of [...own, ...places.map((place) => place.session)]) {
    if (session.day > failedOn && belongsTo(requirement, session)) all.set(session.id, session);
  }
  return [...all.values()];
}

/** Whether a session is part of what is to be attended again: of the stage, or of one of the named courses. */
export function belongsTo(
  { stage, courses = [] }: RetrainingRule,
  session: Pick<SessionFact, 'stage' | 'courses'>,
): boolean {
  return stage === undefined
    ? session.courses.some((course) => courses.includes(course))
    : session.stage === stage;
}

/** A course that fills several slots is attended only with all of them. */
function isCovered(
  course: string,
  sessions: readonly SessionFact[],
  attended: readonly SessionFact[],
): boolean {
  const slots = (some: readonly SessionFact[]): Set<string> =>
    new Set(
      some
        .filter(({ courses }) => courses.includes(course))
        .map(({ stage, slot }) => `${stage}/${slot}`),
    );
  const wanted = slots(sessions);
  return wanted.size > 0 && slots(attended).size === wanted.size;
}

function slotCount(rules: Rules, facts: EnrollmentFacts, stage: string): number {
  const stages = rules.handbook.programs[facts.batch.program]?.stages ?? [];
  return stages.find((candidate) => candidate.code === stage)?.timetable?.length ?? 0;
}
