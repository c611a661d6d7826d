import {
  batchesEver,
  calendarKey,
  idsEver,
  namesEver,
  tracksOf,
  uidOf,
  type CalendarRow,
  type CalendarTable,
  type Track,
} from '../db/calendar.js';
import { personTies } from '../db/calendar-person.js';
import type { Store } from '../db/open.js';
import { currentRules } from '../db/rules.js';
import { compare } from '../domain/compare.js';
import type { Day, Time } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { nearest } from '../domain/handbook/nearest.js';
import { InputError, refused } from '../errors.js';
import { requirePerson } from './find-standing.js';
import { codeKey } from './find-session.js';

/** Whose calendar: everything, or what concerns one of them. */
export type CalendarOf =
  | { kind: 'all' }
  | { kind: 'batch'; batch: string }
  | { kind: 'trainer'; name: string }
  | { kind: 'venue'; name: string }
  | { kind: 'person'; employee: string };

/** One entry of a calendar. Without `start` it takes the whole day. */
export interface CalendarItem {
  kind: 'session' | 'sitting' | 'duty' | 'step';
  uid: string;
  sequence: number;
  /** When it was last changed, an instant in UTC. */
  at: string;
  code: string;
  title: string;
  /** Of a step the title of its meeting. */
  meeting: string | null;
  day: Day;
  start: Time | null;
  end: Time | null;
  batch: string | null;
  trainer: string | null;
  venue: string | null;
  creditedMinutes: number | null;
  /** Why it was cancelled, or what to know of it. */
  note: string | null;
  cancelled: boolean;
}

export interface MadeCalendar {
  /** Code, name or employee no whose it is; empty for everything. */
  of: string;
  items: CalendarItem[];
}

/** Sessions and sittings that a calendar ever held, each with what it is in that calendar now. */
interface Held {
  track: Track;
  /** Whether it no longer belongs there, whatever it is elsewhere. */
  gone: boolean;
  extra: { count: number; at: string } | null;
}

/**
 * A calendar of sessions and sittings between two days. What was cancelled, taken back or given to others is in it as
 * cancelled, so that it disappears where it was taken in before. The same facts give the same calendar.
 *
 * @throws InputError `calendar_batch_unknown`, `calendar_name_unknown`, `person_unknown`
 */
export function makeCalendar(
  store: Store,
  whose: CalendarOf,
  { from, to, today }: { from: Day | null; to: Day | null; today: Day },
): MadeCalendar {
  const { of, held } = gather(store, whose, today);
  const key = calendarKey(store);
  const batches = new Map(batchesEver(store).map(({ id, code }) => [id, code]));
  const { assessments } = currentRules(store).handbook;
  const titleOf = ({ title }: CalendarRow, table: CalendarTable): string =>
    table === 'sittings' ? (assessments[title]?.title ?? title) : title;
  const items = held
    .map((one): CalendarItem => {
      const { track, gone, extra } = one;
      const { row, table } = track;
      const kind = table === 'sessions' ? 'session' : 'sitting';
      return {
        kind,
        uid: uidOf(kind, track.id, key),
        sequence: track.sequence + (extra?.count ?? 0),
        at: extra && extra.at > track.at ? extra.at : track.at,
        code: row.code,
        title: titleOf(row, table),
        meeting: null,
        day: row.day,
        start: row.start,
        end: row.end,
        batch: row.batchId === null ? null : (batches.get(row.batchId) ?? null),
        trainer: row.trainer,
        venue: row.venue,
        creditedMinutes: row.creditedMinutes,
        note: row.note,
        cancelled: gone || !track.present || row.status === 'cancelled',
      };
    })
    .filter(({ day }) => day >= (from ?? day) && day <= (to ?? day));
  return { of, items: inOrder(items) };
}

/** By day and hour; by UID at last, so that the order is always the same. */
export const inOrder = (items: readonly CalendarItem[]): CalendarItem[] =>
  [...items].sort(
    (a, b) =>
      compare(a.day, b.day) || compare(a.start ?? '', b.start ?? '') || compare(a.uid, b.uid),
  );

function gather(store: Store, whose: CalendarOf, today: Day): { of: string; held: Held[] } {
  switch (whose.kind) {
    case 'all':
      return {
        of: '',
        held: plain([...tracksOf(store, 'sessions', 'all'), ...tracksOf(store, 'sittings', 'all')]),
      };
    case 'batch':
      return ofBatch(store, whose.batch);
    case 'trainer':
      return ofName(store, whose, { sessions: 'trainer', sittings: 'proctor' });
    case 'venue':
      return ofName(store, whose, { sessions: 'venue', sittings: 'venue' });
    case 'person':
      return ofPerson(store, whose.employee, today);
  }
}

const plain = (tracks: readonly Track[]): Held[] =>
  tracks.map((track) => ({ track, gone: false, extra: null }));

function ofBatch(store: Store, given: string): { of: string; held: Held[] } {
  const wanted = codeKey(given).toLowerCase();
  const known = batchesEver(store);
  const batch = known.find(({ code }) => code.toLowerCase() === wanted);
  if (!batch) {
    const suggestion = nearest(
      codeKey(given),
      known.map(({ code }) => code),
    );
    throw new InputError(refused('calendar_batch_unknown', { batch: given, suggestion }));
  }
  const ids = (table: CalendarTable): number[] => idsEver(store, table, 'batch_id', [batch.id]);
  const tracks = (['sessions', 'sittings'] as const).flatMap((table) =>
    tracksOf(store, table, ids(table)),
  );
  const held = tracks.map((track) => ({
    track,
    gone: track.row.batchId !== batch.id,
    extra: null,
  }));
  return { of: batch.code, held };
}

/** What ever was a trainer's, or in a venue; what is so no longer has gone. */
function ofName(
  store: Store,
  { kind, name }: { kind: 'trainer' | 'venue'; name: string },
  columns: { sessions: 'trainer' | 'venue'; sittings: 'proctor' | 'venue' },
): { of: string; held: Held[] } {
  const wanted = nameKey(name);
  const known = [
    ...new Set([
      ...namesEver(store, 'sessions', columns.sessions),
      ...namesEver(store, 'sittings', columns.sittings),
    ]),
  ];
  const meant = known.filter((candidate) => nameKey(candidate) === wanted);
  const [of] = meant;
  if (of === undefined) {
    const facts = { what: kind, name, suggestion: nearest(name, known) };
    throw new InputError(refused('calendar_name_unknown', facts));
  }
  const held = (['sessions', 'sittings'] as const).flatMap((table) =>
    tracksOf(store, table, idsEver(store, table, columns[table], meant)).map((track): Held => {
      const now = kind === 'trainer' ? track.row.trainer : track.row.venue;
      return { track, gone: now === null || nameKey(now) !== wanted, extra: null };
    }),
  );
  return { of, held };
}

/** What a person is expected at, and what they were expected at before they left, moved or were given another place. */
function ofPerson(store: Store, employee: string, today: Day): { of: string; held: Held[] } {
  const { id, employeeNo } = requirePerson(store, employee, today);
  const ties = personTies(store, id);
  const held = (['sessions', 'sittings'] as const).flatMap((table) =>
    tracksOf(store, table, ties[table]).flatMap((track): Held[] => {
      const { batchId } = track.row;
      const expected = track.present && ties.isExpected(table, track.id);
      const days = track.versions.map(({ day }) => day);
      if (!expected && !ties.wasExpected(table, track.id, batchId, days)) return [];
      return [{ track, gone: !expected, extra: ties.changes(table, track.id, batchId) }];
    }),
  );
  return { of: employeeNo, held };
}
