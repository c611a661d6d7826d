import type { Sitting } from '../db/exams.js';
import { hasMentors } from '../db/mentors.js';
import type { Store } from '../db/open.js';
import { listTrainers } from '../db/resources.js';
import { listProctoredOn, listSeats } from '../db/seats.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { isOneself } from '../domain/enrolling/oneself.js';
import { overlaps } from '../domain/examining/seating.js';
import type { Role } from '../domain/handbook/types.js';
import { Refusal, refused } from '../errors.js';
import { isGood } from '../domain/mentoring/certificates.js';
import { findMentorBook } from './mentoring/book.js';

/**
 * Nobody proctors their own exam, two sittings at once, or as trainer or mentor without being on record as one, where the
 * office keeps such a record (`ladders.*.steps[].sitting`).
 *
 * @throws Refusal `proctor_oneself`, `proctor_clash`, `proctor_role`
 */
export function refuseProctor(
  store: Store,
  sitting: Pick<Sitting, 'id' | 'code' | 'heldOn' | 'start' | 'end'>,
  proctor: string,
  role: Role | null,
): void {
  const key = nameKey(proctor);
  const seated = listSeats(store, sitting.id, sitting.heldOn).find((one) =>
    isOneself(one, proctor),
  );
  if (seated) {
    const facts = { proctor, employee_no: seated.employeeNo, sitting: sitting.code };
    throw new Refusal(refused('proctor_oneself', facts));
  }
  const other = listProctoredOn(store, sitting.heldOn).find(
    (one) => one.id !== sitting.id && nameKey(one.proctor) === key && overlaps(one, sitting),
  );
  if (other) {
    const facts = { proctor, sitting: sitting.code, other: other.code, held_on: sitting.heldOn };
    throw new Refusal(refused('proctor_clash', facts));
  }
  if (role !== null && !holdsRole(store, sitting, proctor, role)) {
    throw new Refusal(refused('proctor_role', { proctor, role }));
  }
}

/** Whether somebody is on record in a role; where the office keeps no such record, their word is taken. */
function holdsRole(
  store: Store,
  { heldOn }: Pick<Sitting, 'heldOn'>,
  proctor: string,
  role: Role,
): boolean {
  if (role === 'trainee') return false;
  if (role === 'trainer') {
    const trainers = listTrainers(store).filter(
      ({ retiredOn }) => retiredOn === null || retiredOn > heldOn,
    );
    if (trainers.length === 0) return true;
    return trainers.some(({ name, employeeNo }) =>
      isOneself({ name, employeeNo: employeeNo ?? name }, proctor),
    );
  }
  if (role !== 'mentor' || !hasMentors(store)) return true;
  const book = findMentorBook(store, heldOn);
  if (!book) return true;
  return book.certified.some((id) => {
    const term = book.termOn(id, heldOn);
    return term !== undefined && isGood(term, heldOn) && isOneself(book.person(id), proctor);
  });
}
