import type { Day } from '../day.js';
import { assessmentGate } from '../standing/gates/assessment.js';
import type { EnrollmentFacts, Rules } from '../standing/facts.js';
import { ladderState, type LadderState } from '../standing/ladder.js';

/**
 * Since when an assessment is passed in a training, as a gate that asks for it would say; `null` while it is not, and
 * once the pass has lapsed (`assessments.*`).
 */
export function passedOn(
  rules: Rules,
  facts: EnrollmentFacts,
  assessment: string,
  today: Day,
): Day | null {
  const program = rules.handbook.programs[facts.batch.program];
  if (!program || !Object.hasOwn(rules.handbook.assessments, assessment)) return null;
  const climbed = new Map<string, LadderState | undefined>();
  const outcome = assessmentGate(
    { kind: 'assessment', assessment },
    {
      rules,
      program,
      facts,
      today,
      stage: '',
      stageStart: facts.hiredOn,
      othersSince: facts.hiredOn,
      path: '',
      ladder: (code) => {
        if (!climbed.has(code)) climbed.set(code, ladderState(rules, facts, code, today));
        return climbed.get(code);
      },
      brief: true,
    },
  );
  return outcome.holds ? (outcome.since ?? today) : null;
}
