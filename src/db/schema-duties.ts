/** The tables of recurring duties and of events with their checklists, in the manner of `schema.ts`. */
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { entry, id } from './schema.js';

export const markStates = ['done', 'skipped', 'open'] as const;

/**
 * Append-only: what became of a duty on one of its days; the latest row of a duty and day counts. `open`: a mark was
 * taken back. `duty` is a code of the handbook, `occurs_on` the day that its rule of recurrence names.
 */
export const dutyMarks = sqliteTable(
  'duty_marks',
  {
    id: id(),
    duty: text('duty').notNull(),
    occursOn: text('occurs_on').notNull(),
    state: text('state', { enum: markStates }).notNull(),
    markedOn: text('marked_on').notNull(),
    markedBy: text('marked_by').notNull(),
    reason: text('reason'),
    note: text('note'),
    entry: entry(),
  },
  (table) => [index('duty_marks_by_duty').on(table.duty, table.occursOn)],
);

/** A meeting with its checklist. `kind` is a code of `events` in the handbook. */
export const events = sqliteTable(
  'events',
  {
    id: id(),
    code: text('code').notNull().unique(),
    kind: text('kind').notNull(),
    /** None: the title of its kind. */
    title: text('title'),
    day: text('day').notNull(),
    /** Of a kind that recurs: the day that its rule names; none where somebody added it. */
    occursOn: text('occurs_on'),
    start: text('start'),
    end: text('end'),
    customer: text('customer'),
    venue: text('venue'),
    note: text('note'),
    cancelledOn: text('cancelled_on'),
    cancelReason: text('cancel_reason'),
    entry: entry(),
  },
  (table) => [
    unique('events_once').on(table.kind, table.occursOn),
    index('events_by_day').on(table.day),
  ],
);

/** Append-only: what became of a step of an event's checklist; the latest row of an event and step counts. */
export const eventMarks = sqliteTable(
  'event_marks',
  {
    id: id(),
    eventId: integer('event_id')
      .notNull()
      .references(() => events.id),
    /** A code of the steps of its kind. */
    step: text('step').notNull(),
    state: text('state', { enum: markStates }).notNull(),
    markedOn: text('marked_on').notNull(),
    markedBy: text('marked_by').notNull(),
    reason: text('reason'),
    note: text('note'),
    entry: entry(),
  },
  (table) => [index('event_marks_by_event').on(table.eventId, table.step)],
);
