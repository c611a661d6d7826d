import { sheetPersonFinder } from '../db/attendance.js';
import { findSessionById, type Session } from '../db/batches.js';
import { sessionStamp, type CalendarStamp } from '../db/calendar.js';
import {
  findInService,
  listInService,
  listParticipants,
  type InServiceSession,
} from '../db/in-service.js';
import { toldFinder } from '../db/notices.js';
import type { Store } from '../db/open.js';
import { listEmployeeNumbers, personFinder, type StoredPerson } from '../db/persons.js';
import { currentRules, rulesFor } from '../db/rules.js';
import { expectedFinder, listExpected } from '../db/session-people.js';
import type { Day } from '../domain/day.js';
import { subtractSpan } from '../domain/calendar.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { Handbook } from '../domain/handbook/types.js';
import { courseType } from '../domain/in-service/course-type.js';
import { noticeDueOn } from '../domain/in-service/occasion.js';
import { periodOf } from '../domain/recording/period.js';
import type { Rules } from '../domain/standing/facts.js';
import { InputError, refused } from '../errors.js';
import { batchOf, requirePlanned } from './find-session.js';
import { numberKey } from './in-service-people.js';

/** Somebody who is told of a session. `told`: since it was changed last. */
export interface Told {
  id: number;
  employeeNo: string;
  name: string;
  team: string | null;
  told: boolean;
}

/** What participants are told of a session (000 §4.3). */
export interface SessionNotice {
  session: Session;
  /** Code of the batch; none for in-service training. */
  batch: string | null;
  /** Course type; none for a batch. */
  type: string | null;
  content: string | null;
  bring: string | null;
  people: Told[];
  /** Until when people sign up, where nobody is invited. */
  signUpUntil: Day | null;
  /** Until when they are to be told, and the rule that says so. */
  dueOn: Day;
  rule: string;
  /** How many days beforehand leave is asked for. */
  leaveNoticeDays: number;
  stamp: CalendarStamp;
}

/** A session of the announcement table; `number` counts within its type. */
export interface ProgrammeRow extends SessionNotice {
  type: string;
  number: number;
}

/** The announcement table of a month (001 §4.5). */
export interface Programme {
  month: string;
  rows: ProgrammeRow[];
  cancelled: SessionNotice[];
  version: number;
}

/** The in-service sessions of a month by course type, in the order of the handbook, numbered within each type. */
export function listProgramme(store: Store, month: string): Programme {
  const period = periodOf(month);
  const sessions = period ? listInService(store, period.from, period.to) : [];
  const rules = currentRules(store);
  const planned = sessions.filter(({ status }) => status === 'planned');
  const order = typesOf(rules.handbook);
  for (const { type } of planned) {
    const title = courseType(rules.handbook, type);
    if (!order.includes(title)) order.push(title);
  }
  const notices = planned.map((session) => inServiceNotice(store, rules, session));
  const rows = order.flatMap((type) =>
    notices
      .filter((notice) => notice.type === type)
      .map((notice, at) => ({ ...notice, type, number: at + 1 })),
  );
  const cancelled = sessions
    .filter(({ status }) => status === 'cancelled')
    .map((session) => inServiceNotice(store, rules, session));
  return { month, rows, cancelled, version: rules.version };
}

/** The course types that the handbook names, in its order. */
export function typesOf(handbook: Handbook): string[] {
  const types = Object.values(handbook.in_service ?? {}).map(({ type }) => type);
  return [...new Set(types.map((type) => courseType(handbook, type)))];
}

/**
 * What the participants of a planned session are told.
 *
 * @throws InputError `session_unknown`; Refusal `session_not_planned`, `batch_closed`
 */
export function sessionNotice(store: Store, code: string): SessionNotice {
  const { session } = requirePlanned(store, code);
  return noticeOf(store, session);
}

/**
 * What lies ahead of a person from a day on: every planned session, of a batch or in service.
 *
 * @throws InputError `session_people_unknown`
 */
export function personNotices(
  store: Store,
  employeeNo: string,
  from: Day,
): { person: StoredPerson; notices: SessionNotice[] } {
  const person = requirePerson(store, employeeNo, from);
  const ids = listExpected(store, from, '9999-12-31')
    .filter(({ personId }) => personId === person.id)
    .map(({ sessionId }) => sessionId);
  const notices = ids.flatMap((id) => {
    const session = findSessionById(store, id);
    return session ? [noticeOf(store, session)] : [];
  });
  return { person, notices: notices.sort(byTime) };
}

/** @throws InputError `session_people_unknown` */
export function requirePerson(store: Store, employeeNo: string, day: Day): StoredPerson {
  const person = personFinder(store, day)(numberKey(employeeNo));
  if (person) return person;
  const suggestion = nearest(numberKey(employeeNo), listEmployeeNumbers(store));
  throw new InputError(refused('session_people_unknown', { employees: employeeNo, suggestion }));
}

const byTime = (a: SessionNotice, b: SessionNotice): number =>
  `${a.session.day} ${a.session.start} ${a.session.code}` <
  `${b.session.day} ${b.session.start} ${b.session.code}`
    ? -1
    : 1;

function noticeOf(store: Store, session: Session): SessionNotice {
  const inService = findInService(store, session.id);
  if (inService) return inServiceNotice(store, currentRules(store), inService);
  const batch = batchOf(store, session);
  const rules = rulesFor(store, batch);
  return {
    session,
    batch: batch?.code ?? null,
    type: null,
    content: contentOf(rules.handbook, session),
    bring: null,
    people: toldPeople(store, session),
    signUpUntil: null,
    ...announced(rules, session, null),
    leaveNoticeDays: rules.handbook.attendance.leave_notice_days,
    stamp: sessionStamp(store, session.id),
  };
}

function inServiceNotice(store: Store, rules: Rules, session: InServiceSession): SessionNotice {
  const { handbook, calendar } = rules;
  const training = session.rule === null ? undefined : handbook.in_service?.[session.rule];
  const closes = training?.sign_up?.closes;
  return {
    session,
    batch: null,
    type: courseType(handbook, session.type),
    content: session.content,
    bring: session.bring,
    people: participants(store, session),
    signUpUntil: closes ? subtractSpan(calendar, session.day, closes) : null,
    ...announced(rules, session, session.rule),
    leaveNoticeDays: handbook.attendance.leave_notice_days,
    stamp: sessionStamp(store, session.id),
  };
}

/** By when participants are told: by the training's own rule, else as long before as anything is announced. */
export function announced(
  { handbook, calendar }: Rules,
  { day }: Pick<Session, 'day'>,
  rule: string | null,
): { dueOn: Day; rule: string } {
  const training = rule === null ? undefined : handbook.in_service?.[rule];
  if (rule !== null && training) {
    const dueOn = noticeDueOn(calendar, day, training.notice);
    return { dueOn, rule: `in_service.${rule}.notice` };
  }
  return { dueOn: noticeDueOn(calendar, day, handbook.due_soon), rule: 'due_soon' };
}

function contentOf({ courses }: Handbook, { course }: Session): string | null {
  const codes = course === '' ? [] : course.split('+');
  return codes.flatMap((code) => courses[code]?.content ?? []).join(' / ') || null;
}

function participants(store: Store, session: InServiceSession): Told[] {
  const told = toldFinder(store)(session.id);
  return listParticipants(store, session).map(({ personId: id, employeeNo, name, team }) => ({
    ...{ id, employeeNo, name, team },
    told: told.has(id),
  }));
}

function toldPeople(store: Store, session: Session): Told[] {
  const told = toldFinder(store)(session.id);
  const find = sheetPersonFinder(store);
  return expectedFinder(store)(session.id)
    .map((id) => ({ ...find(id, session.day), told: told.has(id) }))
    .sort((a, b) => (a.employeeNo < b.employeeNo ? -1 : 1));
}
