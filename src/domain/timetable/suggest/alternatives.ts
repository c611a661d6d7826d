import type { Day } from '../../day.js';
import type { ConflictKind } from '../../handbook/types-conflicts.js';
import type { Board } from '../conflicts/board.js';
import type { Conflict, Scheduled } from '../conflicts/conflict.js';
import type { Choice } from './choice.js';
import { otherTimeAndTrainer, otherTimeAndVenue } from './both.js';
import { otherSlots } from './slots.js';
import { substituteTrainers } from './trainers.js';
import { otherVenues } from './venues.js';

/** So many of a kind are proposed; more would not be read. */
const PROPOSED = 3;

/** What gets a session out of a conflict of a kind. */
const ways: Record<ConflictKind, readonly Choice['kind'][]> = {
  trainer: ['trainer', 'slot'],
  venue: ['venue', 'slot'],
  equipment: ['venue', 'slot'],
  trainee: ['slot'],
  capacity: ['venue'],
  qualification: ['trainer'],
  day_off: ['slot'],
  order: ['slot'],
};

/** What gets it out where nothing of that does: another time as well. */
const lastWays: Record<ConflictKind, readonly Choice['kind'][]> = {
  trainer: ['slot_trainer'],
  venue: ['slot_venue'],
  equipment: ['slot_venue'],
  trainee: ['slot_trainer', 'slot_venue'],
  capacity: ['slot_venue'],
  qualification: ['slot_trainer'],
  day_off: ['slot_trainer', 'slot_venue'],
  order: ['slot_trainer', 'slot_venue'],
};

/** Finds alternatives; each session's are looked for once, however many conflicts it is in. */
export class Alternatives {
  readonly #board: Board;
  readonly #from: Day;
  readonly #known = new Map<string, Choice[]>();

  /** `from`: no session is moved to an earlier day. */
  constructor(board: Board, from: Day) {
    this.#board = board;
    this.#from = from;
  }

  /** Other ways to hold the session of a conflict that was planned last, or one of those that are `movable`. */
  of({ kind, sessions }: Conflict, movable?: ReadonlySet<number>): Choice[] {
    const own = movable ? sessions.filter(({ id }) => movable.has(id)) : sessions;
    const session = lastPlanned(own.length > 0 ? own : sessions);
    if (!session) return [];
    const found = ways[kind].flatMap((way) => this.choices(way, session));
    if (found.length > 0) return found;
    return lastWays[kind].flatMap((way) => this.choices(way, session));
  }

  /** Other ways of one kind to hold a session. */
  choices(way: Choice['kind'], session: Scheduled, most = PROPOSED): Choice[] {
    const key = `${way} ${session.id}`;
    let found = this.#known.get(key);
    if (!found) this.#known.set(key, (found = this.#search(way, session, most)));
    return found;
  }

  #search(way: Choice['kind'], session: Scheduled, most: number): Choice[] {
    if (this.#board.triesLeft <= 0) return [];
    if (way === 'trainer') return substituteTrainers(this.#board, session, most);
    if (way === 'venue') return otherVenues(this.#board, session, most);
    if (way === 'slot') return otherSlots(this.#board, session, this.#from);
    const both = way === 'slot_trainer' ? otherTimeAndTrainer : otherTimeAndVenue;
    return both(this.#board, session, this.#from);
  }
}

const lastPlanned = (sessions: readonly Scheduled[]): Scheduled | undefined =>
  sessions.reduce<Scheduled | undefined>(
    (last, one) => (last === undefined || one.id > last.id ? one : last),
    undefined,
  );
