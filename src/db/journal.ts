import type Database from 'better-sqlite3';
import { asc, desc, eq } from 'drizzle-orm';
import { addDays, type Day } from '../domain/day.js';
import { sha256 } from './identity.js';
import type { Store } from './open.js';
import { entries } from './schema.js';

export type Entry = typeof entries.$inferSelect;

/** The hash that the first entry follows. */
export const genesis = '0'.repeat(64);

/** What an entry's hash covers. */
export function hashEntry(entry: Omit<Entry, 'hash'>): string {
  return sha256(
    JSON.stringify([
      entry.id,
      entry.at,
      entry.zone,
      entry.actor,
      entry.command,
      entry.summary,
      entry.inputHash,
      entry.undoes,
      entry.digest,
      entry.previousHash,
    ]),
  );
}

/** Head of the chain: the last entry's number and hash; number 0 and the genesis hash in an empty journal. */
export function journalHead(sqlite: Database.Database): { id: number; hash: string } {
  const last = sqlite.prepare('SELECT id, hash FROM entries ORDER BY id DESC LIMIT 1').get() as
    { id: number; hash: string } | undefined;
  return last ?? { id: 0, hash: genesis };
}

/** The journal, oldest first; the last `limit` entries where given. */
export function listEntries(store: Store, limit?: number): Entry[] {
  if (limit === undefined) return store.orm.select().from(entries).orderBy(asc(entries.id)).all();
  return store.orm.select().from(entries).orderBy(desc(entries.id)).limit(limit).all().reverse();
}

export function findEntry(store: Store, id: number): Entry | undefined {
  return store.orm.select().from(entries).where(eq(entries.id, id)).get();
}

/**
 * Which entries are undone, and by which: an entry is undone if an entry that undoes it is not undone itself.
 */
export function undoneEntries(all: readonly Pick<Entry, 'id' | 'undoes'>[]): Map<number, number> {
  const undone = new Map<number, number>();
  for (let i = all.length - 1; i >= 0; i -= 1) {
    const entry = all[i];
    if (entry?.undoes !== null && entry?.undoes !== undefined && !undone.has(entry.id)) {
      undone.set(entry.undoes, entry.id);
    }
  }
  return undone;
}

/**
 * Head of the chain at the end of a day (UTC): what a report of that day names, so that made again later, after other
 * entries, it is the same to the byte. Number 0 and the genesis hash where the journal began later.
 */
export function journalHeadOn(sqlite: Database.Database, day: Day): { id: number; hash: string } {
  const last = sqlite
    .prepare('SELECT id, hash FROM entries WHERE at < ? ORDER BY id DESC LIMIT 1')
    .get(addDays(day, 1)) as { id: number; hash: string } | undefined;
  return last ?? { id: 0, hash: genesis };
}

/** A look-up of when an entry was made, an instant in UTC. */
export function entryTimes(store: Store): (entry: number) => string {
  const find = store.sqlite.prepare('SELECT at FROM entries WHERE id = ?').pluck();
  return (entry) => String(find.get(entry));
}

/** The last entry that was made before an instant (ISO in UTC); 0 where the journal began later. */
export function lastEntryBefore(sqlite: Database.Database, instant: string): number {
  const select = 'SELECT id FROM entries WHERE at < ? ORDER BY id DESC LIMIT 1';
  return Number(sqlite.prepare(select).pluck().get(instant) ?? 0);
}
