/** The tables of awards and points off: what a person decided, and what payroll was told, in the manner of `schema.ts`. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entry, id, persons } from './schema.js';

export const awardKinds = ['award', 'deduction'] as const;
export const awardUnits = ['person', 'team', 'department', 'batch'] as const;
export const awardActs = ['given', 'waived', 'confirmed'] as const;
export const awardOrigins = ['decided', 'imported'] as const;

/**
 * Append-only: what somebody decided about an award or points off; of the same matter, period and receiver the latest
 * `given` or `waived` counts, and a `confirmed` after it. A person has `person_id`, a group its name in `subject`.
 */
export const awardDecisions = sqliteTable(
  'award_decisions',
  {
    id: id(),
    kind: text('kind', { enum: awardKinds }).notNull(),
    /** Code of `awards.list`, or of `consequences.rules`. */
    code: text('code').notNull(),
    /** `2026-W10`, `2026-03`, `2026-Q1`, `2026-H1`, `2026`. */
    period: text('period').notNull(),
    unit: text('unit', { enum: awardUnits }).notNull(),
    personId: integer('person_id').references(() => persons.id),
    subject: text('subject'),
    act: text('act', { enum: awardActs }).notNull(),
    /** Whether the rules bore it out when it was decided. */
    earned: integer('earned', { mode: 'boolean' }).notNull(),
    /** The figure on which it was decided: of points off how often. */
    millionths: integer('millionths'),
    /** Money or points, in hundredths. */
    hundredths: integer('hundredths'),
    amountUnit: text('amount_unit'),
    prize: text('prize'),
    /** The facts that were shown: codes and days. */
    evidence: text('evidence'),
    decidedOn: text('decided_on').notNull(),
    decidedBy: text('decided_by').notNull(),
    reason: text('reason'),
    origin: text('origin', { enum: awardOrigins }).notNull(),
    handbookVersion: integer('handbook_version').notNull(),
    entry: entry(),
  },
  (table) => [
    index('award_decisions_by_period').on(table.kind, table.period),
    index('award_decisions_by_person').on(table.personId),
  ],
);

export const exportChanges = ['new', 'changed', 'withdrawn'] as const;

/** Append-only: a line that was written for payroll. `number` counts the exports; `hundredths` is what is paid now. */
export const awardExports = sqliteTable(
  'award_exports',
  {
    id: id(),
    number: integer('number').notNull(),
    /** The period that was asked for. */
    period: text('period').notNull(),
    decisionId: integer('decision_id')
      .notNull()
      .references(() => awardDecisions.id),
    change: text('change', { enum: exportChanges }).notNull(),
    hundredths: integer('hundredths'),
    exportedOn: text('exported_on').notNull(),
    entry: entry(),
  },
  (table) => [
    index('award_exports_by_decision').on(table.decisionId),
    index('award_exports_by_number').on(table.number),
  ],
);
