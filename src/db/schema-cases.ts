/** The tables of the case library, in the manner of `schema.ts`. What is searched in them: `case-index.ts`. */
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { entry, id, persons, sessions } from './schema.js';

/** A case (004 §5.2). `type` and `difficulty` are codes of `cases` in the handbook; `author` a name or an employee no. */
export const cases = sqliteTable(
  'cases',
  {
    id: id(),
    /** `C2026-0001`. */
    code: text('code').notNull().unique(),
    title: text('title').notNull(),
    background: text('background').notNull(),
    handling: text('handling').notNull(),
    solution: text('solution').notNull(),
    /** What the customer said of it. */
    feedback: text('feedback'),
    /** What is to be learnt from it. */
    lesson: text('lesson'),
    type: text('type').notNull(),
    difficulty: text('difficulty').notNull(),
    author: text('author').notNull(),
    /** The employee whom it is about, only where somebody wants that. */
    personId: integer('person_id').references(() => persons.id),
    happenedOn: text('happened_on'),
    receivedOn: text('received_on').notNull(),
    /** From 1; every change of what a review judges is the next one. */
    revision: integer('revision').notNull(),
    /** The day of that revision; of the first the day of receipt. */
    revisedOn: text('revised_on').notNull(),
    entry: entry(),
  },
  (table) => [
    index('cases_by_person').on(table.personId),
    index('cases_by_received').on(table.receivedOn),
    index('cases_by_entry').on(table.entry),
  ],
);

/** A department that a case involves. */
export const caseDepartments = sqliteTable(
  'case_departments',
  {
    id: id(),
    caseId: integer('case_id')
      .notNull()
      .references(() => cases.id),
    department: text('department').notNull(),
    entry: entry(),
  },
  (table) => [unique('case_departments_once').on(table.caseId, table.department)],
);

export const caseVerdicts = ['approved', 'returned'] as const;

/** Append-only: what somebody found of a revision; the latest one of the present revision counts. */
export const caseReviews = sqliteTable(
  'case_reviews',
  {
    id: id(),
    caseId: integer('case_id')
      .notNull()
      .references(() => cases.id),
    revision: integer('revision').notNull(),
    reviewer: text('reviewer').notNull(),
    reviewedOn: text('reviewed_on').notNull(),
    verdict: text('verdict', { enum: caseVerdicts }).notNull(),
    comment: text('comment'),
    entry: entry(),
  },
  (table) => [index('case_reviews_by_case').on(table.caseId)],
);

export const caseHonourKinds = ['nominated', 'chosen', 'passed_over'] as const;

/** Append-only: what was said of a case as an excellent one of a month; the latest counts (001 §2.3 c). */
export const caseHonours = sqliteTable(
  'case_honours',
  {
    id: id(),
    caseId: integer('case_id')
      .notNull()
      .references(() => cases.id),
    /** `2026-03`. */
    month: text('month').notNull(),
    kind: text('kind', { enum: caseHonourKinds }).notNull(),
    actor: text('actor').notNull(),
    decidedOn: text('decided_on').notNull(),
    reason: text('reason').notNull(),
    entry: entry(),
  },
  (table) => [
    index('case_honours_by_case').on(table.caseId),
    index('case_honours_by_month').on(table.month),
  ],
);

/** Append-only: a course, or one session of it, in which a case was used. */
export const caseUses = sqliteTable(
  'case_uses',
  {
    id: id(),
    caseId: integer('case_id')
      .notNull()
      .references(() => cases.id),
    /** A code of `courses`; of a session its own, several joined by `+`. */
    course: text('course').notNull(),
    sessionId: integer('session_id').references(() => sessions.id),
    usedOn: text('used_on').notNull(),
    note: text('note'),
    entry: entry(),
  },
  (table) => [
    index('case_uses_by_case').on(table.caseId),
    index('case_uses_by_session').on(table.sessionId),
    index('case_uses_by_course').on(table.course),
  ],
);

/** Append-only: a case that is no longer to be used. */
export const caseWithdrawals = sqliteTable(
  'case_withdrawals',
  {
    id: id(),
    caseId: integer('case_id')
      .notNull()
      .references(() => cases.id),
    withdrawnOn: text('withdrawn_on').notNull(),
    reason: text('reason').notNull(),
    entry: entry(),
  },
  (table) => [unique('case_withdrawals_once').on(table.caseId)],
);
