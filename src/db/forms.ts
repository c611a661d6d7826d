/** The answers to questionnaires. Of rows that replace each other the last one counts. */
import type { Day } from '../domain/day.js';
import type { Answer } from '../domain/forms/read-answer.js';
import type { RaterRole } from '../domain/handbook/types-questionnaires.js';
import type { Store } from './open.js';
import { formAnswers, formResponses } from './schema-forms.js';
import type { NewRow, Writer } from './write.js';

/** What a filled-in form is about. */
export interface FormTarget {
  sessionId: number | null;
  course: string | null;
  batchId: number | null;
  /** The person who is appraised, and as what somebody does so. */
  subjectId: number | null;
  raterRole: RaterRole | null;
}

export interface StoredResponse extends FormTarget {
  id: number;
  respondentId: number | null;
  respondent: string | null;
  salt: string | null;
  token: string | null;
  givenOn: Day;
  entry: number;
  answers: Map<string, Answer>;
}

type ResponseRow = Omit<StoredResponse, 'answers'> & { answers: string | null };

const columns = `r.id, r.session_id AS sessionId, r.course, r.batch_id AS batchId, r.subject_id AS subjectId,
  r.rater_role AS raterRole, r.respondent_id AS respondentId, r.respondent, r.salt, r.token, r.given_on AS givenOn,
  r.entry, (SELECT json_group_array(json_array(a.item, a.mark, a.words)) FROM form_answers a
    WHERE a.response_id = r.id) AS answers`;

const inForce = 'NOT EXISTS (SELECT 1 FROM form_responses n WHERE n.replaces = r.id)';

function withAnswers({ answers, ...row }: ResponseRow): StoredResponse {
  const list = JSON.parse(answers ?? '[]') as [string, number | null, string | null][];
  return {
    ...row,
    answers: new Map(
      list.map(([item, mark, words]) => [
        item,
        mark === null ? { mark, words: words ?? '' } : { mark, words: null },
      ]),
    ),
  };
}

/** A look-up of what was answered about something. */
export function responseFinder(
  store: Store,
): (form: string, target: FormTarget) => StoredResponse[] {
  const find = store.sqlite.prepare(
    `SELECT ${columns} FROM form_responses r
     WHERE r.form = @form AND r.session_id IS @sessionId AND r.course IS @course AND r.batch_id IS @batchId
       AND r.subject_id IS @subjectId AND r.rater_role IS @raterRole AND ${inForce} ORDER BY r.id`,
  );
  return (form, target) => (find.all({ form, ...target }) as ResponseRow[]).map(withAnswers);
}

/** Everything that was answered to a questionnaire. */
export function listResponses(store: Store, form: string): StoredResponse[] {
  const rows = store.sqlite
    .prepare(
      `SELECT ${columns} FROM form_responses r WHERE r.form = ? AND ${inForce} ORDER BY r.id`,
    )
    .all(form) as ResponseRow[];
  return rows.map(withAnswers);
}

/** What was answered to a questionnaire about one person. */
export function listResponsesAbout(
  store: Store,
  form: string,
  subjectId: number,
): StoredResponse[] {
  const rows = store.sqlite
    .prepare(
      `SELECT ${columns} FROM form_responses r WHERE r.subject_id = ? AND r.form = ? AND ${inForce}
       ORDER BY r.id`,
    )
    .all(subjectId, form) as ResponseRow[];
  return rows.map(withAnswers);
}

/** Adds a filled-in form with its answers. */
export function insertResponse(
  write: Writer,
  response: NewRow<typeof formResponses>,
  answers: ReadonlyMap<string, Answer>,
): void {
  const responseId = write.insert(formResponses, response);
  for (const [item, { mark, words }] of answers) {
    write.insert(formAnswers, { responseId, item, mark, words });
  }
}
