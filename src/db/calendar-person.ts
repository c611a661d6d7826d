import type { Day } from '../domain/day.js';
import type { CalendarTable } from './calendar.js';
import { entryTimes } from './journal.js';
import type { Store } from './open.js';
import { expectedFinder } from './session-people.js';

/** What ties a person to sessions and sittings, as it is or was. */
interface Tie {
  /** A batch, for a stretch of days; or one session or sitting. */
  batchId: number | null;
  table: CalendarTable;
  ref: number | null;
  from: Day | null;
  /** The first day on which it no longer holds. */
  until: Day | null;
  entry: number;
  present: number;
}

/** Rows of a table that belong to a person, and images of such rows. */
const ties = (
  name: string,
  table: CalendarTable,
  belongs: (column: (name: string) => string) => string,
  parts: Record<'batchId' | 'ref' | 'from' | 'until', string | null>,
): string => {
  const select = (column: (name: string) => string): string =>
    Object.entries(parts)
      .map(([key, part]) => `${part === null ? 'NULL' : column(part)} AS "${key}"`)
      .join(', ');
  const own = (column: string): string => `t."${column}"`;
  const kept = (column: string): string => `json_extract(i.image, '$.${column}')`;
  return `SELECT ${select(own)}, '${table}' AS "table", t.entry, 1 AS present FROM "${name}" t WHERE ${belongs(own)}
    UNION ALL SELECT ${select(kept)}, '${table}', i.entry, 0 FROM row_images i
      WHERE i.table_name = '${name}' AND ${belongs(kept)}`;
};

const none = { batchId: null, ref: null, from: null, until: null };
const everEnrolled = `(SELECT id FROM enrollments WHERE person_id = @person UNION SELECT row_id FROM row_images
  WHERE table_name = 'enrollments' AND json_extract(image, '$.person_id') = @person)`;
const ofPerson = (column: (name: string) => string): string => `${column('person_id')} = @person`;
const ofEnrollment = (column: (name: string) => string): string =>
  `${column('enrollment_id')} IN ${everEnrolled}`;

const allTies = [
  ties('enrollments', 'sessions', ofPerson, {
    ...none,
    batchId: 'batch_id',
    from: 'joined_on',
    until: 'left_on',
  }),
  ties('session_places', 'sessions', ofPerson, { ...none, ref: 'session_id' }),
  ties('session_people', 'sessions', ofPerson, { ...none, ref: 'session_id' }),
  ties('make_ups', 'sessions', ofEnrollment, { ...none, ref: 'session_id' }),
  ties('bookings', 'sittings', ofPerson, { ...none, ref: 'sitting_id' }),
].join('\nUNION ALL ');

/** Interruptions of a person's training: each can take sessions away and give them back. */
const pauses = `
  SELECT p.entry, 1 AS present FROM pauses p WHERE p.enrollment_id IN ${everEnrolled}
  UNION ALL SELECT entry, 0 FROM row_images WHERE table_name = 'pauses'
    AND json_extract(image, '$.enrollment_id') IN ${everEnrolled}`;

/** A person's part in what calendars hold. */
export interface PersonTies {
  /** Ids that the person ever had to do with. */
  sessions: number[];
  sittings: number[];
  /** Whether the person is expected there now. */
  isExpected(table: CalendarTable, id: number): boolean;
  /** Whether they ever were: on one of the days on which it was to be. */
  wasExpected(
    table: CalendarTable,
    id: number,
    batchId: number | null,
    days: readonly Day[],
  ): boolean;
  /** What the person's coming and going adds to the SEQUENCE of something, and when it last changed. */
  changes(table: CalendarTable, id: number, batchId: number | null): { count: number; at: string };
}

/** What a person has and had to do with sessions and sittings. */
export function personTies(store: Store, personId: number): PersonTies {
  const all = store.sqlite.prepare(allTies).all({ person: personId }) as Tie[];
  const paused = store.sqlite.prepare(pauses).all({ person: personId }) as Tie[];
  const timeOf = entryTimes(store);
  const expectedIn = expectedFinder(store);
  const booked = new Set(
    all.filter((tie) => tie.table === 'sittings' && tie.present === 1).map(({ ref }) => ref),
  );
  const concerning = (table: CalendarTable, id: number, batchId: number | null): Tie[] =>
    all.filter(
      (tie) =>
        tie.table === table &&
        (tie.batchId === null ? tie.ref === id : tie.batchId === batchId && table === 'sessions'),
    );
  const refs = (table: CalendarTable): number[] =>
    all.flatMap((tie) => (tie.table === table && tie.ref !== null ? [tie.ref] : []));
  return {
    sessions: [...new Set([...refs('sessions'), ...sessionsOf(store, all)])],
    sittings: [...new Set(refs('sittings'))],
    isExpected: (table, id) =>
      table === 'sittings' ? booked.has(id) : expectedIn(id).includes(personId),
    wasExpected: (table, id, batchId, days) =>
      concerning(table, id, batchId).some(
        ({ from, until }) =>
          from === null || days.some((day) => from <= day && (until === null || until > day)),
      ),
    changes: (table, id, batchId) => {
      const ties = concerning(table, id, batchId);
      const inBatch = ties.some((tie) => tie.batchId !== null);
      const rows = inBatch ? [...ties, ...paused] : ties;
      // A row that comes leaves none, one that changes or goes an image: both must make the number grow.
      const count = rows.reduce((sum, { present }) => sum + (present === 1 ? 1 : 2), 0);
      return {
        count: Math.max(0, count - 1),
        at: timeOf(Math.max(...rows.map(({ entry }) => entry))),
      };
    },
  };
}

/** The sessions, present and gone, of the batches that a person was ever in. */
function sessionsOf(store: Store, all: readonly Tie[]): number[] {
  const batches = all.flatMap(({ batchId }) => (batchId === null ? [] : [batchId]));
  return store.sqlite
    .prepare(
      `SELECT id FROM sessions WHERE batch_id IN (SELECT value FROM json_each(@batches))
       UNION SELECT row_id FROM row_images WHERE table_name = 'sessions'
         AND json_extract(image, '$.batch_id') IN (SELECT value FROM json_each(@batches))`,
    )
    .pluck()
    .all({ batches: JSON.stringify(batches) }) as number[];
}
