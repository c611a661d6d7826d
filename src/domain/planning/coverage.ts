import { addDays, daysBetween, type Day } from '../day.js';
import { rateOf } from '../rate.js';
import { Attended, knownSum, shareOf } from './attended.js';
import { departmentCoverage, unplannedTraining } from './coverage-groups.js';
import { coverageFindings } from './coverage-findings.js';
import type {
  CoverageFacts,
  CoveredNeed,
  ExplainedBy,
  ItemCoverage,
  NeedCount,
  PlanSession,
  Shared,
  YearCoverage,
} from './coverage-facts.js';
import { coursesOf, isContinuous, type PlanItem } from './item.js';

/** The sessions of an item. */
export interface ItemSessions {
  item: PlanItem;
  sessions: PlanSession[];
  by: Set<ExplainedBy>;
}

const within = ({ fromOn, toOn }: PlanItem, day: Day): boolean =>
  (fromOn === null || fromOn <= day) && (toOn === null || day <= toOn);

/**
 * The item that a session belongs to: the one that it is linked to; else one of its rule of in-service training, of
 * its batch's program, or of all its courses, in this order. Of several the one in whose time it lies, else the first.
 */
export function explain(
  session: PlanSession,
  items: readonly PlanItem[],
): { item: PlanItem; by: ExplainedBy } | undefined {
  if (session.item !== null) {
    const item = items.find(({ code }) => code === session.item);
    return item && { item, by: 'link' };
  }
  const ways: [ExplainedBy, (item: PlanItem) => boolean][] = [
    ['rule', ({ rule }) => rule !== null && rule === session.rule],
    ['program', ({ program }) => program !== null && program === session.program],
    [
      'course',
      (item) => {
        const own = coursesOf(item);
        return session.courses.length > 0 && session.courses.every((code) => own.includes(code));
      },
    ],
  ];
  for (const [by, matches] of ways) {
    const found = items.filter(matches);
    const item = found.find((one) => within(one, session.day)) ?? found[0];
    if (item) return { item, by };
  }
  return undefined;
}

/**
 * How far a year's plan covers what was needed, and training covers the plan (000 §4.1, §5.2): planned against needs,
 * delivered against planned, attended against planned, in hours and heads, by item and department, and the training
 * that nobody had planned. A session counts as held when its day is over or its attendance is recorded; who attended is
 * by `attendance.counts`. What is not stated or not recorded is `null`, never 0.
 */
export function yearCoverage(facts: CoverageFacts): YearCoverage {
  const { year, today, handbook, items, sessions } = facts;
  const planned = items.filter(({ status }) => status === 'planned');
  const attended = new Attended(facts.marks, handbook.attendance.counts);
  const isHeld = (session: PlanSession): boolean =>
    session.day < today || (session.day === today && attended.isRecorded(session));
  const byItem = new Map<string, ItemSessions>(
    planned.map((item) => [item.code, { item, sessions: [], by: new Set<ExplainedBy>() }]),
  );
  const rest: PlanSession[] = [];
  for (const session of sessions) {
    const found = explain(session, planned);
    const own = found && byItem.get(found.item.code);
    if (own) {
      own.sessions.push(session);
      own.by.add(found.by);
    } else if (!belongsElsewhere(session, year)) rest.push(session);
  }
  const covered = [...byItem.values()].map((own) => itemCoverage(own, attended, isHeld, facts));
  const concerning = facts.needs.filter((need) => concerns(need, facts));
  const openNeeds = concerning.filter(({ state }) => state === 'open');
  const needs = {
    planned: countNeeds(concerning, 'planned', facts),
    open: countNeeds(concerning, 'open', facts),
    declined: countNeeds(concerning, 'declined', facts),
  };
  const held = sessions.filter(isHeld);
  const unplanned = unplannedTraining(rest.filter(isHeld), attended, facts.handbook.programs);
  return {
    year,
    asOf: today,
    version: facts.version,
    items: covered,
    needs,
    openNeeds,
    unplanned,
    departments: departmentCoverage({ planned, needs: concerning, held, attended }),
    total: totalOf(covered, [...byItem.values()], needs, attended, isHeld),
    findings: coverageFindings({ facts, covered, openNeeds, unplanned }),
  };
}

/** Whether a session delivers the plan of another year. */
const belongsElsewhere = ({ item }: PlanSession, year: number): boolean =>
  item !== null && !item.startsWith(`${year}-`);

/** A need concerns a year's plan that answers it, or that should: by the year of the wished day, else while it is open. */
function concerns(need: CoveredNeed, { year, today }: CoverageFacts): boolean {
  if (need.state === 'merged') return false;
  if (need.state === 'planned') return need.item?.year === year;
  const wished = need.wishedOn === null ? null : Number(need.wishedOn.slice(0, 4));
  if (need.state === 'declined') {
    return (wished ?? Number((need.declinedOn ?? need.receivedOn).slice(0, 4))) === year;
  }
  const last = `${year}-12-31`;
  return need.receivedOn <= last && need.receivedOn <= today && (wished ?? year) <= year;
}

function countNeeds(
  needs: readonly CoveredNeed[],
  state: CoveredNeed['state'],
  { handbook }: CoverageFacts,
): NeedCount {
  const own = needs.filter((need) => need.state === state);
  const personMinutes = own.map(({ course, heads }) => {
    const hours = course === null ? undefined : handbook.courses[course]?.hours;
    return hours === undefined || heads === null ? null : Math.round(hours * 60) * heads;
  });
  return {
    count: own.length,
    heads: knownSum(own.map(({ heads }) => heads)),
    personMinutes: knownSum(personMinutes),
  };
}

const times = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a * b;

function itemCoverage(
  { item, sessions, by }: ItemSessions,
  attended: Attended,
  isHeld: (session: PlanSession) => boolean,
  { today }: CoverageFacts,
): ItemCoverage {
  const held = sessions.filter(isHeld);
  const runs = item.runs ?? 1;
  const minutes = held.reduce((sum, session) => sum + session.minutes, 0);
  const planned = {
    minutes: times(item.minutes, runs),
    heads: item.heads,
    personMinutes: times(item.minutes, item.heads),
    sessions: times(item.sessions, runs),
  };
  const people = attended.over(held);
  return {
    item: item.code,
    title: item.title,
    departments: item.departments,
    fromOn: item.fromOn,
    toOn: item.toOn,
    explainedBy: [...by].sort(),
    continuous: isContinuous(item),
    planned,
    delivered: {
      sessions: held.length,
      minutes,
      unrecorded: held.filter((session) => !attended.isRecorded(session)).length,
      rate: shareOf(minutes, planned.minutes),
    },
    attended: {
      ...people,
      headsRate: shareOf(people.heads, planned.heads),
      hoursRate: shareOf(people.personMinutes, planned.personMinutes),
    },
    ahead: sessions.length - held.length,
    due: dueShare(item, today),
  };
}

/**
 * The share of an item that should have been delivered by a day: all of it once its time is over. What is held several
 * times is due bit by bit over its time, in whole sessions where their number is planned; anything else not before.
 */
export function dueShare({ year, fromOn, toOn, sessions, runs }: PlanItem, today: Day): number {
  const from = fromOn ?? `${year}-01-01`;
  const to = toOn ?? `${year}-12-31`;
  if (today > to) return 1;
  const times = (sessions ?? 1) * (runs ?? 1);
  if (today <= from || times <= 1) return 0;
  const share = daysBetween(from, today) / daysBetween(from, addDays(to, 1));
  return Math.floor(share * times) / times;
}

/** What one item has too much makes up for no other: each counts up to what was planned of it. */
function shared(pairs: readonly (readonly [number | null, number | null])[]): Shared {
  const known = pairs.flatMap(([part, whole]) =>
    part === null || whole === null ? [] : [{ part: Math.min(part, whole), whole }],
  );
  const sum = (key: 'part' | 'whole') => known.reduce((total, pair) => total + pair[key], 0);
  const [part, whole] = [sum('part'), sum('whole')];
  return { part, whole, rate: rateOf(part, whole), of: known.length };
}

/** What is known of those who came; where nothing was held, nobody did. */
const came = ({ delivered }: ItemCoverage, known: number | null): number | null =>
  delivered.sessions === 0 ? 0 : known;

function totalOf(
  items: readonly ItemCoverage[],
  byItem: readonly ItemSessions[],
  needs: YearCoverage['needs'],
  attended: Attended,
  isHeld: (session: PlanSession) => boolean,
): YearCoverage['total'] {
  const people = attended.over(byItem.flatMap(({ sessions }) => sessions.filter(isHeld)));
  return {
    items: items.length,
    plannedMinutes: knownSum(items.map(({ planned }) => planned.minutes)),
    plannedHeads: knownSum(items.map(({ planned }) => planned.heads)),
    plannedPersonMinutes: knownSum(items.map(({ planned }) => planned.personMinutes)),
    deliveredSessions: items.reduce((sum, { delivered }) => sum + delivered.sessions, 0),
    deliveredMinutes: items.reduce((sum, { delivered }) => sum + delivered.minutes, 0),
    attendedHeads: people.heads,
    attendedPlaces: knownSum(items.map((one) => came(one, one.attended.heads))),
    attendedPersonMinutes: knownSum(items.map((one) => came(one, one.attended.personMinutes))),
    needsRate: rateOf(needs.planned.count, needs.planned.count + needs.open.count),
    delivered: shared(items.map((one) => [one.delivered.minutes, one.planned.minutes])),
    heads: shared(items.map((one) => [came(one, one.attended.heads), one.planned.heads])),
    personMinutes: shared(
      items.map((one) => [came(one, one.attended.personMinutes), one.planned.personMinutes]),
    ),
  };
}
