import type { Day } from '../domain/day.js';
import type { Store } from './open.js';

/** Who is in a batch on a day, or in any open batch, by employee no. */
export function enrolledIn(
  store: Store,
  batchId: number | null,
  day: Day,
): { employeeNo: string; name: string }[] {
  return store.sqlite
    .prepare(
      `SELECT DISTINCT p.employee_no AS employeeNo, p.name FROM enrollments e
         JOIN persons p ON p.id = e.person_id JOIN batches b ON b.id = e.batch_id
       WHERE (@batchId IS NULL AND b.status = 'open' OR e.batch_id = @batchId)
         AND e.joined_on <= @day AND (e.left_on IS NULL OR e.left_on > @day)
       ORDER BY p.employee_no`,
    )
    .all({ batchId, day }) as { employeeNo: string; name: string }[];
}

/** The employee numbers of a batch's people on a day. */
export const employeesIn = (store: Store, batchId: number, day: Day): string[] =>
  enrolledIn(store, batchId, day).map(({ employeeNo }) => employeeNo);
