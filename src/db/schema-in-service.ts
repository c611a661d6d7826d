/**
 * The tables of in-service training: sessions without a batch, and who is meant to come to them, in the manner of
 * `schema.ts`.
 */
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { entry, id, persons, sessions } from './schema.js';
import { needs, planItems } from './schema-plan-year.js';

/** What an in-service session has beside a session of a batch. */
export const inServiceSessions = sqliteTable(
  'in_service_sessions',
  {
    id: id(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => sessions.id),
    /** The code of `in_service` in the handbook by which it was made; none where somebody added it by hand. */
    rule: text('rule'),
    /** The day on which the rule fell, before it gave way to a workday or somebody moved it. */
    dueOn: text('due_on'),
    /** The course type under which it is announced: a text, or a code of `needs.types` in the handbook. */
    type: text('type').notNull(),
    /** The month of the programme to which it belongs, `2026-03`. */
    period: text('period').notNull(),
    /** Outline, as the announcement shows it. */
    content: text('content'),
    /** What to bring. */
    bring: text('bring'),
    department: text('department'),
    planItemId: integer('plan_item_id').references(() => planItems.id),
    needId: integer('need_id').references(() => needs.id),
    entry: entry(),
  },
  (table) => [
    unique('in_service_sessions_once').on(table.sessionId),
    unique('in_service_sessions_of_rule').on(table.rule, table.dueOn),
    index('in_service_sessions_by_period').on(table.period, table.rule),
    index('in_service_sessions_by_plan_item').on(table.planItemId),
    index('in_service_sessions_by_need').on(table.needId),
  ],
);

/** Who is meant to come to an in-service session. */
export const sessionPeople = sqliteTable(
  'session_people',
  {
    id: id(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => sessions.id),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    /** Path of the rule by which they were chosen; none where somebody named them. */
    rule: text('rule'),
    addedOn: text('added_on').notNull(),
    entry: entry(),
  },
  (table) => [
    unique('session_people_once').on(table.sessionId, table.personId),
    index('session_people_by_person').on(table.personId),
  ],
);
