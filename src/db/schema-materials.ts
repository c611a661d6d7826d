/** The tables of training materials and their loans, in the manner of `schema.ts`. */
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { entry, id, persons, sessions } from './schema.js';
import { loanConditions } from '../domain/materials/facts.js';

/** The catalogue. `kind` is a code of `materials.kinds` in the handbook; `owner` a name or an employee no. */
export const materials = sqliteTable('materials', {
  id: id(),
  code: text('code').notNull().unique(),
  title: text('title').notNull(),
  kind: text('kind').notNull(),
  language: text('language'),
  owner: text('owner'),
  note: text('note'),
  addedOn: text('added_on').notNull(),
  entry: entry(),
});

/** A course that a material belongs to. */
export const materialCourses = sqliteTable(
  'material_courses',
  {
    id: id(),
    materialId: integer('material_id')
      .notNull()
      .references(() => materials.id),
    course: text('course').notNull(),
    entry: entry(),
  },
  (table) => [
    unique('material_courses_once').on(table.materialId, table.course),
    index('material_courses_by_course').on(table.course),
  ],
);

/** Append-only: how a material was written and revised. */
export const materialVersions = sqliteTable(
  'material_versions',
  {
    id: id(),
    materialId: integer('material_id')
      .notNull()
      .references(() => materials.id),
    /** From 1, without gaps. */
    number: integer('number').notNull(),
    madeOn: text('made_on').notNull(),
    /** A name or an employee no. */
    author: text('author').notNull(),
    /** What was revised. */
    note: text('note').notNull(),
    /** Where the file is kept. */
    file: text('file'),
    sha256: text('sha256'),
    entry: entry(),
  },
  (table) => [unique('material_versions_once').on(table.materialId, table.number)],
);

/** Append-only: who was asked to review a version before use. */
export const materialReviewers = sqliteTable(
  'material_reviewers',
  {
    id: id(),
    versionId: integer('version_id')
      .notNull()
      .references(() => materialVersions.id),
    reviewer: text('reviewer').notNull(),
    askedOn: text('asked_on').notNull(),
    entry: entry(),
  },
  (table) => [unique('material_reviewers_once').on(table.versionId, table.reviewer)],
);

export const materialReviewKinds = ['content', 'compliance', 'periodic'] as const;
export const materialVerdicts = ['approved', 'rejected'] as const;

/** Append-only: what a reviewer found; the latest content review of each reviewer counts. */
export const materialReviews = sqliteTable(
  'material_reviews',
  {
    id: id(),
    versionId: integer('version_id')
      .notNull()
      .references(() => materialVersions.id),
    kind: text('kind', { enum: materialReviewKinds }).notNull(),
    reviewer: text('reviewer').notNull(),
    reviewedOn: text('reviewed_on').notNull(),
    /** `null` where nothing was scored, as in a compliance review. */
    scoreHundredths: integer('score_hundredths'),
    verdict: text('verdict', { enum: materialVerdicts }).notNull(),
    comment: text('comment'),
    entry: entry(),
  },
  (table) => [index('material_reviews_by_version').on(table.versionId)],
);

/** Append-only: a trial lecture; the latest counts. */
export const materialTrials = sqliteTable(
  'material_trials',
  {
    id: id(),
    versionId: integer('version_id')
      .notNull()
      .references(() => materialVersions.id),
    heldOn: text('held_on').notNull(),
    trainer: text('trainer').notNull(),
    scoreHundredths: integer('score_hundredths').notNull(),
    note: text('note'),
    entry: entry(),
  },
  (table) => [index('material_trials_by_version').on(table.versionId)],
);

/** Append-only: a material, or one version of it, that is no longer to be used. */
export const materialWithdrawals = sqliteTable(
  'material_withdrawals',
  {
    id: id(),
    materialId: integer('material_id')
      .notNull()
      .references(() => materials.id),
    /** None: the whole material. */
    versionId: integer('version_id').references(() => materialVersions.id),
    withdrawnOn: text('withdrawn_on').notNull(),
    reason: text('reason').notNull(),
    entry: entry(),
  },
  (table) => [
    index('material_withdrawals_by_material').on(table.materialId),
    index('material_withdrawals_by_version').on(table.versionId),
  ],
);

/** Append-only: a version that a session is given with. */
export const materialUses = sqliteTable(
  'material_uses',
  {
    id: id(),
    versionId: integer('version_id')
      .notNull()
      .references(() => materialVersions.id),
    sessionId: integer('session_id')
      .notNull()
      .references(() => sessions.id),
    recordedOn: text('recorded_on').notNull(),
    entry: entry(),
  },
  (table) => [
    unique('material_uses_once').on(table.versionId, table.sessionId),
    index('material_uses_by_session').on(table.sessionId),
  ],
);

/** A numbered copy of a material: `HB-01/3`. */
export const materialCopies = sqliteTable(
  'material_copies',
  {
    id: id(),
    materialId: integer('material_id')
      .notNull()
      .references(() => materials.id),
    versionId: integer('version_id')
      .notNull()
      .references(() => materialVersions.id),
    /** From 1, without gaps, over all versions of the material. */
    number: integer('number').notNull(),
    code: text('code').notNull().unique(),
    addedOn: text('added_on').notNull(),
    entry: entry(),
  },
  (table) => [
    unique('material_copies_once').on(table.materialId, table.number),
    index('material_copies_by_version').on(table.versionId),
  ],
);

export const copyStates = ['good', 'damaged', 'lost', 'withdrawn'] as const;

/** Append-only: what became of a copy; the latest counts, and a copy without any is good. */
export const materialCopyStates = sqliteTable(
  'material_copy_states',
  {
    id: id(),
    copyId: integer('copy_id')
      .notNull()
      .references(() => materialCopies.id),
    state: text('state', { enum: copyStates }).notNull(),
    happenedOn: text('happened_on').notNull(),
    reason: text('reason').notNull(),
    entry: entry(),
  },
  (table) => [index('material_copy_states_by_copy').on(table.copyId)],
);

/** Append-only: a copy given to a person. */
export const materialLoans = sqliteTable(
  'material_loans',
  {
    id: id(),
    copyId: integer('copy_id')
      .notNull()
      .references(() => materialCopies.id),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    fromOn: text('from_on').notNull(),
    dueOn: text('due_on').notNull(),
    note: text('note'),
    recordedOn: text('recorded_on').notNull(),
    entry: entry(),
  },
  (table) => [
    index('material_loans_by_copy').on(table.copyId, table.fromOn),
    index('material_loans_by_person').on(table.personId),
  ],
);

/** Append-only: that a loan was extended, or ended: with the copy brought back, or lost. */
export const materialLoanEvents = sqliteTable(
  'material_loan_events',
  {
    id: id(),
    loanId: integer('loan_id')
      .notNull()
      .references(() => materialLoans.id),
    kind: text('kind', { enum: ['extended', 'returned'] }).notNull(),
    happenedOn: text('happened_on').notNull(),
    /** `extended`: the new due day. */
    dueOn: text('due_on'),
    /** `returned`: in what condition. */
    condition: text('condition', { enum: loanConditions }),
    note: text('note'),
    entry: entry(),
  },
  (table) => [index('material_loan_events_by_loan').on(table.loanId)],
);
