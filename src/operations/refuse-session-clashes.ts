import { listSessionsBetween } from '../db/batches.js';
import type { Store } from '../db/open.js';
import { findClashes, type Clash } from '../domain/timetable/clashes.js';
import type { SessionClash } from '../domain/refusals/plan.js';
import { Refusal, refused } from '../errors.js';

/**
 * Refuses sessions, as they are stored now, that want a trainer or a venue which another planned session of any batch
 * has at the same time; all clashes at once. Clashes between other sessions are not theirs.
 *
 * @throws Refusal `session_clash`
 */
export function refuseSessionClashes(
  store: Store,
  sessions: readonly { code: string; day: string }[],
): void {
  const codes = new Set(sessions.map(({ code }) => code));
  const days = sessions.map(({ day }) => day).sort();
  const [from] = days;
  const to = days.at(-1);
  if (from === undefined || to === undefined) return;
  const planned = listSessionsBetween(store, from, to).filter(({ status }) => status === 'planned');
  const clashes = findClashes(planned).filter(
    ({ first, second }) => codes.has(first.code) || codes.has(second.code),
  );
  if (clashes.length > 0) {
    throw new Refusal(refused('session_clash', { clashes: clashes.map(asFacts) }));
  }
}

function asFacts({ kind, resource, first, second }: Clash): SessionClash {
  return {
    kind,
    resource,
    day: first.day,
    first: first.code,
    first_start: first.start,
    first_end: first.end,
    second: second.code,
    second_start: second.start,
    second_end: second.end,
  };
}
