import type { Day, Time } from '../domain/day.js';
import { entryTimes } from './journal.js';
import type { Store } from './open.js';

/** What is in calendars: sessions, of batches and of in-service training, and sittings. */
export type CalendarTable = 'sessions' | 'sittings';

/** A row as it is or was. Of a sitting `title` is the code of its assessment and `trainer` its proctor. */
export interface CalendarRow {
  id: number;
  code: string;
  batchId: number | null;
  title: string;
  day: Day;
  /** A sitting may have no hours. */
  start: Time | null;
  end: Time | null;
  trainer: string | null;
  venue: string | null;
  status: 'planned' | 'cancelled';
  note: string | null;
  creditedMinutes: number | null;
}

/** A row with its past, as far as the journal keeps it. */
export interface Track {
  table: CalendarTable;
  id: number;
  /** As it is; as it was last, where it was taken back. */
  row: CalendarRow;
  /** Whether it is still there. */
  present: boolean;
  /** Everything that it was, the present included. */
  versions: CalendarRow[];
  /** Grows with every change, taking back and bringing back included: RFC 5545's SEQUENCE. */
  sequence: number;
  /** When it was last changed, an instant in UTC. */
  at: string;
}

/** Where each value of a calendar row stands; what a table does not have is left out. */
const columns: Readonly<
  Record<CalendarTable, Readonly<Partial<Record<keyof CalendarRow, string>>>>
> = {
  sessions: {
    code: 'code',
    batchId: 'batch_id',
    title: 'title',
    day: 'day',
    start: 'start',
    end: 'end',
    trainer: 'trainer',
    venue: 'venue',
    status: 'status',
    note: 'note',
    creditedMinutes: 'credited_minutes',
  },
  sittings: {
    code: 'code',
    batchId: 'batch_id',
    title: 'assessment',
    day: 'held_on',
    start: 'start',
    end: 'end',
    trainer: 'proctor',
    venue: 'venue',
  },
};

const without = { status: 'planned', note: null, creditedMinutes: null };

/** A JSON object of a row's values, out of the row or out of its image. */
const rowJson = (table: CalendarTable, value: (column: string) => string): string =>
  `json_object(${Object.entries(columns[table])
    .map(([key, column]) => `'${key}', ${value(column)}`)
    .join(', ')})`;

/** The rows of some ids, with their past; those that never were are left out. In order of the ids. */
export function tracksOf(
  store: Store,
  table: CalendarTable,
  ids: readonly number[] | 'all',
): Track[] {
  const among = ids === 'all' ? '' : 'IN (SELECT value FROM json_each(?))';
  const values = ids === 'all' ? [] : [JSON.stringify(ids)];
  const where = (column: string): string => (among === '' ? '1' : `${column} ${among}`);
  const rows = store.sqlite
    .prepare(
      `SELECT id, entry, ${rowJson(table, (column) => `"${column}"`)} AS row FROM ${table} WHERE ${where('id')}`,
    )
    .all(...values) as Kept[];
  const images = store.sqlite
    .prepare(
      `SELECT row_id AS id, entry, ${rowJson(table, (column) => `json_extract(image, '$.${column}')`)} AS row FROM row_images
       WHERE table_name = '${table}' AND ${where('row_id')} ORDER BY id`,
    )
    .all(...values) as Kept[];
  const timeOf = entryTimes(store);
  const present = new Map(rows.map((kept) => [kept.id, kept]));
  const past = new Map<number, Kept[]>();
  for (const image of images) {
    const known = past.get(image.id);
    if (known) known.push(image);
    else past.set(image.id, [image]);
  }
  return [...new Set([...present.keys(), ...past.keys()])]
    .sort((a, b) => a - b)
    .map((id) => trackOf(table, id, present.get(id), past.get(id) ?? [], timeOf));
}

interface Kept {
  id: number;
  entry: number;
  row: string;
}

function trackOf(
  table: CalendarTable,
  id: number,
  present: Kept | undefined,
  past: readonly Kept[],
  timeOf: (entry: number) => string,
): Track {
  const all = present ? [...past, present] : past;
  const versions = all.map(({ row }) => ({
    ...without,
    ...(JSON.parse(row) as CalendarRow),
    id,
  }));
  const row = versions.at(-1);
  if (!row) throw new Error(`no ${table} ${id}`);
  return {
    table,
    id,
    row,
    present: present !== undefined,
    versions,
    sequence: sequenceOf(past.length, present !== undefined),
    at: timeOf(Math.max(...all.map(({ entry }) => entry))),
  };
}

/**
 * Every change leaves an image of what was before. What is brought back after it was taken back leaves none: so that
 * it comes out above the taking back, images count twice and a row that is gone one less.
 */
const sequenceOf = (images: number, present: boolean): number => 2 * images - (present ? 0 : 1);

/** By what calendars know a session, and how they tell which of two versions is the newer one. */
export interface CalendarStamp {
  uid: string;
  sequence: number;
  /** When it was last changed, an instant in UTC. */
  at: string;
}

/** The stamp of a session: the same whoever's calendar it is in. */
export function sessionStamp(store: Store, sessionId: number): CalendarStamp {
  const [track] = tracksOf(store, 'sessions', [sessionId]);
  if (!track) throw new Error(`no session ${sessionId}`);
  const { sequence, at } = track;
  return { uid: uidOf('session', sessionId, calendarKey(store)), sequence, at };
}

/** The ids of rows that ever had one of some values in a column. */
export function idsEver(
  store: Store,
  table: CalendarTable,
  column: 'batch_id' | 'trainer' | 'venue' | 'proctor',
  values: readonly (string | number)[],
): number[] {
  return store.sqlite
    .prepare(
      `SELECT id FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(@values))
       UNION SELECT row_id FROM row_images WHERE table_name = '${table}'
         AND json_extract(image, '$.${column}') IN (SELECT value FROM json_each(@values)) ORDER BY 1`,
    )
    .pluck()
    .all({ values: JSON.stringify(values) }) as number[];
}

/** Every name that ever stood in a column. */
export function namesEver(
  store: Store,
  table: CalendarTable,
  column: 'trainer' | 'venue' | 'proctor',
): string[] {
  return store.sqlite
    .prepare(
      `SELECT ${column} FROM ${table} WHERE ${column} NOT NULL
       UNION SELECT json_extract(image, '$.${column}') FROM row_images WHERE table_name = '${table}'
         AND json_extract(image, '$.${column}') NOT NULL ORDER BY 1`,
    )
    .pluck()
    .all() as string[];
}

/** Batches that are, and those that were opened and taken back. */
export function batchesEver(store: Store): { id: number; code: string }[] {
  return store.sqlite
    .prepare(
      `SELECT id, code FROM batches
       UNION SELECT row_id, json_extract(image, '$.code') FROM row_images WHERE table_name = 'batches' ORDER BY 2`,
    )
    .all() as { id: number; code: string }[];
}

/** What tells the calendars of one office from those of another: it never changes. */
export function calendarKey(store: Store): string {
  return String(
    store.sqlite.prepare('SELECT substr(hash, 1, 12) FROM entries WHERE id = 1').pluck().get(),
  );
}

/** What calendars know a row by, for as long as it exists. */
export const uidOf = (kind: 'session' | 'sitting', id: number, key: string): string =>
  `${kind}-${id}.${key}@cohort`;
