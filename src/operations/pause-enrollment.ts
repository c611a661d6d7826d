import { findBatchById } from '../db/batches.js';
import { enrollmentFinder, type EnrollmentRow } from '../db/enrollments.js';
import { factsOfEnrollment } from '../db/facts.js';
import { endPause, insertPause, pausesFinder } from '../db/pauses.js';
import type { StoredPerson } from '../db/persons.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { decidePause, decidePauseEnd, refuseReturn } from '../domain/enrolling/pausing.js';
import { InputError, Refusal, refused } from '../errors.js';
import { continueEnrollment } from './change-enrollment.js';
import { codeKey, refuseClosed } from './find-session.js';
import { requirePerson } from './find-standing.js';
import { requireOpenBatch } from './joining-batch.js';

export interface Paused {
  entry: number | null;
  employeeNo: string;
  batch: string;
  from: Day;
  until: Day | null;
}

/** The enrollment that a day lies in; else the present one, else the last. @throws Refusal `in_no_batch` */
function enrollmentAt(store: Store, { id, employeeNo }: StoredPerson, day: Day): EnrollmentRow {
  const all = enrollmentFinder(store)(id);
  const found =
    all.findLast(({ joinedOn, leftOn }) => joinedOn <= day && (leftOn === null || leftOn > day)) ??
    all.findLast(({ leftOn }) => leftOn === null) ??
    all.at(-1);
  if (found) return found;
  throw new Refusal(refused('in_no_batch', { employee_no: employeeNo }));
}

/**
 * Puts a person on leave of absence from their batch; spans and due days are moved on by it.
 *
 * @throws InputError `person_unknown`, `pause_days_reversed`
 * @throws Refusal `in_no_batch`, `batch_closed`, `pause_*`
 */
export function pauseEnrollment(
  store: Store,
  context: WriteContext,
  input: {
    employeeNo: string;
    from: Day;
    until: Day | null;
    reason: string;
    today: Day;
    dryRun: boolean;
  },
): Paused {
  const { from, until, reason, today, dryRun } = input;
  const command = `enroll pause --from ${from}${until === null ? '' : ` --until ${until}`}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const person = requirePerson(store, input.employeeNo, today);
    const { id: enrollmentId, batchId } = enrollmentAt(store, person, from);
    const facts = factsOfEnrollment(store, enrollmentId);
    const pauses = pausesFinder(store)(person.id);
    const decision = decidePause({ ...facts, pauses }, { from, until });
    if (decision.kind === 'refuse') {
      if (decision.by === 'input') throw new InputError(decision.refused);
      throw new Refusal(decision.refused);
    }
    const found = findBatchById(store, batchId);
    if (found) refuseClosed(found);
    insertPause(write, { enrollmentId, fromOn: from, untilOn: until, reason });
    const { employeeNo } = person;
    const batch = facts.batch.code;
    return { result: { employeeNo, batch, from, until }, summary: { batch, paused: 1 } };
  });
  return { entry, ...result };
}

export type Returned = { entry: number | null; employeeNo: string; batch: string; on: Day } & (
  | { kind: 'ended'; from: Day; until: Day }
  /** `from`: code of the batch that was left. */
  | { kind: 'rejoined'; from: string; missed: number }
);

type ReturnedNow =
  | Omit<Extract<Returned, { kind: 'ended' }>, 'entry'>
  | Omit<Extract<Returned, { kind: 'rejoined' }>, 'entry'>;

/**
 * Brings a person back: ends their leave of absence the day before, or enrolls them anew after a withdrawal, linked to
 * what they left.
 *
 * @throws InputError `person_unknown`, `batch_unknown`
 * @throws Refusal `in_no_batch`, `not_paused`, `batch_closed`, `return_*`, `joined_*`, `other_program`
 */
export function returnEnrollment(
  store: Store,
  context: WriteContext,
  input: { employeeNo: string; on: Day; batch: string | null; today: Day; dryRun: boolean },
): Returned {
  const { batch, dryRun } = input;
  const command = `enroll return${batch === null ? '' : ` --batch ${batch}`}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const person = requirePerson(store, input.employeeNo, input.today);
    const all = enrollmentFinder(store)(person.id);
    const enrollment = all.findLast(({ leftOn }) => leftOn === null) ?? all.at(-1);
    if (!enrollment) {
      throw new Refusal(refused('in_no_batch', { employee_no: person.employeeNo }));
    }
    const returned =
      enrollment.leftOn === null
        ? comeBack(write, enrollment, input)
        : rejoin(write, person, enrollment, input);
    return { result: returned, summary: { batch: returned.batch, returned: 1 } };
  });
  return { entry, ...result };
}

/** @throws Refusal `return_other_batch`, `batch_closed`, `not_paused`, `return_first_day` */
function comeBack(
  write: Writer,
  { id, batch, batchId, employeeNo }: EnrollmentRow,
  { on, batch: wanted }: { on: Day; batch: string | null },
): ReturnedNow {
  if (wanted !== null && codeKey(wanted) !== batch) {
    const facts = { employee_no: employeeNo, batch, wanted };
    throw new Refusal(refused('return_other_batch', facts));
  }
  const found = findBatchById(write.store, batchId);
  if (found) refuseClosed(found);
  const decision = decidePauseEnd(factsOfEnrollment(write.store, id), on);
  if (decision.kind === 'refuse') throw new Refusal(decision.refused);
  const { pause, until } = decision;
  endPause(write, pause.id, until);
  return { kind: 'ended', employeeNo, batch, on, from: pause.from, until };
}

/** @throws Refusal `return_dismissed`, `return_before_leaving`, and as `continueEnrollment` */
function rejoin(
  write: Writer,
  person: StoredPerson,
  { id, employeeNo, batch: left }: EnrollmentRow,
  { on, batch, today }: { on: Day; batch: string | null; today: Day },
): ReturnedNow {
  const { store } = write;
  const old = factsOfEnrollment(store, id);
  const wanted = codeKey(batch ?? left);
  const refusal = refuseReturn(old, on, wanted);
  if (refusal) throw new Refusal(refusal);
  const target = requireOpenBatch(store, wanted);
  const leftOn = old.leftOn ?? on;
  const place = continueEnrollment(write, person, old, target, { on, leftOn, today });
  const { joinedOn, missed } = place;
  const of = { employeeNo, batch: target.batch.code, on: joinedOn };
  return { kind: 'rejoined', ...of, from: left, missed };
}
