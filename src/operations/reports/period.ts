import { listBatches, listSessionsBetween, type Batch, type Session } from '../../db/batches.js';
import { eachEnrollmentFacts } from '../../db/facts.js';
import { journalHeadOn } from '../../db/journal.js';
import { currentRules, rulesOf } from '../../db/rules.js';
import { readSetting } from '../../db/settings.js';
import type { Store } from '../../db/open.js';
import { translate } from '../../db/translate.js';
import {
  listInServiceMarks,
  listUnrecordedSessions,
  teamFinder,
  type UnrecordedRow,
} from '../../db/report-period.js';
import { addDays, type Day } from '../../domain/day.js';
import { periodOn } from '../../domain/duties/period.js';
import { slotPath } from '../../domain/handbook/slot-path.js';
import { periodReport } from '../../domain/reports/period-report.js';
import type {
  PeriodReport,
  ReportedPerson,
  ReportedSession,
  UnrecordedSession,
} from '../../domain/reports/period-facts.js';
import {
  periodBefore,
  stretchAfter,
  stretchWith,
  type ReportPeriod,
  type Stretch,
} from '../../domain/reports/report-period.js';
import type { Rules } from '../../domain/standing/facts.js';
import { isOptional } from '../../domain/standing/make-ups.js';
import { responsibleFor } from '../../domain/standing/responsible.js';
import { rulesPeriods } from '../duty-periods.js';
import { requireBatch } from '../find-session.js';
import { periodLists } from './period-lists.js';
import { loadChecks, loadSections, usesRules } from './period-sections.js';

export interface PeriodInput {
  period: ReportPeriod;
  /** Codes of the batches; empty for all. */
  batches: readonly string[];
  timeoutMs: number;
}

/**
 * The report of a period of a store, read in one transaction: nobody writes between its figures.
 *
 * @throws InputError `batch_unknown`; BusyError `store_busy`
 */
export function makePeriodReport(store: Store, input: PeriodInput): PeriodReport {
  return translate(store.file, input.timeoutMs, () =>
    store.sqlite.transaction(() => loadReport(store, input))(),
  );
}

function loadReport(store: Store, input: PeriodInput): PeriodReport {
  const { period } = input;
  const rules = rulesOn(store, period.asOf);
  const { before, after } = neighbours(period, rules);
  const wanted = chooseBatches(store, input.batches);
  const chosen = wanted.filter(({ closedOn }) => closedOn === null || closedOn >= before.from);
  const batchIds = chosen.map(({ id }) => id);
  const isOffice = input.batches.length === 0;
  const batches = isOffice ? null : new Map(wanted.map(({ id, code }) => [id, code]));
  const { id: entry, hash } = journalHeadOn(store.sqlite, period.asOf);
  const sections = loadSections(store, { period, after, rules, batches });
  const inService = isOffice
    ? listInServiceMarks(store, { from: period.from, to: period.asOf })
    : [];
  return periodReport({
    period,
    before,
    after,
    office: readSetting(store, 'office') ?? '',
    batches: isOffice ? [] : wanted.map(({ code }) => code),
    people: eachPerson(store, batchIds),
    sessions: sessionsOf(store, chosen, period, after),
    unrecorded: listUnrecordedSessions(store, batchIds, period, before).flatMap((session) =>
      unrecordedSession(store, session),
    ),
    checks: isOffice ? loadChecks(store, { period, before, rules }) : { before: [], now: [] },
    sections,
    sectionsBefore: loadSections(store, { period: before, after: period, rules, batches }),
    marks: inService.map((mark) => ({ ...mark, batch: '' })),
    lists: isOffice ? (marks) => periodLists(store, period, marks) : () => [],
    versions: usesRules(sections) ? [rules.version] : [],
    journal: { entry, hash },
  });
}

/** The handbook in force on a day; before the first one, the first that there was. */
function rulesOn(store: Store, day: Day): Rules {
  return periodOn(rulesPeriods(store), day)?.rules ?? currentRules(store);
}

/** Of a day the workdays beside it: on Monday the report is compared with Friday (001 §8.1). */
function neighbours(
  period: ReportPeriod,
  { calendar }: Rules,
): { before: ReportPeriod; after: Stretch } {
  if (period.kind !== 'day') return { before: periodBefore(period), after: stretchAfter(period) };
  let last = addDays(period.from, -1);
  while (!calendar.isWorkday(last)) last = addDays(last, -1);
  let next = addDays(period.to, 1);
  while (!calendar.isWorkday(next)) next = addDays(next, 1);
  const before = { ...stretchWith('day', last), asOf: last, overOn: last };
  return { before, after: { ...stretchWith('day', next), from: addDays(period.to, 1) } };
}

/** The last workday that is over: the day that is reported where none is named. */
export function lastWorkday(store: Store, today: Day): Day {
  const { calendar } = rulesOn(store, today);
  let day = addDays(today, -1);
  while (!calendar.isWorkday(day)) day = addDays(day, -1);
  return day;
}

function chooseBatches(store: Store, codes: readonly string[]): Batch[] {
  if (codes.length === 0) return listBatches(store);
  const chosen = codes.map((code) => requireBatch(store, code));
  return chosen.filter(({ id }, index) => chosen.findIndex((batch) => batch.id === id) === index);
}

function* eachPerson(store: Store, batchIds: readonly number[]): Generator<ReportedPerson> {
  const teamsOf = teamFinder(store);
  for (const facts of eachEnrollmentFacts(store, { batchIds })) {
    const rules = rulesOf(store, facts.batch.version);
    yield { facts, rules, teams: teamsOf(facts.personId) };
  }
}

/** The sessions of the period and of the next, of batches that were open in it. */
function sessionsOf(
  store: Store,
  chosen: readonly Batch[],
  period: ReportPeriod,
  after: Stretch,
): ReportedSession[] {
  const codes = new Map(
    chosen
      .filter(({ closedOn }) => closedOn === null || closedOn >= period.from)
      .map(({ id, code }) => [id, code]),
  );
  const sessions: ReportedSession[] = [];
  for (const session of listSessionsBetween(store, period.from, after.to)) {
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
    creditedMinutes: session.creditedMinutes,
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
