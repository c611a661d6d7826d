import type { Day } from '../../day.js';
import { conflictKinds, type ConflictKind } from '../../handbook/types-conflicts.js';
import { byTime, meet, weightOf, type Conflict, type Office, type Scheduled } from './conflict.js';
import { findConflicts } from './find.js';

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
    const beside = this.on(session.day).filter(
      (one) => one.id !== session.id && meet(one, session),
    );
    const ofDay = kinds.filter((kind) => kind !== 'order' && this.kinds.includes(kind));
    const found = findConflicts([session, ...beside], this.office, ofDay);
    if (kinds.includes('order') && this.kinds.includes('order') && session.batch !== null) {
      const others = (this.#batches.get(session.batch) ?? []).filter(({ id }) => id !== session.id);
      found.push(...findConflicts([session, ...others], this.office, ['order']));
    }
    return found.filter(({ sessions }) => sessions.includes(session));
  }

  /** Whether nothing of some kinds stands in the way. */
  isFree(session: Scheduled, kinds: readonly ConflictKind[] = this.kinds): boolean {
    return this.tried(session, kinds).length === 0;
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
