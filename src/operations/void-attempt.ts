import { insertAttemptEvent } from '../db/exams.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { isVoided } from '../domain/examining/attempt-place.js';
import type { AttemptFact } from '../domain/standing/facts.js';
import { Refusal, refused } from '../errors.js';
import type { JudgedAttempt } from './confirm-attempts.js';
import { findAttempts, type PersonAttempts } from './find-attempts.js';

export interface JudgeInput {
  kind: 'void' | 'restore';
  employee: string;
  assessment: string;
  /** Day of the exam; the latest one that counts where it is not given. */
  takenOn: Day | null;
  reason: string;
  today: Day;
  dryRun: boolean;
}

/**
 * Voids a mark, or lets a voided one count again; the mark itself stays as it was recorded.
 *
 * @throws InputError `person_unknown`, `assessment_unknown`
 * @throws Refusal `in_no_batch`, `attempt_none`, `attempt_none_on`, `attempt_not_voided`, `attempt_replaced`
 */
export function judgeAttempt(
  store: Store,
  context: WriteContext,
  input: JudgeInput,
): { entry: number | null; attempt: JudgedAttempt } {
  const { kind, today, reason, dryRun } = input;
  const command = `exam ${kind} --assessment ${input.assessment}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const found = findAttempts(store, input.employee, input.assessment, today);
    const { employeeNo, code } = found;
    const attempt =
      kind === 'void'
        ? attemptToVoid(found, input.takenOn)
        : attemptToRestore(found, input.takenOn);
    const { id: attemptId, takenOn } = attempt;
    const { actor } = context;
    insertAttemptEvent(write, { attemptId, kind, happenedOn: today, actor, reason });
    const judged = { employeeNo, assessment: code, takenOn, outcome: 'changed' as const };
    return { result: judged, summary: { assessment: code } };
  });
  return { entry, attempt: result };
}

function attemptToVoid(
  { employeeNo, code, attempts }: PersonAttempts,
  takenOn: Day | null,
): AttemptFact {
  const facts = { employee_no: employeeNo, assessment: code };
  const counting = attempts.filter((attempt) => !isVoided(attempt));
  const found = counting.findLast((attempt) => takenOn === null || attempt.takenOn === takenOn);
  if (found) return found;
  if (takenOn === null) throw new Refusal(refused('attempt_none', facts));
  throw noneOn(facts, takenOn, counting);
}

function attemptToRestore(
  { employeeNo, code, attempts }: PersonAttempts,
  takenOn: Day | null,
): AttemptFact {
  const facts = { employee_no: employeeNo, assessment: code };
  const that = attempts.filter((attempt) => attempt.takenOn === takenOn);
  const voided = that.findLast(isVoided);
  const counting = that.find((attempt) => !isVoided(attempt));
  const on = { ...facts, taken_on: takenOn ?? '' };
  if (counting) {
    throw new Refusal(refused(voided ? 'attempt_replaced' : 'attempt_not_voided', on));
  }
  if (voided) return voided;
  throw noneOn(facts, takenOn ?? '', attempts.filter(isVoided));
}

function noneOn(
  facts: { employee_no: string; assessment: string },
  takenOn: Day,
  known: readonly AttemptFact[],
): Refusal {
  const days = known.map((attempt) => attempt.takenOn).join(', ');
  return new Refusal(refused('attempt_none_on', { ...facts, taken_on: takenOn, known: days }));
}
