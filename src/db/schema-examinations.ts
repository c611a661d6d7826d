/** The tables of examinations: several examiners, corrected marks, seats, who came, tries on other systems. */
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { attempts, bookings, entry, id, sittings } from './schema.js';

const attemptId = () =>
  integer('attempt_id')
    .notNull()
    .references(() => attempts.id);

/**
 * Append-only: what a further examiner gave for an attempt, or an examiner instead of an earlier mark (then with the
 * reason); the latest row of an examiner counts. The attempt's own marks are those of the first examiner.
 */
export const examinerMarks = sqliteTable(
  'examiner_marks',
  {
    id: id(),
    attemptId: attemptId(),
    examiner: text('examiner').notNull(),
    scoreHundredths: integer('score_hundredths'),
    bonusHundredths: integer('bonus_hundredths').notNull(),
    correction: text('correction'),
    recordedBy: text('recorded_by').notNull(),
    recordedOn: text('recorded_on').notNull(),
    entry: entry(),
  },
  (table) => [index('examiner_marks_by_attempt').on(table.attemptId)],
);

/** Append-only: a dimension of an examiner's marks; `null` is "not applicable". */
export const examinerDimensions = sqliteTable(
  'examiner_dimensions',
  {
    id: id(),
    examinerMarkId: integer('examiner_mark_id')
      .notNull()
      .references(() => examinerMarks.id),
    component: text('component').notNull(),
    scoreHundredths: integer('score_hundredths'),
    entry: entry(),
  },
  (table) => [unique('examiner_dimensions_once').on(table.examinerMarkId, table.component)],
);

/** Append-only: who of the examiners of an attempt had the chair; the latest row counts. */
export const examinerChairs = sqliteTable(
  'examiner_chairs',
  {
    id: id(),
    attemptId: attemptId(),
    examiner: text('examiner').notNull(),
    entry: entry(),
  },
  (table) => [index('examiner_chairs_by_attempt').on(table.attemptId)],
);

export const markDecisionKinds = ['regrade', 'settle'] as const;

/** Append-only: a corrected mark, or the one by which a difference between examiners was settled; the latest counts. */
export const markDecisions = sqliteTable(
  'mark_decisions',
  {
    id: id(),
    attemptId: attemptId(),
    kind: text('kind', { enum: markDecisionKinds }).notNull(),
    decidedOn: text('decided_on').notNull(),
    actor: text('actor').notNull(),
    reason: text('reason').notNull(),
    scoreHundredths: integer('score_hundredths'),
    bonusHundredths: integer('bonus_hundredths').notNull(),
    entry: entry(),
  },
  (table) => [index('mark_decisions_by_attempt').on(table.attemptId)],
);

/** Append-only: a dimension of a decided mark. */
export const decidedDimensions = sqliteTable(
  'decided_dimensions',
  {
    id: id(),
    markDecisionId: integer('mark_decision_id')
      .notNull()
      .references(() => markDecisions.id),
    component: text('component').notNull(),
    scoreHundredths: integer('score_hundredths'),
    entry: entry(),
  },
  (table) => [unique('decided_dimensions_once').on(table.markDecisionId, table.component)],
);

/** Append-only: from which system a mark came, when it was handed in there, and of how many tries it is the one. */
export const onlineTries = sqliteTable(
  'online_tries',
  {
    id: id(),
    attemptId: attemptId(),
    source: text('source').notNull(),
    submitted: text('submitted').notNull(),
    seconds: integer('seconds'),
    tries: integer('tries').notNull(),
    entry: entry(),
  },
  (table) => [unique('online_tries_once').on(table.attemptId)],
);

const bookingId = () =>
  integer('booking_id')
    .notNull()
    .references(() => bookings.id);

/** The number of a person's seat in the room. */
export const seatNumbers = sqliteTable(
  'seat_numbers',
  { id: id(), bookingId: bookingId(), seat: integer('seat').notNull(), entry: entry() },
  (table) => [unique('seat_numbers_once').on(table.bookingId)],
);

/** How the seats of a sitting were given: so many in a row, by lot from this seed. */
export const seatingPlans = sqliteTable(
  'seating_plans',
  {
    id: id(),
    sittingId: integer('sitting_id')
      .notNull()
      .references(() => sittings.id),
    perRow: integer('per_row').notNull(),
    seed: integer('seed').notNull(),
    entry: entry(),
  },
  (table) => [unique('seating_plans_once').on(table.sittingId)],
);

/** Who proctors beside the first one. */
export const furtherProctors = sqliteTable(
  'further_proctors',
  {
    id: id(),
    sittingId: integer('sitting_id')
      .notNull()
      .references(() => sittings.id),
    name: text('name').notNull(),
    role: text('role'),
    entry: entry(),
  },
  (table) => [unique('further_proctors_once').on(table.sittingId, table.name)],
);

export const seatStates = ['present', 'absent', 'unproven'] as const;

/** Append-only: who came, who did not, whose identity was not proven; the latest row of a seat counts. */
export const seatChecks = sqliteTable(
  'seat_checks',
  {
    id: id(),
    bookingId: bookingId(),
    state: text('state', { enum: seatStates }).notNull(),
    checkedOn: text('checked_on').notNull(),
    actor: text('actor').notNull(),
    note: text('note'),
    entry: entry(),
  },
  (table) => [index('seat_checks_by_booking').on(table.bookingId)],
);
