/** A filled store of every released schema comes up to date with all its rows, and stays provable. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkStore } from '../../src/db/check.js';
import { eachEnrollmentFacts } from '../../src/db/facts.js';
import { openStore } from '../../src/db/open.js';
import { migrations, options, scratchFolder } from './scratch.js';

const folder = fileURLToPath(new URL('../../fixtures/stores', import.meta.url));
const past = readdirSync(folder).filter((name) => name.endsWith('.db.gz'));
const versions = readdirSync(migrations).filter((name) => name.endsWith('.sql')).length;

/** Every row of every table of the past schema, by table. */
function rowsOf(sqlite: Database.Database, tables: readonly string[]): Record<string, unknown[]> {
  return Object.fromEntries(
    tables.map((name) => [name, sqlite.prepare(`SELECT * FROM "${name}" ORDER BY 1`).all()]),
  );
}

function tablesOf(sqlite: Database.Database): string[] {
  return sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
}

it('has one store for each schema before the present one', () => {
  expect(past).toEqual(Array.from({ length: versions - 1 }, (_, i) => `v${i + 1}.db.gz`));
});

describe.each(past)('%s', (name) => {
  it('keeps every row, passes the deep check, and yields the facts of everybody', () => {
    const file = join(scratchFolder(), 'cohort.db');
    writeFileSync(file, gunzipSync(readFileSync(join(folder, name))));
    const old = new Database(file, { readonly: true });
    const tables = tablesOf(old).filter((table) => table !== 'migrations');
    const before = rowsOf(old, tables);
    old.close();
    expect(before['attempts']?.length).toBeGreaterThan(30);

    const store = openStore(file, options);
    try {
      expect(store.sqlite.pragma('user_version', { simple: true })).toBe(versions);
      expect(rowsOf(store.sqlite, tables)).toEqual(before);
      expect(checkStore(store, migrations, true)).toEqual([]);
      expect([...eachEnrollmentFacts(store)]).toHaveLength(before['enrollments']?.length ?? -1);
    } finally {
      store.close();
    }
  });
});
