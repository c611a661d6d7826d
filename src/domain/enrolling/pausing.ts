import { addDays, later, type Day } from '../day.js';
import type { AttendanceStatus } from '../handbook/types.js';
import type { Refused } from '../refusals/index.js';
import type { EnrollmentFacts, PauseFact, SessionFact } from '../standing/facts.js';

/** Leave of absence that is asked for; both days are included, `null` is "until the person returns". */
export interface PauseWish {
  from: Day;
  until: Day | null;
}

export type PauseDecision =
  { kind: 'pause' } | { kind: 'refuse'; by: 'input' | 'rule'; refused: Refused };

const refuse = (refused: Refused): PauseDecision => ({ kind: 'refuse', by: 'rule', refused });

/** Statuses with which somebody was there, if not all the time. */
const there: readonly AttendanceStatus[] = ['present', 'late', 'left_early'];

/**
 * Leave of absence lies within the time in the batch, overlaps no other, and covers no session that was attended
 * (000 §4.3: the records are kept complete and true).
 */
export function decidePause(
  facts: Pick<
    EnrollmentFacts,
    'employeeNo' | 'batch' | 'joinedOn' | 'leftOn' | 'attendance' | 'pauses' | 'places' | 'makeUps'
  >,
  { from, until }: PauseWish,
): PauseDecision {
  const { employeeNo, batch, joinedOn, leftOn, pauses } = facts;
  const who = { employee_no: employeeNo };
  if (until !== null && until < from) {
    const refused: Refused = { code: 'pause_days_reversed', facts: { from, until } };
    return { kind: 'refuse', by: 'input', refused };
  }
  const of = { ...who, batch: batch.code };
  if (from < joinedOn) {
    return refuse({ code: 'pause_before_joining', facts: { ...of, joined_on: joinedOn, from } });
  }
  if (leftOn !== null && (until === null || until >= leftOn)) {
    return refuse({ code: 'pause_after_leaving', facts: { ...of, left_on: leftOn } });
  }
  const other = pauses.find(
    (pause) => (until === null || pause.from <= until) && (pause.until ?? from) >= from,
  );
  if (other) {
    const days = { from: other.from, until: other.until ?? '' };
    return refuse({ code: 'pause_overlaps', facts: { ...who, ...days } });
  }
  const attended = attendedWithin(facts, { from, until });
  if (!attended) return { kind: 'pause' };
  const { code: session, day } = attended;
  return refuse({ code: 'pause_attended', facts: { ...who, session, day } });
}

/** A session of their own batch, or one in which they had a place, that somebody attended within some days. */
function attendedWithin(
  {
    batch,
    places,
    makeUps,
    attendance,
  }: Pick<EnrollmentFacts, 'batch' | 'places' | 'makeUps' | 'attendance'>,
  { from, until }: PauseWish,
): SessionFact | undefined {
  const elsewhere = [...places, ...makeUps].map(({ session }) => session);
  return [...[...batch.sessions.values()].flat(), ...elsewhere].find(({ id, day }) => {
    const status = attendance.get(id);
    const within = day >= from && (until === null || day <= until);
    return within && status !== undefined && there.includes(status);
  });
}

export type PauseEnd =
  { kind: 'end'; pause: PauseFact; until: Day } | { kind: 'refuse'; refused: Refused };

/** Whoever returns ends their leave of absence the day before; nobody returns on its very first day. */
export function decidePauseEnd(
  { employeeNo, pauses }: Pick<EnrollmentFacts, 'employeeNo' | 'pauses'>,
  on: Day,
): PauseEnd {
  const pause = pauses.find(({ from, until }) => from <= on && (until === null || until >= on));
  const who = { employee_no: employeeNo };
  if (!pause) return { kind: 'refuse', refused: { code: 'not_paused', facts: { ...who, on } } };
  const { from } = pause;
  if (from === on) {
    return { kind: 'refuse', refused: { code: 'return_first_day', facts: { ...who, from } } };
  }
  return { kind: 'end', pause, until: addDays(on, -1) };
}

/**
 * Whoever withdrew may come back from the day of leaving on; whoever was dismissed may not, until the decision is taken
 * back (000 §6.2: dismissal is decided by a person).
 */
export function refuseReturn(
  facts: Pick<
    EnrollmentFacts,
    'employeeNo' | 'batch' | 'joinedOn' | 'leftOn' | 'leftReason' | 'decisions'
  >,
  on: Day,
  batchCode: string,
): Refused | null {
  const { employeeNo, batch, joinedOn, leftReason } = facts;
  const decision = facts.decisions.findLast(
    ({ kind }) => kind === 'dismissal' || kind === 'elimination',
  );
  const leftOn = facts.leftOn ?? decision?.decidedOn ?? on;
  if (leftReason === 'dismissed' || decision) {
    const kind = decision?.kind === 'elimination' ? 'elimination' : 'dismissal';
    const decided = {
      decided_on: decision?.decidedOn ?? leftOn,
      decided_by: decision?.decidedBy ?? '',
    };
    const of = { employee_no: employeeNo, batch: batch.code, left_on: leftOn, kind } as const;
    return { code: 'return_dismissed', facts: { ...of, ...decided } };
  }
  const transfer = facts.decisions.findLast(({ kind }) => kind === 'transfer');
  // The decision still speaks for its own day.
  const from = transfer ? later(leftOn, addDays(transfer.decidedOn, 1)) : leftOn;
  const sameDay = batchCode === batch.code && on <= joinedOn;
  if (on >= from && !sameDay) return null;
  const days = { left_on: leftOn, on };
  return { code: 'return_before_leaving', facts: { employee_no: employeeNo, ...days } };
}
