import { findSession, updateSession, type Session } from '../db/batches.js';
import { currentRules, rulesFor } from '../db/rules.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Day } from '../domain/day.js';
import type { ToldConflict } from '../domain/timetable/conflicts/told.js';
import { weightOf } from '../domain/timetable/conflicts/conflict.js';
import { unknownYears } from '../domain/timetable/lay-timetable.js';
import { decideMove, type When, type Wish } from '../domain/timetable/move-session.js';
import { InputError, Refusal, refused } from '../errors.js';
import { codeKey, refuseAttended, requirePlanned, type PlannedSession } from './find-session.js';
import { overriding } from './override-conflicts.js';
import { conflictsOf, passedCount, refuseSessionClashes } from './refuse-session-clashes.js';

/** A session as it is after a change, with its batch. */
export type ChangedSession = Session & {
  /** None for in-service training. */
  batch: string | null;
};

export interface SessionChange {
  entry: number | null;
  sessions: ChangedSession[];
  /** What stands in the way and was let pass. */
  conflicts: ToldConflict[];
}

/** What a change of sessions may be given beside the change itself. */
interface Changing {
  today: Day;
  /** Why conflicts are let pass; `null`: they are not. */
  override: string | null;
  dryRun: boolean;
}

/** A session as it is now in the transaction. */
function changed(store: Store, { session, batch }: PlannedSession): ChangedSession {
  const now = findSession(store, session.code);
  if (!now) throw new Error(`no session ${session.code}`);
  return { ...now, batch: batch?.code ?? null };
}

/**
 * Moves a session to another day or hour.
 *
 * @throws InputError `session_unknown`, `session_times`; Refusal `batch_closed`, `session_not_planned`,
 *   `session_attended`, `session_day_off`, `session_before_batch`, `session_clash`
 */
export function moveSession(
  store: Store,
  context: WriteContext,
  input: { session: string; wish: Wish; allowDayOff: boolean } & Changing,
): SessionChange & { from: When; unknownYears: string[] } {
  const { dryRun, wish } = input;
  const { code } = requirePlanned(store, input.session).session;
  const flags = Object.entries(wish).flatMap(([flag, value]) =>
    value === null ? [] : [`--${flag} ${value}`],
  );
  const command = ['plan session move', code, ...flags].join(' ');
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const found = requirePlanned(store, code);
    const { day, start, end } = found.session;
    refuseAttended(store, found.session);
    const when = requireMove(found.session, wish);
    const { allowDayOff, today } = input;
    const override = overriding(write, context, input);
    refuseDay(store, found, when.day, allowDayOff || override !== null);
    const before = conflictsOf(store, [{ code, day }]);
    updateSession(write, found.session.id, when);
    const after = [{ code, day: when.day }];
    const conflicts = refuseSessionClashes(store, after, { before, override, today, allowDayOff });
    const { calendar } = rulesFor(store, found.batch);
    const result = {
      sessions: [changed(store, found)],
      conflicts,
      from: { day, start, end },
      unknownYears: unknownYears(calendar, when.day, when.day),
    };
    return { result, summary: { session: code, ...passedCount(conflicts) } };
  });
  return { entry, ...result };
}

/** @throws InputError `session_times` */
function requireMove(session: Session, wish: Wish): When {
  const when = decideMove(session, wish);
  if (when) return when;
  const start = wish.start ?? session.start;
  const end = wish.end ?? '';
  throw new InputError(refused('session_times', { session: session.code, start, end }));
}

/** @throws Refusal `session_day_off`, `session_before_batch` */
function refuseDay(
  store: Store,
  { session, batch }: PlannedSession,
  day: Day,
  allowDayOff: boolean,
): void {
  if (day === session.day) return;
  if (batch && day < batch.startOn) {
    const facts = { session: session.code, day, batch: batch.code, start_on: batch.startOn };
    throw new Refusal(refused('session_before_batch', facts));
  }
  const { calendar } = rulesFor(store, batch);
  const weight = weightOf(currentRules(store).handbook.conflicts ?? {}, 'day_off');
  if (!allowDayOff && weight === 'refuse' && !calendar.isWorkday(day)) {
    throw new Refusal(refused('session_day_off', { session: session.code, day }));
  }
}

/**
 * Cancels a session; it stays in the list, with the reason.
 *
 * @throws InputError `session_unknown`; Refusal `batch_closed`, `session_not_planned`, `session_attended`
 */
export function cancelSession(
  store: Store,
  context: WriteContext,
  input: { session: string; reason: string; dryRun: boolean },
): SessionChange {
  const { dryRun, reason: note } = input;
  const { session } = requirePlanned(store, input.session);
  const command = `plan session cancel ${session.code}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const found = requirePlanned(store, session.code);
    refuseAttended(store, found.session);
    updateSession(write, session.id, { status: 'cancelled', note });
    return { result: [changed(store, found)], summary: { session: session.code } };
  });
  return { entry, sessions: result, conflicts: [] };
}

/**
 * Gives sessions another trainer, another venue or both; what is `null` stays.
 *
 * @throws InputError `session_unknown`; Refusal `batch_closed`, `session_not_planned`, `session_clash`
 */
export function assignSessions(
  store: Store,
  context: WriteContext,
  input: {
    sessions: readonly string[];
    trainer: string | null;
    venue: string | null;
  } & Changing,
): SessionChange {
  const { dryRun, trainer, venue } = input;
  const codes = [...new Set(input.sessions.map(codeKey))];
  for (const code of codes) requirePlanned(store, code);
  const command = `plan session assign ${codes.join(' ')}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const found = codes.map((code) => requirePlanned(store, code));
    const before = conflictsOf(
      store,
      found.map(({ session }) => session),
    );
    for (const { session } of found) {
      updateSession(write, session.id, {
        ...(trainer === null ? {} : { trainer }),
        ...(venue === null ? {} : { venue }),
      });
    }
    const sessions = found.map((one) => changed(store, one));
    const override = overriding(write, context, input);
    const options = { before, override, today: input.today };
    const conflicts = refuseSessionClashes(store, sessions, options);
    return {
      result: { sessions, conflicts },
      summary: { sessions: sessions.length, ...passedCount(conflicts) },
    };
  });
  return { entry, ...result };
}
