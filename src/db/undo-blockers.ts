import type Database from 'better-sqlite3';
import { undoneEntries, type Entry } from './journal.js';
import { stampedTables, type TableShape } from './tables.js';
import { directionOf } from './undo-touched.js';

interface Reference {
  child: string;
  column: string;
  parent: string;
  parentColumn: string;
}

/**
 * The later entries that build on an entry, so that it cannot be undone before them: those that changed a row of its,
 * whose rows refer to a row that would go, who removed what a row needs that would come back, or who gave its key to
 * another. Needs `temp.touched`, and the tables of its rows.
 */
export function findBlockers(
  sqlite: Database.Database,
  all: readonly Entry[],
  entry: Entry,
  touched: readonly TableShape[],
): number[] {
  const replacing = new Set<number>();
  const stamps = new Set<number>();
  for (const table of touched) {
    for (const id of replacedBy(sqlite, table, entry.id)) replacing.add(id);
    for (const stamp of cameBack(sqlite, table)) stamps.add(stamp);
    for (const stamp of sameKeys(sqlite, table)) stamps.add(stamp);
  }
  const names = new Set(touched.map(({ name }) => name));
  for (const reference of references(sqlite)) {
    if (names.has(reference.parent)) {
      for (const stamp of dependents(sqlite, reference)) stamps.add(stamp);
    }
    if (names.has(reference.child)) {
      for (const id of orphaned(sqlite, reference)) replacing.add(id);
    }
  }
  const undone = undoneEntries(all);
  const later = new Set([...replacing].filter((id) => id > entry.id && !undone.has(id)));
  for (const stamp of stamps) later.add(stamp > entry.id ? stamp : restorer(sqlite, all, stamp));
  if (later.size === 0 && replacing.size > 0) later.add(Math.max(...replacing));
  return [...later].sort((a, b) => a - b);
}

const numbers = (sqlite: Database.Database, sql: string): number[] =>
  sqlite.prepare(sql).pluck().all() as number[];

/** Who replaced or removed a row that the undo expects to find as it was. */
function replacedBy(sqlite: Database.Database, { name }: TableShape, entry: number): number[] {
  return numbers(
    sqlite,
    `SELECT DISTINCT i.entry FROM temp.touched x
     LEFT JOIN "${name}" t ON t.id = x.id
     JOIN row_images i ON i.table_name = x.table_name AND i.row_id = x.id AND i.stamp = x.expected
     WHERE x.table_name = '${name}' AND t.entry IS NOT x.expected AND i.entry > ${entry}`,
  );
}

/** Stamps of rows that are there, although the undo expects them gone. */
function cameBack(sqlite: Database.Database, { name }: TableShape): number[] {
  return numbers(
    sqlite,
    `SELECT DISTINCT t.entry FROM temp.touched x JOIN "${name}" t ON t.id = x.id
     WHERE x.table_name = '${name}' AND x.expected IS NULL`,
  );
}

const comesBack = (table: string): string =>
  `temp.touched x JOIN row_images i ON i.table_name = x.table_name AND i.row_id = x.id
     AND i.stamp = x.goal AND x.table_name = '${table}'`;

const untouched = (table: string, alias: string): string =>
  `NOT EXISTS (SELECT 1 FROM temp.touched y WHERE y.table_name = '${table}' AND y.id = ${alias}.id)`;

/** Stamps of other rows that bear a key of a row which would come back. */
function sameKeys(sqlite: Database.Database, { name }: TableShape): number[] {
  const indexes = sqlite.pragma(`index_list("${name}")`) as { name: string; unique: number }[];
  return indexes
    .filter((index) => index.unique === 1)
    .flatMap((index) => {
      const columns = sqlite.pragma(`index_info("${index.name}")`) as { name: string }[];
      const same = columns
        .map((column) => `t."${column.name}" = json_extract(i.image, '$.${column.name}')`)
        .join(' AND ');
      return numbers(
        sqlite,
        `SELECT DISTINCT t.entry FROM ${comesBack(name)} JOIN "${name}" t ON ${same}
         WHERE ${untouched(name, 't')}`,
      );
    });
}

/** Which column of a table refers to which other table. */
function references(sqlite: Database.Database): Reference[] {
  const all = sqlite
    .prepare(
      `SELECT s.name AS child, f."from" AS "column", f."table" AS parent, f."to" AS parentColumn
       FROM sqlite_schema s, pragma_foreign_key_list(s.name) f WHERE s.type = 'table'`,
    )
    .all() as Reference[];
  const stamped = new Set(stampedTables().map(({ name }) => name));
  return all.filter(({ child }) => stamped.has(child));
}

/** Stamps of rows that refer to a row which would go. */
function dependents(
  sqlite: Database.Database,
  { child, column, parent, parentColumn }: Reference,
): number[] {
  return numbers(
    sqlite,
    `SELECT DISTINCT c.entry FROM "${child}" c WHERE ${untouched(child, 'c')} AND c."${column}" IN
       (SELECT p."${parentColumn}" FROM temp.touched x JOIN "${parent}" p ON p.id = x.id
        WHERE x.table_name = '${parent}' AND x.goal IS NULL)`,
  );
}

/** Who removed the row that a row which would come back refers to. */
function orphaned(
  sqlite: Database.Database,
  { child, column, parent, parentColumn }: Reference,
): number[] {
  return numbers(
    sqlite,
    `WITH needed AS MATERIALIZED
       (SELECT DISTINCT json_extract(i.image, '$.${column}') AS value FROM ${comesBack(child)}),
     missing AS MATERIALIZED (SELECT value FROM needed WHERE value NOT NULL
       AND value NOT IN (SELECT p."${parentColumn}" FROM "${parent}" p)
       AND value NOT IN (SELECT json_extract(i.image, '$.${parentColumn}') FROM ${comesBack(parent)}))
     SELECT max(i.entry) FROM missing JOIN row_images i ON i.table_name = '${parent}'
       AND json_extract(i.image, '$.${parentColumn}') = missing.value GROUP BY missing.value`,
  );
}

/** The latest undo in force that brought rows of a stamp back; the stamp itself where none did. */
function restorer(sqlite: Database.Database, all: readonly Entry[], stamp: number): number {
  const undone = undoneEntries(all);
  const keeps = sqlite.prepare('SELECT 1 FROM row_images WHERE entry = ? AND stamp = ?');
  const found = all.findLast((entry) => {
    const target = entry.undoes === null ? undefined : all[entry.undoes - 1];
    if (!target || undone.has(entry.id)) return false;
    const { base, to } = directionOf(all, target);
    return to === 'after' ? base === stamp : keeps.get(base, stamp) !== undefined;
  });
  return found?.id ?? stamp;
}
