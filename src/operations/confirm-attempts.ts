import { listHands } from '../db/decisions.js';
import { insertAttemptEvent } from '../db/exams.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { confirmedOn, isVoided } from '../domain/examining/attempt-place.js';
import { effectiveMark } from '../domain/examining/correction.js';
import { refuseConfirmer } from '../domain/examining/confirming.js';
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
 * A second person, neither themselves nor who gave or recorded them, confirms the marks of each of some people that
 * await it; all of them or none. Without a ladder
 * several may.
 *
 * @throws InputError `person_unknown`, `assessment_unknown`, `confirm_day`
 * @throws Refusal `in_no_batch`, `attempt_none`, `confirm_not_needed`, `confirm_by_oneself`, `confirm_same_person`,
 *   `confirm_same_examiner`, `attempt_while_unsettled`
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
      const { actor } = context;
      const attempts = employees.flatMap((employee): JudgedAttempt[] => {
        const found = findAttempts(store, employee, input.assessment, input.today);
        const { employeeNo, code: assessment } = found;
        return decideConfirmations(store, found, actor, input).map((attempt): JudgedAttempt => {
          const judged = { employeeNo, assessment, takenOn: attempt.takenOn };
          if (confirmedOn(attempt) !== null) return { ...judged, outcome: 'unchanged' };
          const event = { attemptId: attempt.id, kind: 'confirm' as const, reason: null };
          insertAttemptEvent(write, { ...event, happenedOn: input.on, actor });
          return { ...judged, outcome: 'changed' };
        });
      });
      const changed = attempts.filter(({ outcome }) => outcome === 'changed').length;
      return { result: attempts, summary: { confirmed: changed } };
    },
  );
  return { entry, attempts: result };
}

/** The attempts to be confirmed by their day, or the latest where all are confirmed already. */
function decideConfirmations(
  store: Store,
  { employeeNo, code, assessment, attempts, facts: person }: PersonAttempts,
  actor: string,
  { on, today }: ConfirmInput,
): readonly AttemptFact[] {
  if (assessment.confirmed_by === undefined) {
    throw new Refusal(refused('confirm_not_needed', { assessment: code }));
  }
  const counting = attempts.filter((attempt) => !isVoided(attempt));
  const latest = counting.at(-1);
  const facts = { employee_no: employeeNo, assessment: code };
  if (!latest) throw new Refusal(refused('attempt_none', facts));
  const awaiting = counting.filter((attempt) => confirmedOn(attempt) === null);
  const earliest = awaiting[0]?.takenOn;
  if (earliest === undefined) return [latest];
  if (on < earliest || on > today) {
    throw new InputError(refused('confirm_day', { on, earliest, latest: today }));
  }
  const marks = awaiting.filter(({ takenOn }) => takenOn <= on);
  const open = marks.find((one) => effectiveMark(assessment, one, today).awaits !== null);
  if (open) {
    const rule = `assessments.${code}.examiners`;
    const known = { ...facts, taken_on: open.takenOn, rule };
    throw new Refusal(refused('attempt_while_unsettled', known));
  }
  const hands = listHands(store, person.personId);
  const own = refuseConfirmer(person, code, marks, hands, actor);
  if (own) throw new Refusal(own);
  return marks;
}
