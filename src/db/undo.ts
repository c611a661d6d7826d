import type Database from 'better-sqlite3';
import { Refusal, refused } from '../errors.js';
import { findEntry, listEntries, undoneEntries, type Entry } from './journal.js';
import type { Store } from './open.js';
import { stampedTables, type TableShape } from './tables.js';
import type { Writer } from './write.js';

interface Reference {
  child: string;
  column: string;
  parent: string;
  parentColumn: string;
}

function references(sqlite: Database.Database, tables: readonly TableShape[]): Reference[] {
  return tables.flatMap((table) => {
    const rows = sqlite.prepare(`PRAGMA foreign_key_list("${table.name}")`).all() as {
      table: string;
      from: string;
      to: string;
    }[];
    return rows.map((row) => ({
      child: table.name,
      column: row.from,
      parent: row.table,
      parentColumn: row.to,
    }));
  });
}

/** The rows that entry `?` added: they bear its stamp, and it kept no image of them. */
const addedBy = (table: string): string =>
  `entry = ? AND id NOT IN (SELECT row_id FROM row_images WHERE entry = ? AND table_name = '${table}')`;

/**
 * The later entries that build on an entry: those that changed a row which it had written, and those whose rows refer
 * to a row that it added.
 */
function builtOn(
  sqlite: Database.Database,
  entry: number,
  tables: readonly TableShape[],
): number[] {
  const later = new Set<number>();
  for (const table of tables) {
    const overwritten = sqlite
      .prepare(
        `SELECT DISTINCT coalesce(t.entry, i.entry) AS entry FROM row_images i
         LEFT JOIN "${table.name}" t ON t.id = i.row_id
         WHERE i.stamp = ? AND i.table_name = '${table.name}' AND t.entry IS NOT ?`,
      )
      .all(entry, entry) as { entry: number }[];
    for (const row of overwritten) later.add(row.entry);
  }
  for (const reference of references(sqlite, tables)) {
    const dependent = sqlite
      .prepare(
        `SELECT DISTINCT entry FROM "${reference.child}" WHERE entry <> ? AND "${reference.column}" IN
         (SELECT "${reference.parentColumn}" FROM "${reference.parent}" WHERE (${addedBy(reference.parent)})
          OR id IN (SELECT row_id FROM row_images WHERE stamp = ? AND table_name = '${reference.parent}'))`,
      )
      .all(entry, entry, entry, entry) as { entry: number }[];
    for (const row of dependent) later.add(row.entry);
  }
  later.delete(entry);
  return [...later].sort((a, b) => a - b);
}

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
  const by = undoneEntries(listEntries(store)).get(entry.id);
  if (by !== undefined) throw new Refusal(refused('undo_done', { entry: entry.id, by }));
  const later = builtOn(store.sqlite, entry.id, stampedTables());
  if (later.length > 0) {
    throw new Refusal(refused('undo_blocked', { entry: entry.id, by: later.join(', ') }));
  }
  return entry;
}

/**
 * Puts every row back to what it was before `entry`, its old stamp included; rows that the entry had added go, and
 * stay readable as images of the undoing entry. Returns how many rows were touched.
 */
export function undoRows(write: Writer, entry: number): number {
  const { sqlite } = write.store;
  sqlite.pragma('defer_foreign_keys = ON');
  sqlite.prepare('UPDATE undo_guard SET open = 1').run();
  let rows = 0;
  for (const table of stampedTables()) {
    const where = addedBy(table.name);
    write.keepImages(table, where, [entry, entry]);
    rows += sqlite.prepare(`DELETE FROM "${table.name}" WHERE ${where}`).run(entry, entry).changes;
    rows += restoreImages(write, table, entry);
  }
  sqlite.prepare('UPDATE undo_guard SET open = 0').run();
  return rows;
}

function restoreImages(write: Writer, table: TableShape, entry: number): number {
  const { sqlite } = write.store;
  const of = `(SELECT row_id FROM row_images WHERE entry = ? AND table_name = '${table.name}')`;
  write.keepImages(table, `id IN ${of}`, [entry]);
  sqlite.prepare(`DELETE FROM "${table.name}" WHERE id IN ${of}`).run(entry);
  const columns = ['id', ...table.columns, 'entry'];
  const list = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((column) => `json_extract(image, '$.${column}')`).join(', ');
  return sqlite
    .prepare(
      `INSERT INTO "${table.name}" (${list}) SELECT ${values} FROM row_images
       WHERE entry = ? AND table_name = '${table.name}' ORDER BY id`,
    )
    .run(entry).changes;
}
