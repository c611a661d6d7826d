/** The answers of the survey of the front line (001 §4.1). */
import type { Day } from '../domain/day.js';
import type { SurveyAnswer } from '../domain/planning/survey.js';
import type { Store } from './open.js';
import { surveyAnswers } from './schema-plan-year.js';
import type { NewRow, Writer } from './write.js';

/** Whose answer it is: a person's, or that of a form without a name; each department counts its forms for itself. */
export type Respondent = { personId: number; formNo: null } | { personId: null; formNo: string };

export interface StoredAnswer {
  department: string | null;
  mastery: number | null;
  problem: string | null;
}

/** A look-up of what somebody answered last on a topic in a month. */
export function answerFinder(
  store: Store,
): (
  who: Respondent,
  department: string | null,
  period: string,
  topic: string,
) => StoredAnswer | undefined {
  const find = store.sqlite.prepare(
    `SELECT department, mastery, problem FROM survey_answers
     WHERE period = @period AND topic = @topic AND person_id IS @personId AND form_no IS @formNo
       AND (person_id IS NOT NULL OR department IS @department)
     ORDER BY id DESC LIMIT 1`,
  );
  return (who, department, period, topic) =>
    find.get({ ...who, department, period, topic }) as StoredAnswer | undefined;
}

/** A look-up of how many answers without a name or number, of entries before, say just this. */
export function alikeCounter({
  store,
  entry,
}: Pick<Writer, 'store' | 'entry'>): (
  period: string,
  topic: string,
  answer: StoredAnswer,
) => number {
  const count = store.sqlite
    .prepare(
      `SELECT count(*) FROM survey_answers
       WHERE period = @period AND topic = @topic AND person_id IS NULL AND form_no IS NULL
         AND entry < @entry AND department IS @department AND mastery IS @mastery AND problem IS @problem`,
    )
    .pluck();
  return (period, topic, answer) => count.get({ ...answer, period, topic, entry }) as number;
}

/** Adds answers, many at once. */
export function answerInserter(write: Writer): (row: NewRow<typeof surveyAnswers>) => number {
  const add = write.bulk(surveyAnswers, [
    'personId',
    'formNo',
    'department',
    'period',
    'topic',
    'mastery',
    'problem',
    'recordedOn',
  ] as const);
  return (row) =>
    add(
      row.personId,
      row.formNo,
      row.department,
      row.period,
      row.topic,
      row.mastery,
      row.problem,
      row.recordedOn,
    );
}

/**
 * The answers of a month that count: the latest of each person and form on a topic, and every one without either. The
 * department is the one on the form, else the person's on the day of recording.
 */
export function listSurveyAnswers(store: Store, period: string): SurveyAnswer[] {
  return store.sqlite
    .prepare(
      `SELECT p.employee_no AS employeeNo, coalesce(a.department, m.department) AS department,
         a.topic, a.mastery, a.problem
       FROM survey_answers a
       LEFT JOIN persons p ON p.id = a.person_id
       LEFT JOIN memberships m ON m.id = coalesce(
         (SELECT id FROM memberships WHERE person_id = a.person_id AND from_on <= a.recorded_on
          ORDER BY from_on DESC LIMIT 1),
         (SELECT id FROM memberships WHERE person_id = a.person_id ORDER BY from_on LIMIT 1))
       WHERE a.period = @period AND ((a.person_id IS NULL AND a.form_no IS NULL) OR a.id = (
         SELECT max(b.id) FROM survey_answers b WHERE b.period = a.period AND b.topic = a.topic
           AND b.person_id IS a.person_id AND b.form_no IS a.form_no
           AND (b.person_id IS NOT NULL OR b.department IS a.department)))
       ORDER BY a.id`,
    )
    .all({ period }) as SurveyAnswer[];
}

/** The months of which there are answers, the latest first. */
export function listSurveyPeriods(store: Store): string[] {
  return store.sqlite
    .prepare('SELECT DISTINCT period FROM survey_answers ORDER BY period DESC')
    .pluck()
    .all() as string[];
}

/** The last day on which an answer of a month was recorded; `undefined` where there is none. */
export function lastAnswerOn(store: Store, period: string): Day | undefined {
  const day = store.sqlite
    .prepare('SELECT max(recorded_on) FROM survey_answers WHERE period = ?')
    .pluck()
    .get(period) as Day | null;
  return day ?? undefined;
}
