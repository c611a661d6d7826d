import Database from 'better-sqlite3';
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll } from 'vitest';
import { openStore, type Store } from '../../src/db/open.js';
import { officeStore } from '../office.js';
import { options } from './scratch.js';

export type Values = Record<string, string | number | null>;

/** The office's store for the tests of a file, and plain SQL over it in a connection of its own. */
export interface UsedOffice {
  readonly store: Store;
  readonly raw: Database.Database;
  readonly all: (sql: string, ...values: (string | number)[]) => Values[];
  readonly one: (sql: string, ...values: (string | number)[]) => number | null;
}

/** Copies the office before the tests of a file, and removes it after them. */
export function useOffice(): UsedOffice {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-office-'));
  let store: Store;
  let raw: Database.Database;
  beforeAll(async () => {
    await officeStore(folder);
    store = openStore(join(folder, 'cohort.db'), options);
    raw = new Database(join(folder, 'cohort.db'), { readonly: true });
  }, 240_000);
  afterAll(() => {
    store.close();
    raw.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    get store() {
      return store;
    },
    get raw() {
      return raw;
    },
    all: (sql, ...values) => raw.prepare(sql).all(...values) as Values[],
    one: (sql, ...values) =>
      raw
        .prepare(sql)
        .pluck()
        .get(...values) as number | null,
  };
}
