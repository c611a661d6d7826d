import type { Day } from '../day.js';
import type { Requirement } from '../handbook/types.js';
import type { EnrollmentFacts, Rules, SessionFact } from './facts.js';

/** How far a person is with a retraining that a rung requires. */
export interface RetrainingState {
  /** The sessions since the failure in which the person has a place. */
  sessions: readonly SessionFact[];
  attended: number;
  total: number;
  minRate: number;
  /** Last day of those sessions; `null` where none were arranged. */
  until: Day | null;
  /** The day on which it was completed. */
  doneOn: Day | null;
}

/**
 * A retraining counts when, since the failure, the share `min_rate` of the stage's slots (or of the named courses) was
 * attended again, and no session of it is still to come (`ladders.*.steps[].requires[].retraining`; 000 §6.2).
 */
export function retrainingState(
  rules: Rules,
  facts: EnrollmentFacts,
  assessment: string,
  requirement: Requirement['retraining'],
  failedOn: Day,
  today: Day,
): RetrainingState {
  const { stage, courses = [] } = requirement;
  const own =
    stage === undefined
      ? [...facts.batch.sessions.values()].flat()
      : (facts.batch.sessions.get(stage) ?? []);
  const placed = facts.places
    .filter((place) => place.assessment === assessment)
    .map((place) => place.session);
  const belongs = (session: SessionFact): boolean =>
    stage === undefined
      ? session.courses.some((course) => courses.includes(course))
      : session.stage === stage;
  const sessions = [...own, ...placed].filter(
    (session) => session.day > failedOn && belongs(session),
  );
  const reached = new Set<string | number>();
  for (const session of sessions) {
    const status = session.day <= today ? facts.attendance.get(session.id) : undefined;
    if (status === undefined || !rules.handbook.attendance.counts.includes(status)) continue;
    if (stage !== undefined) reached.add(session.slot);
    else session.courses.filter((c) => courses.includes(c)).forEach((c) => reached.add(c));
  }
  const total = stage === undefined ? courses.length : slotCount(rules, facts, stage);
  const until = sessions.reduce<Day | null>(
    (last, { day }) => (last === null || day > last ? day : last),
    null,
  );
  const enough = total > 0 && reached.size >= requirement.min_rate * total - 1e-9;
  return {
    sessions,
    attended: reached.size,
    total,
    minRate: requirement.min_rate,
    until,
    doneOn: enough && until !== null && until <= today ? until : null,
  };
}

function slotCount(rules: Rules, facts: EnrollmentFacts, stage: string): number {
  const stages = rules.handbook.programs[facts.batch.program]?.stages ?? [];
  return stages.find((candidate) => candidate.code === stage)?.timetable?.length ?? 0;
}
