import { enrollmentFinder } from '../../db/enrollments.js';
import { insertMentorship, setMentorshipEnd } from '../../db/mentors.js';
import { findBatchById } from '../../db/batches.js';
import type { StoredPerson } from '../../db/persons.js';
import type { Store } from '../../db/open.js';
import { withWrite, type WriteContext, type Writer } from '../../db/write.js';
import { later, type Day } from '../../domain/day.js';
import {
  mentorshipOn,
  refuseMentee,
  refuseMentor,
  type MenteePlace,
} from '../../domain/mentoring/assigning.js';
import { peakLoad } from '../../domain/mentoring/load.js';
import type { Refused } from '../../domain/refusals/index.js';
import { InputError, Refusal, refused } from '../../errors.js';
import { enrollmentOn, requirePerson } from '../find-standing.js';
import { requireBatch } from '../find-session.js';
import { openMentorBook, type MentorBook } from './book.js';
import { refuseAll } from './refuse-all.js';
import { batchMentees } from './without-mentor.js';

export interface AssignInput {
  mentor: string;
  mentees: readonly string[];
  /** Everybody of this batch who has no mentor; or, of mentees who are named, the batch that is meant. */
  batch: string | null;
  from: Day | null;
  /** The last day, where it is known. */
  until: Day | null;
  today: Day;
  dryRun: boolean;
}

export interface Assigned {
  mentor: string;
  mentorName: string;
  mentees: { employeeNo: string; name: string; batch: string; from: Day; until: Day | null }[];
  /** What to know of it. */
  notes: Refused[];
  load: number;
  limit: number;
}

/** A mentee with the enrollment in which they get a mentor. */
export interface PlacedMentee {
  person: StoredPerson;
  enrollmentId: number;
  place: MenteePlace;
}

/**
 * Gives mentees a mentor from a day on: one who is certified and employed then and has room; nobody is their own mentor
 * or has two at a time (`mentors.levels.*.max_mentees`; 001 §2.2, 003 §6). Everything that is wrong is said at once.
 *
 * @throws InputError `person_unknown`, `batch_unknown`, `mentor_days_reversed`
 * @throws Refusal `mentor_no_rules`, `mentor_no_mentees`, `in_no_batch`, `mentor_not_employed`, `mentor_uncertified`,
 *   `mentor_full`, `mentor_oneself`, `mentor_before_joining`, `mentor_after_leaving`, `mentor_taken`, `batch_closed`,
 *   `mentor_several`
 */
export function assignMentor(
  store: Store,
  context: WriteContext,
  input: AssignInput,
): { entry: number | null; assigned: Assigned } {
  const { dryRun, today } = input;
  const command = `enroll mentor assign${input.batch === null ? '' : ` --batch ${input.batch}`}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const mentor = requirePerson(store, input.mentor, input.from ?? today);
    const book = openMentorBook(store, today);
    const mentees = wantedMentees(store, book, mentor, input);
    const assigned = assign(write, book, mentor, mentees, input);
    return { result: assigned, summary: { assigned: assigned.mentees.length } };
  });
  return { entry, assigned: result };
}

/** Who is named, each once; else everybody of the batch who has no mentor. */
function wantedMentees(
  store: Store,
  book: MentorBook,
  mentor: StoredPerson,
  input: AssignInput,
): PlacedMentee[] {
  const day = input.from ?? input.today;
  const batch = input.batch === null ? null : requireBatch(store, input.batch);
  if (input.mentees.length === 0 && batch) {
    const people = batchMentees(store, book, batch, day).filter(
      (one) => one.mentor === null && one.person.id !== mentor.id,
    );
    if (people.length === 0) throw new Refusal(refused('mentor_no_mentees', { batch: batch.code }));
    return people.map(({ person }) => placeMentee(store, book, person, day, batch.id));
  }
  const people = input.mentees.map((one) => requirePerson(store, one, day));
  const once = [...new Map(people.map((person) => [person.id, person])).values()];
  const self = once.find(({ id }) => id === mentor.id);
  if (self) throw new Refusal(refused('mentor_oneself', { employee_no: self.employeeNo }));
  return once.map((person) => placeMentee(store, book, person, day, batch?.id ?? null));
}

/** A mentee in the training that a day concerns. @throws Refusal `in_no_batch` */
export function placeMentee(
  store: Store,
  book: MentorBook,
  person: StoredPerson,
  day: Day,
  batchId: number | null,
): PlacedMentee {
  const all = enrollmentFinder(store)(person.id);
  const own = batchId === null ? all : all.filter((one) => one.batchId === batchId);
  const enrollment = enrollmentOn(own, day);
  const { employeeNo, name } = person;
  if (!enrollment) throw new Refusal(refused('in_no_batch', { employee_no: employeeNo }));
  const { id: enrollmentId, batch, joinedOn, leftOn } = enrollment;
  const stored = findBatchById(store, enrollment.batchId);
  const closedOn = stored?.status === 'closed' ? stored.closedOn : null;
  const mentors = book
    .mentorings(({ menteeId }) => menteeId === person.id)
    .map(({ from, until, mentorId }) => ({
      from,
      until,
      mentor: book.person(mentorId).employeeNo,
    }));
  return {
    person,
    enrollmentId,
    place: { employeeNo, name, batch, joinedOn, leftOn, closedOn, mentors },
  };
}

/** Checks and writes; the mentees are people whose training is known. */
export function assign(
  write: Writer,
  book: MentorBook,
  mentor: StoredPerson,
  mentees: readonly PlacedMentee[],
  { from: given, until, today }: Pick<AssignInput, 'from' | 'until' | 'today'>,
): Assigned {
  const problems: Refused[] = [];
  const starts = mentees.map(({ place }) => given ?? later(today, place.joinedOn));
  const first = [...starts].sort()[0] ?? given ?? today;
  if (until !== null && until < first) {
    throw new InputError(refused('mentor_days_reversed', { from: first, until }));
  }
  const place = book.place(mentor.id, first);
  problems.push(...refuseMentor(place, { from: first, until }, mentees.length));
  const notes: Refused[] = [];
  for (const [index, { place: mentee, person }] of mentees.entries()) {
    const time = { from: starts[index] ?? first, until };
    problems.push(...refuseMentee(mentee, time));
    notes.push(...otherTeam(mentor, person));
  }
  refuseAll(problems, Refusal);
  const certificateId = place.term?.certificate.id ?? 0;
  for (const [index, { person, enrollmentId }] of mentees.entries()) {
    const fromOn = starts[index] ?? first;
    const row = { mentorId: mentor.id, menteeId: person.id, enrollmentId, certificateId };
    insertMentorship(write, { ...row, fromOn, untilOn: until });
  }
  book.reload();
  const after = book.place(mentor.id, first);
  return {
    mentor: mentor.employeeNo,
    mentorName: mentor.name,
    mentees: mentees.map(({ place: { employeeNo, name, batch } }, index) => ({
      employeeNo,
      name,
      batch,
      from: starts[index] ?? first,
      until,
    })),
    notes,
    load: peakLoad(after.times, { from: first, until }).load,
    limit: after.limit,
  };
}

/** A mentor of another team is allowed, and said: mentoring happens in the team (001 §2.2). */
export function otherTeam(mentor: StoredPerson, person: StoredPerson): Refused[] {
  if (mentor.team === null || person.team === null || mentor.team === person.team) return [];
  const facts = {
    mentor: mentor.employeeNo,
    mentor_team: mentor.team,
    employee_no: person.employeeNo,
    team: person.team,
  };
  return [refused('mentor_other_team', facts)];
}

export interface EndInput {
  mentees: readonly string[];
  /** The last day. */
  on: Day;
  reason: string;
  today: Day;
  dryRun: boolean;
}

export interface Ended {
  employeeNo: string;
  mentor: string;
  from: Day;
  until: Day;
}

/**
 * Ends mentorships; the day is the last one. All or none.
 *
 * @throws InputError `person_unknown`; Refusal `mentor_no_rules`, `mentor_none`, `mentor_ends_before`, `mentor_several`
 */
export function endMentorships(
  store: Store,
  context: WriteContext,
  { mentees, on, reason, today, dryRun }: EndInput,
): { entry: number | null; ended: Ended[] } {
  const intent = { command: 'enroll mentor end', dryRun };
  const { entry, result } = withWrite(store, context, intent, (write) => {
    const book = openMentorBook(store, today);
    const people = mentees.map((one) => requirePerson(store, one, on));
    const once = [...new Map(people.map((person) => [person.id, person])).values()];
    const problems: Refused[] = [];
    const ended: Ended[] = [];
    for (const { id, employeeNo } of once) {
      const known = book.mentorings(({ menteeId }) => menteeId === id);
      const open = mentorshipOn(known, on) ?? known.findLast(({ from }) => from > on);
      if (!open) problems.push(refused('mentor_none', { employee_no: employeeNo, on }));
      else if (open.from > on) {
        const facts = { employee_no: employeeNo, from: open.from, until: on };
        problems.push(refused('mentor_ends_before', facts));
      } else {
        setMentorshipEnd(write, open.id, on, reason);
        const mentor = book.person(open.mentorId).employeeNo;
        ended.push({ employeeNo, mentor, from: open.from, until: on });
      }
    }
    refuseAll(problems, Refusal);
    return { result: ended, summary: { ended: ended.length } };
  });
  return { entry, ended: result };
}
