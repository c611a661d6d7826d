import { findBatchById } from '../db/batches.js';
import {
  endEnrollment,
  enrollmentFinder,
  insertEnrollment,
  type EnrollmentRow,
} from '../db/enrollments.js';
import { insertDecision } from '../db/decisions.js';
import type { StoredPerson } from '../db/persons.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { InputError, Refusal, refused } from '../errors.js';
import { requirePerson } from './find-standing.js';
import { joiningOf, openBatch, tooLate } from './import-roster.js';

export interface EnrollmentChange {
  entry: number | null;
  employeeNo: string;
  batch: string;
  on: Day;
  /** Sessions missed by joining late. */
  missed: number;
}

type OpenBatch = Exclude<ReturnType<typeof openBatch>, { code: string }>;

/** @throws InputError `batch_unknown`; Refusal `batch_closed` */
function requireOpenBatch(store: Store, code: string): OpenBatch {
  const found = openBatch(store, code);
  if (!('code' in found)) return found;
  throw found.code === 'batch_unknown' ? new InputError(found) : new Refusal(found);
}

function presentEnrollment(store: Store, person: StoredPerson): EnrollmentRow | undefined {
  return enrollmentFinder(store)(person.id).findLast(({ leftOn }) => leftOn === null);
}

/** @throws Refusal `in_no_batch` */
function requirePresent(store: Store, person: StoredPerson): EnrollmentRow {
  const present = presentEnrollment(store, person);
  if (present) return present;
  throw new Refusal(refused('in_no_batch', { employee_no: person.employeeNo }));
}

interface Place {
  joinedOn: Day;
  inserted: boolean;
  missed: number;
}

/** @throws Refusal `joined_too_late` */
function placeIn(store: Store, target: OpenBatch, hiredOn: Day, wishedOn: Day | null): Place {
  const decision = joiningOf(store, target, hiredOn, wishedOn);
  if (decision.kind === 'refuse') throw new Refusal(tooLate(target.batch.code, decision));
  const missed = decision.kind === 'insert' ? decision.missed.length : 0;
  return { joinedOn: decision.joinedOn, inserted: decision.kind === 'insert', missed };
}

/**
 * Puts a known person into a batch.
 *
 * @throws InputError `person_unknown`, `batch_unknown`; Refusal `batch_closed`, `enrolled_already`,
 *   `enrolled_elsewhere`, `joined_too_late`
 */
export function addEnrollment(
  store: Store,
  context: WriteContext,
  input: { employeeNo: string; batch: string; joinedOn: Day | null; today: Day; dryRun: boolean },
): EnrollmentChange {
  const command = `enroll add --batch ${input.batch}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const person = requirePerson(store, input.employeeNo, input.today);
      const target = requireOpenBatch(store, input.batch);
      const present = presentEnrollment(store, person);
      if (present) {
        const facts = { employee_no: person.employeeNo, batch: present.batch };
        const code =
          present.batchId === target.batch.id ? 'enrolled_already' : 'enrolled_elsewhere';
        throw new Refusal(refused(code, facts));
      }
      const place = placeIn(store, target, person.hiredOn, input.joinedOn);
      const { joinedOn, inserted, missed } = place;
      insertEnrollment(write, {
        personId: person.id,
        batchId: target.batch.id,
        joinedOn,
        inserted,
      });
      const { employeeNo } = person;
      const result = { employeeNo, batch: input.batch, on: joinedOn, missed };
      return { result, summary: { batch: input.batch, enrolled: 1 } };
    },
  );
  return { entry, ...result };
}

/**
 * Moves a person to another batch of the same program: the old enrollment ends and stays, the new one is linked to it,
 * so that attempts and their rounds go on.
 *
 * @throws as `addEnrollment`, and Refusal `in_no_batch`, `move_same_batch`, `other_program`, `leaves_before_joining`
 */
export function moveEnrollment(
  store: Store,
  context: WriteContext,
  input: { employeeNo: string; to: string; on: Day; reason: string; today: Day; dryRun: boolean },
): EnrollmentChange & { from: string } {
  const command = `enroll move --to ${input.to}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const person = requirePerson(store, input.employeeNo, input.today);
      const present = requirePresent(store, person);
      const { employeeNo } = person;
      const { batch: target, sessions } = requireOpenBatch(store, input.to);
      if (present.batchId === target.id) {
        throw new Refusal(refused('move_same_batch', { employee_no: employeeNo, batch: input.to }));
      }
      const from = findBatchById(store, present.batchId);
      if (from && from.program !== target.program) {
        throw new Refusal(refused('other_program', { from: from.program, to: target.program }));
      }
      refuseEarlyEnd(present, input.on);
      const place = placeIn(store, { batch: target, sessions }, input.on, input.on);
      endEnrollment(write, present.id, input.on, 'moved', input.reason);
      insertEnrollment(write, {
        personId: person.id,
        batchId: target.id,
        joinedOn: place.joinedOn,
        inserted: place.inserted,
        movedFrom: present.id,
      });
      insertDecision(write, {
        enrollmentId: present.id,
        kind: 'move',
        decidedOn: input.on,
        decidedBy: context.actor,
        reason: input.reason,
      });
      const { joinedOn: on, missed } = place;
      const result = { employeeNo, batch: input.to, from: present.batch, on, missed };
      return { result, summary: { from: present.batch, to: input.to } };
    },
  );
  return { entry, ...result };
}

function refuseEarlyEnd(present: EnrollmentRow, leftOn: Day): void {
  if (leftOn >= present.joinedOn) return;
  const { employeeNo, joinedOn } = present;
  const facts = { employee_no: employeeNo, joined_on: joinedOn, left_on: leftOn };
  throw new Refusal(refused('leaves_before_joining', facts));
}

/**
 * Ends a person's enrollment; everything recorded stays.
 *
 * @throws InputError `person_unknown`; Refusal `in_no_batch`, `leaves_before_joining`
 */
export function withdrawEnrollment(
  store: Store,
  context: WriteContext,
  input: { employeeNo: string; on: Day; reason: string; today: Day; dryRun: boolean },
): EnrollmentChange {
  const { entry, result } = withWrite(
    store,
    context,
    { command: 'enroll withdraw', dryRun: input.dryRun },
    (write) => {
      const person = requirePerson(store, input.employeeNo, input.today);
      const present = requirePresent(store, person);
      refuseEarlyEnd(present, input.on);
      endEnrollment(write, present.id, input.on, 'withdrawn', input.reason);
      insertDecision(write, {
        enrollmentId: present.id,
        kind: 'withdrawal',
        decidedOn: input.on,
        decidedBy: context.actor,
        reason: input.reason,
      });
      const { employeeNo } = person;
      const result = { employeeNo, batch: present.batch, on: input.on, missed: 0 };
      return { result, summary: { batch: present.batch, withdrawn: 1 } };
    },
  );
  return { entry, ...result };
}
