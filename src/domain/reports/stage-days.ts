import { earlier, later, type Day } from '../day.js';
import type { Program } from '../handbook/types.js';
import { stageTimes } from '../mentoring/mentored.js';
import type { EnrollmentFacts } from '../standing/facts.js';
import type { StandingGate } from '../standing/standing.js';

/** When somebody began and ended a stage; `null` while they have not. */
export interface StageDays {
  stage: string;
  title: string;
  began_on: Day | null;
  ended_on: Day | null;
}

/**
 * When somebody began and ended each stage of a program. The first begins when they join, even where they were hired
 * long before; what it asks for may have been done before that.
 */
export function stageDays(
  program: Program | undefined,
  gates: readonly StandingGate[],
  { hiredOn, joinedOn }: Pick<EnrollmentFacts, 'hiredOn' | 'joinedOn'>,
): StageDays[] {
  if (!program) return [];
  const times = stageTimes(program, gates, hiredOn);
  return program.stages.map(({ code, title }, at) => {
    const { began = null, ended = null } = times.get(code) ?? {};
    const joined = at === 0 ? earlier(joinedOn, ended ?? joinedOn) : null;
    const first = began !== null && joined !== null ? later(began, joined) : began;
    return { stage: code, title, began_on: first, ended_on: ended };
  });
}
