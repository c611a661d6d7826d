import type { Day } from '../../day.js';
import type { AttendanceGate } from '../../handbook/types.js';
import type { GateContext, SessionFact } from '../facts.js';
import {
  reason,
  type Action,
  type FactReference,
  type GateRule,
  type Reason,
} from '../statements.js';

const reference = (session: SessionFact): FactReference => ({
  kind: 'session',
  ref: session.code,
  on: session.day,
});

interface Counted {
  sessions: readonly SessionFact[];
  total: number;
  held: SessionFact[];
  absent: SessionFact[];
  unrecorded: SessionFact[];
  attended: number;
  missed: number;
  /** Sessions that must be attended, with room for the last binary digit. */
  needed: number;
  unreachableSince: Day | null;
}

/** The stage's sessions since joining, and what was noted of them up to the day. */
function count(gate: AttendanceGate, { facts, today, stage }: GateContext): Counted {
  const all = facts.batch.sessions.get(stage) ?? [];
  const late = all.some((session) => session.day < facts.joinedOn);
  const sessions = late ? all.filter((session) => session.day >= facts.joinedOn) : all;
  const total = sessions.length;
  const counted: Counted = {
    sessions,
    total,
    held: [],
    absent: [],
    unrecorded: [],
    attended: 0,
    missed: 0,
    needed: gate.min_rate * total - 1e-9,
    unreachableSince: null,
  };
  for (const session of sessions) {
    if (session.day > today) continue;
    const status = facts.attendance.get(session.id);
    if (status === undefined) {
      if (session.day < today) counted.unrecorded.push(session);
      continue;
    }
    counted.held.push(session);
    if (status === 'absent') counted.absent.push(session);
    if (gate.counts.includes(status)) counted.attended += 1;
    else counted.missed += 1;
    if (total - counted.missed < counted.needed) counted.unreachableSince ??= session.day;
  }
  return counted;
}

function reasonsOf(
  gate: AttendanceGate,
  { stage, path }: GateContext,
  counted: Counted,
  holds: boolean,
): Reason[] {
  const { sessions, total, held, absent, unrecorded, attended, unreachableSince } = counted;
  const minRate = gate.min_rate;
  const common = { stage, attended, total, minRate };
  const reasons: Reason[] = [];
  if (absent.length > 0) {
    const params = { count: absent.length, sessions: absent.map(({ code }) => code).join(', ') };
    reasons.push(reason(path, 'absent_without_leave', params, absent.map(reference)));
  }
  if (holds) reasons.push(reason(path, 'attendance_held', common, sessions.map(reference)));
  else if (unreachableSince !== null) {
    const possible = total - counted.missed;
    const params = { stage, on: unreachableSince, possible, total, minRate };
    reasons.push(reason(path, 'attendance_unreachable', params, held.map(reference)));
  } else if (unrecorded.length > 0) {
    const codes = unrecorded.map(({ code }) => code).join(', ');
    const params = { stage, unrecorded: unrecorded.length, sessions: codes };
    reasons.push(reason(path, 'attendance_unrecorded', params, unrecorded.map(reference)));
  } else if (total === 0) reasons.push(reason(path, 'attendance_none', { stage }));
  else if (held.length === total) {
    reasons.push(reason(path, 'attendance_short', common, held.map(reference)));
  } else {
    const params = { ...common, held: held.length };
    reasons.push(reason(path, 'attendance_open', params, held.map(reference)));
  }
  return reasons;
}

/** Attendance that can no longer be reached is for the specialist to settle. */
function settle({ stage, path }: GateContext, dueOn: Day): Action[] {
  const action = 'check_attendance';
  return [{ action, actor: 'specialist', dueOn, about: stage, rule: path, notBefore: null }];
}

/**
 * Holds when the stage's sessions are over, all are recorded, and the share that was attended since joining reaches
 * `min_rate`; `counts` says which statuses are attendance (000 §4.3: nobody stays away without cause).
 */
export const attendanceGate: GateRule<AttendanceGate> = (gate, context) => {
  const counted = count(gate, context);
  const { sessions, total, held, attended, needed, unreachableSince } = counted;
  const holds = held.length === total && total > 0 && attended >= needed;
  return {
    holds,
    since: holds ? (sessions.at(-1)?.day ?? null) : null,
    noData: held.length === 0,
    reasons: context.brief ? [] : reasonsOf(gate, context, counted, holds),
    actions: !holds && unreachableSince !== null ? settle(context, unreachableSince) : [],
    unreachableSince,
  };
};
