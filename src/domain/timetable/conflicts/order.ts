import { compare } from '../../compare.js';
import { byTime, codesOf, single, type Conflict, type Scheduled } from './conflict.js';

const startOf = ({ day, start }: Scheduled): string => `${day} ${start}`;
const endOf = ({ day, end }: Scheduled): string => `${day} ${end}`;

/**
 * The stages of a program come one after the other: no session of a later stage begins before the last one that an
 * earlier stage needs has ended (`programs.*.stages`; 001 §1.2, §3). `batch`: the sessions of one batch.
 */
export function orderConflicts(batch: readonly Scheduled[]): Conflict[] {
  const stages = [...new Set(batch.map(({ stage }) => stage))]
    .filter((stage) => stage >= 0)
    .sort((a, b) => a - b);
  const found: Conflict[] = [];
  let last: Scheduled | undefined;
  for (const stage of stages) {
    const sessions = batch.filter((session) => session.stage === stage);
    found.push(...sessions.flatMap((session) => early(session, last)));
    for (const session of sessions) if (session.needed) last = laterEnd(last, session);
  }
  return found.sort((a, b) => compare(codesOf(a), codesOf(b)));
}

/** Which of two ends last; of two that end together, the one that was found first. */
function laterEnd(known: Scheduled | undefined, session: Scheduled): Scheduled {
  if (!known) return session;
  const order = compare(endOf(session), endOf(known)) || compare(known.code, session.code);
  return order > 0 ? session : known;
}

/** A session that begins before what comes before it has ended. */
function early(session: Scheduled, last: Scheduled | undefined): Conflict[] {
  if (!last || startOf(session) >= endOf(last)) return [];
  const batch = session.batch ?? '';
  const what = {
    kind: 'order',
    cause: 'early',
    resource: batch,
    key: batch,
    detail: session.code,
  } as const;
  return [{ ...single(session, what), sessions: [session, last].sort(byTime) }];
}
