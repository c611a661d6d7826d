import { listBatches, listSessionsBetween, type Batch } from '../db/batches.js';
import { eachEnrollmentFacts } from '../db/facts.js';
import { journalHead } from '../db/journal.js';
import { rulesOf } from '../db/rules.js';
import { readSetting } from '../db/settings.js';
import type { Store } from '../db/open.js';
import { translate } from '../db/translate.js';
import { listUnrecordedSessions, teamReader } from '../db/weekly.js';
import { addDays } from '../domain/day.js';
import { nearest } from '../domain/handbook/nearest.js';
import { weekBefore, type ReportWeek } from '../domain/reports/report-week.js';
import { weeklyReport } from '../domain/reports/weekly.js';
import type {
  ReportedPerson,
  ReportedSession,
  WeeklyReport,
} from '../domain/reports/weekly-facts.js';
import { InputError, refused } from '../errors.js';

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
      const chosen = chooseBatches(store, input.batches).filter(
        ({ closedOn }) => closedOn === null || closedOn >= before.from,
      );
      const batchIds = chosen.map(({ id }) => id);
      const { id: entry, hash } = journalHead(store.sqlite);
      return weeklyReport({
        week,
        office: readSetting(store, 'office') ?? '',
        batches: input.batches,
        people: eachPerson(store, batchIds),
        sessions: sessionsOf(store, chosen, week),
        unrecorded: listUnrecordedSessions(store, batchIds, week, before),
        journal: { entry, hash },
      });
    })(),
  );
}

function chooseBatches(store: Store, codes: readonly string[]): Batch[] {
  const all = listBatches(store);
  if (codes.length === 0) return all;
  const chosen = new Set<Batch>();
  for (const code of codes) {
    const found = all.find((batch) => batch.code === code);
    if (!found) {
      const suggestion = nearest(
        code,
        all.map((batch) => batch.code),
      );
      throw new InputError(refused('batch_unknown', { batch: code, suggestion }));
    }
    chosen.add(found);
  }
  return [...chosen];
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
  return listSessionsBetween(store, week.from, addDays(week.to, 7)).flatMap((session) => {
    const batch = codes.get(session.batchId);
    return batch === undefined ? [] : [{ ...session, batch }];
  });
}
