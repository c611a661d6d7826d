import { Refusal, refused } from '../errors.js';
import { findEntry, listEntries, undoneEntries, type Entry } from './journal.js';
import type { Store } from './open.js';
import type { TableShape } from './tables.js';
import { findBlockers } from './undo-blockers.js';
import { directionOf, touchRows } from './undo-touched.js';
import type { Writer } from './write.js';

/** The last entry that is not undone and undoes nothing: what `undo` without a number means. */
export function lastUndoable(store: Store): Entry | undefined {
  const all = listEntries(store);
  const undone = undoneEntries(all);
  return all.findLast((entry) => entry.undoes === null && !undone.has(entry.id) && entry.id > 1);
}

/**
 * The entry to undo, if that is possible.
 *
 * @throws Refusal `entry_unknown`, `nothing_to_undo`, `undo_done`, `undo_blocked` (naming the later entries)
 */
export function findUndoable(store: Store, id: number | undefined): Entry {
  const entry = id === undefined ? lastUndoable(store) : findEntry(store, id);
  if (!entry || entry.id === 1) {
    if (id === undefined) throw new Refusal(refused('nothing_to_undo', {}));
    throw new Refusal(refused('entry_unknown', { entry: id }));
  }
  const all = listEntries(store);
  const by = undoneEntries(all).get(entry.id);
  if (by !== undefined) throw new Refusal(refused('undo_done', { entry: entry.id, by }));
  const touched = touchRows(store.sqlite, directionOf(all, entry));
  const blockers = findBlockers(store.sqlite, all, entry, touched);
  if (blockers.length > 0) {
    throw new Refusal(refused('undo_blocked', { entry: entry.id, by: blockers.join(', ') }));
  }
  return entry;
}

/**
 * Puts every row that an entry touched back to what it was before, its old stamp included; rows that were not there
 * go, and stay readable as images of the undoing entry. Undoing an undo is the same, the other way round. Returns how
 * many rows were touched.
 */
export function undoRows(write: Writer, entry: number): number {
  const { sqlite } = write.store;
  const all = listEntries(write.store);
  const undone = all.find((candidate) => candidate.id === entry);
  if (!undone) throw new Error(`no entry ${entry}`);
  const touched = touchRows(sqlite, directionOf(all, undone));
  sqlite.pragma('defer_foreign_keys = ON');
  sqlite.prepare('UPDATE undo_guard SET open = 1').run();
  for (const table of touched) takeAway(write, table);
  for (const table of touched) putBack(write, table);
  sqlite.prepare('UPDATE undo_guard SET open = 0').run();
  return Number(sqlite.prepare('SELECT count(*) FROM temp.touched').pluck().get());
}

function takeAway(write: Writer, table: TableShape): void {
  const present = `id IN (SELECT id FROM temp.touched WHERE table_name = '${table.name}' AND expected NOT NULL)`;
  write.keepImages(table, present, []);
  write.store.sqlite.prepare(`DELETE FROM "${table.name}" WHERE ${present}`).run();
}

function putBack(write: Writer, table: TableShape): void {
  const columns = ['id', ...table.columns, 'entry'];
  const list = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((column) => `json_extract(image, '$.${column}')`).join(', ');
  const { changes } = write.store.sqlite
    .prepare(
      `INSERT INTO "${table.name}" (${list}) SELECT ${values} FROM row_images WHERE id IN
         (SELECT max(i.id) FROM temp.touched x JOIN row_images i
            ON i.table_name = x.table_name AND i.row_id = x.id AND i.stamp = x.goal
          WHERE x.table_name = '${table.name}' GROUP BY x.id)
       ORDER BY row_id`,
    )
    .run();
  write.noteRestored(changes);
}
