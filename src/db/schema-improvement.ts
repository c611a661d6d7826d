/** The tables of the improvement loop, in the manner of `schema.ts`. Their states are derived (`domain/improving`). */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entry, id } from './schema.js';

/** What somebody is to do about a finding (000 §5.2, 004 §4.1). */
export const improvements = sqliteTable(
  'improvements',
  {
    id: id(),
    /** `A2026-001`. */
    code: text('code').notNull().unique(),
    title: text('title').notNull(),
    /** The finding that it answers, as `record action findings` names it; none: somebody's own observation. */
    finding: text('finding'),
    /** What was found, in the words of the day. */
    about: text('about').notNull(),
    /** Path of the rule that found it. */
    rule: text('rule'),
    handbookVersion: integer('handbook_version'),
    /** A name or an employee no. */
    owner: text('owner').notNull(),
    dueOn: text('due_on').notNull(),
    openedOn: text('opened_on').notNull(),
    entry: entry(),
  },
  (table) => [index('improvements_by_finding').on(table.finding)],
);

export const improvementEventKinds = ['done', 'verified', 'reopened', 'dropped'] as const;

/** Append-only: what became of an action; its state follows from the latest. */
export const improvementEvents = sqliteTable(
  'improvement_events',
  {
    id: id(),
    improvementId: integer('improvement_id')
      .notNull()
      .references(() => improvements.id),
    kind: text('kind', { enum: improvementEventKinds }).notNull(),
    actor: text('actor').notNull(),
    happenedOn: text('happened_on').notNull(),
    /** `done`, `verified`: the evidence; `reopened`, `dropped`: the reason. */
    statement: text('statement').notNull(),
    entry: entry(),
  },
  (table) => [index('improvement_events_by_action').on(table.improvementId)],
);

export const answerKinds = ['accepted', 'declined'] as const;

/** Append-only: what somebody decided about a proposal (a course to be designed anew); the latest counts. */
export const findingAnswers = sqliteTable(
  'finding_answers',
  {
    id: id(),
    finding: text('finding').notNull(),
    kind: text('kind', { enum: answerKinds }).notNull(),
    actor: text('actor').notNull(),
    decidedOn: text('decided_on').notNull(),
    reason: text('reason').notNull(),
    /** The action that it became. */
    improvementId: integer('improvement_id').references(() => improvements.id),
    entry: entry(),
  },
  (table) => [
    index('finding_answers_by_finding').on(table.finding),
    index('finding_answers_by_action').on(table.improvementId),
  ],
);
