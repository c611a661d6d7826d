import type Database from 'better-sqlite3';
import type { AttendanceStatus } from '../domain/handbook/types.js';
import type {
  AttemptFact,
  AttendanceFacts,
  EnrollmentFacts,
  PersonRecords,
} from '../domain/standing/facts.js';
import { noRecords } from '../domain/standing/records.js';
import { Beside, type PersonAttempt } from './facts-beside.js';
import { LazyRecords, recordTexts } from './facts-records.js';
import { personTexts } from './person-texts.js';
import type { Store } from './open.js';

/** Whose facts are wanted. Without a selection: everybody's. */
export interface FactsSelection {
  batchIds?: readonly number[];
  personIds?: readonly number[];
  /**
   * Only people who have attempted something. Their attendance is looked up when it is asked for, which it seldom is:
   * what follows from a mark needs it only after a retraining.
   */
  attempted?: boolean;
}

/** A row as SQLite gives it, without names: an object for each would take longer. */
type EnrollmentRow = [
  id: number,
  personId: number,
  employeeNo: string,
  name: string,
  hiredOn: string,
  batchId: number,
  joinedOn: string,
  inserted: number,
  leftOn: string | null,
  leftReason: EnrollmentFacts['leftReason'],
  movedFrom: number | null,
];

/**
 * One pass over a whole table is faster than a look-up for each where more people are wanted than these, and more than
 * this share of all: of an office's 100,000 people over the years a tenth may be in training.
 */
const fewPeople = 2_000;
const fewOfAll = 1 / 3;

const statuses: readonly AttendanceStatus[] = [
  'present',
  'late',
  'left_early',
  'absent',
  'excused',
];
const statusCode = `CASE status ${statuses.map((s, i) => `WHEN '${s}' THEN ${i}`).join(' ')} END`;

/**
 * The facts of enrollments, one at a time, by person and enrollment. Reads each table once, in the order of the
 * people, so that memory does not grow with their number.
 */
export function* eachEnrollmentFacts(
  store: Store,
  selection: FactsSelection = {},
): Generator<EnrollmentFacts> {
  const { sqlite } = store;
  const { rows, many: bulk } = selectEnrollments(sqlite, selection);
  const seldom = selection.attempted === true;
  const attendanceOf = personTexts(sqlite, bulk && !seldom, attendanceSql);
  const attemptsOf = personTexts(sqlite, bulk, attemptsSql);
  const recordsOf = recordTexts(sqlite, bulk && !seldom);
  try {
    const attendance = (personId: number): AttendanceFacts =>
      seldom
        ? new LazyAttendance(() => parseAttendance(attendanceOf.text(personId)))
        : parseAttendance(attendanceOf.text(personId));
    const records = (personId: number): PersonRecords => new LazyRecords(personId, recordsOf);
    yield* eachRow(rows, attendance, attemptsOf.text, records, new Beside(sqlite, bulk));
  } finally {
    // A query that is left open in the middle blocks every transaction, and closing the store.
    attendanceOf.close();
    attemptsOf.close();
    for (const texts of Object.values(recordsOf)) texts.close();
  }
}

type TextOf = (personId: number) => string | undefined;

function* eachRow(
  rows: Iterable<EnrollmentRow>,
  attendanceOf: (personId: number) => AttendanceFacts,
  attemptsOf: TextOf,
  recordsOf: (personId: number) => PersonRecords,
  beside: Beside,
): Generator<EnrollmentFacts> {
  let person = -1;
  let attendance: AttendanceFacts = none;
  let attempts: readonly PersonAttempt[] = [];
  let records: PersonRecords = noRecords;
  for (const row of rows) {
    const [id, personId] = row;
    if (personId !== person) {
      person = personId;
      attendance = attendanceOf(person);
      attempts = beside.attempts(attemptsOf(person));
      records = recordsOf(person);
    }
    const movedFrom = row[10];
    const chain = movedFrom === null ? undefined : beside.chain({ id, movedFrom });
    // Field by field: taking a row apart with `...rest` costs as much time and memory as all the rest of this pass.
    yield {
      id,
      personId,
      employeeNo: row[2],
      name: row[3],
      hiredOn: row[4],
      batch: beside.batch(row[5]),
      joinedOn: row[6],
      inserted: row[7] === 1,
      movedIn: movedFrom !== null,
      leftOn: row[8],
      leftReason: row[9],
      attendance,
      attempts: attemptsIn(attempts, id, chain),
      places: inChain(beside.places, id, chain),
      bookings: inChain(beside.bookings, id, chain),
      decisions: inChain(beside.decisions, id, chain),
      makeUps: inChain(beside.makeUps, id, chain),
      pauses: inChain(beside.pauses, id, chain),
      acts: inChain(beside.acts, id, chain),
      grants: inChain(beside.grants, id, chain),
      records,
    };
  }
}

const nothing: readonly never[] = [];

/** The rows of an enrollment, and those of the enrollments that it continues. */
function inChain<T>(
  of: (enrollmentId: number) => readonly T[] | undefined,
  enrollmentId: number,
  chain: readonly number[] | undefined,
): readonly T[] {
  return chain ? chain.flatMap((id) => of(id) ?? nothing) : (of(enrollmentId) ?? nothing);
}

/** The facts of one enrollment. @throws Error if there is none with this id */
export function factsOfEnrollment(store: Store, enrollmentId: number): EnrollmentFacts {
  const personId = store.sqlite
    .prepare('SELECT person_id FROM enrollments WHERE id = ?')
    .pluck()
    .get(enrollmentId) as number | undefined;
  if (personId !== undefined) {
    for (const facts of eachEnrollmentFacts(store, { personIds: [personId] })) {
      if (facts.id === enrollmentId) return facts;
    }
  }
  throw new Error(`no enrollment ${enrollmentId}`);
}

const none: ReadonlyMap<number, AttendanceStatus> = new Map();

/** The enrollments that are selected: as they are read where there are many, all at once where there are few. */
function selectEnrollments(
  sqlite: Database.Database,
  selection: FactsSelection,
): { rows: Iterable<EnrollmentRow>; many: boolean } {
  const { batchIds, personIds, attempted } = selection;
  const conditions: string[] = [];
  const values: string[] = [];
  if (batchIds) {
    conditions.push('e.batch_id IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(batchIds));
  }
  if (personIds) {
    conditions.push('e.person_id IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(personIds));
  }
  const where = (): string => (conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '');
  const count = sqlite.prepare(`SELECT count(*) FROM enrollments e ${where()}`).pluck();
  const wanted = Number(count.get(...values));
  const all = sqlite.prepare('SELECT count(*) FROM enrollments').pluck();
  const many = wanted > fewPeople && wanted > Number(all.get()) * fewOfAll;
  if (attempted === true) {
    conditions.push('EXISTS (SELECT 1 FROM attempts a WHERE a.person_id = e.person_id)');
  }
  const select = sqlite
    .prepare(
      `SELECT e.id, e.person_id AS personId, p.employee_no AS employeeNo, p.name, p.hired_on AS hiredOn,
       e.batch_id AS batchId, e.joined_on AS joinedOn, e.inserted, e.left_on AS leftOn,
       e.left_reason AS leftReason, e.moved_from AS movedFrom
     FROM enrollments e JOIN persons p ON p.id = e.person_id ${where()} ORDER BY e.person_id, e.id`,
    )
    .raw();
  const rows = many ? select.iterate(...values) : select.all(...values);
  return { rows: rows as Iterable<EnrollmentRow>, many };
}

/** Rows of a person packed into one text by SQLite: a tenth of the time that single rows take. */
const attendanceSql = (where: string): string =>
  `SELECT person_id, group_concat(packed) FROM
     (SELECT person_id, session_id * 8 + ${statusCode} AS packed FROM attendance ${where}
      ORDER BY person_id, session_id, id) GROUP BY person_id`;

const attemptsSql = (where: string): string =>
  `SELECT person_id, group_concat(packed, ';') FROM
     (SELECT person_id, id || ',' || enrollment_id || ',' || assessment || ',' || taken_on || ',' ||
        coalesce(score_hundredths, '') AS packed FROM attempts ${where}
      ORDER BY person_id, taken_on, id) GROUP BY person_id`;

/** A person's attendance, read when it is first asked for. */
class LazyAttendance implements AttendanceFacts {
  readonly #read: () => AttendanceFacts;
  #facts: AttendanceFacts | undefined;

  constructor(read: () => AttendanceFacts) {
    this.#read = read;
  }

  get(sessionId: number): AttendanceStatus | undefined {
    this.#facts ??= this.#read();
    return this.#facts.get(sessionId);
  }
}

function parseAttendance(text: string | undefined): ReadonlyMap<number, AttendanceStatus> {
  if (text === undefined) return none;
  const marks = new Map<number, AttendanceStatus>();
  let packed = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const code = i < text.length ? text.charCodeAt(i) : 44;
    if (code !== 44) {
      packed = packed * 10 + code - 48;
      continue;
    }
    const status = statuses[packed % 8];
    if (status !== undefined) marks.set(Math.floor(packed / 8), status);
    packed = 0;
  }
  return marks;
}

/** The attempts of an enrollment; of a moved one, those of the enrollments that it continues too. */
function attemptsIn(
  attempts: readonly PersonAttempt[],
  enrollmentId: number,
  chain: readonly number[] | undefined,
): AttemptFact[] {
  const facts: AttemptFact[] = [];
  for (const attempt of attempts) {
    const { enrollmentId: of } = attempt;
    if (of === enrollmentId || chain?.includes(of)) facts.push(attempt.fact);
  }
  return facts;
}
