import { closeSync, openSync } from 'node:fs';
import Database, { SqliteError } from 'better-sqlite3';
import { nativeBinding } from './native-binding.js';

/**
 * Takes a lock that the system itself gives up when its holder ends, however it ends: SQLite's own, on an empty file.
 * Nothing is ever written to the file, and it stays where it is: to delete it would let two in.
 *
 * @returns a function that gives it up; `undefined` where somebody else has it
 */
export function tryLock(file: string): (() => void) | undefined {
  closeSync(openSync(file, 'a', 0o600));
  const sqlite = new Database(file, { timeout: 0, nativeBinding });
  try {
    sqlite.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    sqlite.close();
    if (error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
  return () => {
    sqlite.close();
  };
}
