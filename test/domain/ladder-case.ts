import type { AttendanceStatus } from '../../src/domain/handbook/types.js';
import type { EnrollmentFacts, PlaceFact } from '../../src/domain/standing/facts.js';
import { foundation } from './standing-case.js';

/** The whole foundation attended again on one day, as a place in another batch. */
export function retrained(day: string, facts: EnrollmentFacts): EnrollmentFacts {
  const base = 1000 * (facts.places.length + 1);
  const places: PlaceFact[] = foundation.map((session) => ({
    session: { ...session, id: base + session.id, day },
    assessment: 'foundation_written',
    batch: 'R',
    assignedOn: day,
  }));
  const attendance = new Map(facts.attendance as ReadonlyMap<number, AttendanceStatus>);
  for (const { session } of places) attendance.set(session.id, 'present');
  return { ...facts, attendance, places: [...facts.places, ...places] };
}
