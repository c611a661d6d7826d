import type { Day } from '../../day.js';
import { conflictKinds, type ConflictKind } from '../../handbook/types-conflicts.js';
import { byTime, meet, weightOf, type Conflict, type Office, type Scheduled } from './conflict.js';
import { conflictsOfDay } from './find.js';
import { orderConflicts } from './order.js';

/**
 * The office's plan as a board on which a session can be tried elsewhere: with another trainer, in another venue, at
 * another time. What it says of a try is what `findConflicts` would say of the whole plan with it.
 */
export class Board {
  readonly office: Office;
  /** The kinds that the office looks for (`conflicts.weights`). */
  readonly kinds: readonly ConflictKind[];
  /** How many more tries are made; a search that goes on for too long then ends. */
  triesLeft = Infinity;
  readonly #days = new Map<Day, Scheduled[]>();
  readonly #batches = new Map<string, Scheduled[]>();
  readonly #people = new WeakMap<readonly number[], Set<number>>();

  constructor(sessions: readonly Scheduled[], office: Office) {
    this.office = office;
    this.kinds = conflictKinds.filter((kind) => weightOf(office.rules, kind) !== 'ignore');
    for (const session of [...sessions].sort(byTime)) this.put(session);
  }

  /** Adds a session. */
  put(session: Scheduled): void {
    append(this.#days, session.day, session);
    if (session.batch !== null) append(this.#batches, session.batch, session);
  }

  /** Puts a session where it is to be, in the place of where it was. */
  move(from: Scheduled, to: Scheduled): void {
    remove(this.#days, from.day, from.id);
    if (from.batch !== null) remove(this.#batches, from.batch, from.id);
    this.put(to);
  }

  /** The sessions of a day. */
  on(day: Day): readonly Scheduled[] {
    return this.#days.get(day) ?? [];
  }

  /** What would stand in the way of a session, put in the place of the one with its id if there is one. */
  tried(session: Scheduled, kinds: readonly ConflictKind[] = this.kinds): Conflict[] {
    this.triesLeft -= 1;
    return kinds.flatMap((kind) => this.#ofKind(kind, session));
  }

  /** Whether nothing of some kinds stands in the way; says no as soon as something does. */
  isFree(session: Scheduled, kinds: readonly ConflictKind[] = this.kinds): boolean {
    this.triesLeft -= 1;
    return kinds.every(
      (kind) => !this.#isTaken(kind, session) && this.#ofKind(kind, session).length === 0,
    );
  }

  /** Whether what only one session can have is another's at that time: the usual answer, and soon found. */
  #isTaken(kind: ConflictKind, session: Scheduled): boolean {
    if (!this.kinds.includes(kind)) return false;
    if (kind !== 'trainer' && kind !== 'venue' && kind !== 'trainee') return false;
    return this.on(session.day).some((one) => this.#isBeside(kind, session, one));
  }

  #ofKind(kind: ConflictKind, session: Scheduled): Conflict[] {
    if (!this.kinds.includes(kind)) return [];
    const found =
      kind === 'order'
        ? this.#orderOf(session)
        : conflictsOfDay([session, ...this.#beside(kind, session)].sort(byTime), this.office, [
            kind,
          ]);
    return found.filter(({ sessions }) => sessions.includes(session));
  }

  /** The other sessions at the same time of which it depends what is found. */
  #beside(kind: ConflictKind, session: Scheduled): Scheduled[] {
    if (kind === 'capacity' || kind === 'qualification' || kind === 'day_off') return [];
    return this.on(session.day).filter((one) => this.#isBeside(kind, session, one));
  }

  #isBeside(kind: ConflictKind, session: Scheduled, one: Scheduled): boolean {
    return meet(one, session) && one.id !== session.id && this.#concerns(kind, session, one);
  }

  #orderOf(session: Scheduled): Conflict[] {
    if (session.batch === null) return [];
    const others = this.#batches.get(session.batch) ?? [];
    return orderConflicts([session, ...others.filter(({ id }) => id !== session.id)]);
  }

  #concerns(kind: ConflictKind, session: Scheduled, other: Scheduled): boolean {
    if (kind === 'trainer')
      return other.trainerKey !== '' && other.trainerKey === session.trainerKey;
    if (kind === 'venue') return other.venueKey !== '' && other.venueKey === session.venueKey;
    if (kind === 'trainee') return this.#share(session, other);
    return session.equipment.size > 0;
  }

  /** Whether two sessions have anybody in common: asked very often of the same people. */
  #share({ people }: Scheduled, other: Scheduled): boolean {
    let known = this.#people.get(people);
    if (!known) this.#people.set(people, (known = new Set(people)));
    return other.people.some((person) => known.has(person));
  }
}

function append(groups: Map<string, Scheduled[]>, key: string, session: Scheduled): void {
  const group = groups.get(key);
  if (group) group.push(session);
  else groups.set(key, [session]);
}

function remove(groups: Map<string, Scheduled[]>, key: string, id: number): void {
  groups.set(
    key,
    (groups.get(key) ?? []).filter((session) => session.id !== id),
  );
}
