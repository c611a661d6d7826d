import { addDays, later, type Day } from '../day.js';
import type { EnrollmentFacts, Rules } from '../standing/facts.js';
import { briefStanding } from '../standing/standing.js';

/** Whether the stage that a newcomer must have behind them is; if not, from which day on, as far as time decides. */
export type Readiness =
  { ready: true; stage: string | null } | { ready: false; stage: string; readyOn: Day | null };

/** A record of a person, with the rules that it is read by. */
export interface Recorded {
  rules: Rules;
  facts: EnrollmentFacts;
}

/** So far ahead it is looked when only time is missing. */
const horizon = 92;

/**
 * Nobody joins a running batch before the stage `requires_stage` is behind them: by the time since their hire, or by
 * what was recorded in an earlier batch (`programs.*.late_joiners.requires_stage`; 001 §1.2).
 */
export function readinessOn(
  stage: string | undefined,
  records: readonly Recorded[],
  day: Day,
): Readiness {
  if (stage === undefined) return { ready: true, stage: null };
  const known = records.filter(({ rules, facts }) => positionOf(rules, facts, stage) >= 0);
  const [first] = known;
  if (!first || isBehind(known, stage, day)) return { ready: true, stage };
  let ahead = later(day, first.facts.hiredOn);
  for (let i = 0; i < horizon; i += 1) {
    ahead = addDays(ahead, 1);
    if (isBehind(known, stage, ahead)) return { ready: false, stage, readyOn: ahead };
  }
  return { ready: false, stage, readyOn: null };
}

function positionOf({ handbook }: Rules, { batch }: EnrollmentFacts, stage: string): number {
  const stages = handbook.programs[batch.program]?.stages ?? [];
  return stages.findIndex(({ code }) => code === stage);
}

function isBehind(records: readonly Recorded[], stage: string, day: Day): boolean {
  return records.some(({ rules, facts }) => {
    // What was done stays done, however the person left.
    const stayed = { ...facts, leftOn: null, leftReason: null, decisions: [] };
    const current = briefStanding(rules, stayed, day).stage;
    if (current === null) return true;
    const stages = rules.handbook.programs[facts.batch.program]?.stages ?? [];
    return stages.findIndex(({ code }) => code === current) > positionOf(rules, facts, stage);
  });
}
