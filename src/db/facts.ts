import type Database from 'better-sqlite3';
import type { AttendanceStatus } from '../domain/handbook/types.js';
import type {
  AttemptFact,
  AttendanceFacts,
  BatchFacts,
  BookingFact,
  DecisionFact,
  EnrollmentFacts,
  PlaceFact,
  SessionFact,
} from '../domain/standing/facts.js';
import { asSessionFact } from './batches.js';
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

interface EnrollmentRow {
  id: number;
  personId: number;
  employeeNo: string;
  name: string;
  hiredOn: string;
  batchId: number;
  joinedOn: string;
  inserted: number;
  leftOn: string | null;
  leftReason: EnrollmentFacts['leftReason'];
  movedFrom: number | null;
}

/** Above so many people one pass over a whole table is faster than a look-up for each. */
const fewPeople = 2_000;

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
  const attendanceOf = texts(sqlite, bulk && !seldom, attendanceSql);
  const attemptsOf = texts(sqlite, bulk, attemptsSql);
  try {
    const attendance = (personId: number): AttendanceFacts =>
      seldom
        ? new LazyAttendance(() => parseAttendance(attendanceOf.text(personId)))
        : parseAttendance(attendanceOf.text(personId));
    yield* eachRow(rows, attendance, attemptsOf.text, new Beside(sqlite, bulk));
  } finally {
    // A query that is left open in the middle blocks every transaction, and closing the store.
    attendanceOf.close();
    attemptsOf.close();
  }
}

type TextOf = (personId: number) => string | undefined;

function* eachRow(
  rows: Iterable<EnrollmentRow>,
  attendanceOf: (personId: number) => AttendanceFacts,
  attemptsOf: TextOf,
  beside: Beside,
): Generator<EnrollmentFacts> {
  let person = -1;
  let attendance: AttendanceFacts = none;
  let attempts: readonly PersonAttempt[] = [];
  for (const row of rows) {
    if (row.personId !== person) {
      person = row.personId;
      attendance = attendanceOf(person);
      attempts = beside.attempts(attemptsOf(person));
    }
    const chain = row.movedFrom === null ? undefined : beside.chain(row);
    // Field by field: taking a row apart with `...rest` costs as much time and memory as all the rest of this pass.
    yield {
      id: row.id,
      personId: row.personId,
      employeeNo: row.employeeNo,
      name: row.name,
      hiredOn: row.hiredOn,
      batch: beside.batch(row.batchId),
      joinedOn: row.joinedOn,
      inserted: row.inserted === 1,
      leftOn: row.leftOn,
      leftReason: row.leftReason,
      attendance,
      attempts: attemptsIn(attempts, row.id, chain),
      places: chain ? chain.flatMap((id) => beside.places(id)) : beside.places(row.id),
      bookings: chain ? chain.flatMap((id) => beside.bookings(id)) : beside.bookings(row.id),
      decisions: chain ? chain.flatMap((id) => beside.decisions(id)) : beside.decisions(row.id),
    };
  }
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
  const many = Number(count.get(...values)) > fewPeople;
  if (attempted === true) {
    conditions.push('EXISTS (SELECT 1 FROM attempts a WHERE a.person_id = e.person_id)');
  }
  const select = sqlite.prepare(
    `SELECT e.id, e.person_id AS personId, p.employee_no AS employeeNo, p.name, p.hired_on AS hiredOn,
       e.batch_id AS batchId, e.joined_on AS joinedOn, e.inserted, e.left_on AS leftOn,
       e.left_reason AS leftReason, e.moved_from AS movedFrom
     FROM enrollments e JOIN persons p ON p.id = e.person_id ${where()} ORDER BY e.person_id, e.id`,
  );
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

interface PersonTexts {
  text: TextOf;
  /** Ends the pass over the table; the connection is busy until then. */
  close: () => void;
}

/** A look-up by person: a query each, or one pass in the order in which the people are asked for. */
function texts(
  sqlite: Database.Database,
  bulk: boolean,
  sql: (where: string) => string,
): PersonTexts {
  if (!bulk) {
    const one = sqlite.prepare(sql('WHERE person_id = ?')).raw();
    return {
      text: (personId) => (one.get(personId) as [number, string] | undefined)?.[1],
      close: () => undefined,
    };
  }
  const rows = sqlite.prepare(sql('')).raw().iterate() as IterableIterator<[number, string]>;
  let current = rows.next();
  return {
    text: (personId) => {
      while (current.done !== true && current.value[0] < personId) current = rows.next();
      return current.done !== true && current.value[0] === personId ? current.value[1] : undefined;
    },
    close: () => {
      rows.return?.();
    },
  };
}

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

interface PersonAttempt {
  enrollmentId: number;
  fact: AttemptFact;
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

const noDimensions: ReadonlyMap<string, number | null> = new Map();
const noEvents: AttemptFact['events'] = [];

/** What lies beside the people: batches, and the rare rows that a few of them have. */
class Beside {
  readonly #sqlite: Database.Database;
  readonly #findBatch: Database.Statement;
  readonly #findSessions: Database.Statement;
  readonly #batches = new Map<number, BatchFacts>();
  readonly #sessions = new Map<number, SessionFact>();
  readonly #events: (key: number) => AttemptFact['events'] | undefined;
  readonly #marks: (key: number) => [string, number | null][] | undefined;
  readonly #places: (key: number) => PlaceFact[] | undefined;
  readonly #bookings: (key: number) => BookingFact[] | undefined;
  readonly #decisions: (key: number) => DecisionFact[] | undefined;

  constructor(sqlite: Database.Database, bulk: boolean) {
    this.#sqlite = sqlite;
    this.#findBatch = sqlite.prepare(
      `SELECT id, code, program, handbook_version AS version, start_on AS startOn,
         closed_on AS closedOn FROM batches WHERE id = ?`,
    );
    this.#findSessions = sqlite.prepare(
      `SELECT id, code, stage, slot, course, kind, day, start FROM sessions
       WHERE batch_id = ? AND status = 'planned' ORDER BY day, start, id`,
    );
    this.#events = listed(
      sqlite,
      bulk,
      'SELECT attempt_id, kind, happened_on, actor FROM attempt_events',
      'attempt_id',
      ([, kind, on, actor]) => ({ kind, on, actor }) as AttemptFact['events'][number],
    );
    this.#marks = listed(
      sqlite,
      bulk,
      'SELECT attempt_id, component, score_hundredths FROM component_marks',
      'attempt_id',
      ([, component, score]) => [component, score] as [string, number | null],
    );
    this.#places = listed(
      sqlite,
      bulk,
      `SELECT p.enrollment_id, p.session_id, b.code, p.assessment, p.assigned_on FROM session_places p
       JOIN sessions s ON s.id = p.session_id AND s.status = 'planned'
       JOIN batches b ON b.id = s.batch_id`,
      'p.enrollment_id',
      ([, session, batch, assessment, assignedOn]) =>
        ({ session: this.#session(Number(session)), batch, assessment, assignedOn }) as PlaceFact,
    );
    this.#bookings = listed(
      sqlite,
      bulk,
      `SELECT b.enrollment_id, s.assessment, s.code, s.held_on
       FROM bookings b JOIN sittings s ON s.id = b.sitting_id`,
      'b.enrollment_id',
      ([, assessment, sitting, heldOn]) => ({ assessment, sitting, heldOn }) as BookingFact,
    );
    this.#decisions = listed(
      sqlite,
      bulk,
      'SELECT enrollment_id, id, kind, assessment, decided_on FROM decisions',
      'enrollment_id',
      ([, id, kind, assessment, decidedOn]) =>
        ({ id, kind, assessment, decidedOn }) as DecisionFact,
    );
  }

  batch(id: number): BatchFacts {
    let found = this.#batches.get(id);
    if (!found) this.#batches.set(id, (found = this.#readBatch(id)));
    return found;
  }

  #readBatch(id: number): BatchFacts {
    const row = this.#findBatch.get(id) as Omit<BatchFacts, 'sessions'>;
    const sessions = new Map<string, SessionFact[]>();
    const rows = this.#findSessions.all(id) as Parameters<typeof asSessionFact>[0][];
    for (const row of rows) {
      const session = asSessionFact(row);
      this.#sessions.set(session.id, session);
      const stage = sessions.get(session.stage);
      if (stage) stage.push(session);
      else sessions.set(session.stage, [session]);
    }
    return { ...row, sessions };
  }

  #session(id: number): SessionFact {
    const known = this.#sessions.get(id);
    if (known) return known;
    const row = this.#sqlite
      .prepare('SELECT id, code, stage, slot, course, kind, day, start FROM sessions WHERE id = ?')
      .get(id) as Parameters<typeof asSessionFact>[0];
    const session = asSessionFact(row);
    this.#sessions.set(id, session);
    return session;
  }

  attempts(text: string | undefined): PersonAttempt[] {
    if (text === undefined) return [];
    return text.split(';').map((packed) => {
      const [id = '', enrollment, assessment = '', takenOn = '', score = ''] = packed.split(',');
      const key = Number(id);
      const marks = score === '' ? this.#marks(key) : undefined;
      return {
        enrollmentId: Number(enrollment),
        fact: {
          id: key,
          assessment,
          takenOn,
          score: score === '' ? null : Number(score),
          dimensions: marks ? new Map(marks) : noDimensions,
          events: this.#events(key) ?? noEvents,
        },
      };
    });
  }

  /** An enrollment and those that it continues, the first of them first. */
  chain(row: EnrollmentRow): number[] {
    const ids = [row.id];
    const before = this.#sqlite.prepare('SELECT moved_from FROM enrollments WHERE id = ?').pluck();
    for (let id = row.movedFrom; id !== null && !ids.includes(id);) {
      ids.unshift(id);
      id = (before.get(id) as number | null | undefined) ?? null;
    }
    return ids;
  }

  places(enrollmentId: number): readonly PlaceFact[] {
    return this.#places(enrollmentId) ?? [];
  }

  bookings(enrollmentId: number): readonly BookingFact[] {
    return this.#bookings(enrollmentId) ?? [];
  }

  decisions(enrollmentId: number): readonly DecisionFact[] {
    return this.#decisions(enrollmentId) ?? [];
  }
}

type RawRow = [number, ...(string | number | null)[]];

/** Rare rows by their key: all of them at once, or a query for each key; in the order in which they were recorded. */
function listed<T>(
  sqlite: Database.Database,
  bulk: boolean,
  select: string,
  key: string,
  make: (row: RawRow) => T,
): (key: number) => T[] | undefined {
  const id = `${key.includes('.') ? `${key.split('.')[0] ?? ''}.` : ''}id`;
  if (!bulk) {
    const some = sqlite.prepare(`${select} WHERE ${key} = ? ORDER BY ${id}`).raw();
    return (value) => {
      const rows = some.all(value) as RawRow[];
      return rows.length > 0 ? rows.map(make) : undefined;
    };
  }
  const groups = new Map<number, T[]>();
  const rows = sqlite.prepare(`${select} ORDER BY ${id}`).raw().all() as RawRow[];
  for (const row of rows) {
    const group = groups.get(row[0]);
    if (group) group.push(make(row));
    else groups.set(row[0], [make(row)]);
  }
  return (value) => groups.get(value);
}
