import { enrollmentFinder } from '../db/enrollments.js';
import { factsOfEnrollment } from '../db/facts.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import type { EnrollmentFacts, Rules } from '../domain/standing/facts.js';
import { Refusal, refused } from '../errors.js';
import { requirePerson } from './find-standing.js';

/**
 * The facts of the open batch that a person is in on a day, with its rules.
 *
 * @throws InputError `person_unknown`
 * @throws Refusal `in_no_batch`, `batch_closed`
 */
export function requireEnrollment(
  store: Store,
  employee: string,
  today: Day,
): { facts: EnrollmentFacts; rules: Rules } {
  const { id, employeeNo } = requirePerson(store, employee, today);
  const present = enrollmentFinder(store)(id).findLast(
    ({ leftOn }) => leftOn === null || leftOn > today,
  );
  if (!present) throw new Refusal(refused('in_no_batch', { employee_no: employeeNo }));
  const facts = factsOfEnrollment(store, present.id);
  const { code, closedOn, version } = facts.batch;
  if (closedOn !== null) {
    throw new Refusal(refused('batch_closed', { batch: code, closed_on: closedOn }));
  }
  return { facts, rules: rulesOf(store, version) };
}
