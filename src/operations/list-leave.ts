import { listLeaves as readLeaves, type ListedLeave } from '../db/attendance.js';
import { personByIdFinder } from '../db/persons.js';
import type { Store } from '../db/open.js';
import { compare } from '../domain/compare.js';
import type { Day } from '../domain/day.js';
import { requirePerson } from './find-standing.js';

/** Leave as it is listed: who, with the team of the day. */
export interface LeaveLine extends ListedLeave {
  employeeNo: string;
  name: string;
  team: string | null;
}

/**
 * Leave that has a day between `from` and `to`, the earliest first.
 *
 * @throws InputError `person_unknown`
 */
export function listLeave(
  store: Store,
  { from, to, employee }: { from: Day; to: Day; employee: string | null },
  today: Day,
): LeaveLine[] {
  const only = employee === null ? null : requirePerson(store, employee, today).id;
  const personOf = personByIdFinder(store, today);
  return readLeaves(store, { from, to })
    .filter(({ personId }) => only === null || personId === only)
    .map((leave) => {
      const { employeeNo, name, team } = personOf(leave.personId);
      return { ...leave, employeeNo, name, team };
    })
    .sort((a, b) => compare(a.fromOn, b.fromOn) || compare(a.employeeNo, b.employeeNo));
}
