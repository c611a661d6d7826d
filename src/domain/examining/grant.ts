import type { Day } from '../day.js';
import { isOneself } from '../enrolling/oneself.js';
import type { Refused } from '../refusals/index.js';
import { climbLadder } from '../standing/climb.js';
import type { EnrollmentFacts, Rules } from '../standing/facts.js';
import { grantedInRound, grantsLeft } from '../standing/grants.js';
import { climberOf } from '../standing/ladder.js';

export type GrantDecision =
  /** `left`: how many extra attempts the person then has. */
  | { kind: 'grant'; round: number; left: number; rule: string }
  | { kind: 'refuse'; refused: Refused };

/**
 * Extra attempts are granted by somebody else after a failure, and not more in one round than the ladder foresees
 * (`ladders.*.grants.per_round`; 000 §6.2).
 */
export function decideGrant(
  rules: Rules,
  facts: EnrollmentFacts,
  code: string,
  wanted: number,
  by: string,
  today: Day,
): GrantDecision {
  const { employeeNo: employee_no } = facts;
  if (isOneself(facts, by)) {
    return { kind: 'refuse', refused: { code: 'act_by_oneself', facts: { employee_no } } };
  }
  const asked = { employee_no, assessment: code };
  const climber = climberOf(rules, facts, code);
  const grants = climber?.ladder.grants;
  if (!climber || !grants) {
    const rule = climber?.path ?? `assessments.${code}`;
    return { kind: 'refuse', refused: { code: 'grant_not_foreseen', facts: { ...asked, rule } } };
  }
  const climb = climbLadder(climber, today, today);
  const rule = `${climber.path}.grants`;
  if (climb.counted?.grade.passed !== false) {
    return {
      kind: 'refuse',
      refused: { code: 'grant_without_failure', facts: { ...asked, rule } },
    };
  }
  const { round } = climb;
  const { per_round } = grants;
  const granted = grantedInRound(climber, climb, today);
  if (granted + wanted > per_round) {
    const known = { ...asked, round, granted, wanted, per_round, rule: `${rule}.per_round` };
    return { kind: 'refuse', refused: { code: 'grant_too_many', facts: known } };
  }
  return { kind: 'grant', round, left: grantsLeft(climber, climb, today) + wanted, rule };
}
