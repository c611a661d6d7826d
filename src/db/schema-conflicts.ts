/** The tables of conflicts that somebody let pass, in the manner of `schema.ts`. */
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { conflictKinds } from '../domain/handbook/types-conflicts.js';
import { conflictCauses } from '../domain/timetable/conflicts/conflict.js';
import { entry, id, persons, sessions } from './schema.js';

/** Append-only: a conflict that somebody let pass, and why. */
export const conflictOverrides = sqliteTable(
  'conflict_overrides',
  {
    id: id(),
    kind: text('kind', { enum: conflictKinds }).notNull(),
    cause: text('cause', { enum: conflictCauses }).notNull(),
    /** The day of the conflict. */
    day: text('day').notNull(),
    /** What trainer, venue, equipment or batch is compared by; empty for people and days off. */
    resource: text('resource').notNull(),
    personId: integer('person_id').references(() => persons.id),
    /** By how many people or pieces too much is wanted: so much was let pass, and no more. */
    excess: integer('excess').notNull(),
    decidedOn: text('decided_on').notNull(),
    actor: text('actor').notNull(),
    reason: text('reason').notNull(),
    entry: entry(),
  },
  (table) => [
    index('conflict_overrides_by_day').on(table.day),
    index('conflict_overrides_by_person').on(table.personId),
  ],
);

/** Append-only: the sessions of a conflict that was let pass. */
export const conflictOverrideSessions = sqliteTable(
  'conflict_override_sessions',
  {
    id: id(),
    overrideId: integer('override_id')
      .notNull()
      .references(() => conflictOverrides.id),
    sessionId: integer('session_id')
      .notNull()
      .references(() => sessions.id),
    entry: entry(),
  },
  (table) => [
    unique('conflict_override_sessions_once').on(table.overrideId, table.sessionId),
    index('conflict_override_sessions_by_session').on(table.sessionId),
  ],
);
