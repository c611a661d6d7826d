import { absencesOn, isRetired, type Venue } from '../../resources/resource.js';
import { pair, single, type Conflict, type Office, type Scheduled } from './conflict.js';
import { groupBy, overlaps } from './overlaps.js';

/**
 * A venue holds one session at a time, and none while it cannot be had (003 §3, 000 §7.3). Of a venue that is not
 * registered only the sessions are known. `day`: the sessions of one day, by start.
 */
export function venueConflicts(day: readonly Scheduled[], { resources }: Office): Conflict[] {
  const found: Conflict[] = [];
  for (const [key, sessions] of groupBy(day, ({ venueKey }) => venueKey)) {
    for (const [first, second] of overlaps(sessions)) {
      found.push(pair(first, second, { kind: 'venue', resource: first.venue ?? '', key }));
    }
    const venue = resources.venues.get(key);
    if (venue) for (const session of sessions) found.push(...unavailable(venue, session));
  }
  return found;
}

function unavailable(venue: Venue, session: Scheduled): Conflict[] {
  const what = { kind: 'venue', resource: venue.name, key: venue.nameKey } as const;
  if (isRetired(venue, session.day)) return [single(session, { ...what, cause: 'retired' })];
  return absencesOn(venue, session.day, session).map(({ reason }) =>
    single(session, { ...what, cause: 'absent', detail: reason }),
  );
}
