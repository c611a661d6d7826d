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
  const inOrder = [
    ...backups.flatMap((key) => venues.get(key) ?? []),
    ...bySize(venues).filter(({ nameKey }) => !backups.includes(nameKey)),
  ];
  const counted = board.kinds.includes('capacity');
  const found: VenueChoice[] = [];
  for (const venue of inOrder) {
    if (found.length === most) break;
    if (venue.nameKey === session.venueKey || isRetired(venue, session.day)) continue;
    if (counted && session.headcount > (venue.capacity ?? UNKNOWN)) continue;
    const held = withVenue(session, venue);
    if (!board.isFree(held, ['venue', 'equipment'])) continue;
    const at = backups.indexOf(venue.nameKey);
    const { capacity } = venue;
    found.push({ kind: 'venue', session: held, backup: at < 0 ? null : at + 1, capacity });
  }
  return found;
}

const sorted = new WeakMap<ReadonlyMap<string, Venue>, readonly Venue[]>();

/** The venues, smallest first: asked of the same ones for every session. */
function bySize(venues: ReadonlyMap<string, Venue>): readonly Venue[] {
  let list = sorted.get(venues);
  if (!list) sorted.set(venues, (list = [...venues.values()].sort(smallestFirst)));
  return list;
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
