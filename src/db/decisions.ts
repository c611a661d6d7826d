import type { Day } from '../domain/day.js';
import type { Hands } from '../domain/deciding/hands.js';
import type { DecisionKind } from '../domain/standing/facts.js';
import { listFurtherHands } from './examinations.js';
import type { Store } from './open.js';
import { decisions } from './schema.js';
import type { Writer } from './write.js';

/** Records what a person decided about a person. */
export function insertDecision(
  write: Writer,
  row: {
    enrollmentId: number;
    kind: DecisionKind;
    assessment?: string | null;
    decidedOn: Day;
    decidedBy: string;
    reason: string;
  },
): number {
  return write.insert(decisions, row);
}

/** Who gave each mark of a person, and who recorded it. */
export function listHands(store: Store, personId: number): Hands[] {
  const first = store.sqlite
    .prepare(
      `SELECT id AS attemptId, recorded_by AS recordedBy, examiner FROM attempts
       WHERE person_id = ? ORDER BY id`,
    )
    .all(personId) as Hands[];
  return [...first, ...listFurtherHands(store, personId)];
}

/** What was written down about a mark beside its score. */
export interface MarkRecord {
  id: number;
  examiner: string | null;
  recordedBy: string;
  recordedOn: Day;
}

export interface MarkEvent {
  attemptId: number;
  kind: 'confirm' | 'void' | 'restore';
  on: Day;
  actor: string;
  reason: string | null;
}

/** The marks of a person, in the order in which they were recorded. */
export function listMarkRecords(store: Store, personId: number): MarkRecord[] {
  return store.sqlite
    .prepare(
      `SELECT id, examiner, recorded_by AS recordedBy, recorded_on AS recordedOn
       FROM attempts WHERE person_id = ? ORDER BY id`,
    )
    .all(personId) as MarkRecord[];
}

/** What was decided about the marks of a person, with the reasons. */
export function listMarkEvents(store: Store, personId: number): MarkEvent[] {
  return store.sqlite
    .prepare(
      `SELECT e.attempt_id AS attemptId, e.kind, e.happened_on AS "on", e.actor, e.reason
       FROM attempt_events e JOIN attempts a ON a.id = e.attempt_id WHERE a.person_id = ? ORDER BY e.id`,
    )
    .all(personId) as MarkEvent[];
}

/** The reasons and notes that people gave, by the id of the row: standing never needs them, a reader of a file does. */
export interface GivenReasons {
  decisions: ReadonlyMap<number, string>;
  grants: ReadonlyMap<number, string>;
  pauses: ReadonlyMap<number, string>;
  acts: ReadonlyMap<number, string>;
}

export function givenReasons(store: Store, personId: number): GivenReasons {
  const of = (table: string, column: string): ReadonlyMap<number, string> => {
    const rows = store.sqlite
      .prepare(
        `SELECT t.id, t.${column} FROM ${table} t JOIN enrollments e ON e.id = t.enrollment_id
         WHERE e.person_id = ? AND t.${column} IS NOT NULL`,
      )
      .raw()
      .all(personId) as [number, string][];
    return new Map(rows);
  };
  return {
    decisions: of('decisions', 'reason'),
    grants: of('grants', 'reason'),
    pauses: of('pauses', 'reason'),
    acts: of('acts', 'note'),
  };
}
