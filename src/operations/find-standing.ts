import { enrollmentFinder, type EnrollmentRow } from '../db/enrollments.js';
import { factsOfEnrollment } from '../db/facts.js';
import { listEmployeeNumbers, personFinder, type StoredPerson } from '../db/persons.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { EnrollmentFacts, Rules } from '../domain/standing/facts.js';
import { standing, type Standing } from '../domain/standing/standing.js';
import { InputError, refused } from '../errors.js';

export interface PersonStanding {
  person: StoredPerson;
  /** Absent where the person is in no batch. */
  current?: { facts: EnrollmentFacts; rules: Rules; standing: Standing };
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
 * Where a person stands on a day, by the rules that their batch is pinned to.
 *
 * @throws InputError `person_unknown`
 */
export function findStanding(store: Store, employeeNo: string, day: Day): PersonStanding {
  const person = requirePerson(store, employeeNo, day);
  const enrollment = enrollmentOn(enrollmentFinder(store)(person.id), day);
  if (!enrollment) return { person };
  const facts = factsOfEnrollment(store, enrollment.id);
  const rules = rulesOf(store, facts.batch.version);
  return { person, current: { facts, rules, standing: standing(rules, facts, day) } };
}
