import { insertAttemptEvent, recorderOf } from '../db/exams.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { confirmedOn, isVoided } from '../domain/examining/attempt-place.js';
import type { AttemptFact } from '../domain/standing/facts.js';
import { InputError, Refusal, refused } from '../errors.js';
import { findAttempts, type PersonAttempts } from './find-attempts.js';

export interface ConfirmInput {
  employees: readonly string[];
  assessment: string;
  /** Day of the confirmation. */
  on: Day;
  today: Day;
  dryRun: boolean;
}

export interface JudgedAttempt {
  employeeNo: string;
  assessment: string;
  takenOn: Day;
  outcome: 'changed' | 'unchanged';
}

/**
 * A second person confirms the latest mark of each of some people; all of them or none.
 *
 * @throws InputError `person_unknown`, `assessment_unknown`, `confirm_day`
 * @throws Refusal `in_no_batch`, `attempt_none`, `confirm_not_needed`, `confirm_same_person`
 */
export function confirmAttempts(
  store: Store,
  context: WriteContext,
  input: ConfirmInput,
): { entry: number | null; attempts: JudgedAttempt[] } {
  const command = `exam confirm --assessment ${input.assessment}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const employees = [...new Set(input.employees)];
      const attempts = employees.map((employee): JudgedAttempt => {
        const found = findAttempts(store, employee, input.assessment, input.today);
        const { employeeNo, code: assessment } = found;
        const attempt = decideConfirmation(store, found, context.actor, input);
        const judged = { employeeNo, assessment, takenOn: attempt.takenOn };
        if (confirmedOn(attempt) !== null) return { ...judged, outcome: 'unchanged' };
        const { actor } = context;
        insertAttemptEvent(write, {
          attemptId: attempt.id,
          kind: 'confirm',
          happenedOn: input.on,
          actor,
          reason: null,
        });
        return { ...judged, outcome: 'changed' };
      });
      const changed = attempts.filter(({ outcome }) => outcome === 'changed').length;
      return { result: attempts, summary: { confirmed: changed } };
    },
  );
  return { entry, attempts: result };
}

/** The attempt to be confirmed, or confirmed already. */
function decideConfirmation(
  store: Store,
  { employeeNo, code, assessment, attempts }: PersonAttempts,
  actor: string,
  { on, today }: ConfirmInput,
): AttemptFact {
  if (assessment.confirmed_by === undefined) {
    throw new Refusal(refused('confirm_not_needed', { assessment: code }));
  }
  const latest = attempts.findLast((attempt) => !isVoided(attempt));
  const facts = { employee_no: employeeNo, assessment: code };
  if (!latest) throw new Refusal(refused('attempt_none', facts));
  if (confirmedOn(latest) !== null) return latest;
  if (on < latest.takenOn || on > today) {
    throw new InputError(refused('confirm_day', { on, earliest: latest.takenOn, latest: today }));
  }
  if (nameKey(actor) === nameKey(recorderOf(store, latest.id))) {
    const rule = `assessments.${code}.confirmed_by`;
    throw new Refusal(refused('confirm_same_person', { ...facts, rule }));
  }
  return latest;
}
