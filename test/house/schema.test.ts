/** What drizzle is told (`src/db/schema*.ts`) and what SQLite was told (`migrations/`) are one and the same. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createStore } from '../../src/db/open.js';
import { families } from '../../src/db/schemas.js';
import { options } from '../db/scratch.js';

/** Tables that SQL alone knows: the migrator's own, and the switch that lets an undo delete. */
const ownTables = ['migrations', 'undo_guard'];

/**
 * Foreign keys that no index begins with. Only undoing a `plan handbook apply` looks through this one, and batches are
 * few; whoever adds the index takes the entry away.
 */
const withoutIndex: Readonly<Record<string, string[]>> = { batches: ['handbook_version'] };

const configs = families
  .flatMap((tables) => Object.values(tables))
  .filter((value): value is SQLiteTable => is(value, SQLiteTable))
  .map((table) => getTableConfig(table));

interface Column {
  name: string;
  type: string;
  notnull: 0 | 1;
  pk: number;
}

interface Migrated {
  sql: string;
  columns: Column[];
  /** Column lists of the indexes, in order; `unique` ones apart. */
  indexes: string[][];
  uniques: string[][];
  foreignKeys: { from: string; table: string; to: string; on_delete: string; on_update: string }[];
}

const migrated = new Map<string, Migrated>();

function pragma<T>(sqlite: Database.Database, name: string, argument: string): T[] {
  return sqlite.prepare(`SELECT * FROM pragma_${name}(?)`).all(argument) as T[];
}

function describeTable(sqlite: Database.Database, table: string, sql: string): Migrated {
  const indexes = pragma<{ name: string; unique: 0 | 1 }>(sqlite, 'index_list', table).map(
    ({ name, unique }) => ({
      unique: unique === 1,
      columns: pragma<{ seqno: number; name: string }>(sqlite, 'index_info', name)
        .sort((a, b) => a.seqno - b.seqno)
        .map((column) => column.name),
    }),
  );
  return {
    sql,
    columns: pragma<Column>(sqlite, 'table_info', table),
    indexes: indexes.filter(({ unique }) => !unique).map(({ columns }) => columns),
    uniques: indexes.filter(({ unique }) => unique).map(({ columns }) => columns),
    foreignKeys: pragma(sqlite, 'foreign_key_list', table),
  };
}

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-schema-'));
  const store = createStore(join(folder, 'cohort.db'), options);
  const { sqlite } = store;
  const tables = sqlite
    .prepare(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all() as { name: string; sql: string }[];
  for (const { name, sql } of tables) migrated.set(name, describeTable(sqlite, name, sql));
  store.close();
  rmSync(folder, { recursive: true });
});

function tableOf(name: string): Migrated {
  const found = migrated.get(name);
  if (!found) throw new Error(`the migrations create no table ${name}`);
  return found;
}

const sorted = (lists: readonly string[][]): string[] => lists.map((list) => list.join(',')).sort();

it('knows every table, and no other', () => {
  expect([...migrated.keys()].sort()).toEqual(
    [...configs.map((config) => config.name), ...ownTables].sort(),
  );
});

it('has strict tables only', () => {
  for (const [name, { sql }] of migrated) expect(sql, name).toMatch(/\)\s*STRICT\b[^()]*$/);
});

describe.each(configs.map((config) => [config.name, config] as const))('%s', (name, config) => {
  it('has the columns of the schema, NOT NULL where it says so', () => {
    const expected = config.columns.map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      notNull: column.notNull,
      key: column.primary,
    }));
    const found = tableOf(name).columns.map((column) => ({
      name: column.name,
      type: column.type.toUpperCase(),
      notNull: column.notnull === 1,
      key: column.pk > 0,
    }));
    expect(found).toEqual(expected);
  });

  it('is unique and indexed by the same columns', () => {
    const columnsOf = (list: readonly object[]): string[] =>
      list.map((column) => ('name' in column ? String(column.name) : '?'));
    const uniques = [
      ...config.columns.filter((column) => column.isUnique).map((column) => [column.name]),
      ...config.uniqueConstraints.map((constraint) => columnsOf(constraint.columns)),
      ...config.indexes
        .filter((index) => index.config.unique)
        .map((index) => columnsOf(index.config.columns)),
    ];
    const indexes = config.indexes
      .filter((index) => !index.config.unique)
      .map((index) => columnsOf(index.config.columns));
    expect(sorted(tableOf(name).uniques)).toEqual(sorted(uniques));
    expect(sorted(tableOf(name).indexes)).toEqual(sorted(indexes));
  });

  it('refers to the same tables, without cascades', () => {
    const expected = config.foreignKeys.flatMap((key) => {
      const { columns, foreignColumns, foreignTable } = key.reference();
      const table = getTableConfig(foreignTable).name;
      return columns.map((column, i) => `${column.name} -> ${table}.${foreignColumns[i]?.name}`);
    });
    const found = tableOf(name).foreignKeys;
    expect(found.map((key) => `${key.from} -> ${key.table}.${key.to}`).sort()).toEqual(
      expected.sort(),
    );
    for (const key of found) {
      expect([key.on_delete, key.on_update], key.from).toEqual(['NO ACTION', 'NO ACTION']);
    }
  });

  it('has an index that begins with each foreign key', () => {
    const { foreignKeys, indexes, uniques } = tableOf(name);
    const first = new Set([...indexes, ...uniques].map(([column]) => column));
    const missing = foreignKeys.map(({ from }) => from).filter((column) => !first.has(column));
    expect(missing).toEqual(withoutIndex[name] ?? []);
  });

  it('checks every column that is one of a list', () => {
    const { sql } = tableOf(name);
    for (const column of config.columns) {
      const expected = (column.enumValues ?? []) as readonly string[];
      if (expected.length === 0) continue;
      const check = new RegExp(`CHECK \\(\`${column.name}\` IN \\(([^)]*)\\)\\)`).exec(sql);
      const values = [...(check?.[1] ?? '').matchAll(/'([^']*)'/g)].map((match) => match[1]);
      expect(values.sort(), column.name).toEqual([...expected].sort());
    }
  });
});
