import { enrollmentFinder, insertEnrollment, type EnrollmentRow } from '../db/enrollments.js';
import { factsOfEnrollment } from '../db/facts.js';
import type { StoredPerson } from '../db/persons.js';
import { rulesOf } from '../db/rules.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { Store } from '../db/open.js';
import { later, type Day } from '../domain/day.js';
import type { PlannedMakeUp } from '../domain/enrolling/make-up-places.js';
import { Refusal, refused } from '../errors.js';
import { requirePerson } from './find-standing.js';
import { joiningOf, joiningRefusal, requireOpenBatch, type OpenBatch } from './joining-batch.js';
import { findPlaces, givePlaces, openMakeUps } from './make-up-places.js';

export interface AddInput {
  employeeNo: string;
  batch: string;
  joinedOn: Day | null;
  /** Whether a late joiner is to be inserted, with places to make up what they missed. */
  insert: boolean;
  today: Day;
  dryRun: boolean;
}

export interface AddedEnrollment {
  entry: number | null;
  employeeNo: string;
  batch: string;
  on: Day;
  /** Sessions missed by joining late. */
  missed: number;
  /** The missed sessions, with the places that were given. */
  makeUps: readonly PlannedMakeUp[];
  /** Whether the person was in the batch before. */
  before: boolean;
}

type Added = Omit<AddedEnrollment, 'entry'>;

/**
 * Puts a known person into a batch: a late joiner only if `insert` says so, with places in other batches to make up what
 * they missed. For somebody who is in it, `insert` gives the places that are still wanting.
 *
 * @throws InputError `person_unknown`, `batch_unknown`; Refusal `batch_closed`, `enrolled_already`,
 *   `enrolled_elsewhere`, `joined_too_late`, `joined_not_ready`, `insert_needed`
 */
export function addEnrollment(
  store: Store,
  context: WriteContext,
  input: AddInput,
): AddedEnrollment {
  const command = `enroll add --batch ${input.batch}${input.insert ? ' --insert' : ''}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const person = requirePerson(store, input.employeeNo, input.today);
      const target = requireOpenBatch(store, input.batch);
      const present = enrollmentFinder(store)(person.id).findLast(({ leftOn }) => leftOn === null);
      if (present) refuseEnrolled(present, target, input.insert);
      const added = present
        ? topUp(write, present, input.today)
        : enroll(write, person, target, input);
      const places = added.makeUps.filter(({ place }) => place !== null).length;
      const summary = { batch: added.batch, enrolled: present ? 0 : 1, make_ups: places };
      return { result: added, summary };
    },
  );
  return { entry, ...result };
}

/** @throws Refusal `enrolled_already`, `enrolled_elsewhere` */
function refuseEnrolled(present: EnrollmentRow, { batch }: OpenBatch, insert: boolean): void {
  const { employeeNo, batchId } = present;
  const facts = { employee_no: employeeNo, batch: present.batch };
  if (batchId !== batch.id) throw new Refusal(refused('enrolled_elsewhere', facts));
  if (!insert) throw new Refusal(refused('enrolled_already', facts));
}

/** @throws Refusal `joined_too_late`, `joined_not_ready`, `insert_needed` */
function enroll(write: Writer, person: StoredPerson, target: OpenBatch, input: AddInput): Added {
  const { store } = write;
  const { today, insert } = input;
  const { id: personId, employeeNo, hiredOn } = person;
  const { id: batchId, code: batch, startOn } = target.batch;
  const first = later(hiredOn, today);
  const wishedOn = input.joinedOn ?? (first > startOn ? first : null);
  const decision = joiningOf(store, target, person, wishedOn);
  if (decision.kind === 'next_batch' || decision.kind === 'not_ready') {
    throw new Refusal(joiningRefusal(target, employeeNo, decision));
  }
  const { joinedOn } = decision;
  const missed = decision.kind === 'insert' ? decision.missed : [];
  if (missed.length > 0 && !insert) {
    const facts = { employee_no: employeeNo, batch, joined_on: joinedOn, missed: missed.length };
    throw new Refusal(refused('insert_needed', facts));
  }
  const seeker = { personId, batch: target.batch, joinedOn };
  const makeUps = findPlaces(store, seeker, missed, later(joinedOn, today));
  const inserted = decision.kind === 'insert';
  const enrollmentId = insertEnrollment(write, { personId, batchId, joinedOn, inserted });
  givePlaces(write, { enrollmentId, personId }, makeUps, today);
  return { employeeNo, batch, on: joinedOn, missed: missed.length, makeUps, before: false };
}

/** Gives somebody who is in the batch the places that are still wanting. */
function topUp(write: Writer, present: EnrollmentRow, today: Day): Added {
  const { store } = write;
  const { id: enrollmentId, personId, employeeNo, joinedOn, batch } = present;
  const facts = factsOfEnrollment(store, enrollmentId);
  const makeUps = openMakeUps(store, rulesOf(store, facts.batch.version), facts, today);
  givePlaces(write, { enrollmentId, personId }, makeUps, today);
  return { employeeNo, batch, on: joinedOn, missed: makeUps.length, makeUps, before: true };
}
