import { listSessionCodes } from '../db/attendance.js';
import { insertSession } from '../db/batches.js';
import {
  findInService,
  insertInService,
  insertParticipant,
  listParticipants,
  type InServiceSession,
  type Participant,
} from '../db/in-service.js';
import type { Store } from '../db/open.js';
import { currentRules } from '../db/rules.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { Day, Time } from '../domain/day.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { Role } from '../domain/handbook/types.js';
import { monthOf, nextSessionCode } from '../domain/in-service/occasion.js';
import type { Rules } from '../domain/standing/facts.js';
import { minutesOf } from '../domain/timetable/clock.js';
import type { ToldConflict } from '../domain/timetable/conflicts/told.js';
import { unknownYears } from '../domain/timetable/lay-timetable.js';
import { InputError, Refusal, refused } from '../errors.js';
import type { NeedView } from './find-needs.js';
import { requirePlannedItem } from './find-plan-year.js';
import { codeKey } from './find-session.js';
import { choosePeople, type Chosen } from './in-service-people.js';
import { overriding } from './override-conflicts.js';
import { requireOpenNeeds } from './plan-item-fields.js';
import { passedCount, refuseSessionClashes } from './refuse-session-clashes.js';

/** An in-service session that no rule makes. What is `null` is taken from its courses, or is not said. */
export interface NewSession {
  title: string | null;
  type: string;
  courses: readonly string[];
  day: Day;
  start: Time;
  end: Time;
  /** Credited hours; the length where absent. */
  hours: number | null;
  trainer: string | null;
  role: Role;
  venue: string | null;
  content: string | null;
  bring: string | null;
  department: string | null;
  item: string | null;
  need: string | null;
  people: Chosen;
  allowDayOff: boolean;
  /** Why conflicts are let pass; `null`: they are not. */
  override: string | null;
  today: Day;
  dryRun: boolean;
}

export interface AddedSession {
  entry: number | null;
  session: InServiceSession;
  people: Participant[];
  unknownYears: string[];
  /** What was let pass. */
  conflicts: ToldConflict[];
}

/**
 * Plans an in-service session with its people (001 §4.5).
 *
 * @throws InputError `session_span`, `session_course_unknown`, `plan_item_unknown`, `need_unknown`, `session_people_unknown`, `session_people_none`;
 *   Refusal `plan_item_dropped`, `plan_need_state`, `new_session_day_off`, `not_hired_yet`, `session_clash`
 */
export function addInServiceSession(
  store: Store,
  context: WriteContext,
  input: NewSession,
): AddedSession {
  const { day, dryRun, start, end } = input;
  if (start >= end) throw new InputError(refused('session_span', { start, end }));
  const command = `plan session add --day ${day} --start ${start} --end ${end}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const rules = currentRules(store);
    const courses = input.courses.map((code) => requireCourse(rules, code));
    const override = overriding(write, context, input);
    if (!input.allowDayOff && override === null && !rules.calendar.isWorkday(day)) {
      throw new Refusal(refused('new_session_day_off', { day }));
    }
    const need = needOf(store, input.need);
    const people = choosePeople(store, day, peopleOf(input, need));
    const session = insertNew(write, rules, { courses, need }, input);
    for (const { id: personId } of people) {
      const row = { sessionId: session.id, personId, rule: null, addedOn: input.today };
      insertParticipant(write, row);
    }
    const { today, allowDayOff } = input;
    const conflicts = refuseSessionClashes(store, [session], { override, today, allowDayOff });
    const result = {
      session: findInService(store, session.id) ?? session,
      people: listParticipants(store, session),
      conflicts,
      unknownYears: unknownYears(rules.calendar, day, day),
    };
    const counts = { session: session.code, people: people.length };
    return { result, summary: { ...counts, ...passedCount(conflicts) } };
  });
  return { entry, ...result };
}

function insertNew(
  write: Writer,
  { handbook }: Rules,
  { courses, need }: { courses: readonly string[]; need: NeedView | null },
  input: NewSession,
): InServiceSession {
  const { store } = write;
  const { day, start, end } = input;
  const month = monthOf(day);
  const known = courses.flatMap((code) => handbook.courses[code] ?? []);
  const minutes = minutesOf(end) - minutesOf(start);
  const sessionId = insertSession(write, {
    code: nextSessionCode(month, listSessionCodes(store)),
    batchId: null,
    stage: '',
    slot: 0,
    kind: 'lesson',
    course: courses.join('+'),
    title: input.title ?? known.map(({ title }) => title).join(' / '),
    day,
    start,
    end,
    creditedMinutes: input.hours === null ? minutes : Math.round(input.hours * 60),
    trainerRole: input.role,
    trainer: input.trainer,
    venue: input.venue,
    status: 'planned',
    note: null,
  });
  insertInService(write, {
    sessionId,
    rule: null,
    dueOn: null,
    type: input.type,
    period: month,
    content: input.content ?? (known.flatMap(({ content }) => content ?? []).join(' / ') || null),
    bring: input.bring,
    department: input.department,
    planItemId: input.item === null ? null : requirePlannedItem(store, input.item).id,
    needId: need?.id ?? null,
  });
  const made = findInService(store, sessionId);
  if (!made) throw new Error(`no session ${sessionId}`);
  return made;
}

/** @throws InputError `session_course_unknown` */
function requireCourse({ handbook: { courses } }: Rules, wanted: string): string {
  const code = codeKey(wanted);
  if (Object.hasOwn(courses, code)) return code;
  const suggestion = nearest(code, Object.keys(courses));
  throw new InputError(refused('session_course_unknown', { course: wanted, suggestion }));
}

/** The need that a session answers. */
const needOf = (store: Store, wanted: string | null): NeedView | null =>
  wanted === null ? null : (requireOpenNeeds(store, [wanted])[0] ?? null);

/** What a session takes from the need that it answers, where nothing else is said. */
export interface NeedDefaults {
  title: string | null;
  type: string | null;
  content: string | null;
  department: string | null;
  courses: string[];
}

/** @throws InputError `need_unknown`; Refusal `plan_need_state` */
export function needDefaults(store: Store, wanted: string | null): NeedDefaults {
  const need = needOf(store, wanted);
  if (!need) return { title: null, type: null, content: null, department: null, courses: [] };
  const { title, courseType, content, department, course } = need;
  return { title, type: courseType, content, department, courses: course === null ? [] : [course] };
}

/** Whom a need names, where nobody else is chosen. */
function peopleOf({ people }: NewSession, need: NeedView | null): Chosen {
  const nobody = [people.persons, people.teams, people.departments].every(
    (list) => list.length === 0,
  );
  return need && nobody ? { ...people, persons: [...need.named] } : people;
}
