import { compare } from '../compare.js';
import type { Day, Time } from '../day.js';
import { nameKey } from '../enrolling/name-key.js';

/** What a session takes up: a trainer and a venue, from `start` to just before `end` of a day. */
export interface Occupied {
  code: string;
  day: Day;
  start: Time;
  end: Time;
  trainer: string | null;
  venue: string | null;
}

/** Two sessions that want the same trainer or venue at the same time; `first` is the one that begins first. */
export interface Clash {
  kind: 'trainer' | 'venue';
  /** As the first session names it. */
  resource: string;
  first: Occupied;
  second: Occupied;
}

/**
 * A trainer gives one session at a time, and a venue holds one (003 §3, 000 §7): sessions of one trainer or venue
 * must not overlap. One may begin when the other ends. Names are compared without spaces, width and case.
 */
export function findClashes(sessions: readonly Occupied[]): Clash[] {
  const clashes: Clash[] = [];
  for (const kind of ['trainer', 'venue'] as const) {
    for (const group of groupByUse(sessions, kind)) clashes.push(...overlaps(kind, group));
  }
  return clashes.sort(
    (a, b) =>
      compare(a.second.day, b.second.day) ||
      compare(a.second.start, b.second.start) ||
      compare(a.first.code, b.first.code) ||
      compare(a.second.code, b.second.code) ||
      compare(a.kind, b.kind),
  );
}

/** The sessions of each day that name the same trainer or venue. */
function groupByUse(sessions: readonly Occupied[], kind: Clash['kind']): Iterable<Occupied[]> {
  const groups = new Map<string, Occupied[]>();
  for (const session of sessions) {
    const key = nameKey(session[kind] ?? '');
    if (key === '') continue;
    const use = `${session.day} ${key}`;
    const group = groups.get(use);
    if (group) group.push(session);
    else groups.set(use, [session]);
  }
  return groups.values();
}

/** Goes through a day in order of time, holding on to the sessions that have not ended. */
function overlaps(kind: Clash['kind'], sessions: Occupied[]): Clash[] {
  const clashes: Clash[] = [];
  let running: Occupied[] = [];
  const inOrder = sessions.sort((a, b) => compare(a.start, b.start) || compare(a.code, b.code));
  for (const second of inOrder) {
    running = running.filter(({ end }) => end > second.start);
    for (const first of running) {
      clashes.push({ kind, resource: first[kind] ?? '', first, second });
    }
    running.push(second);
  }
  return clashes;
}
