/**
 * The tables, as drizzle sees them. `migrations/` holds what SQLite is told; a house test holds the two together.
 *
 * Every table of facts has `id` and `entry`: the journal entry that last wrote the row. Days are `YYYY-MM-DD` text,
 * times `HH:MM`, instants ISO in UTC, scores integer hundredths of a point, credited time integer minutes.
 */
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

export const id = () => integer('id').primaryKey();
export const entry = () => integer('entry').notNull();

/** The journal: one row per writing command, chained by hash. Never updated, never deleted. */
export const entries = sqliteTable('entries', {
  id: id(),
  at: text('at').notNull(),
  zone: text('zone').notNull(),
  actor: text('actor').notNull(),
  command: text('command').notNull(),
  /** JSON of counts and codes for `log`; holds no personal data. */
  summary: text('summary').notNull(),
  inputHash: text('input_hash'),
  undoes: integer('undoes'),
  /** SHA-256 over the rows that the entry wrote and the images that it kept. */
  digest: text('digest').notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
});

/** A row as it was before an entry changed or removed it: what undo and the deep check need. */
export const rowImages = sqliteTable(
  'row_images',
  {
    id: id(),
    /** The entry that replaced the row. */
    entry: entry(),
    tableName: text('table_name').notNull(),
    rowId: integer('row_id').notNull(),
    /** The entry that had written the row. */
    stamp: integer('stamp').notNull(),
    /** The row as a JSON object. */
    image: text('image').notNull(),
    /** The row's canonical line, as the digests see it. */
    line: text('line').notNull(),
  },
  (table) => [
    index('row_images_by_entry').on(table.entry),
    index('row_images_by_stamp').on(table.stamp),
    index('row_images_by_row').on(table.tableName, table.rowId),
  ],
);

/** Which input bytes a command has taken in: the same file again does nothing. */
export const imports = sqliteTable(
  'imports',
  {
    id: id(),
    command: text('command').notNull(),
    inputHash: text('input_hash').notNull(),
    entry: entry(),
  },
  (table) => [unique('imports_once').on(table.command, table.inputHash)],
);

export const settings = sqliteTable('settings', {
  id: id(),
  key: text('key').notNull().unique(),
  value: text('value').notNull(),
  entry: entry(),
});

export const handbooks = sqliteTable('handbooks', {
  id: id(),
  version: integer('version').notNull().unique(),
  appliedOn: text('applied_on').notNull(),
  note: text('note'),
  /** The YAML as it was applied, comments and all. */
  source: text('source').notNull(),
  /** The checked rules as JSON: what the batches pinned to this version are judged by. */
  rules: text('rules').notNull(),
  sha256: text('sha256').notNull(),
  entry: entry(),
});

/** Days that differ from the work week. The office's own (`office`) override the library's (`seed`). */
export const calendarDays = sqliteTable(
  'calendar_days',
  {
    id: id(),
    day: text('day').notNull(),
    kind: text('kind', { enum: ['holiday', 'workday'] }).notNull(),
    title: text('title').notNull(),
    origin: text('origin', { enum: ['seed', 'office'] }).notNull(),
    entry: entry(),
  },
  (table) => [unique('calendar_days_once').on(table.day, table.origin)],
);

export const persons = sqliteTable('persons', {
  id: id(),
  employeeNo: text('employee_no').notNull().unique(),
  name: text('name').notNull(),
  phone: text('phone'),
  email: text('email'),
  hiredOn: text('hired_on').notNull(),
  /** Random, 32 hex digits; destroyed when the person is anonymised. */
  salt: text('salt').notNull(),
  /** Hash of the personal fields under `salt`: what the digests see instead of them. */
  identity: text('identity').notNull(),
  entry: entry(),
});

/** Where a person belonged from a day on, until the next row's day. */
export const memberships = sqliteTable(
  'memberships',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    fromOn: text('from_on').notNull(),
    department: text('department'),
    team: text('team'),
    position: text('position'),
    level: text('level'),
    entry: entry(),
  },
  (table) => [unique('memberships_once').on(table.personId, table.fromOn)],
);

export const batches = sqliteTable('batches', {
  id: id(),
  code: text('code').notNull().unique(),
  title: text('title'),
  program: text('program').notNull(),
  handbookVersion: integer('handbook_version')
    .notNull()
    .references(() => handbooks.version),
  startOn: text('start_on').notNull(),
  status: text('status', { enum: ['open', 'closed'] }).notNull(),
  closedOn: text('closed_on'),
  entry: entry(),
});

export const leftReasons = ['moved', 'withdrawn', 'dismissed'] as const;

export const enrollments = sqliteTable(
  'enrollments',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    batchId: integer('batch_id')
      .notNull()
      .references(() => batches.id),
    joinedOn: text('joined_on').notNull(),
    /** Whether the person joined after the batch had begun. */
    inserted: integer('inserted', { mode: 'boolean' }).notNull(),
    /** The enrollment that this one continues, after a move. */
    movedFrom: integer('moved_from'),
    /** First day on which the person is no longer in the batch. */
    leftOn: text('left_on'),
    leftReason: text('left_reason', { enum: leftReasons }),
    note: text('note'),
    entry: entry(),
  },
  (table) => [
    unique('enrollments_once').on(table.personId, table.batchId, table.joinedOn),
    index('enrollments_by_batch').on(table.batchId, table.personId),
  ],
);

export const sessions = sqliteTable(
  'sessions',
  {
    id: id(),
    code: text('code').notNull().unique(),
    /** None for in-service training; then there are a row of `in_service_sessions`, no stage and no slot. */
    batchId: integer('batch_id').references(() => batches.id),
    /** Empty for in-service training. */
    stage: text('stage').notNull(),
    /** Index of the slot in the stage's timetable; 0 for in-service training. */
    slot: integer('slot').notNull(),
    kind: text('kind', { enum: ['lesson', 'quiz', 'test', 'questions'] }).notNull(),
    /** Course codes joined by `+`; empty for quizzes, tests and questions. */
    course: text('course').notNull(),
    title: text('title').notNull(),
    day: text('day').notNull(),
    start: text('start').notNull(),
    end: text('end').notNull(),
    creditedMinutes: integer('credited_minutes').notNull(),
    trainerRole: text('trainer_role').notNull(),
    trainer: text('trainer'),
    venue: text('venue'),
    status: text('status', { enum: ['planned', 'cancelled'] }).notNull(),
    note: text('note'),
    entry: entry(),
  },
  (table) => [
    index('sessions_by_batch').on(table.batchId, table.day),
    index('sessions_by_day').on(table.day),
  ],
);

/** A person's place in sessions of a batch that is not their own: retraining after a failure. */
export const sessionPlaces = sqliteTable(
  'session_places',
  {
    id: id(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => sessions.id),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    enrollmentId: integer('enrollment_id')
      .notNull()
      .references(() => enrollments.id),
    purpose: text('purpose', { enum: ['retraining'] }).notNull(),
    /** The assessment whose failure made it necessary. */
    assessment: text('assessment').notNull(),
    assignedOn: text('assigned_on').notNull(),
    entry: entry(),
  },
  (table) => [
    unique('session_places_once').on(table.sessionId, table.personId),
    index('session_places_by_person').on(table.personId),
    index('session_places_by_enrollment').on(table.enrollmentId),
  ],
);

export const attendanceStatuses = ['present', 'late', 'left_early', 'absent', 'excused'] as const;

/** Append-only: the latest row of a session and person counts. */
export const attendance = sqliteTable(
  'attendance',
  {
    id: id(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => sessions.id),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    status: text('status', { enum: attendanceStatuses }).notNull(),
    note: text('note'),
    recordedOn: text('recorded_on').notNull(),
    entry: entry(),
  },
  (table) => [
    index('attendance_by_person').on(table.personId, table.sessionId, table.id, table.status),
    index('attendance_by_session').on(table.sessionId, table.personId, table.id, table.status),
  ],
);

/** Append-only: leave that was asked for. Both days are included. */
export const leaves = sqliteTable(
  'leaves',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    fromOn: text('from_on').notNull(),
    toOn: text('to_on').notNull(),
    requestedOn: text('requested_on').notNull(),
    reason: text('reason'),
    entry: entry(),
  },
  (table) => [index('leaves_by_person').on(table.personId, table.fromOn)],
);

/** A dated occasion of an assessment. */
export const sittings = sqliteTable(
  'sittings',
  {
    id: id(),
    code: text('code').notNull().unique(),
    assessment: text('assessment').notNull(),
    batchId: integer('batch_id').references(() => batches.id),
    heldOn: text('held_on').notNull(),
    start: text('start'),
    end: text('end'),
    venue: text('venue'),
    proctor: text('proctor'),
    seats: integer('seats'),
    entry: entry(),
  },
  (table) => [
    index('sittings_by_day').on(table.heldOn),
    index('sittings_by_batch').on(table.batchId),
  ],
);

/** A person's seat in a sitting. */
export const bookings = sqliteTable(
  'bookings',
  {
    id: id(),
    sittingId: integer('sitting_id')
      .notNull()
      .references(() => sittings.id),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    enrollmentId: integer('enrollment_id')
      .notNull()
      .references(() => enrollments.id),
    entry: entry(),
  },
  (table) => [
    unique('bookings_once').on(table.sittingId, table.personId),
    index('bookings_by_enrollment').on(table.enrollmentId),
    index('bookings_by_person').on(table.personId),
  ],
);

/** Append-only: one person's scored try; the score is `null` where the marks of its components give it. */
export const attempts = sqliteTable(
  'attempts',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    enrollmentId: integer('enrollment_id')
      .notNull()
      .references(() => enrollments.id),
    assessment: text('assessment').notNull(),
    takenOn: text('taken_on').notNull(),
    scoreHundredths: integer('score_hundredths'),
    examiner: text('examiner'),
    recordedBy: text('recorded_by').notNull(),
    recordedOn: text('recorded_on').notNull(),
    entry: entry(),
  },
  (table) => [
    index('attempts_by_enrollment').on(table.enrollmentId),
    index('attempts_by_day').on(table.takenOn),
    index('attempts_by_person').on(
      table.personId,
      table.takenOn,
      table.id,
      table.enrollmentId,
      table.assessment,
      table.scoreHundredths,
    ),
  ],
);

/** Append-only: the mark of one dimension of an attempt; `null` is "not applicable". */
export const componentMarks = sqliteTable(
  'component_marks',
  {
    id: id(),
    attemptId: integer('attempt_id')
      .notNull()
      .references(() => attempts.id),
    component: text('component').notNull(),
    scoreHundredths: integer('score_hundredths'),
    entry: entry(),
  },
  (table) => [unique('component_marks_once').on(table.attemptId, table.component)],
);

export const attemptEventKinds = ['confirm', 'void', 'restore'] as const;

/** Append-only: what was decided about an attempt afterwards; the latest void or restore counts. */
export const attemptEvents = sqliteTable(
  'attempt_events',
  {
    id: id(),
    attemptId: integer('attempt_id')
      .notNull()
      .references(() => attempts.id),
    kind: text('kind', { enum: attemptEventKinds }).notNull(),
    happenedOn: text('happened_on').notNull(),
    actor: text('actor').notNull(),
    reason: text('reason'),
    entry: entry(),
  },
  (table) => [index('attempt_events_by_attempt').on(table.attemptId)],
);

export const decisionKinds = [
  'withdrawal',
  'move',
  'retraining',
  'transfer',
  'dismissal',
  'another_round',
  'regularisation',
  'elimination',
] as const;

/** Append-only: what a person decided about a person, when and why. */
export const decisions = sqliteTable(
  'decisions',
  {
    id: id(),
    enrollmentId: integer('enrollment_id')
      .notNull()
      .references(() => enrollments.id),
    kind: text('kind', { enum: decisionKinds }).notNull(),
    assessment: text('assessment'),
    decidedOn: text('decided_on').notNull(),
    decidedBy: text('decided_by').notNull(),
    reason: text('reason').notNull(),
    entry: entry(),
  },
  (table) => [index('decisions_by_enrollment').on(table.enrollmentId)],
);
