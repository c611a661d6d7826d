import type { Scheduled } from './conflict.js';

/**
 * Pairs of sessions of one day that meet, in order of time: goes through the day once, holding on to those that have
 * not ended. `sessions` are sorted by start.
 */
export function* overlaps(
  sessions: readonly Scheduled[],
): Generator<readonly [first: Scheduled, second: Scheduled]> {
  let running: Scheduled[] = [];
  for (const second of sessions) {
    running = running.filter(({ end }) => end > second.start);
    for (const first of running) yield [first, second];
    running.push(second);
  }
}

/** Sessions by something that they have in common; those without it are left out. */
export function groupBy(
  sessions: readonly Scheduled[],
  keyOf: (session: Scheduled) => string,
): Map<string, Scheduled[]> {
  const groups = new Map<string, Scheduled[]>();
  for (const session of sessions) {
    const key = keyOf(session);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(session);
    else groups.set(key, [session]);
  }
  return groups;
}
