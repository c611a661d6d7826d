import { insertDecision } from '../db/decisions.js';
import {
  endEnrollment,
  enrollmentFinder,
  insertEnrollment,
  type EnrollmentRow,
} from '../db/enrollments.js';
import { factsOfEnrollment } from '../db/facts.js';
import { insertMakeUp } from '../db/make-ups.js';
import { endPause } from '../db/pauses.js';
import type { StoredPerson } from '../db/persons.js';
import { rulesOf } from '../db/rules.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { Store } from '../db/open.js';
import { addDays, type Day } from '../domain/day.js';
import { joiningOn } from '../domain/enrolling/joining.js';
import { carriedOver } from '../domain/enrolling/make-up-places.js';
import { missedBy } from '../domain/enrolling/missed.js';
import type { EnrollmentFacts, SessionFact } from '../domain/standing/facts.js';
import { Refusal, refused } from '../errors.js';
import { requirePerson } from './find-standing.js';
import { joiningOf, joiningRefusal, requireOpenBatch, type OpenBatch } from './joining-batch.js';

export interface EnrollmentChange {
  entry: number | null;
  employeeNo: string;
  batch: string;
  on: Day;
  /** Sessions missed by joining late. */
  missed: number;
}

/** @throws Refusal `in_no_batch` */
function requirePresent(store: Store, person: StoredPerson): EnrollmentRow {
  const present = enrollmentFinder(store)(person.id).findLast(({ leftOn }) => leftOn === null);
  if (present) return present;
  throw new Refusal(refused('in_no_batch', { employee_no: person.employeeNo }));
}

interface Place {
  joinedOn: Day;
  missed: readonly SessionFact[];
  inserted: boolean;
}

/** @throws Refusal `joined_too_late`, `joined_not_ready` */
function placeIn(store: Store, target: OpenBatch, person: StoredPerson, on: Day): Place {
  const decision = joiningOf(store, target, { ...person, hiredOn: on }, on);
  if (decision.kind === 'next_batch' || decision.kind === 'not_ready') {
    throw new Refusal(joiningRefusal(target, person.employeeNo, decision));
  }
  const inserted = decision.kind === 'insert';
  return { joinedOn: decision.joinedOn, missed: inserted ? decision.missed : [], inserted };
}

/**
 * Enrolls somebody anew, as the continuation of an enrollment that has ended: attempts, records and leaves of absence
 * go on, and what was attended there counts here. Returns how many sessions are missed.
 *
 * @throws Refusal `joined_too_late`, `joined_not_ready`, `other_program`
 */
export function continueEnrollment(
  write: Writer,
  person: StoredPerson,
  old: EnrollmentFacts,
  target: OpenBatch,
  { on, leftOn, today }: { on: Day; leftOn: Day; today: Day },
): { joinedOn: Day; missed: number } {
  const { store } = write;
  const { batch, joined } = target;
  if (old.batch.program !== batch.program) {
    const facts = { from: old.batch.program, to: batch.program };
    throw new Refusal(refused('other_program', facts));
  }
  // Whoever comes back to their own batch is no late joiner of it.
  const again = old.batch.id === batch.id;
  const { late, ...own } = joiningOn(joined, on, on);
  const place = again ? { ...own, inserted: late } : placeIn(store, target, person, on);
  for (const { id, from, until } of old.pauses) {
    if (from < on && (until === null || until >= on)) endPause(write, id, addDays(on, -1));
  }
  const { joinedOn, inserted, missed } = place;
  const { id: personId } = person;
  const enrollment = { personId, batchId: batch.id, joinedOn, inserted, movedFrom: old.id };
  const enrollmentId = insertEnrollment(write, enrollment);
  const former = [...old.batch.sessions.values()]
    .flat()
    .filter(({ day }) => day >= old.joinedOn && day < leftOn);
  for (const link of carriedOver(missed, former, old.makeUps)) {
    const ids = { missedSessionId: link.missed.id, sessionId: link.session.id };
    insertMakeUp(write, { enrollmentId, personId, ...ids, assignedOn: today });
  }
  const now = factsOfEnrollment(store, enrollmentId);
  const open = missedBy(rulesOf(store, now.batch.version), now, today).open;
  return { joinedOn, missed: open.filter(({ day }) => day < joinedOn).length };
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
  const { on, reason, today, dryRun } = input;
  const command = `enroll move --to ${input.to}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const person = requirePerson(store, input.employeeNo, today);
    const present = requirePresent(store, person);
    const { employeeNo } = person;
    const target = requireOpenBatch(store, input.to);
    const { code: batch } = target.batch;
    if (present.batchId === target.batch.id) {
      throw new Refusal(refused('move_same_batch', { employee_no: employeeNo, batch }));
    }
    refuseEarlyEnd(present, on);
    const old = factsOfEnrollment(store, present.id);
    endEnrollment(write, present.id, on, 'moved', reason);
    const place = continueEnrollment(write, person, old, target, { on, leftOn: on, today });
    const of = { enrollmentId: present.id, kind: 'move', decidedOn: on } as const;
    insertDecision(write, { ...of, decidedBy: context.actor, reason });
    const { joinedOn, missed } = place;
    const result = { employeeNo, batch, from: present.batch, on: joinedOn, missed };
    return { result, summary: { batch, moved_from: present.batch } };
  });
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
