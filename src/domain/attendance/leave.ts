import { addDays, daysBetween, type Day } from '../day.js';
import type { Refused } from '../refusals/index.js';

/** Where the handbook says how long beforehand leave is asked for. */
export const leaveNoticeRule = 'attendance.leave_notice_days';

/** Leave that was asked for; both days are included. */
export interface Leave {
  fromOn: Day;
  toOn: Day;
  requestedOn: Day;
}

export type Excuse =
  | { kind: 'excused' }
  | { kind: 'missing' }
  /** `requestedOn`: the earliest request; `requestBy`: the last day on which it would have been in time. */
  | { kind: 'too_late'; requestedOn: Day; requestBy: Day };

/**
 * Leave excuses from a session only if it covers the session's day and was asked for the required number of days before
 * it (`attendance.leave_notice_days`; 000 §4.3).
 */
export function excuseOf(leaves: readonly Leave[], day: Day, noticeDays: number): Excuse {
  let earliest: Day | null = null;
  for (const { fromOn, toOn, requestedOn } of leaves) {
    if (day < fromOn || day > toOn) continue;
    if (daysBetween(requestedOn, day) >= noticeDays) return { kind: 'excused' };
    if (earliest === null || requestedOn < earliest) earliest = requestedOn;
  }
  if (earliest === null) return { kind: 'missing' };
  return { kind: 'too_late', requestedOn: earliest, requestBy: addDays(day, -noticeDays) };
}

/** A row of a file of leave: `null` is "not given". */
export interface LeaveRow extends Leave {
  employeeNo: string;
  reason: string | null;
}

export type LeaveDecision =
  | { kind: 'unchanged' }
  /** `late`: what to know of leave that was asked for too late for its first day. */
  | { kind: 'create'; late: Refused | null }
  | { kind: 'correct'; reason: string; before: string | null }
  | { kind: 'refuse'; by: 'input' | 'rule'; refusal: Refused };

/**
 * Leave is kept with the day on which it was asked for, and once recorded its days stay; leave that was asked for too
 * late is kept too, but does not excuse (`attendance.leave_notice_days`; 000 §4.3).
 */
export function decideLeave(
  row: LeaveRow,
  known: readonly (Leave & { reason: string | null })[],
  today: Day,
  noticeDays: number,
): LeaveDecision {
  const { employeeNo, fromOn, toOn, requestedOn, reason } = row;
  if (fromOn > toOn) {
    const facts = { from: fromOn, to: toOn };
    return { kind: 'refuse', by: 'input', refusal: { code: 'leave_days_reversed', facts } };
  }
  if (requestedOn > today) {
    const facts = { requested_on: requestedOn, today };
    return { kind: 'refuse', by: 'input', refusal: { code: 'leave_requested_later', facts } };
  }
  const same = known.findLast(
    (leave) => leave.fromOn === fromOn && leave.toOn === toOn && leave.requestedOn === requestedOn,
  );
  if (same) {
    if (reason === null || reason === same.reason) return { kind: 'unchanged' };
    return { kind: 'correct', reason, before: same.reason };
  }
  const other = known.find((leave) => leave.fromOn <= toOn && leave.toOn >= fromOn);
  if (other) {
    const facts = {
      employee_no: employeeNo,
      from: other.fromOn,
      to: other.toOn,
      requested_on: other.requestedOn,
    };
    return { kind: 'refuse', by: 'rule', refusal: { code: 'leave_overlaps', facts } };
  }
  return { kind: 'create', late: latenessOf(row, noticeDays) };
}

function latenessOf({ fromOn, toOn, requestedOn }: Leave, noticeDays: number): Refused | null {
  const excusesFrom = addDays(requestedOn, noticeDays);
  if (excusesFrom <= fromOn) return null;
  const facts = {
    requested_on: requestedOn,
    from: fromOn,
    excuses_from: excusesFrom > toOn ? '' : excusesFrom,
    rule: leaveNoticeRule,
  };
  return { code: 'leave_late', facts };
}
