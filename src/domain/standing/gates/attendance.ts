import type { AttendanceGate } from '../../handbook/types.js';
import type { SessionFact } from '../facts.js';
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

/**
 * Holds when the stage's sessions are over, all are recorded, and the share that was attended since joining reaches
 * `min_rate`; `counts` says which statuses are attendance (000 §4.3: nobody stays away without cause).
 */
export const attendanceGate: GateRule<AttendanceGate> = (gate, context) => {
  const { facts, today, stage, path } = context;
  const sessions = (facts.batch.sessions.get(stage) ?? []).filter(
    (session) => session.day >= facts.joinedOn,
  );
  const total = sessions.length;
  const needed = gate.min_rate * total - 1e-9;
  const held: SessionFact[] = [];
  const absent: SessionFact[] = [];
  const unrecorded: SessionFact[] = [];
  let attended = 0;
  let missed = 0;
  let unreachableSince: string | null = null;
  for (const session of sessions) {
    if (session.day > today) continue;
    const status = facts.attendance.get(session.id);
    if (status === undefined) {
      if (session.day < today) unrecorded.push(session);
      continue;
    }
    held.push(session);
    if (status === 'absent') absent.push(session);
    if (gate.counts.includes(status)) attended += 1;
    else missed += 1;
    if (unreachableSince === null && total - missed < needed) unreachableSince = session.day;
  }
  const common = { stage, attended, total, minRate: gate.min_rate };
  const reasons: Reason[] = [];
  const actions: Action[] = [];
  if (absent.length > 0) {
    const params = { count: absent.length, sessions: absent.map(({ code }) => code).join(', ') };
    reasons.push(reason(path, 'absent_without_leave', params, absent.map(reference)));
  }
  const over = held.length === total && total > 0;
  const holds = over && attended >= needed;
  if (holds) reasons.push(reason(path, 'attendance_held', common, sessions.map(reference)));
  else if (unreachableSince !== null) {
    const params = {
      stage,
      on: unreachableSince,
      possible: total - missed,
      total,
      minRate: gate.min_rate,
    };
    reasons.push(reason(path, 'attendance_unreachable', params, held.map(reference)));
    const dueOn = unreachableSince;
    actions.push({
      action: 'check_attendance',
      actor: 'specialist',
      dueOn,
      about: stage,
      rule: path,
      notBefore: null,
    });
  } else if (unrecorded.length > 0) {
    const params = {
      stage,
      unrecorded: unrecorded.length,
      sessions: unrecorded.map(({ code }) => code).join(', '),
    };
    reasons.push(reason(path, 'attendance_unrecorded', params, unrecorded.map(reference)));
  } else if (total === 0) reasons.push(reason(path, 'attendance_none', { stage }));
  else if (over) reasons.push(reason(path, 'attendance_short', common, held.map(reference)));
  else {
    const params = { ...common, held: held.length };
    reasons.push(reason(path, 'attendance_open', params, held.map(reference)));
  }
  return {
    holds,
    since: holds ? (sessions.at(-1)?.day ?? null) : null,
    noData: held.length === 0,
    reasons,
    actions,
    unreachableSince,
  };
};
