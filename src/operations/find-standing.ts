import { enrollmentFinder, type EnrollmentRow } from '../db/enrollments.js';
import { factsOfEnrollment } from '../db/facts.js';
import { knownFacts, type RecordedLater } from '../db/facts-known.js';
import { listEmployeeNumbers, personFinder, type StoredPerson } from '../db/persons.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { EnrollmentFacts, Rules } from '../domain/standing/facts.js';
import { knownOn } from '../domain/standing/known-on.js';
import { standing, type Standing } from '../domain/standing/standing.js';
import { InputError, refused } from '../errors.js';

export interface PersonStanding {
  person: StoredPerson;
  /** Absent where the person is in no batch. */
  current?: {
    facts: EnrollmentFacts;
    rules: Rules;
    standing: Standing;
    /** The past day with whose knowledge was judged; `null` for today. */
    knownOn: Day | null;
    /** What was written down only after that day. */
    later: RecordedLater;
  };
  /** The other batches that the person has been in, the first of them first. */
  earlier: readonly EnrollmentRow[];
}

/**
 * A person by employee no, with the membership of a day.
 *
 * @throws InputError `person_unknown`
 */
export function requirePerson(store: Store, employeeNo: string, day: Day): StoredPerson {
  const key = employeeNo.normalize('NFKC').trim().toUpperCase();
  const person = personFinder(store, day)(key);
  if (person) return person;
  const suggestion = nearest(key, listEmployeeNumbers(store));
  throw new InputError(refused('person_unknown', { employee_no: employeeNo, suggestion }));
}

/** The enrollment that speaks for a person on a day: the latest that had begun and was not left, else the latest. */
export function enrollmentOn(
  enrollments: readonly EnrollmentRow[],
  day: Day,
): EnrollmentRow | undefined {
  const present = enrollments.filter(
    ({ joinedOn, leftOn }) => joinedOn <= day && (leftOn === null || leftOn > day),
  );
  return (
    present.at(-1) ?? enrollments.findLast(({ joinedOn }) => joinedOn <= day) ?? enrollments.at(-1)
  );
}

/**
 * Where a person stands on a day, by the rules that their batch is pinned to; on a past day with what had been recorded
 * by then, as far as the records say when that was.
 *
 * @throws InputError `person_unknown`
 */
export function findStanding(
  store: Store,
  employeeNo: string,
  day: Day,
  today: Day,
): PersonStanding {
  const person = requirePerson(store, employeeNo, day);
  const enrollments = enrollmentFinder(store)(person.id);
  const enrollment = enrollmentOn(enrollments, day);
  if (!enrollment) return { person, earlier: [] };
  const earlier = enrollments.filter(({ id, joinedOn }) => id !== enrollment.id && joinedOn <= day);
  const all = factsOfEnrollment(store, enrollment.id);
  const rules = rulesOf(store, all.batch.version);
  const past = day < today;
  const { facts, later } = past
    ? knownFacts(store, knownOn(all, day), day)
    : { facts: all, later: { attempts: 0, attendance: 0, records: 0 } };
  const found = standing(rules, facts, day);
  return {
    person,
    current: { facts, rules, standing: found, knownOn: past ? day : null, later },
    earlier,
  };
}
