import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Refusal, StoreError, refused } from '../errors.js';
import { checkFile, checkStore, factsFingerprint } from './check.js';
import { copyDatabase, placeFile, unfinishedName } from './copy.js';
import { knownVersion } from './migrate.js';
import { holdStore, openStore, type OpenOptions, type Store } from './open.js';
import { translate } from './translate.js';

/** What SQLite keeps beside a store while it writes. */
const sideFiles = ['-journal', '-wal', '-shm'];

function refuseStoreItself(file: string, storeFile: string): void {
  const own = ['', ...sideFiles].map((suffix) => `${resolve(storeFile)}${suffix}`);
  if (own.includes(resolve(file))) throw new Refusal(refused('backup_same_file', { file }));
}

function copyTo(target: string, store: Store, timeoutMs: number): void {
  try {
    translate(target, timeoutMs, () => {
      copyDatabase(store.sqlite, target);
    });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw taken ? new Refusal(refused('backup_exists', { file: target })) : error;
  }
}

/**
 * Writes a backup: one file, complete and checked, holding what was committed when it began. Returns the fingerprint of
 * the facts in it; none for a store of a newer version, whose facts this one cannot read.
 *
 * @throws Refusal `backup_exists`, `backup_same_file`; StoreError `store_damaged` if the copy does not check out
 */
export function backupStore(store: Store, target: string, options: OpenOptions): string {
  refuseStoreItself(target, store.file);
  if (existsSync(target)) throw new Refusal(refused('backup_exists', { file: target }));
  copyTo(target, store, options.timeoutMs);
  const backup = openStore(target, { ...options, readOnly: true });
  try {
    return verify(backup, target, options.migrations);
  } finally {
    backup.close();
  }
}

/** @throws StoreError `store_damaged`, naming the first finding */
function verify(store: Store, shown: string, migrations: string): string {
  const { sqlite } = store;
  const newer = Number(sqlite.pragma('user_version', { simple: true })) > knownVersion(migrations);
  const [finding] = newer ? checkFile(sqlite) : checkStore(store, migrations, true);
  if (finding) {
    const detail = `${finding.kind} ${finding.detail}`;
    throw new StoreError(refused('store_damaged', { file: shown, detail }));
  }
  return newer ? '' : factsFingerprint(sqlite);
}

/**
 * Puts a backup in the store's place. It is copied, brought up to date and checked first; what it replaces is kept at
 * `kept`, also where that is too damaged to be opened.
 *
 * @throws StoreError as `openStore`, or `store_damaged`; Refusal `backup_same_file`, and `backup_exists` if something
 *   lies at `kept`
 */
export function restoreStore(
  backupFile: string,
  storeFile: string,
  kept: string,
  options: OpenOptions,
): void {
  refuseStoreItself(backupFile, storeFile);
  if (existsSync(kept)) throw new Refusal(refused('backup_exists', { file: kept }));
  const unfinished = unfinishedName(storeFile);
  try {
    prepare(backupFile, unfinished, options);
    // Nobody writes from here on until the new store is in place; `withWrite` notices that it is another.
    const release = holdStore(storeFile, options);
    try {
      if (existsSync(storeFile)) keepCurrent(storeFile, kept, options);
      placeFile(unfinished, storeFile, { replace: true });
    } finally {
      release();
    }
  } finally {
    for (const suffix of ['', ...sideFiles]) rmSync(`${unfinished}${suffix}`, { force: true });
  }
}

/**
 * Checks a backup on a copy that is brought up to date; returns the fingerprint of its facts.
 *
 * @throws StoreError as `openStore`, or `store_damaged`
 */
export function verifyBackup(backupFile: string, options: OpenOptions): string {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-'));
  try {
    return prepare(backupFile, join(folder, 'copy.db'), options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function prepare(backupFile: string, unfinished: string, options: OpenOptions): string {
  const backup = openStore(backupFile, { ...options, readOnly: true });
  try {
    copyTo(unfinished, backup, options.timeoutMs);
  } finally {
    backup.close();
  }
  const copy = openStore(unfinished, { ...options, keepsOld: false });
  try {
    return verify(copy, backupFile, options.migrations);
  } finally {
    copy.close();
  }
}

/** Copies the store aside; where it cannot be copied whole, the file itself goes, and its side files with it. */
function keepCurrent(storeFile: string, kept: string, options: OpenOptions): void {
  try {
    const current = openStore(storeFile, { ...options, readOnly: true });
    try {
      copyTo(kept, current, options.timeoutMs);
    } finally {
      current.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    renameSync(storeFile, kept);
  }
  // A journal that stayed behind would be rolled back into the new store.
  for (const suffix of sideFiles) {
    if (existsSync(`${storeFile}${suffix}`))
      renameSync(`${storeFile}${suffix}`, `${kept}${suffix}`);
  }
}
