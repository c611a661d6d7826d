/**
 * The tables of what gates, ladders and decisions ask for beside sessions and exams, in the manner of `schema.ts`.
 */
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { attempts, enrollments, entry, id, persons, sessions, sittings } from './schema.js';

/** Append-only: extra points of an attempt. */
export const attemptBonuses = sqliteTable(
  'attempt_bonuses',
  {
    id: id(),
    attemptId: integer('attempt_id')
      .notNull()
      .references(() => attempts.id),
    hundredths: integer('hundredths').notNull(),
    entry: entry(),
  },
  (table) => [unique('attempt_bonuses_once').on(table.attemptId)],
);

/** In which role a sitting's proctor acts. */
export const proctorRoles = sqliteTable(
  'proctor_roles',
  {
    id: id(),
    sittingId: integer('sitting_id')
      .notNull()
      .references(() => sittings.id),
    role: text('role').notNull(),
    entry: entry(),
  },
  (table) => [unique('proctor_roles_once').on(table.sittingId)],
);

/** Append-only: extra attempts that somebody granted. */
export const grants = sqliteTable(
  'grants',
  {
    id: id(),
    enrollmentId: integer('enrollment_id')
      .notNull()
      .references(() => enrollments.id),
    assessment: text('assessment').notNull(),
    attempts: integer('attempts').notNull(),
    grantedOn: text('granted_on').notNull(),
    grantedBy: text('granted_by').notNull(),
    reason: text('reason').notNull(),
    entry: entry(),
  },
  (table) => [index('grants_by_enrollment').on(table.enrollmentId)],
);

export const actKinds = ['application', 'approval', 'refusal', 'coaching'] as const;

/** Append-only: what somebody did about a person that a rule asks for. `about`: code of a stage or an assessment. */
export const acts = sqliteTable(
  'acts',
  {
    id: id(),
    enrollmentId: integer('enrollment_id')
      .notNull()
      .references(() => enrollments.id),
    kind: text('kind', { enum: actKinds }).notNull(),
    about: text('about').notNull(),
    happenedOn: text('happened_on').notNull(),
    actor: text('actor').notNull(),
    note: text('note'),
    entry: entry(),
  },
  (table) => [index('acts_by_enrollment').on(table.enrollmentId)],
);

/** A session that a person missed, and the one of another batch in which it is made up. */
export const makeUps = sqliteTable(
  'make_ups',
  {
    id: id(),
    enrollmentId: integer('enrollment_id')
      .notNull()
      .references(() => enrollments.id),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    missedSessionId: integer('missed_session_id')
      .notNull()
      .references(() => sessions.id),
    sessionId: integer('session_id')
      .notNull()
      .references(() => sessions.id),
    assignedOn: text('assigned_on').notNull(),
    entry: entry(),
  },
  (table) => [
    unique('make_ups_once').on(table.enrollmentId, table.missedSessionId, table.sessionId),
    index('make_ups_by_person').on(table.personId),
    index('make_ups_by_session').on(table.sessionId),
    index('make_ups_by_missed').on(table.missedSessionId),
  ],
);

/** Leave of absence from a batch. Both days are included; without an end it lasts until the person returns. */
export const pauses = sqliteTable(
  'pauses',
  {
    id: id(),
    enrollmentId: integer('enrollment_id')
      .notNull()
      .references(() => enrollments.id),
    fromOn: text('from_on').notNull(),
    untilOn: text('until_on'),
    reason: text('reason').notNull(),
    entry: entry(),
  },
  (table) => [unique('pauses_once').on(table.enrollmentId, table.fromOn)],
);

/** Append-only: an item of a checklist that was signed; the latest row of a person and item counts. */
export const signatures = sqliteTable(
  'signatures',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    checklist: text('checklist').notNull(),
    item: text('item').notNull(),
    signedOn: text('signed_on').notNull(),
    mentor: text('mentor'),
    recordedOn: text('recorded_on').notNull(),
    entry: entry(),
  },
  (table) => [
    index('signatures_by_person').on(table.personId, table.checklist, table.item, table.id),
  ],
);

/** Append-only: what was done of a drill on a day; the latest row of a person, drill and day counts. */
export const drillDays = sqliteTable(
  'drill_days',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    drill: text('drill').notNull(),
    day: text('day').notNull(),
    quantity: integer('quantity').notNull(),
    recordedOn: text('recorded_on').notNull(),
    entry: entry(),
  },
  (table) => [index('drill_days_by_person').on(table.personId, table.drill, table.day, table.id)],
);

/** Append-only: a figure of work over a period, in millionths; the latest row of a person, metric and period counts. */
export const kpiValues = sqliteTable(
  'kpi_values',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    metric: text('metric').notNull(),
    period: text('period').notNull(),
    fromOn: text('from_on').notNull(),
    toOn: text('to_on').notNull(),
    millionths: integer('millionths').notNull(),
    recordedOn: text('recorded_on').notNull(),
    entry: entry(),
  },
  (table) => [
    index('kpi_values_by_person').on(table.personId, table.metric, table.period, table.id),
    index('kpi_values_by_end').on(table.toOn, table.metric),
  ],
);
