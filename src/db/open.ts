import { existsSync, statSync } from 'node:fs';
import Database, { SqliteError } from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { StoreError, refused } from '../errors.js';
import { nativeBinding } from './native-binding.js';
import { knownVersion, migrateStore } from './migrate.js';
import { translate } from './translate.js';
import { applicationId } from './identity.js';

/** An open store: one SQLite file, and drizzle over it. */
export interface Store {
  readonly file: string;
  readonly sqlite: Database.Database;
  readonly orm: BetterSQLite3Database;
  /** Which file `file` led to when it was opened: `withWrite` writes only while it still does. */
  readonly identity: string;
  close(): void;
}

export interface OpenOptions {
  /** Where the migrations lie. */
  migrations: string;
  /** How long to wait for another process, milliseconds. */
  timeoutMs: number;
  /** Opens a store of a newer version too, for backups; nothing can be written. */
  readOnly?: boolean;
  /** Whether an older store is copied aside before it is brought up to date; so it is unless this is false. */
  keepsOld?: boolean;
}

/**
 * What every connection is set to, and reads back: a committed write survives power loss, foreign keys hold, deleted
 * names leave no bytes behind, and no SQL in the schema of a foreign file runs with trust.
 */
const settings: readonly (readonly [pragma: string, wanted: string, shown: string | number])[] = [
  ['journal_mode', 'DELETE', 'delete'],
  ['synchronous', 'EXTRA', 3],
  ['foreign_keys', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  // 64 MiB: a large import then needs no page twice, and is written once, at its end.
  ['cache_size', '-65536', -65536],
];

function configure(sqlite: Database.Database, file: string): void {
  for (const [pragma, wanted, shown] of settings) {
    sqlite.pragma(`${pragma} = ${wanted}`);
    const found: unknown = sqlite.pragma(pragma, { simple: true });
    if (found !== shown) {
      throw new StoreError(
        refused('store_settings', { file, setting: pragma, wanted, found: String(found) }),
      );
    }
  }
}

/** Wraps a connection: configured, and with drizzle over it. */
export function asStore(file: string, sqlite: Database.Database, identity: string): Store {
  return {
    file,
    identity,
    sqlite,
    orm: drizzle({ client: sqlite }),
    close: () => {
      sqlite.close();
    },
  };
}

/** Which file a path leads to; another one after the old one was replaced. */
export function fileIdentity(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : '';
}

/** A command that was killed while it wrote leaves a journal, which only a connection that may write can roll back. */
function rollBackInterrupted(file: string, timeout: number): void {
  if (!existsSync(`${file}-journal`)) return;
  const sqlite = new Database(file, { fileMustExist: true, timeout, nativeBinding });
  try {
    sqlite.pragma('user_version');
  } finally {
    sqlite.close();
  }
}

/**
 * Keeps everybody else from writing to a store until the function that it returns is called. A file that is missing,
 * or no database, nobody writes to.
 *
 * @throws BusyError `store_busy`
 */
export function holdStore(file: string, options: OpenOptions): () => void {
  if (!existsSync(file)) return () => undefined;
  return translate(file, options.timeoutMs, () => {
    const { timeoutMs: timeout } = options;
    const sqlite = new Database(file, { fileMustExist: true, timeout, nativeBinding });
    try {
      sqlite.exec('BEGIN IMMEDIATE');
    } catch (error) {
      if (error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY')) {
        sqlite.close();
        throw error;
      }
    }
    return () => {
      sqlite.close();
    };
  });
}

/**
 * Opens an existing store. An older one is brought up to date first (after a backup beside it).
 *
 * @throws StoreError `store_missing`, `store_foreign`, `store_newer`, `store_damaged`; BusyError `store_busy`
 */
export function openStore(file: string, options: OpenOptions): Store {
  if (!existsSync(file)) throw new StoreError(refused('store_missing', { file }));
  refuseFolder(file);
  const readOnly = options.readOnly ?? false;
  return translate(file, options.timeoutMs, () => {
    if (readOnly) rollBackInterrupted(file, options.timeoutMs);
    const identity = fileIdentity(file);
    const sqlite = new Database(file, {
      fileMustExist: true,
      readonly: readOnly,
      timeout: options.timeoutMs,
      nativeBinding,
    });
    try {
      const version = checkIdentity(sqlite, file);
      const known = knownVersion(options.migrations);
      if (version > known && !readOnly) {
        throw new StoreError(refused('store_newer', { file, found: version, known }));
      }
      if (!readOnly) configure(sqlite, file);
      if (version < known && !readOnly) {
        migrateStore(sqlite, options.keepsOld === false ? null : file, options.migrations);
      }
      return asStore(file, sqlite, identity);
    } catch (error) {
      sqlite.close();
      throw error;
    }
  });
}

/** SQLite would only say that it cannot open it, as if trying again could help. */
function refuseFolder(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new StoreError(refused('store_foreign', { file }));
  }
}

/** The schema version of a store of ours. Reads only. */
function checkIdentity(sqlite: Database.Database, file: string): number {
  if (sqlite.pragma('application_id', { simple: true }) !== applicationId) {
    throw new StoreError(refused('store_foreign', { file }));
  }
  return Number(sqlite.pragma('user_version', { simple: true }));
}

/**
 * Creates a new store: the file, its identity and its tables, in one transaction. Of several first starts at once one
 * creates the tables and the others find them; an empty file that an interrupted start left behind is taken over.
 *
 * @throws StoreError `store_exists`, `store_foreign`
 */
export function createStore(file: string, options: OpenOptions): Store {
  refuseFolder(file);
  return translate(file, options.timeoutMs, () => {
    const sqlite = new Database(file, { timeout: options.timeoutMs, nativeBinding });
    try {
      refuseContents(sqlite, file);
      // Of a new file only. Half the pages are half the writes when a large import is committed.
      sqlite.pragma('page_size = 8192');
      configure(sqlite, file);
      migrateStore(sqlite, file, options.migrations);
      return asStore(file, sqlite, fileIdentity(file));
    } catch (error) {
      sqlite.close();
      throw error;
    }
  });
}

/** Refuses a file that already holds something: another program's tables, or a store whose journal has begun. */
function refuseContents(sqlite: Database.Database, file: string): void {
  const tables = sqlite.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (tables === 0) return;
  checkIdentity(sqlite, file);
  if (sqlite.prepare('SELECT count(*) FROM entries').pluck().get() !== 0) {
    throw new StoreError(refused('store_exists', { file }));
  }
}
