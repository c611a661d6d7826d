/** The tables of mentors: certificates, what was decided about them, and whom they mentor; in the manner of `schema.ts`. */
import { index, integer, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { enrollments, entry, handbooks, id, persons } from './schema.js';

/** Append-only: a level at which somebody was certified, by whom and on what evidence. */
export const mentorCertificates = sqliteTable(
  'mentor_certificates',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    /** Code of `mentors.levels`. */
    level: text('level').notNull(),
    certifiedOn: text('certified_on').notNull(),
    certifiedBy: text('certified_by').notNull(),
    /** By the rules of which version; they say how long it is good. */
    handbookVersion: integer('handbook_version')
      .notNull()
      .references(() => handbooks.version),
    /** JSON: the conditions as they stood, each with its rule and facts. */
    evidence: text('evidence').notNull(),
    /** Why it was given although a condition did not hold. */
    overrideReason: text('override_reason'),
    /** The certificate that this one renews. */
    renewsId: integer('renews_id').references((): AnySQLiteColumn => mentorCertificates.id),
    entry: entry(),
  },
  (table) => [
    index('mentor_certificates_by_person').on(table.personId, table.certifiedOn),
    index('mentor_certificates_by_version').on(table.handbookVersion),
    index('mentor_certificates_by_renewed').on(table.renewsId),
  ],
);

export const mentorDecisionKinds = ['guidance', 'withdrawal'] as const;

/** Append-only: guidance given to a mentor, or the withdrawal of all certificates up to then. */
export const mentorDecisions = sqliteTable(
  'mentor_decisions',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    kind: text('kind', { enum: mentorDecisionKinds }).notNull(),
    decidedOn: text('decided_on').notNull(),
    decidedBy: text('decided_by').notNull(),
    reason: text('reason').notNull(),
    entry: entry(),
  },
  (table) => [index('mentor_decisions_by_person').on(table.personId, table.decidedOn)],
);

/** Who mentors whom in which training. Both days are included; without an end it lasts as long as the mentoring. */
export const mentorships = sqliteTable(
  'mentorships',
  {
    id: id(),
    mentorId: integer('mentor_id')
      .notNull()
      .references(() => persons.id),
    menteeId: integer('mentee_id')
      .notNull()
      .references(() => persons.id),
    enrollmentId: integer('enrollment_id')
      .notNull()
      .references(() => enrollments.id),
    /** The certificate that was good on the first day. */
    certificateId: integer('certificate_id')
      .notNull()
      .references(() => mentorCertificates.id),
    fromOn: text('from_on').notNull(),
    untilOn: text('until_on'),
    endReason: text('end_reason'),
    entry: entry(),
  },
  (table) => [
    index('mentorships_by_mentor').on(table.mentorId, table.fromOn),
    index('mentorships_by_mentee').on(table.menteeId, table.fromOn),
    index('mentorships_by_enrollment').on(table.enrollmentId),
    index('mentorships_by_certificate').on(table.certificateId),
  ],
);
