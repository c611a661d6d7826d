import { findBatchById, findSessionById, listSessions, type Session } from '../../db/batches.js';
import { listSessionCodes } from '../../db/attendance.js';
import { findSession } from '../../db/batches.js';
import { listResponses, type StoredResponse } from '../../db/forms.js';
import type { Store } from '../../db/open.js';
import { nameKey } from '../../domain/enrolling/name-key.js';
import { formResults, type FormResults } from '../../domain/forms/results.js';
import { nearest } from '../../domain/handbook/nearest.js';
import { codesNamed, nearestNamed } from '../../domain/recording/find-named.js';
import { InputError, refused } from '../../errors.js';
import { codeKey, requireBatch } from '../find-session.js';
import { peopleThere } from './form-expected.js';
import {
  feedbackKinds,
  requireForm,
  requireForms,
  type FormRules,
  type NamedForm,
} from './form-rules.js';

/** Of which answers; `null`: of all. */
export interface ResultsQuestion {
  /** Code or title; `null`: the only questionnaire there is. */
  form: string | null;
  session: string | null;
  course: string | null;
  batch: string | null;
  trainer: string | null;
}

export const groupings = ['session', 'course', 'batch', 'trainer'] as const;
export type Grouping = (typeof groupings)[number];

export interface FoundResults extends NamedForm {
  version: number;
  /** How many could have answered; `null` where it is not known. */
  expected: number | null;
  results: FormResults;
}

/** A filled-in form with what it is about. */
interface Placed {
  response: StoredResponse;
  session: Session | null;
  batch: string | null;
  courses: readonly string[];
}

/**
 * What the answers to a questionnaire say (001 §4.6), of a session, a course, a batch or a trainer.
 *
 * @throws InputError `form_unknown`, `form_ambiguous`, `form_other_command`, `option_missing`, `session_unknown`,
 *   `batch_unknown`, `form_course_unknown`; Refusal `form_rules_missing`
 */
export function findFormResults(store: Store, question: ResultsQuestion): FoundResults {
  const { rules, named, placed } = gather(store, question);
  const session = question.session === null ? [] : [requireSession(store, question.session)];
  return {
    ...named,
    version: rules.version,
    expected: expectedFor(store, placed, session),
    results: formResults(
      named.form,
      placed.map(({ response }) => response.answers),
    ),
  };
}

export interface GroupedResults extends FoundResults {
  /** Code or name; `null` where there is none. */
  group: string | null;
  title: string | null;
}

/** The same for each session, course, batch or trainer, in the order of their codes; those without one come last. */
export function groupFormResults(
  store: Store,
  question: ResultsQuestion,
  by: Grouping,
): { named: NamedForm; groups: GroupedResults[] } {
  const { rules, named, placed } = gather(store, question);
  const groups = new Map<string | null, Placed[]>();
  for (const one of placed) {
    for (const key of keysOf(one, by)) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const order = [...groups.keys()].sort((a, b) =>
    a === null ? 1 : b === null ? -1 : a < b ? -1 : 1,
  );
  return {
    named,
    groups: order.map((group) => {
      const own = groups.get(group) ?? [];
      const results = formResults(
        named.form,
        own.map(({ response }) => response.answers),
      );
      const expected = expectedFor(store, own, []);
      return {
        ...named,
        version: rules.version,
        group,
        title: titleOf(rules, own, by, group),
        expected,
        results,
      };
    }),
  };
}

function gather(store: Store, question: ResultsQuestion) {
  const rules = requireForms(store, feedbackKinds);
  const named = requireForm(rules, question.form, feedbackKinds);
  const fits = filterOf(store, rules, question);
  const placed = listResponses(store, named.code)
    .map((response) => placeOf(store, response))
    .filter(fits);
  return { rules, named, placed };
}

function placeOf(store: Store, response: StoredResponse): Placed {
  const { sessionId, course, batchId } = response;
  const session = sessionId === null ? null : (findSessionById(store, sessionId) ?? null);
  const batch = session ? session.batchId : batchId;
  return {
    response,
    session,
    batch: batch === null ? null : (findBatchById(store, batch)?.code ?? null),
    courses: session
      ? session.course.split('+').filter((code) => code !== '')
      : course === null
        ? []
        : [course],
  };
}

function filterOf(
  store: Store,
  { rules }: FormRules,
  { session, course, batch, trainer }: ResultsQuestion,
): (placed: Placed) => boolean {
  const wanted = {
    session: session === null ? null : requireSession(store, session).id,
    course: course === null ? null : requireCourse(rules.handbook.courses, course),
    batch: batch === null ? null : requireBatch(store, batch).code,
  };
  return (placed) =>
    (wanted.session === null || placed.session?.id === wanted.session) &&
    (wanted.course === null || placed.courses.includes(wanted.course)) &&
    (wanted.batch === null || placed.batch === wanted.batch) &&
    (trainer === null || nameKey(placed.session?.trainer ?? '') === nameKey(trainer));
}

/** @throws InputError `session_unknown` */
export function requireSession(store: Store, name: string): Session {
  const code = codeKey(name);
  const session = findSession(store, code);
  if (session) return session;
  const suggestion = nearest(code, listSessionCodes(store));
  throw new InputError(refused('session_unknown', { session: name, suggestion }));
}

function requireCourse(courses: Readonly<Record<string, { title: string }>>, name: string): string {
  const [code] = codesNamed(courses, name);
  if (code !== undefined) return code;
  const suggestion = nearestNamed([courses], name);
  throw new InputError(refused('form_course_unknown', { course: name, suggestion }));
}

/** Who was there in what was answered about; not known where something is neither a session nor a course of a batch. */
function expectedFor(
  store: Store,
  placed: readonly Placed[],
  asked: readonly Session[],
): number | null {
  const there = peopleThere(store);
  const occasions = new Map<string, readonly number[]>(
    asked.map(({ id }) => [`session ${id}`, [id]]),
  );
  for (const { response, session } of placed) {
    const { course, batchId } = response;
    if (session) occasions.set(`session ${session.id}`, [session.id]);
    else if (course === null || batchId === null) return null;
    else if (!occasions.has(`${batchId} ${course}`)) {
      const own = listSessions(store, batchId, true).filter((one) =>
        one.course.split('+').includes(course),
      );
      occasions.set(
        `${batchId} ${course}`,
        own.map(({ id }) => id),
      );
    }
  }
  const counts = [...occasions.values()].map(there);
  if (counts.length === 0 || counts.includes(null)) return null;
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

function keysOf({ session, batch, courses }: Placed, by: Grouping): (string | null)[] {
  switch (by) {
    case 'session':
      return [session?.code ?? null];
    case 'batch':
      return [batch];
    case 'trainer':
      return [session?.trainer ?? null];
    case 'course':
      return courses.length === 0 ? [null] : [...courses];
  }
}

function titleOf(
  { rules }: FormRules,
  placed: readonly Placed[],
  by: Grouping,
  group: string | null,
): string | null {
  if (by === 'session') return placed[0]?.session?.title ?? null;
  if (by === 'course' && group !== null) return rules.handbook.courses[group]?.title ?? null;
  return null;
}
