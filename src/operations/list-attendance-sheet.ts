import {
  leavesFinder,
  listSessionCodes,
  placesFinder,
  recordedFinder,
  sheetPersonFinder,
  staysFinder,
  type SheetPerson,
} from '../db/attendance.js';
import { findSession, listSessions, type Batch, type Session } from '../db/batches.js';
import { listInService } from '../db/in-service.js';
import type { Store } from '../db/open.js';
import { pausesFinder } from '../db/pauses.js';
import { excuseOf } from '../domain/attendance/leave.js';
import { presenceOf, type Stay } from '../domain/attendance/presence.js';
import type { Day, Time } from '../domain/day.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { AttendanceStatus } from '../domain/handbook/types.js';
import { periodOf } from '../domain/recording/period.js';
import { pauseOn } from '../domain/standing/pauses.js';
import { InputError, Refusal, refused } from '../errors.js';
import { batchOf, codeKey, requireBatch } from './find-session.js';
import { noticeDaysOf } from './import-attendance.js';

/** Which sessions the sheet is for: one, those of a batch (of one day), or a month's in-service training. */
export type SheetScope =
  | { kind: 'session'; session: string }
  | { kind: 'batch'; batch: string; day: Day | null }
  | { kind: 'month'; month: string };

/** One person in one session; `status` and `note` are what is recorded, or leave that excuses. */
export interface SheetRow {
  session: string;
  title: string;
  day: Day;
  start: Time;
  employeeNo: string;
  name: string;
  team: string | null;
  status: AttendanceStatus | null;
  note: string | null;
  /** Whether the status is recorded, and not only what leave would make of it. */
  recorded: boolean;
}

/**
 * The sheet on which attendance is taken: everybody who belongs in the sessions and is not on leave of absence, by
 * session, team and employee no.
 *
 * @throws InputError `session_unknown`, `batch_unknown`; Refusal `session_cancelled`
 */
export function listAttendanceSheet(store: Store, scope: SheetScope): SheetRow[] {
  const placesIn = placesFinder(store);
  const recordedIn = recordedFinder(store);
  const leavesOf = leavesFinder(store);
  const pausesOf = pausesFinder(store);
  const personOn = sheetPersonFinder(store);
  const { batch, sessions } = sessionsOf(store, scope);
  const noticeDays = noticeDaysOf(store, batch);
  const stays = batch ? staysFinder(store)(batch.id) : new Map<number, Stay[]>();
  return sessions.flatMap(({ id, code, title, day, start }) => {
    const places = placesIn(id);
    const recorded = recordedIn(id);
    return [...new Set([...stays.keys(), ...places])]
      .filter((person) => {
        const { kind } = presenceOf(stays.get(person) ?? [], places.has(person), day);
        if (kind !== 'enrolled' && kind !== 'placed') return false;
        return pauseOn({ pauses: pausesOf(person) }, day) === undefined;
      })
      .map((person) => personOn(person, day))
      .sort(byTeam)
      .map(({ id: personId, employeeNo, name, team }): SheetRow => {
        const last = recorded.get(personId);
        const excused = !last && excuseOf(leavesOf(personId), day, noticeDays).kind === 'excused';
        const status = last?.status ?? (excused ? 'excused' : null);
        const note = last?.note ?? null;
        const person = { employeeNo, name, team };
        return {
          session: code,
          title,
          day,
          start,
          ...person,
          status,
          note,
          recorded: last !== undefined,
        };
      });
  });
}

interface BatchSessions {
  /** None for in-service training. */
  batch: Batch | null;
  sessions: readonly Session[];
}

function sessionsOf(store: Store, scope: SheetScope): BatchSessions {
  if (scope.kind === 'batch') {
    const batch = requireBatch(store, scope.batch);
    const planned = listSessions(store, batch.id, true);
    const { day } = scope;
    return { batch, sessions: day === null ? planned : planned.filter((one) => one.day === day) };
  }
  if (scope.kind === 'month') {
    const period = periodOf(scope.month);
    const sessions = period ? listInService(store, period.from, period.to) : [];
    return { batch: null, sessions: sessions.filter(({ status }) => status === 'planned') };
  }
  const code = codeKey(scope.session);
  const session = findSession(store, code);
  if (!session) {
    const suggestion = nearest(code, listSessionCodes(store));
    throw new InputError(refused('session_unknown', { session: scope.session, suggestion }));
  }
  if (session.status === 'cancelled') {
    const facts = { session: session.code, day: session.day };
    throw new Refusal(refused('session_cancelled', facts));
  }
  return { batch: batchOf(store, session), sessions: [session] };
}

/** People without a team come last. */
function byTeam(a: SheetPerson, b: SheetPerson): number {
  if (a.team !== b.team) {
    if (a.team === null) return 1;
    if (b.team === null) return -1;
    return a.team < b.team ? -1 : 1;
  }
  return a.employeeNo < b.employeeNo ? -1 : 1;
}
