import { SqliteError } from 'better-sqlite3';
import { BusyError, CohortError, OutputError, StoreError, refused } from '../errors.js';

/** The SQLite error in an error or its causes; drizzle wraps some of them. */
function sqliteError(error: unknown): InstanceType<typeof SqliteError> | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (e instanceof SqliteError) return e;
  }
  return undefined;
}

/** Our error for a SQLite error, or the error itself where it is none. */
export function translateError(error: unknown, file: string, timeoutMs: number): unknown {
  if (error instanceof CohortError) return error;
  const found = sqliteError(error);
  if (!found) return error;
  const detail = `${found.code}: ${found.message}`;
  if (found.code.startsWith('SQLITE_BUSY') || found.code.startsWith('SQLITE_LOCKED')) {
    return new BusyError(refused('store_busy', { file, seconds: timeoutMs / 1000 }), [], error);
  }
  if (found.code === 'SQLITE_NOTADB') {
    return new StoreError(refused('store_foreign', { file }), [], error);
  }
  if (found.code.startsWith('SQLITE_CORRUPT')) {
    return new StoreError(refused('store_damaged', { file, detail }), [], error);
  }
  if (found.code.startsWith('SQLITE_READONLY') || found.code.startsWith('SQLITE_PERM')) {
    return new StoreError(refused('store_read_only', { file }), [], error);
  }
  if (
    found.code.startsWith('SQLITE_FULL') ||
    found.code.startsWith('SQLITE_IOERR') ||
    found.code.startsWith('SQLITE_CANTOPEN')
  ) {
    return new OutputError(refused('store_io', { file, detail }), [], error);
  }
  if (found.code.startsWith('SQLITE_CONSTRAINT')) {
    return new StoreError(refused('store_constraint', { detail }), [], error);
  }
  return error;
}

/** Runs work on a store and turns SQLite's errors into ours. */
export function translate<T>(file: string, timeoutMs: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translateError(error, file, timeoutMs);
  }
}
