import { findEntry, journalHead, lastEntryBefore } from '../../db/journal.js';
import type { Store } from '../../db/open.js';
import { tryLock } from '../../db/run-lock.js';
import { storesAsKnown } from '../../db/rewind.js';
import { currentRules } from '../../db/rules.js';
import { readSetting } from '../../db/settings.js';
import { translate } from '../../db/translate.js';
import type { Day } from '../../domain/day.js';
import { nearest } from '../../domain/handbook/nearest.js';
import type { ReportSchedule } from '../../domain/handbook/types-reports.js';
import type { Handbook } from '../../domain/handbook/types.js';
import { catchUpFrom, occurrencesBetween, type Occurrence } from '../../domain/reports/schedule.js';
import { InputError, Refusal, refused } from '../../errors.js';
import { instantOf, localTime } from './instants.js';

/** A schedule of the handbook in force, by its code. */
export interface NamedSchedule {
  code: string;
  schedule: ReportSchedule;
}

/** What the schedules of an office go by. */
export interface OfficeSchedules {
  schedules: NamedSchedule[];
  office: string;
  zone: string;
  language: Handbook['language'];
  /** The day and hash of the first entry of its journal. */
  since: Day;
  id: string;
}

/** A report of a schedule that is due: the instant for which it is made, and what was known then. */
export interface Due extends Occurrence {
  instant: string;
  entry: number;
}

/** The schedules of the handbook in force, in its order. */
export function officeSchedules(store: Store): OfficeSchedules {
  const { reports, language } = currentRules(store).handbook;
  const zone = readSetting(store, 'zone') ?? 'UTC';
  const first = findEntry(store, 1);
  if (!first) throw new Error('a store without entries');
  return {
    schedules: Object.entries(reports ?? {}).map(([code, schedule]) => ({ code, schedule })),
    office: readSetting(store, 'office') ?? '',
    zone,
    language,
    since: localTime(first.at, zone).day,
    id: first.hash,
  };
}

/**
 * One schedule by its code, or all of them.
 *
 * @throws InputError `schedule_unknown`; Refusal `schedules_none`
 */
export function chooseSchedules(
  { schedules }: OfficeSchedules,
  code: string | undefined,
): NamedSchedule[] {
  if (schedules.length === 0) throw new Refusal(refused('schedules_none', {}));
  if (code === undefined) return schedules;
  const found = schedules.filter((one) => one.code === code);
  if (found.length > 0) return found;
  const suggestion = nearest(
    code,
    schedules.map((one) => one.code),
  );
  throw new InputError(refused('schedule_unknown', { schedule: code, suggestion }));
}

/** The reports of a schedule that are due by an instant, the earliest first; none from before the journal began. */
export function dueReports(
  store: Store,
  { zone, since: first }: OfficeSchedules,
  schedule: ReportSchedule,
  asked: { since: Day | undefined; now: string },
): Due[] {
  const today = localTime(asked.now, zone).day;
  return occurrencesBetween(schedule, catchUpFrom(asked.since, first), today)
    .map((one) => ({ ...one, instant: instantOf(one.day, one.at, zone) }))
    .filter(({ instant }) => instant <= asked.now)
    .map((one) => ({ ...one, entry: lastEntryBefore(store.sqlite, one.instant) }))
    .filter(({ entry }) => entry > 0);
}

/** The store after each of some entries, the earliest first, each with the head of its journal. */
export function* knownStores(
  store: Store,
  entries: readonly number[],
  timeoutMs: number,
): Generator<{ store: Store; entry: number; hash: string }, void> {
  for (const then of storesAsKnown(store, entries, timeoutMs)) {
    const { id: entry, hash } = journalHead(then.sqlite);
    yield { store: then, entry, hash };
  }
}

/** Takes the lock of a file; `undefined` where another run has it. @throws OutputError `store_io` */
export const lockFile = (file: string): (() => void) | undefined =>
  translate(file, 0, () => tryLock(file));
