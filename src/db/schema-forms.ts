/** The tables of questionnaires, in the manner of `schema.ts`. */
import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { raterRoles } from '../domain/handbook/types-questionnaires.js';
import { batches, entry, id, persons, sessions } from './schema.js';

/**
 * Append-only: one filled-in questionnaire. A correction is another row that `replaces` it. Of one without a name only
 * a salted token is kept, never who answered.
 */
export const formResponses = sqliteTable(
  'form_responses',
  {
    id: id(),
    form: text('form').notNull(),
    /** What it is about: a session, a course (of a batch), or a person. */
    sessionId: integer('session_id').references(() => sessions.id),
    course: text('course'),
    batchId: integer('batch_id').references(() => batches.id),
    subjectId: integer('subject_id').references(() => persons.id),
    /** Of appraisals: as what somebody appraises. */
    raterRole: text('rater_role', { enum: raterRoles }),
    /** Who answered: somebody of the office, or anybody by name. */
    respondentId: integer('respondent_id').references(() => persons.id),
    respondent: text('respondent'),
    salt: text('salt'),
    token: text('token'),
    givenOn: text('given_on').notNull(),
    replaces: integer('replaces').references((): AnySQLiteColumn => formResponses.id),
    reason: text('reason'),
    entry: entry(),
  },
  (table) => [
    index('form_responses_by_form').on(table.form, table.sessionId, table.course),
    index('form_responses_by_day').on(table.givenOn),
    index('form_responses_by_session').on(table.sessionId),
    index('form_responses_by_batch').on(table.batchId),
    index('form_responses_by_subject').on(table.subjectId, table.form),
    index('form_responses_by_respondent').on(table.respondentId),
    index('form_responses_by_replaced').on(table.replaces),
  ],
);

/** Append-only: what was answered to one question, with a mark or in words. */
export const formAnswers = sqliteTable(
  'form_answers',
  {
    id: id(),
    responseId: integer('response_id')
      .notNull()
      .references(() => formResponses.id),
    item: text('item').notNull(),
    mark: integer('mark'),
    words: text('words'),
    entry: entry(),
  },
  (table) => [index('form_answers_by_response').on(table.responseId, table.item)],
);
