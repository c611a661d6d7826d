import { insertGrant } from '../db/exams.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { decideGrant } from '../domain/examining/grant.js';
import { Refusal } from '../errors.js';
import { requireSatAssessment } from './create-sitting.js';
import { requireEnrollment } from './require-enrollment.js';

export interface GrantInput {
  employee: string;
  /** Code or title. */
  assessment: string;
  attempts: number;
  by: string;
  reason: string;
  today: Day;
  dryRun: boolean;
}

export interface Granted {
  employeeNo: string;
  assessment: string;
  attempts: number;
  round: number;
  /** How many extra attempts the person has now. */
  left: number;
  by: string;
  rule: string;
}

/**
 * Grants a person extra attempts in the round in which they have failed, as many as the ladder foresees.
 *
 * @throws InputError `person_unknown`, `assessment_unknown`, `assessment_composite`
 * @throws Refusal `in_no_batch`, `batch_closed`, `act_by_oneself`, `grant_*`
 */
export function grantAttempts(
  store: Store,
  context: WriteContext,
  input: GrantInput,
): { entry: number | null; granted: Granted } {
  const { attempts, by, reason, today, dryRun } = input;
  const command = `retake grant --assessment ${input.assessment} --attempts ${attempts}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const { facts, rules } = requireEnrollment(store, input.employee, today);
    const assessment = requireSatAssessment(rules.handbook, input.assessment);
    const decision = decideGrant(rules, facts, assessment, attempts, by, today);
    if (decision.kind === 'refuse') throw new Refusal(decision.refused);
    const { id: enrollmentId, employeeNo } = facts;
    const row = { enrollmentId, assessment, attempts, grantedOn: today, grantedBy: by, reason };
    insertGrant(write, row);
    const { round, left, rule } = decision;
    const granted = { employeeNo, assessment, attempts, round, left, by, rule };
    return { result: granted, summary: { assessment, attempts } };
  });
  return { entry, granted: result };
}
