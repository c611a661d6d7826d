/** The tables of the question bank, its papers and the answers given in them, in the manner of `schema.ts`. */
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { entry, id, persons } from './schema.js';

/** The bank. `course` is a code of the handbook's catalogue, `difficulty` one of `question_bank.difficulties`. */
export const questions = sqliteTable(
  'questions',
  {
    id: id(),
    code: text('code').notNull().unique(),
    course: text('course').notNull(),
    topic: text('topic'),
    difficulty: text('difficulty').notNull(),
    language: text('language', { enum: ['zh', 'en'] }).notNull(),
    addedOn: text('added_on').notNull(),
    entry: entry(),
  },
  (table) => [index('questions_by_course').on(table.course)],
);

/** What a question says. A version that was reviewed or drawn is never changed: a change is a new version. */
export const questionVersions = sqliteTable(
  'question_versions',
  {
    id: id(),
    questionId: integer('question_id')
      .notNull()
      .references(() => questions.id),
    /** From 1, without gaps. */
    number: integer('number').notNull(),
    kind: text('kind', {
      enum: ['single', 'multiple', 'true_false', 'short', 'numerical', 'matching'],
    }).notNull(),
    /** The question as JSON (`domain/bank/question.ts`). */
    content: text('content').notNull(),
    /** Its stem as stems are compared. */
    stemKey: text('stem_key').notNull(),
    madeOn: text('made_on').notNull(),
    madeBy: text('made_by').notNull(),
    entry: entry(),
  },
  (table) => [
    unique('question_versions_once').on(table.questionId, table.number),
    index('question_versions_by_stem').on(table.stemKey),
  ],
);

/** Append-only: what a reviewer found; the latest review of each reviewer counts. */
export const questionReviews = sqliteTable(
  'question_reviews',
  {
    id: id(),
    versionId: integer('version_id')
      .notNull()
      .references(() => questionVersions.id),
    /** A name or an employee no. */
    reviewer: text('reviewer').notNull(),
    reviewedOn: text('reviewed_on').notNull(),
    verdict: text('verdict', { enum: ['approved', 'rejected'] }).notNull(),
    comment: text('comment'),
    entry: entry(),
  },
  (table) => [index('question_reviews_by_version').on(table.versionId)],
);

/** Append-only: that a question is no longer to be drawn, or again; the latest counts. */
export const questionRetirements = sqliteTable(
  'question_retirements',
  {
    id: id(),
    questionId: integer('question_id')
      .notNull()
      .references(() => questions.id),
    retired: integer('retired', { mode: 'boolean' }).notNull(),
    happenedOn: text('happened_on').notNull(),
    reason: text('reason').notNull(),
    entry: entry(),
  },
  (table) => [index('question_retirements_by_question').on(table.questionId)],
);

/** Append-only: a paper that was drawn. */
export const papers = sqliteTable('papers', {
  id: id(),
  code: text('code').notNull().unique(),
  assessment: text('assessment').notNull(),
  /** Code of the blueprint, and the version of the handbook in which it stood. */
  blueprint: text('blueprint').notNull(),
  handbookVersion: integer('handbook_version').notNull(),
  seed: integer('seed').notNull(),
  /** `same`: all versions have the same questions; `other`: each has questions of its own. */
  mode: text('mode', { enum: ['same', 'other'] }).notNull(),
  drawnOn: text('drawn_on').notNull(),
  drawnBy: text('drawn_by').notNull(),
  entry: entry(),
});

/** Append-only: a question of one version of a paper, at its place. */
export const paperQuestions = sqliteTable(
  'paper_questions',
  {
    id: id(),
    paperId: integer('paper_id')
      .notNull()
      .references(() => papers.id),
    version: text('version').notNull(),
    /** From 1. */
    position: integer('position').notNull(),
    questionVersionId: integer('question_version_id')
      .notNull()
      .references(() => questionVersions.id),
    pointsHundredths: integer('points_hundredths').notNull(),
    /** Index of the blueprint's cell. */
    cell: integer('cell').notNull(),
    /** In which order its options stand on paper: indexes joined by commas; empty where it has none. */
    optionOrder: text('option_order').notNull(),
    entry: entry(),
  },
  (table) => [
    unique('paper_questions_once').on(table.paperId, table.version, table.position),
    index('paper_questions_by_version').on(table.questionVersionId),
  ],
);

/** Append-only: that somebody answered a version of a paper on a day. */
export const answerSheets = sqliteTable(
  'answer_sheets',
  {
    id: id(),
    paperId: integer('paper_id')
      .notNull()
      .references(() => papers.id),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    version: text('version').notNull(),
    takenOn: text('taken_on').notNull(),
    recordedOn: text('recorded_on').notNull(),
    recordedBy: text('recorded_by').notNull(),
    entry: entry(),
  },
  (table) => [
    unique('answer_sheets_once').on(table.paperId, table.personId, table.takenOn),
    index('answer_sheets_by_person').on(table.personId),
  ],
);

/** Append-only: the answer that was given to a question, as it was given; none where it was left out. */
export const givenAnswers = sqliteTable(
  'given_answers',
  {
    id: id(),
    sheetId: integer('sheet_id')
      .notNull()
      .references(() => answerSheets.id),
    paperQuestionId: integer('paper_question_id')
      .notNull()
      .references(() => paperQuestions.id),
    /** Options as indexes of the question's own order; else the text. */
    given: text('given').notNull(),
    seconds: integer('seconds'),
    entry: entry(),
  },
  (table) => [
    unique('given_answers_once').on(table.sheetId, table.paperQuestionId),
    index('given_answers_by_question').on(table.paperQuestionId),
  ],
);

/** Append-only: what a person gave for an answer that the key does not know. */
export const answerMarks = sqliteTable('answer_marks', {
  id: id(),
  answerId: integer('answer_id')
    .notNull()
    .references(() => givenAnswers.id)
    .unique(),
  pointsHundredths: integer('points_hundredths').notNull(),
  markedOn: text('marked_on').notNull(),
  markedBy: text('marked_by').notNull(),
  entry: entry(),
});
