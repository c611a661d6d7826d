import type { Scheduled } from './conflict.js';

type Pair = readonly [first: Scheduled, second: Scheduled];

/**
 * Pairs of sessions of one day that meet, in order of time: goes through the day once, holding on to those that have
 * not ended. `sessions` are sorted by start.
 */
export function overlaps(sessions: readonly Scheduled[]): readonly Pair[] {
  if (!anyMeet(sessions)) return none;
  const pairs: Pair[] = [];
  let running: Scheduled[] = [];
  for (const second of sessions) {
    running = running.filter(({ end }) => end > second.start);
    for (const first of running) pairs.push([first, second]);
    running.push(second);
  }
  return pairs;
}

const none: readonly Pair[] = [];

/** Whether any two meet: nearly always none do, and this is asked of everybody on every day. */
function anyMeet(sessions: readonly Scheduled[]): boolean {
  let until = '';
  for (const { start, end } of sessions) {
    if (start < until) return true;
    if (end > until) until = end;
  }
  return false;
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
