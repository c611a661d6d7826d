/** The tables of who was told of a session, and who is not to be asked to it again, in the manner of `schema.ts`. */
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { entry, id, persons, sessions } from './schema.js';

/**
 * Append-only: a person was told when and where a session is (000 §4.3). A change of the session afterwards makes it
 * necessary again.
 */
export const notices = sqliteTable(
  'notices',
  {
    id: id(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => sessions.id),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    sentOn: text('sent_on').notNull(),
    entry: entry(),
  },
  (table) => [index('notices_by_session').on(table.sessionId, table.personId)],
);

/** Whom somebody took off a session: its rule does not bring them back. */
export const sessionExclusions = sqliteTable(
  'session_exclusions',
  {
    id: id(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => sessions.id),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    removedOn: text('removed_on').notNull(),
    entry: entry(),
  },
  (table) => [
    unique('session_exclusions_once').on(table.sessionId, table.personId),
    index('session_exclusions_by_person').on(table.personId),
  ],
);
