import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { StoreError, refused } from '../errors.js';
import { copyDatabase } from './copy.js';
import { applicationId, sha256 } from './identity.js';

export interface Migration {
  name: string;
  sql: string;
  sha256: string;
}

/** Which migrations a store has had. */
export const migrationsTable =
  'CREATE TABLE migrations (name TEXT PRIMARY KEY NOT NULL, sha256 TEXT NOT NULL) STRICT, WITHOUT ROWID';

function listMigrations(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

/** The schema version that this program knows: the number of migrations. */
export function knownVersion(folder: string): number {
  return listMigrations(folder).length;
}

/** The migrations in their order, each with the hash of its text. */
export function readMigrations(folder: string): Migration[] {
  return listMigrations(folder).map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    return { name, sql, sha256: sha256(sql) };
  });
}

function applied(sqlite: Database.Database): Map<string, string> {
  const exists = sqlite
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'")
    .get();
  if (!exists) return new Map();
  const rows = sqlite.prepare('SELECT name, sha256 FROM migrations').all() as {
    name: string;
    sha256: string;
  }[];
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

/** Copies an older store aside, under a name that is free: an interrupted attempt leaves its own copy. */
function keepOld(sqlite: Database.Database, front: string): void {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? `${front}.backup` : `${front}.${n}.backup`;
    if (existsSync(name)) continue;
    try {
      copyDatabase(sqlite, name);
      return;
    } catch (error) {
      // Another process, at the same, was faster.
      if (!existsSync(name)) throw error;
    }
  }
}

/**
 * Brings a store's schema up to date: a backup beside an existing store (`file`; none where it is null), foreign keys off outside the transaction, all
 * steps by name in one immediate transaction, foreign keys checked, version set. Interrupted anywhere, the store is old
 * or new. Returns whether there was anything to do.
 *
 * @throws StoreError `migration_changed`, `migration_failed`
 */
export function migrateStore(
  sqlite: Database.Database,
  file: string | null,
  folder: string,
): boolean {
  const migrations = readMigrations(folder);
  const version = Number(sqlite.pragma('user_version', { simple: true }));
  if (version > 0 && version < migrations.length && file !== null) {
    keepOld(sqlite, `${file}.v${version}`);
  }
  sqlite.pragma('foreign_keys = OFF');
  try {
    return sqlite.transaction(() => applyPending(sqlite, migrations)).immediate();
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
}

function applyPending(sqlite: Database.Database, migrations: readonly Migration[]): boolean {
  const done = applied(sqlite);
  const pending = migrations.filter((migration) => {
    const known = done.get(migration.name);
    if (known !== undefined && known !== migration.sha256) {
      throw new StoreError(refused('migration_changed', { name: migration.name }));
    }
    return known === undefined;
  });
  if (pending.length === 0) return false;
  if (done.size === 0) {
    sqlite.pragma(`application_id = ${applicationId}`);
    sqlite.exec(migrationsTable);
  }
  const note = sqlite.prepare('INSERT INTO migrations (name, sha256) VALUES (?, ?)');
  for (const migration of pending) {
    try {
      sqlite.exec(migration.sql);
    } catch (cause) {
      const detail = cause instanceof Error ? cause.message : String(cause);
      throw new StoreError(
        refused('migration_failed', { name: migration.name, detail }),
        [],
        cause,
      );
    }
    note.run(migration.name, migration.sha256);
  }
  const broken = sqlite.prepare('SELECT count(*) AS n FROM pragma_foreign_key_check').get() as {
    n: number;
  };
  if (broken.n > 0) {
    const detail = `${broken.n} rows without their parent`;
    throw new StoreError(refused('migration_failed', { name: pending.at(-1)?.name ?? '', detail }));
  }
  sqlite.pragma(`user_version = ${migrations.length}`);
  return true;
}
