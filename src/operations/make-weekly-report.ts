import { listBatches, listSessionsBetween, type Batch, type Session } from '../db/batches.js';
import { eachEnrollmentFacts } from '../db/facts.js';
import { journalHeadOn } from '../db/journal.js';
import { rulesOf } from '../db/rules.js';
import { readSetting } from '../db/settings.js';
import type { Store } from '../db/open.js';
import { translate } from '../db/translate.js';
import { listUnrecordedSessions, teamReader, type UnrecordedRow } from '../db/weekly.js';
import { addDays } from '../domain/day.js';
import { slotPath } from '../domain/handbook/slot-path.js';
import { weekBefore, type ReportWeek } from '../domain/reports/report-week.js';
import { weeklyReport } from '../domain/reports/weekly.js';
import type {
  ReportedPerson,
  ReportedSession,
  UnrecordedSession,
  WeeklyReport,
} from '../domain/reports/weekly-facts.js';
import { isOptional } from '../domain/standing/make-ups.js';
import { responsibleFor } from '../domain/standing/responsible.js';
import { requireBatch } from './find-session.js';

export interface WeeklyInput {
  week: ReportWeek;
  /** Codes of the batches; empty for all. */
  batches: readonly string[];
  timeoutMs: number;
}

/**
 * The weekly report of a store, read in one transaction: nobody writes between its figures.
 *
 * @throws InputError `batch_unknown`; BusyError `store_busy`
 */
export function makeWeeklyReport(store: Store, input: WeeklyInput): WeeklyReport {
  const { week, timeoutMs } = input;
  return translate(store.file, timeoutMs, () =>
    store.sqlite.transaction(() => {
      const before = weekBefore(week);
      const wanted = chooseBatches(store, input.batches);
      const chosen = wanted.filter(({ closedOn }) => closedOn === null || closedOn >= before.from);
      const batchIds = chosen.map(({ id }) => id);
      const { id: entry, hash } = journalHeadOn(store.sqlite, week.asOf);
      return weeklyReport({
        week,
        office: readSetting(store, 'office') ?? '',
        batches: input.batches.length === 0 ? [] : wanted.map(({ code }) => code),
        people: eachPerson(store, batchIds),
        sessions: sessionsOf(store, chosen, week),
        unrecorded: listUnrecordedSessions(store, batchIds, week, before).flatMap((session) =>
          unrecordedSession(store, session),
        ),
        journal: { entry, hash },
      });
    })(),
  );
}

function chooseBatches(store: Store, codes: readonly string[]): Batch[] {
  if (codes.length === 0) return listBatches(store);
  const chosen = codes.map((code) => requireBatch(store, code));
  return chosen.filter(({ id }, index) => chosen.findIndex((batch) => batch.id === id) === index);
}

function* eachPerson(store: Store, batchIds: readonly number[]): Generator<ReportedPerson> {
  const teams = teamReader(store);
  try {
    for (const facts of eachEnrollmentFacts(store, { batchIds })) {
      const rules = rulesOf(store, facts.batch.version);
      yield { facts, rules, teams: teams.teamsOf(facts.personId) };
    }
  } finally {
    teams.close();
  }
}

/** The sessions of the week and of the next, of batches that were open in it. */
function sessionsOf(store: Store, chosen: readonly Batch[], week: ReportWeek): ReportedSession[] {
  const codes = new Map(
    chosen
      .filter(({ closedOn }) => closedOn === null || closedOn >= week.from)
      .map(({ id, code }) => [id, code]),
  );
  const sessions: ReportedSession[] = [];
  for (const session of listSessionsBetween(store, week.from, addDays(week.to, 7))) {
    const batch = session.batchId === null ? undefined : codes.get(session.batchId);
    if (batch !== undefined) sessions.push(reportedSession(session, batch));
  }
  return sessions;
}

/** Field by field: there may be tens of thousands, and a spread is many times as slow. */
function reportedSession(session: Session, batch: string): ReportedSession {
  return {
    id: session.id,
    code: session.code,
    batch,
    stage: session.stage,
    title: session.title,
    kind: session.kind,
    day: session.day,
    start: session.start,
    end: session.end,
    trainer: session.trainer,
    trainerRole: session.trainerRole,
    venue: session.venue,
    status: session.status,
  };
}

/** By the rules that its batch is pinned to: of a session that may be missed nobody has to record anything. */
function unrecordedSession(store: Store, session: UnrecordedRow): UnrecordedSession[] {
  const { handbook } = rulesOf(store, session.version);
  if (isOptional(handbook.programs[session.program], session)) return [];
  const { code, batch, day, before, now } = session;
  const actor = responsibleFor(handbook, 'recording');
  return [{ code, batch, day, actor, rule: slotPath(handbook, session), before, now }];
}
