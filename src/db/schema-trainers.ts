/** The tables of the trainers' life: what was found of them, and what was decided, in the manner of `schema.ts`. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entry, id, sessions } from './schema.js';
import { trainers } from './schema-resources.js';

export const trainerRecordKinds = ['trainees', 'trial', 'appraisal', 'training'] as const;

/**
 * Append-only: an evaluation by trainees, a trial lecture, an assessment as a trainer, training for trainers. Of the
 * same trainer, kind, day and session the latest row counts.
 */
export const trainerRecords = sqliteTable(
  'trainer_records',
  {
    id: id(),
    trainerId: integer('trainer_id')
      .notNull()
      .references(() => trainers.id),
    kind: text('kind', { enum: trainerRecordKinds }).notNull(),
    day: text('day').notNull(),
    /** None of training. */
    scoreHundredths: integer('score_hundredths'),
    /** How many trainees answered; only of their evaluations. */
    answers: integer('answers'),
    sessionId: integer('session_id').references(() => sessions.id),
    course: text('course'),
    /** Who held or assessed it. */
    actor: text('actor'),
    note: text('note'),
    recordedOn: text('recorded_on').notNull(),
    entry: entry(),
  },
  (table) => [
    index('trainer_records_by_trainer').on(table.trainerId, table.kind, table.day),
    index('trainer_records_by_session').on(table.sessionId),
  ],
);

export const trainerDecisionKinds = [
  'certified',
  'renewed',
  'revoked',
  'guided',
  'rewarded',
  'kept',
] as const;

/** Append-only: what somebody decided about a trainer, or did. */
export const trainerDecisions = sqliteTable(
  'trainer_decisions',
  {
    id: id(),
    trainerId: integer('trainer_id')
      .notNull()
      .references(() => trainers.id),
    kind: text('kind', { enum: trainerDecisionKinds }).notNull(),
    /** Of certificates: for which course. */
    course: text('course'),
    decidedOn: text('decided_on').notNull(),
    actor: text('actor').notNull(),
    reason: text('reason'),
    /** Paths of the rules that did not hold and were overridden, with commas. */
    overridden: text('overridden'),
    handbookVersion: integer('handbook_version').notNull(),
    entry: entry(),
  },
  (table) => [index('trainer_decisions_by_trainer').on(table.trainerId, table.decidedOn)],
);
