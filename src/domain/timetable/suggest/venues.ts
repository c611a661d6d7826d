import { compare } from '../../compare.js';
import { isRetired, type Venue } from '../../resources/resource.js';
import type { Board } from '../conflicts/board.js';
import type { Scheduled } from '../conflicts/conflict.js';
import type { Choice } from './choice.js';

/** More people than any venue holds. */
const UNKNOWN = Number.MAX_SAFE_INTEGER;

type VenueChoice = Extract<Choice, { kind: 'venue' }>;

/**
 * Where a session could be held instead: free at its time, large enough, with what it needs; those that stand in for
 * its venue first and in their order, then the smallest that will do (003 §3: spare rooms).
 */
export function otherVenues(board: Board, session: Scheduled, most: number): VenueChoice[] {
  const { venues } = board.office.resources;
  const backups = venues.get(session.venueKey)?.backups ?? [];
  const place = ({ nameKey }: Venue): number => {
    const at = backups.indexOf(nameKey);
    return at < 0 ? backups.length : at;
  };
  const inOrder = [...venues.values()]
    .filter((venue) => venue.nameKey !== session.venueKey && !isRetired(venue, session.day))
    .sort((a, b) => place(a) - place(b) || smallestFirst(a, b));
  const found: VenueChoice[] = [];
  for (const venue of inOrder) {
    if (found.length === most) break;
    const held = withVenue(session, venue);
    if (!board.isFree(held, ['venue', 'capacity', 'equipment'])) continue;
    const at = backups.indexOf(venue.nameKey);
    const { capacity } = venue;
    found.push({ kind: 'venue', session: held, backup: at < 0 ? null : at + 1, capacity });
  }
  return found;
}

/** A session held in a registered venue. */
export const withVenue = (session: Scheduled, { name, nameKey }: Venue): Scheduled => ({
  ...session,
  venue: name,
  venueKey: nameKey,
});

/** Venues of which the capacity is not known come last. */
export const smallestFirst = (a: Venue, b: Venue): number =>
  (a.capacity ?? UNKNOWN) - (b.capacity ?? UNKNOWN) || compare(a.name, b.name);
