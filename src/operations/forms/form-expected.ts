import { recordedFinder } from '../../db/attendance.js';
import type { Store } from '../../db/open.js';
import type { AttendanceStatus } from '../../domain/handbook/types.js';

const there: readonly AttendanceStatus[] = ['present', 'late', 'left_early'];

/**
 * A look-up of how many people were in any of some sessions, and so could answer; `null` where attendance of none of
 * them is recorded.
 */
export function peopleThere(store: Store): (sessions: readonly number[]) => number | null {
  const recordedIn = recordedFinder(store);
  return (sessions) => {
    const people = new Set<number>();
    let any = false;
    for (const session of sessions) {
      for (const [person, { status }] of recordedIn(session)) {
        any = true;
        if (there.includes(status)) people.add(person);
      }
    }
    return any ? people.size : null;
  };
}
