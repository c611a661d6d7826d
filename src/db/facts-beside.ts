import type Database from 'better-sqlite3';
import type {
  AttemptFact,
  BatchFacts,
  BookingFact,
  DecisionFact,
  PlaceFact,
  SessionFact,
} from '../domain/standing/facts.js';
import { asSessionFact } from './batches.js';

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
  chain(row: { id: number; movedFrom: number | null }): number[] {
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
