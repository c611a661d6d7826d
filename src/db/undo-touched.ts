import type Database from 'better-sqlite3';
import type { Entry } from './journal.js';
import { stampedTables, type TableShape } from './tables.js';

/**
 * Where an undo leads. An entry that undoes another touches the rows of that one, and so on down to an entry that
 * wrote of its own accord, the `base`: every undo sets its rows to what they were `before` it, or again `after` it.
 */
export interface Direction {
  base: number;
  to: 'before' | 'after';
}

/** Where undoing `entry` leads. */
export function directionOf(
  all: readonly Pick<Entry, 'id' | 'undoes'>[],
  entry: {
    id: number;
    undoes: number | null;
  },
): Direction {
  let base = entry;
  let to: Direction['to'] = 'before';
  while (base.undoes !== null) {
    const next = all[base.undoes - 1];
    if (!next) throw new Error(`no entry ${base.undoes}`);
    base = next;
    to = to === 'before' ? 'after' : 'before';
  }
  return { base: base.id, to };
}

/** The rows that a base entry touched, each with its stamp before and after; no stamp where it was not there. */
function touchedRows(table: string, base: number): string {
  const kept = `SELECT row_id AS id, stamp FROM row_images WHERE entry = ${base} AND table_name = '${table}'`;
  const left = `SELECT id FROM "${table}" WHERE entry = ${base}
    UNION SELECT row_id FROM row_images WHERE stamp = ${base} AND table_name = '${table}'`;
  return `WITH kept AS MATERIALIZED (${kept}), "left" AS MATERIALIZED (${left})
    SELECT '${table}', "left".id, kept.stamp AS before, ${base} AS after
      FROM "left" LEFT JOIN kept ON kept.id = "left".id
    UNION ALL SELECT '${table}', kept.id, kept.stamp, NULL FROM kept
      WHERE kept.id NOT IN (SELECT id FROM "left")`;
}

/** The tables that a base entry touched: most touch two or three of a hundred. */
function tablesOf(sqlite: Database.Database, base: number): TableShape[] {
  const tables = stampedTables();
  const asked = tables.map(
    ({ name }) => `SELECT '${name}' WHERE EXISTS (SELECT 1 FROM "${name}" WHERE entry = ${base})`,
  );
  const kept = `SELECT table_name FROM row_images WHERE entry = ${base} OR stamp = ${base}`;
  const names = new Set(
    sqlite
      .prepare([...asked, kept].join(' UNION '))
      .pluck()
      .all(),
  );
  return tables.filter(({ name }) => names.has(name));
}

/**
 * Lists in `temp.touched` the rows that an undo touches: with which stamp it expects to find each, and which one they
 * have when it is done; NULL where the row is not there. Returns their tables.
 */
export function touchRows(sqlite: Database.Database, { base, to }: Direction): TableShape[] {
  const columns = to === 'before' ? 'goal, expected' : 'expected, goal';
  sqlite.exec(`DROP TABLE IF EXISTS temp.touched;
    CREATE TEMP TABLE touched (table_name TEXT, id INTEGER, expected INTEGER, goal INTEGER,
      PRIMARY KEY (table_name, id)) WITHOUT ROWID`);
  const tables = tablesOf(sqlite, base);
  for (const { name } of tables) {
    sqlite
      .prepare(`INSERT INTO temp.touched (table_name, id, ${columns}) ${touchedRows(name, base)}`)
      .run();
  }
  return tables;
}
