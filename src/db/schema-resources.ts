/** The tables of trainers, venues and equipment, in the manner of `schema.ts`. */
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { entry, id, persons, sessions } from './schema.js';

export const trainerKinds = ['internal_expert', 'key_staff', 'external'] as const;

/** Who may give sessions. A session names its trainer; `nameKey` is how names are compared. */
export const trainers = sqliteTable(
  'trainers',
  {
    id: id(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull().unique(),
    kind: text('kind', { enum: trainerKinds }).notNull(),
    /** The trainer as an employee; none for those from outside. */
    personId: integer('person_id').references(() => persons.id),
    fromOn: text('from_on').notNull(),
    /** First day on which the trainer gives no more sessions. */
    retiredOn: text('retired_on'),
    retireReason: text('retire_reason'),
    note: text('note'),
    entry: entry(),
  },
  (table) => [index('trainers_by_person').on(table.personId)],
);

/** A course that a trainer may give. */
export const trainerCourses = sqliteTable(
  'trainer_courses',
  {
    id: id(),
    trainerId: integer('trainer_id')
      .notNull()
      .references(() => trainers.id),
    course: text('course').notNull(),
    qualifiedOn: text('qualified_on').notNull(),
    /** First day on which the qualification is no longer good. */
    expiresOn: text('expires_on'),
    note: text('note'),
    entry: entry(),
  },
  (table) => [unique('trainer_courses_once').on(table.trainerId, table.course, table.qualifiedOn)],
);

/** When a trainer can give sessions in a week; one without any rows always can. */
export const trainerHours = sqliteTable(
  'trainer_hours',
  {
    id: id(),
    trainerId: integer('trainer_id')
      .notNull()
      .references(() => trainers.id),
    /** ISO weekday: 1 is Monday. */
    weekday: integer('weekday').notNull(),
    start: text('start').notNull(),
    end: text('end').notNull(),
    entry: entry(),
  },
  (table) => [unique('trainer_hours_once').on(table.trainerId, table.weekday, table.start)],
);

/** Who stands in for a trainer, the first in line first. */
export const trainerBackups = sqliteTable(
  'trainer_backups',
  {
    id: id(),
    trainerId: integer('trainer_id')
      .notNull()
      .references(() => trainers.id),
    backupId: integer('backup_id')
      .notNull()
      .references(() => trainers.id),
    position: integer('position').notNull(),
    entry: entry(),
  },
  (table) => [
    unique('trainer_backups_once').on(table.trainerId, table.backupId),
    index('trainer_backups_by_backup').on(table.backupId),
  ],
);

/** Where sessions are held. A session names its venue; `nameKey` is how names are compared. */
export const venues = sqliteTable('venues', {
  id: id(),
  name: text('name').notNull(),
  nameKey: text('name_key').notNull().unique(),
  /** People; `null` is not known. */
  capacity: integer('capacity'),
  retiredOn: text('retired_on'),
  retireReason: text('retire_reason'),
  note: text('note'),
  entry: entry(),
});

/** Where a session goes when its venue drops out, the first in line first. */
export const venueBackups = sqliteTable(
  'venue_backups',
  {
    id: id(),
    venueId: integer('venue_id')
      .notNull()
      .references(() => venues.id),
    backupId: integer('backup_id')
      .notNull()
      .references(() => venues.id),
    position: integer('position').notNull(),
    entry: entry(),
  },
  (table) => [
    unique('venue_backups_once').on(table.venueId, table.backupId),
    index('venue_backups_by_backup').on(table.backupId),
  ],
);

/** Things of which the office has so many, and lends them to sessions. */
export const equipment = sqliteTable('equipment', {
  id: id(),
  code: text('code').notNull().unique(),
  title: text('title').notNull(),
  count: integer('count').notNull(),
  retiredOn: text('retired_on'),
  retireReason: text('retire_reason'),
  note: text('note'),
  entry: entry(),
});

/** What a venue has of its own; sessions there need none of the office's pool for it. */
export const venueEquipment = sqliteTable(
  'venue_equipment',
  {
    id: id(),
    venueId: integer('venue_id')
      .notNull()
      .references(() => venues.id),
    equipmentId: integer('equipment_id')
      .notNull()
      .references(() => equipment.id),
    count: integer('count').notNull(),
    entry: entry(),
  },
  (table) => [
    unique('venue_equipment_once').on(table.venueId, table.equipmentId),
    index('venue_equipment_by_equipment').on(table.equipmentId),
  ],
);

/** What a session needs of a thing, in place of what its course needs by the handbook; 0 is none. */
export const sessionEquipment = sqliteTable(
  'session_equipment',
  {
    id: id(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => sessions.id),
    equipmentId: integer('equipment_id')
      .notNull()
      .references(() => equipment.id),
    count: integer('count').notNull(),
    entry: entry(),
  },
  (table) => [
    unique('session_equipment_once').on(table.sessionId, table.equipmentId),
    index('session_equipment_by_equipment').on(table.equipmentId),
  ],
);

/**
 * When a trainer, a venue or some of a thing cannot be had; exactly one of the three is named. Both days are included;
 * `start` and `end`, together, limit it to hours of each day, and `count` to so many of a thing.
 */
export const resourceAbsences = sqliteTable(
  'resource_absences',
  {
    id: id(),
    trainerId: integer('trainer_id').references(() => trainers.id),
    venueId: integer('venue_id').references(() => venues.id),
    equipmentId: integer('equipment_id').references(() => equipment.id),
    fromOn: text('from_on').notNull(),
    toOn: text('to_on').notNull(),
    start: text('start'),
    end: text('end'),
    count: integer('count'),
    reason: text('reason').notNull(),
    entry: entry(),
  },
  (table) => [
    index('resource_absences_by_trainer').on(table.trainerId, table.fromOn),
    index('resource_absences_by_venue').on(table.venueId, table.fromOn),
    index('resource_absences_by_equipment').on(table.equipmentId, table.fromOn),
  ],
);
