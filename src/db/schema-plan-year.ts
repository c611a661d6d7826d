/** The tables of training needs and of the annual plan, in the manner of `schema.ts`. */
import {
  index,
  integer,
  sqliteTable,
  text,
  unique,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core';
import { entry, id, persons } from './schema.js';

export const needKinds = ['request', 'survey', 'gap', 'product', 'regulation'] as const;

/**
 * What somebody, a survey, a rule or a change of the business asks to be trained. Its state is derived: merged,
 * declined, planned (an item of a plan names it) or open.
 */
export const needs = sqliteTable(
  'needs',
  {
    id: id(),
    /** `N2026-001`. */
    code: text('code').notNull().unique(),
    kind: text('kind', { enum: needKinds }).notNull(),
    title: text('title').notNull(),
    /** What should be taught, as suggested. */
    content: text('content'),
    reason: text('reason'),
    department: text('department'),
    requestedBy: text('requested_by'),
    /** A code of `needs.types` in the handbook. */
    courseType: text('course_type'),
    /** A code of `courses` in the handbook. */
    course: text('course'),
    wishedOn: text('wished_on'),
    receivedOn: text('received_on').notNull(),
    /** The month whose survey or figures it was found in, `2026-03`; of a request there is none. */
    period: text('period'),
    /** How many people, where they are not all named. */
    heads: integer('heads'),
    /** Path of what found it: a rule of `needs.gaps`, or a topic of the survey. */
    rule: text('rule'),
    mergedIntoId: integer('merged_into_id').references((): AnySQLiteColumn => needs.id),
    declinedOn: text('declined_on'),
    declinedBy: text('declined_by'),
    declineReason: text('decline_reason'),
    entry: entry(),
  },
  (table) => [index('needs_by_merged').on(table.mergedIntoId)],
);

/** Who is to take part, as a need names them. */
export const needPeople = sqliteTable(
  'need_people',
  {
    id: id(),
    needId: integer('need_id')
      .notNull()
      .references(() => needs.id),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    entry: entry(),
  },
  (table) => [
    unique('need_people_once').on(table.needId, table.personId),
    index('need_people_by_person').on(table.personId),
  ],
);

/**
 * Append-only: one answer of the survey of the front line. Of a person, or of a form without a name, the latest of a
 * month and topic counts; an answer with neither stands for itself.
 */
export const surveyAnswers = sqliteTable(
  'survey_answers',
  {
    id: id(),
    personId: integer('person_id').references(() => persons.id),
    /** Number of a form that bears no name. */
    formNo: text('form_no'),
    department: text('department'),
    /** The month of the survey, `2026-03`. */
    period: text('period').notNull(),
    /** A topic of `needs.types` in the handbook. */
    topic: text('topic').notNull(),
    /** Place on the scale `needs.survey.mastery`, from 1. */
    mastery: integer('mastery'),
    problem: text('problem'),
    recordedOn: text('recorded_on').notNull(),
    entry: entry(),
  },
  (table) => [
    index('survey_answers_by_period').on(table.period, table.topic),
    index('survey_answers_by_person').on(table.personId, table.period),
  ],
);

export const planTerms = ['short', 'long'] as const;
export const planSources = [
  'need',
  'gap',
  'recurring',
  'last_year',
  'evaluation',
  'manual',
] as const;

/** One item of an annual plan, as it is now; what was approved is in `plan_approvals`. */
export const planItems = sqliteTable(
  'plan_items',
  {
    id: id(),
    /** `2027-01`: the year and a number. */
    code: text('code').notNull().unique(),
    year: integer('year').notNull(),
    title: text('title').notNull(),
    goal: text('goal'),
    content: text('content'),
    audience: text('audience'),
    method: text('method'),
    trainer: text('trainer'),
    fromOn: text('from_on'),
    toOn: text('to_on'),
    term: text('term', { enum: planTerms }),
    /** People to be trained. */
    heads: integer('heads'),
    /** Credited minutes of the whole item for one person. */
    minutes: integer('minutes'),
    /** How many sessions one run of the item has. */
    sessions: integer('sessions'),
    /** How often the whole item is held, each time for other people. */
    runs: integer('runs'),
    /** Codes of `courses` joined by `+`. */
    course: text('course'),
    /** A code of `programs`: the item is delivered by batches of it. */
    program: text('program'),
    /** A code of `in_service`: the item is delivered by sessions of that rule. */
    rule: text('rule'),
    source: text('source', { enum: planSources }).notNull(),
    status: text('status', { enum: ['planned', 'dropped'] }).notNull(),
    /** What it was drafted from, such as `in_service.monthly`; it never changes, so that a draft is not made twice. */
    origin: text('origin'),
    /** Why it was drafted, as it was then: rules and facts as JSON. */
    reasons: text('reasons'),
    note: text('note'),
    entry: entry(),
  },
  (table) => [index('plan_items_by_year').on(table.year)],
);

/** The departments of an item: several share a joint plan (004 §5). */
export const planItemDepartments = sqliteTable(
  'plan_item_departments',
  {
    id: id(),
    itemId: integer('item_id')
      .notNull()
      .references(() => planItems.id),
    department: text('department').notNull(),
    entry: entry(),
  },
  (table) => [unique('plan_item_departments_once').on(table.itemId, table.department)],
);

/** Which needs an item answers. */
export const planItemNeeds = sqliteTable(
  'plan_item_needs',
  {
    id: id(),
    itemId: integer('item_id')
      .notNull()
      .references(() => planItems.id),
    needId: integer('need_id')
      .notNull()
      .references(() => needs.id),
    entry: entry(),
  },
  (table) => [
    unique('plan_item_needs_once').on(table.itemId, table.needId),
    index('plan_item_needs_by_need').on(table.needId),
  ],
);

/** Append-only: a version of a year's plan as somebody approved it. */
export const planApprovals = sqliteTable(
  'plan_approvals',
  {
    id: id(),
    year: integer('year').notNull(),
    version: integer('version').notNull(),
    approvedOn: text('approved_on').notNull(),
    approvedBy: text('approved_by').notNull(),
    note: text('note'),
    /** The items as JSON. */
    snapshot: text('snapshot').notNull(),
    entry: entry(),
  },
  (table) => [unique('plan_approvals_once').on(table.year, table.version)],
);

/** Append-only: a change of an item after its plan was approved. */
export const planChanges = sqliteTable(
  'plan_changes',
  {
    id: id(),
    itemId: integer('item_id')
      .notNull()
      .references(() => planItems.id),
    changedOn: text('changed_on').notNull(),
    changedBy: text('changed_by').notNull(),
    reason: text('reason').notNull(),
    /** Field by field as JSON: what it was and what it became. */
    changes: text('changes').notNull(),
    entry: entry(),
  },
  (table) => [index('plan_changes_by_item').on(table.itemId)],
);
