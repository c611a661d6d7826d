import type Database from 'better-sqlite3';
import type { Entry } from './journal.js';
import { stampedTables } from './tables.js';
import { directionOf, type Direction } from './undo-touched.js';

/** What the store keeps of one row: the images of its former versions, and the stamp that it bears now. */
interface RowHistory {
  /** By the entry that kept the image: the stamp of the version that it replaced. */
  replaced: Map<number, number>;
  /** Stamps of all versions that are kept or in place. */
  stamps: Set<number>;
  present: number | null;
}

/**
 * Replays the journal over every row that was ever replaced or removed, and names those (`table id`) that are not as
 * the entries left them: a row that is gone, or that is back at a version which an undo or a change had replaced. Rows
 * without images need no replay: their entry's digest covers them where they are.
 */
export function replayJournal(sqlite: Database.Database, all: readonly Entry[]): string[] {
  const histories = readHistories(sqlite);
  const directions = new Map<number, Direction>();
  const undosOf = new Map<number, number[]>();
  for (const entry of all) {
    const target = entry.undoes === null ? undefined : all[entry.undoes - 1];
    if (!target) continue;
    const direction = directionOf(all, target);
    directions.set(entry.id, direction);
    undosOf.set(direction.base, [...(undosOf.get(direction.base) ?? []), entry.id]);
  }
  const wrong: string[] = [];
  for (const [row, history] of histories) {
    if (!isAsLeft(history, directions, undosOf)) wrong.push(row);
  }
  return wrong;
}

function readHistories(sqlite: Database.Database): Map<string, RowHistory> {
  const histories = new Map<string, RowHistory>();
  const images = sqlite
    .prepare('SELECT table_name, row_id, entry, stamp FROM row_images ORDER BY id')
    .raw()
    .iterate() as IterableIterator<[string, number, number, number]>;
  for (const [table, id, entry, stamp] of images) {
    const row = `${table} ${id}`;
    let history = histories.get(row);
    if (!history) {
      history = { replaced: new Map(), stamps: new Set(), present: null };
      histories.set(row, history);
    }
    history.replaced.set(entry, stamp);
    history.stamps.add(stamp);
  }
  for (const { name } of stampedTables()) {
    const rows = sqlite
      .prepare(
        `SELECT id, entry FROM "${name}" WHERE id IN
         (SELECT row_id FROM row_images WHERE table_name = '${name}')`,
      )
      .raw()
      .iterate() as IterableIterator<[number, number]>;
    for (const [id, entry] of rows) {
      const history = histories.get(`${name} ${id}`);
      if (!history) continue;
      history.present = entry;
      history.stamps.add(entry);
    }
  }
  return histories;
}

function isAsLeft(
  { replaced, stamps, present }: RowHistory,
  directions: ReadonlyMap<number, Direction>,
  undosOf: ReadonlyMap<number, readonly number[]>,
): boolean {
  const bases = [...new Set([...stamps, ...replaced.keys()])].filter((id) => !directions.has(id));
  const events = [...bases, ...bases.flatMap((base) => undosOf.get(base) ?? [])];
  const known = new Set(events);
  if ([...replaced.keys()].some((entry) => !known.has(entry))) return false;
  const before = (base: number): number | null => replaced.get(base) ?? null;
  const after = (base: number): number | null => (stamps.has(base) ? base : null);
  let current: number | null = null;
  for (const event of events.sort((a, b) => a - b)) {
    if ((replaced.get(event) ?? null) !== current) return false;
    const direction = directions.get(event);
    if (!direction) current = after(event);
    else current = direction.to === 'before' ? before(direction.base) : after(direction.base);
  }
  return current === present;
}
