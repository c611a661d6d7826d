import type Database from 'better-sqlite3';
import type {
  ActFact,
  AttemptFact,
  BatchFacts,
  BookingFact,
  DecisionFact,
  GrantFact,
  MakeUpFact,
  PauseFact,
  PlaceFact,
  SessionFact,
} from '../domain/standing/facts.js';
import { asSessionFact } from './batches.js';
import { MarksBeside } from './facts-marks.js';

/** An attempt with the enrollment in which it was made. */
export interface PersonAttempt {
  enrollmentId: number;
  fact: AttemptFact;
}

const noDimensions: ReadonlyMap<string, number | null> = new Map();
const noEvents: AttemptFact['events'] = [];

/** What lies beside the people: batches, and the rare rows that a few of them have. */
export class Beside {
  readonly #sqlite: Database.Database;
  readonly #findBatch: Database.Statement;
  readonly #findSessions: Database.Statement;
  readonly #batches = new Map<number, BatchFacts>();
  readonly #sessions = new Map<number, SessionFact>();
  readonly #events: (key: number) => AttemptFact['events'] | undefined;
  readonly #marks: (key: number) => [string, number | null][] | undefined;
  readonly #further: MarksBeside;
  readonly #bonuses: (key: number) => number[] | undefined;
  /** What an enrollment has, by its id; `undefined` where it has none. */
  readonly places: Listed<PlaceFact>;
  readonly bookings: Listed<BookingFact>;
  readonly decisions: Listed<DecisionFact>;
  readonly makeUps: Listed<MakeUpFact>;
  readonly pauses: Listed<PauseFact>;
  readonly acts: Listed<ActFact>;
  readonly grants: Listed<GrantFact>;

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
    this.#further = new MarksBeside(sqlite, bulk);
    this.#bonuses = listed(
      sqlite,
      bulk,
      'SELECT attempt_id, hundredths FROM attempt_bonuses',
      'attempt_id',
      ([, hundredths]) => Number(hundredths),
    );
    this.places = listed(
      sqlite,
      bulk,
      `SELECT p.enrollment_id, p.session_id, b.code, p.assessment, p.assigned_on FROM session_places p
       JOIN sessions s ON s.id = p.session_id AND s.status = 'planned'
       JOIN batches b ON b.id = s.batch_id`,
      'p.enrollment_id',
      ([, session, batch, assessment, assignedOn]) =>
        ({ session: this.#session(Number(session)), batch, assessment, assignedOn }) as PlaceFact,
    );
    this.bookings = listed(
      sqlite,
      bulk,
      `SELECT b.enrollment_id, s.assessment, s.code, s.held_on, r.role
       FROM bookings b JOIN sittings s ON s.id = b.sitting_id
       LEFT JOIN proctor_roles r ON r.sitting_id = s.id`,
      'b.enrollment_id',
      ([, assessment, sitting, heldOn, proctorRole]) =>
        ({ assessment, sitting, heldOn, proctorRole }) as BookingFact,
    );
    this.decisions = listed(
      sqlite,
      bulk,
      'SELECT enrollment_id, id, kind, assessment, decided_on, decided_by FROM decisions',
      'enrollment_id',
      ([, id, kind, assessment, decidedOn, decidedBy]) =>
        ({ id, kind, assessment, decidedOn, decidedBy }) as DecisionFact,
    );
    this.makeUps = listed(
      sqlite,
      bulk,
      `SELECT m.enrollment_id, m.missed_session_id, m.session_id, b.code, m.assigned_on
       FROM make_ups m JOIN sessions s ON s.id = m.session_id AND s.status = 'planned'
       JOIN batches b ON b.id = s.batch_id`,
      'm.enrollment_id',
      ([, missed, session, batch, assignedOn]) =>
        ({
          missed: this.#session(Number(missed)),
          session: this.#session(Number(session)),
          batch,
          assignedOn,
        }) as MakeUpFact,
    );
    this.pauses = listed(
      sqlite,
      bulk,
      'SELECT enrollment_id, id, from_on, until_on FROM pauses',
      'enrollment_id',
      ([, id, from, until]) => ({ id, from, until }) as PauseFact,
    );
    this.acts = listed(
      sqlite,
      bulk,
      'SELECT enrollment_id, id, kind, about, happened_on, actor FROM acts',
      'enrollment_id',
      ([, id, kind, about, on, by]) => ({ id, kind, about, on, by }) as ActFact,
    );
    this.grants = listed(
      sqlite,
      bulk,
      'SELECT enrollment_id, id, assessment, attempts, granted_on, granted_by FROM grants',
      'enrollment_id',
      ([, id, assessment, attempts, grantedOn, grantedBy]) =>
        ({ id, assessment, attempts, grantedOn, grantedBy }) as GrantFact,
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
          bonus: this.#bonuses(key)?.[0] ?? 0,
          events: this.#events(key) ?? noEvents,
          ...this.#further.of(key),
        },
      };
    });
  }

  /** An enrollment and those that it continues, the first of them first. */
  chain(row: { id: number; movedFrom: number | null }): number[] {
    const ids = [row.id];
    const before = this.#sqlite.prepare('SELECT moved_from FROM enrollments WHERE id = ?').pluck();
    for (let id = row.movedFrom; id !== null && !ids.includes(id);) {
      ids.unshift(id);
      id = (before.get(id) as number | null | undefined) ?? null;
    }
    return ids;
  }
}

type Listed<T> = (key: number) => readonly T[] | undefined;

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
