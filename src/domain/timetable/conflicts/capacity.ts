import { single, type Conflict, type Office, type Scheduled } from './conflict.js';

/**
 * A venue holds so many people and no more (000 §7.3); where its capacity is not known, nothing is said.
 * `day`: the sessions of one day.
 */
export function capacityConflicts(day: readonly Scheduled[], { resources }: Office): Conflict[] {
  return day.flatMap((session) => {
    const venue = resources.venues.get(session.venueKey);
    const capacity = venue?.capacity ?? null;
    if (!venue || capacity === null || session.headcount <= capacity) return [];
    return [
      single(session, {
        kind: 'capacity',
        cause: 'short',
        resource: venue.name,
        key: venue.nameKey,
        wanted: session.headcount,
        available: capacity,
      }),
    ];
  });
}
