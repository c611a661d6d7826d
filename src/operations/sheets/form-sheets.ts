/** The sheets of questionnaires and appraisals. */
import { recordedFinder, sheetPersonFinder, type SheetPerson } from '../../db/attendance.js';
import { listSessions, type Session } from '../../db/batches.js';
import { responseFinder, type FormTarget } from '../../db/forms.js';
import { tokenOf } from '../../db/form-token.js';
import type { Store } from '../../db/open.js';
import { expectedFinder } from '../../db/session-people.js';
import { recordedPersonFinder } from '../../db/records.js';
import { addSpan } from '../../domain/calendar.js';
import type { Day } from '../../domain/day.js';
import { isAnonymous } from '../../domain/forms/appraisal.js';
import type { RaterRole } from '../../domain/handbook/types-questionnaires.js';
import { codesNamed, nearestNamed } from '../../domain/recording/find-named.js';
import { InputError, Refusal, refused } from '../../errors.js';
import { requireBatch } from '../find-session.js';
import { requireSession } from '../forms/find-form-results.js';
import {
  appraisalKinds,
  feedbackKinds,
  requireForm,
  requireForms,
  type NamedForm,
} from '../forms/form-rules.js';
import { mentorFinder } from './evidence-sheets.js';
import { listSheetPeople, type PeopleScope } from './sheet-people.js';

/** What the forms of a sheet are about. */
export interface FormScope {
  form: string | null;
  session: string | null;
  course: string | null;
  batch: string | null;
  /** How many forms; `null`: as many as people. */
  forms: number | null;
}

/** One form: of a person, or with a number where nobody is named. */
export interface FormLine {
  respondent: string;
  name: string | null;
}

export interface FormSheet extends NamedForm {
  session: Session | null;
  course: { code: string; title: string } | null;
  batch: string | null;
  lines: readonly FormLine[];
}

/**
 * The forms for those who were in a session or a course, or should be (001 §4.6). Where nobody is named they are
 * numbered, on from the numbers that have come back.
 *
 * @throws InputError `form_*`, `session_unknown`, `batch_unknown`, `form_course_unknown`; Refusal
 *   `form_rules_missing`, `form_session_cancelled`
 */
export function listFormSheet(store: Store, scope: FormScope): FormSheet {
  const rules = requireForms(store, feedbackKinds);
  const named = requireForm(rules, scope.form, feedbackKinds);
  const { courses } = rules.rules.handbook;
  const session = scope.session === null ? null : requireSession(store, scope.session);
  if (session?.status === 'cancelled') {
    const facts = { session: session.code, day: session.day };
    throw new Refusal(refused('form_session_cancelled', facts));
  }
  const course = scope.course === null ? null : requireCourse(courses, scope.course);
  const batch = scope.batch === null ? null : requireBatch(store, scope.batch);
  const people = session
    ? peopleOf(store, [session])
    : batch && course
      ? peopleOf(store, sessionsOf(store, batch.id, course.code))
      : [];
  const target: FormTarget = {
    sessionId: session?.id ?? null,
    course: session ? null : (course?.code ?? null),
    batchId: session ? null : (batch?.id ?? null),
    subjectId: null,
    raterRole: null,
  };
  const count = scope.forms ?? Math.max(people.length, 1);
  const lines = named.form.anonymous
    ? freeNumbers(store, named.code, target, count).map((respondent) => ({
        respondent,
        name: null,
      }))
    : people.map(({ employeeNo, name }) => ({ respondent: employeeNo, name }));
  return { ...named, session, course, batch: batch?.code ?? null, lines };
}

/** The next numbers of which no form has come back. */
export function freeNumbers(
  store: Store,
  form: string,
  target: FormTarget,
  count: number,
): string[] {
  const stored = responseFinder(store)(form, target);
  const used = (number: string): boolean =>
    stored.some(({ salt, token }) => salt !== null && tokenOf(salt, number) === token);
  const free: string[] = [];
  for (let number = 1; free.length < count; number += 1) {
    if (!used(String(number))) free.push(String(number));
  }
  return free;
}

function requireCourse(courses: Readonly<Record<string, { title: string }>>, name: string) {
  const [code] = codesNamed(courses, name);
  if (code !== undefined) return { code, title: courses[code]?.title ?? code };
  const suggestion = nearestNamed([courses], name);
  throw new InputError(refused('form_course_unknown', { course: name, suggestion }));
}

const sessionsOf = (store: Store, batchId: number, course: string): Session[] =>
  listSessions(store, batchId, true).filter((one) => one.course.split('+').includes(course));

/** Who was there, as far as attendance is recorded; else who belongs there. */
function peopleOf(store: Store, sessions: readonly Session[]): SheetPerson[] {
  const recordedIn = recordedFinder(store);
  const expectedIn = expectedFinder(store);
  const personOn = sheetPersonFinder(store);
  const people = new Map<number, Day>();
  for (const { id, day } of sessions) {
    const recorded = recordedIn(id);
    for (const person of new Set([...expectedIn(id), ...recorded.keys()])) {
      const status = recorded.get(person)?.status;
      if (status !== 'absent' && status !== 'excused') people.set(person, day);
    }
  }
  return [...people]
    .map(([person, day]) => personOn(person, day))
    .sort((a, b) => (a.employeeNo < b.employeeNo ? -1 : 1));
}

/** One appraisal to be filled in. */
export interface AppraisalLine {
  person: SheetPerson;
  role: RaterRole;
  /** Employee no, where it is known who appraises and names are kept. */
  rater: string | null;
}

export interface AppraisalSheet extends NamedForm {
  lines: readonly AppraisalLine[];
}

/**
 * The appraisals of people: their own, their mentor's, and as many of each other role as there should be at least
 * (004 §2.3; `forms.*.raters[].least`).
 *
 * @throws InputError `form_*`, `batch_unknown`; Refusal `form_rules_missing`
 */
export function listAppraisalSheet(
  store: Store,
  form: string | null,
  scope: PeopleScope,
  today: Day,
): AppraisalSheet {
  const named = requireForm(requireForms(store, appraisalKinds), form, appraisalKinds);
  const { people } = listSheetPeople(store, scope, today);
  const mentorOf = mentorFinder(store, today);
  const lines = people.flatMap((person) =>
    (named.form.raters ?? []).flatMap(({ role, least = 1 }): AppraisalLine[] => {
      if (role === 'self') return [{ person, role, rater: person.employeeNo }];
      const known = role === 'mentor' && !isAnonymous(named.form, role);
      const rater = known ? mentorOf(person.id) : null;
      return Array.from({ length: least }, () => ({ person, role, rater }));
    }),
  );
  return { ...named, lines };
}

/** Forms that have not come back. `done`: how many have. */
export interface OpenForms extends NamedForm {
  lines: readonly FormLine[];
  done: number;
}

/** The forms of a session that have not come back. @throws as `listFormSheet` */
export function listOpenForms(store: Store, form: string, session: string): OpenForms {
  const scope = { form, session, course: null, batch: null, forms: null };
  const sheet = listFormSheet(store, scope);
  const { code, form: rules } = sheet;
  const target: FormTarget = {
    sessionId: sheet.session?.id ?? null,
    course: null,
    batchId: null,
    subjectId: null,
    raterRole: null,
  };
  const stored = responseFinder(store)(code, target);
  if (rules.anonymous) {
    const left = Math.max(sheet.lines.length - stored.length, 0);
    return { code, form: rules, lines: sheet.lines.slice(0, left), done: stored.length };
  }
  const find = recordedPersonFinder(store);
  const answered = new Set(stored.map(({ respondentId }) => respondentId));
  const lines = sheet.lines.filter(({ respondent }) => !answered.has(find(respondent)?.id ?? null));
  return { code, form: rules, lines, done: sheet.lines.length - lines.length };
}

export interface OpenAppraisals extends AppraisalSheet {
  done: number;
}

/** The appraisals that are missing in the round that is going on, or in a new one. @throws as `listAppraisalSheet` */
export function listOpenAppraisals(
  store: Store,
  form: string,
  scope: PeopleScope,
  today: Day,
): OpenAppraisals {
  const { rules } = requireForms(store, appraisalKinds);
  const sheet = listAppraisalSheet(store, form, scope, today);
  const find = responseFinder(store);
  const left = new Map<string, number>();
  const nobody = { sessionId: null, course: null, batchId: null };
  const lines = sheet.lines.filter(({ person, role }) => {
    const key = `${person.id} ${role}`;
    let there = left.get(key);
    if (there === undefined) {
      const stored = find(sheet.code, { ...nobody, subjectId: person.id, raterRole: role });
      const { round } = sheet.form;
      there = stored.filter(
        ({ givenOn }) => !round || today <= addSpan(rules.calendar, givenOn, round),
      ).length;
    }
    left.set(key, there - 1);
    return there <= 0;
  });
  return { ...sheet, lines, done: sheet.lines.length - lines.length };
}
