import {
  copyFileSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backupStore, restoreStore, verifyBackup } from '../../src/db/backup.js';
import { checkJournal, checkStructure, factsFingerprint } from '../../src/db/check.js';
import { createStore, openStore, type Store } from '../../src/db/open.js';
import { knownVersion } from '../../src/db/migrate.js';
import { settings } from '../../src/db/schema.js';
import { withWrite } from '../../src/db/write.js';
import { CohortError } from '../../src/errors.js';
import { context, migrations, options, scratchFolder } from './scratch.js';

function note(store: Store, key: string, value = 'x'): void {
  withWrite(store, context, { command: 'test', dryRun: false }, (write) => {
    write.insert(settings, { key, value });
    return { result: null, summary: {} };
  });
}

function newStore(file: string, ...keys: string[]): string {
  const store = createStore(file, options);
  for (const key of keys) note(store, key);
  const facts = factsFingerprint(store.sqlite);
  store.close();
  return facts;
}

function factsOf(file: string, folder = migrations): string {
  const store = openStore(file, { ...options, migrations: folder });
  try {
    expect([...checkStructure(store, folder), ...checkJournal(store)]).toEqual([]);
    return factsFingerprint(store.sqlite);
  } finally {
    store.close();
  }
}

/** The files as a killed command leaves them: changed pages in the store, and the journal that takes them back. */
function interrupted(from: string, to: string): void {
  const sqlite = new Database(from);
  sqlite.pragma('cache_size = 1');
  sqlite.exec('BEGIN IMMEDIATE');
  const insert = sqlite.prepare('INSERT INTO settings (key, value, entry) VALUES (?, ?, 1)');
  for (let n = 0; n < 200; n += 1) insert.run(`half ${n}`, 'y'.repeat(500));
  copyFileSync(from, to);
  copyFileSync(`${from}-journal`, `${to}-journal`);
  sqlite.exec('ROLLBACK');
  sqlite.close();
}

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof CohortError) return error.refused.code;
    throw error;
  }
  return '';
}

/** A folder of migrations with one more, such as a later release has. */
function laterMigrations(folder: string): string {
  const later = join(folder, 'migrations');
  cpSync(migrations, later, { recursive: true });
  writeFileSync(
    join(later, '9999_later.sql'),
    'CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;',
  );
  return later;
}

describe('a backup', () => {
  it('holds the same facts, and is never overwritten', () => {
    const folder = scratchFolder();
    const facts = newStore(join(folder, 'a.db'), 'office', 'zone');
    const store = openStore(join(folder, 'a.db'), { ...options, readOnly: true });
    expect(backupStore(store, join(folder, 'b.db'), options)).toBe(facts);
    expect(refusal(() => backupStore(store, join(folder, 'b.db'), options))).toBe('backup_exists');
    for (const own of ['a.db', 'a.db-journal']) {
      expect(refusal(() => backupStore(store, join(folder, own), options))).toBe(
        'backup_same_file',
      );
    }
    store.close();
    expect(factsOf(join(folder, 'b.db'))).toBe(facts);
    expect(readdirSync(folder).sort()).toEqual(['a.db', 'b.db']);
  });

  it('can be made after a command was killed while it wrote', () => {
    const folder = scratchFolder();
    const facts = newStore(join(folder, 'a.db'), 'office');
    interrupted(join(folder, 'a.db'), join(folder, 'killed.db'));
    const store = openStore(join(folder, 'killed.db'), { ...options, readOnly: true });
    expect(backupStore(store, join(folder, 'b.db'), options)).toBe(facts);
    store.close();
  });

  it('can be made of a store of a newer version, which cannot be written to', () => {
    const folder = scratchFolder();
    const file = join(folder, 'a.db');
    newStore(file, 'office');
    const sqlite = new Database(file);
    sqlite.pragma('user_version = 99');
    sqlite.close();
    expect(refusal(() => openStore(file, options))).toBe('store_newer');
    const store = openStore(file, { ...options, readOnly: true });
    expect(backupStore(store, join(folder, 'b.db'), options)).toBe('');
    store.close();
  });

  it('is told from a damaged one', () => {
    const folder = scratchFolder();
    newStore(join(folder, 'a.db'), 'office');
    copyFileSync(join(folder, 'a.db'), join(folder, 'b.db'));
    const sqlite = new Database(join(folder, 'b.db'));
    sqlite.exec("UPDATE settings SET value = 'z'");
    sqlite.close();
    expect(refusal(() => verifyBackup(join(folder, 'b.db'), options))).toBe('store_damaged');
  });
});

describe('a restore', () => {
  it('puts the backup in place and keeps what was there', () => {
    const folder = scratchFolder();
    const [file, backup, kept] = ['a.db', 'b.db', 'kept.db'].map((name) => join(folder, name));
    if (!file || !backup || !kept) throw new Error();
    const present = newStore(file, 'office', 'zone');
    const past = newStore(backup, 'office');
    restoreStore(backup, file, kept, options);
    expect(factsOf(file)).toBe(past);
    expect(factsOf(kept)).toBe(present);
    const again = () => {
      restoreStore(backup, file, kept, options);
    };
    expect(refusal(again)).toBe('backup_exists');
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('lets no journal of a killed command act on the new store', () => {
    const folder = scratchFolder();
    const backup = join(folder, 'backup.db');
    const past = newStore(backup, 'office', 'zone', 'language');
    newStore(join(folder, 'a.db'), 'office');
    interrupted(join(folder, 'a.db'), join(folder, 'killed.db'));
    restoreStore(backup, join(folder, 'killed.db'), join(folder, 'kept.db'), options);
    expect(existsSync(join(folder, 'killed.db-journal'))).toBe(false);
    expect(factsOf(join(folder, 'killed.db'))).toBe(past);
  });

  it('moves a journal aside together with a store that is past reading', () => {
    const folder = scratchFolder();
    const backup = join(folder, 'backup.db');
    const past = newStore(backup, 'office', 'zone', 'language');
    writeFileSync(join(folder, 'killed.db'), 'no database at all'.repeat(500));
    writeFileSync(join(folder, 'killed.db-journal'), 'no journal'.repeat(500));
    const bytes = readFileSync(join(folder, 'killed.db'));
    restoreStore(backup, join(folder, 'killed.db'), join(folder, 'kept.db'), options);
    expect(existsSync(join(folder, 'killed.db-journal'))).toBe(false);
    expect(factsOf(join(folder, 'killed.db'))).toBe(past);
    expect(readFileSync(join(folder, 'kept.db')).equals(bytes)).toBe(true);
  });

  it('keeps a damaged store as it is, damage and all', () => {
    const folder = scratchFolder();
    const [file, backup] = [join(folder, 'a.db'), join(folder, 'b.db')];
    const past = newStore(backup, 'office');
    newStore(file, 'office', 'zone');
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096, bytes.length);
    writeFileSync(file, bytes);
    restoreStore(backup, file, join(folder, 'kept.db'), options);
    expect(factsOf(file)).toBe(past);
    expect(readFileSync(join(folder, 'kept.db')).equals(bytes)).toBe(true);
  });

  it('takes a damaged backup for what it is, and leaves the store alone', () => {
    const folder = scratchFolder();
    const [file, backup] = [join(folder, 'a.db'), join(folder, 'b.db')];
    newStore(file, 'office');
    newStore(backup, 'office');
    const sqlite = new Database(backup);
    sqlite.exec("UPDATE settings SET value = 'z'");
    sqlite.close();
    const before = readFileSync(file);
    const code = refusal(() => {
      restoreStore(backup, file, join(folder, 'kept.db'), options);
    });
    expect(code).toBe('store_damaged');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['a.db', 'b.db']);
  });

  it('brings a backup of an older version up to date', () => {
    const folder = scratchFolder();
    const later = laterMigrations(folder);
    const [file, backup] = [join(folder, 'a.db'), join(folder, 'b.db')];
    const past = newStore(backup, 'office');
    restoreStore(backup, file, join(folder, 'kept.db'), { ...options, migrations: later });
    expect(factsOf(file, later)).toBe(past);
    expect(readdirSync(folder).sort()).toEqual(['a.db', 'b.db', 'migrations']);
  });

  it('does not lose what another process was about to write: that process is told', () => {
    const folder = scratchFolder();
    const [file, backup] = [join(folder, 'a.db'), join(folder, 'b.db')];
    newStore(file, 'office');
    const past = newStore(backup, 'office', 'zone');
    const other = openStore(file, options);
    restoreStore(backup, file, join(folder, 'kept.db'), options);
    expect(
      refusal(() => {
        note(other, 'language');
      }),
    ).toBe('store_replaced');
    other.close();
    expect(factsOf(file)).toBe(past);
  });

  it('waits for a writer', () => {
    const folder = scratchFolder();
    const [file, backup] = [join(folder, 'a.db'), join(folder, 'b.db')];
    newStore(file, 'office');
    newStore(backup, 'office');
    const writer = new Database(file);
    writer.exec('BEGIN IMMEDIATE');
    const code = refusal(() => {
      restoreStore(backup, file, join(folder, 'kept.db'), { ...options, timeoutMs: 50 });
    });
    writer.close();
    expect(code).toBe('store_busy');
    expect(readdirSync(folder).sort()).toEqual(['a.db', 'b.db']);
  });
});

describe('a migration', () => {
  it('keeps the old store beside the new one, also after an attempt that was interrupted', () => {
    const folder = scratchFolder();
    const later = laterMigrations(folder);
    const file = join(folder, 'a.db');
    const facts = newStore(file, 'office');
    const version = knownVersion(migrations);
    copyFileSync(file, `${file}.v${version}.backup`);
    expect(factsOf(file, later)).toBe(facts);
    expect(factsOf(`${file}.v${version}.2.backup`)).toBe(facts);
  });
});
