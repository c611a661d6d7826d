import type { Day } from '../day.js';
import type { AttendanceStatus } from '../handbook/types.js';
import type { Refused } from '../refusals/index.js';
import type { PauseFact } from '../standing/facts.js';
import { pauseOn } from '../standing/pauses.js';
import { excuseOf, leaveNoticeRule, type Leave } from './leave.js';
import { presenceOf, type Stay } from './presence.js';

/** A row of an attendance file: `null` is "not given". */
export interface AttendanceRow {
  session: string;
  employeeNo: string;
  status: AttendanceStatus;
  note: string | null;
}

/** What was recorded last of a person in a session. */
export interface Recorded {
  status: AttendanceStatus;
  note: string | null;
}

/** The session of a row, with its batch and the notice that the batch's handbook asks for. */
export interface HeldSession {
  code: string;
  day: Day;
  cancelled: boolean;
  /** None for in-service training. */
  batch: string | null;
  batchClosedOn: Day | null;
  noticeDays: number;
}

/** The person of a row, as far as the session is concerned. */
export interface Attendee {
  stays: readonly Stay[];
  placed: boolean;
  /** Leaves of absence. */
  pauses: readonly PauseFact[];
  recorded: Recorded | undefined;
  leaves: readonly Leave[];
}

export type AttendanceDecision =
  | { kind: 'create' }
  | { kind: 'change'; before: Recorded; after: Recorded }
  /** `ahead`: what to know of leave noted before the session has been held. */
  | { kind: 'unchanged'; ahead: Refused | null }
  | { kind: 'refuse'; refusal: Refused };

const refuse = (refusal: Refused): AttendanceDecision => ({ kind: 'refuse', refusal });

/**
 * Attendance is recorded of those who belong in a session, once it has been held; "excused" is recorded only where
 * leave was asked for in time (`attendance.leave_notice_days`; 000 §4.3). What is recorded already stays as it is, and
 * a correction is recorded beside it.
 */
export function decideAttendance(
  row: AttendanceRow,
  session: HeldSession,
  person: Attendee,
  today: Day,
): AttendanceDecision {
  const { recorded } = person;
  const sameNote = row.note === null || row.note === recorded?.note;
  if (recorded?.status === row.status && sameNote) return { kind: 'unchanged', ahead: null };
  const closed =
    closedReason(session) ??
    strangerReason(row, session, person) ??
    pausedReason(row, session, person);
  if (closed) return refuse(closed);
  const unexcused = row.status === 'excused' ? unexcusedReason(row, session, person) : null;
  if (session.day > today) {
    const facts = { session: session.code, day: session.day, today };
    // A sheet fills leave in beforehand; it must be possible to hand it in with the rows of the days before.
    if (row.status === 'excused' && !unexcused && !recorded) {
      return { kind: 'unchanged', ahead: { code: 'excused_ahead', facts } };
    }
    return refuse({ code: 'session_future', facts });
  }
  if (unexcused) return refuse(unexcused);
  if (!recorded) return { kind: 'create' };
  const after = { status: row.status, note: row.note ?? recorded.note };
  return { kind: 'change', before: recorded, after };
}

function closedReason({ code, day, cancelled, batch, batchClosedOn }: HeldSession): Refused | null {
  if (cancelled) return { code: 'session_cancelled', facts: { session: code, day } };
  if (batch === null || batchClosedOn === null) return null;
  return { code: 'batch_closed', facts: { batch, closed_on: batchClosedOn } };
}

function strangerReason(
  { employeeNo }: AttendanceRow,
  { code, day, batch }: HeldSession,
  { stays, placed }: Attendee,
): Refused | null {
  if (batch === null) {
    const facts = { employee_no: employeeNo, session: code, day };
    return placed ? null : { code: 'not_invited', facts };
  }
  const facts = { employee_no: employeeNo, session: code, day, batch };
  const presence = presenceOf(stays, placed, day);
  switch (presence.kind) {
    case 'enrolled':
    case 'placed':
      return null;
    case 'joined_later':
      return { code: 'before_joining', facts: { ...facts, joined_on: presence.joinedOn } };
    case 'left_before':
      return { code: 'after_leaving', facts: { ...facts, left_on: presence.leftOn } };
    case 'stranger':
      return { code: 'not_in_session', facts };
  }
}

/** Nobody attends in a leave of absence. */
function pausedReason(
  { employeeNo }: AttendanceRow,
  { code, day }: HeldSession,
  person: Attendee,
): Refused | null {
  const pause = pauseOn(person, day);
  if (!pause) return null;
  const facts = { employee_no: employeeNo, session: code, day };
  const { from, until } = pause;
  return { code: 'attendance_in_pause', facts: { ...facts, from, until: until ?? '' } };
}

function unexcusedReason(
  { employeeNo }: AttendanceRow,
  { day, noticeDays }: HeldSession,
  { leaves }: Attendee,
): Refused | null {
  const excuse = excuseOf(leaves, day, noticeDays);
  const facts = { employee_no: employeeNo, day, notice_days: noticeDays, rule: leaveNoticeRule };
  switch (excuse.kind) {
    case 'excused':
      return null;
    case 'missing':
      return { code: 'leave_missing', facts };
    case 'too_late': {
      const { requestedOn, requestBy } = excuse;
      const late = { ...facts, requested_on: requestedOn, request_by: requestBy };
      return { code: 'leave_too_late', facts: late };
    }
  }
}
