/** The tables of spot checks and call-backs of customers (001 §2.1), in the manner of `schema.ts`. */
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { entry, id, persons } from './schema.js';

/** A customer of the office, as far as call-backs need to know: no telephone number. */
export const customers = sqliteTable(
  'customers',
  {
    id: id(),
    code: text('code').notNull().unique(),
    name: text('name'),
    ownerId: integer('owner_id')
      .notNull()
      .references(() => persons.id),
    contactedOn: text('contacted_on'),
    entry: entry(),
  },
  (table) => [index('customers_by_owner').on(table.ownerId)],
);

export const spotKinds = ['team', 'customer'] as const;

/**
 * Append-only: who was drawn. `period`: the day of a team's draw, the month of one of customers; `team` is empty for
 * customers. `round`: nobody is drawn twice in one. `carriedFrom`: the period of the skipped draw that this one makes up
 * for. `personId`: who is checked, or owned the customer then.
 */
export const spotDraws = sqliteTable(
  'spot_draws',
  {
    id: id(),
    kind: text('kind', { enum: spotKinds }).notNull(),
    period: text('period').notNull(),
    drawnOn: text('drawn_on').notNull(),
    team: text('team').notNull(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    customerId: integer('customer_id').references(() => customers.id),
    round: integer('round').notNull(),
    seed: integer('seed').notNull(),
    carriedFrom: text('carried_from'),
    entry: entry(),
  },
  (table) => [
    index('spot_draws_by_period').on(table.kind, table.period),
    index('spot_draws_by_team').on(table.kind, table.team, table.round),
    index('spot_draws_by_person').on(table.personId),
    index('spot_draws_by_customer').on(table.customerId),
  ],
);

/** Append-only: what a check found; the latest row of a draw counts. */
export const spotResults = sqliteTable(
  'spot_results',
  {
    id: id(),
    drawId: integer('draw_id')
      .notNull()
      .references(() => spotDraws.id),
    checkedOn: text('checked_on').notNull(),
    scoreHundredths: integer('score_hundredths'),
    finding: text('finding'),
    checker: text('checker'),
    recordedOn: text('recorded_on').notNull(),
    entry: entry(),
  },
  (table) => [index('spot_results_by_draw').on(table.drawId, table.id)],
);

/** Append-only: a check that was not done, and why. */
export const spotSkips = sqliteTable(
  'spot_skips',
  {
    id: id(),
    drawId: integer('draw_id')
      .notNull()
      .references(() => spotDraws.id),
    skippedOn: text('skipped_on').notNull(),
    reason: text('reason').notNull(),
    entry: entry(),
  },
  (table) => [unique('spot_skips_once').on(table.drawId)],
);
