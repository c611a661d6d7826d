import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Refusal, StoreError, refused } from '../errors.js';
import { checkJournal, checkStructure, factsFingerprint } from './check.js';
import { openStore, type OpenOptions, type Store } from './open.js';
import { translate } from './translate.js';

function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Copies the store's committed state to `target`, durably, and only then gives it its name. */
function copyStore(store: Store, target: string, timeoutMs: number): void {
  const temporary = `${target}.${randomBytes(6).toString('hex')}.part`;
  try {
    translate(store.file, timeoutMs, () => {
      store.sqlite.prepare('VACUUM INTO ?').run(temporary);
    });
    sync(temporary);
    renameSync(temporary, target);
    sync(dirname(resolve(target)));
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * Writes a backup: one file, complete and checked, holding what was committed when it began. Returns the fingerprint of
 * the facts in it.
 *
 * @throws Refusal `backup_exists`, `backup_same_file`; StoreError `store_damaged` if the copy does not check out
 */
export function backupStore(store: Store, target: string, options: OpenOptions): string {
  if (resolve(target) === resolve(store.file)) {
    throw new Refusal(refused('backup_same_file', { file: target }));
  }
  if (existsSync(target)) throw new Refusal(refused('backup_exists', { file: target }));
  copyStore(store, target, options.timeoutMs);
  return verifyBackup(target, options);
}

/**
 * Opens a backup, checks structure and journal, and returns the fingerprint of its facts.
 *
 * @throws StoreError as `openStore`, or `store_damaged` naming the first finding
 */
export function verifyBackup(file: string, options: OpenOptions): string {
  const backup = openStore(file, { ...options, readOnly: true });
  try {
    const [finding] = [...checkStructure(backup, options.migrations), ...checkJournal(backup)];
    if (finding) {
      const detail = `${finding.kind} ${finding.detail}`;
      throw new StoreError(refused('store_damaged', { file, detail }));
    }
    return factsFingerprint(backup.sqlite);
  } finally {
    backup.close();
  }
}

/**
 * Puts a backup in the store's place. The backup is checked first; what it replaces is kept at `kept`.
 *
 * @throws StoreError as `verifyBackup`; Refusal `backup_exists` if something lies at `kept`
 */
export function restoreStore(
  backupFile: string,
  storeFile: string,
  kept: string,
  options: OpenOptions,
): void {
  if (resolve(backupFile) === resolve(storeFile)) {
    throw new Refusal(refused('backup_same_file', { file: backupFile }));
  }
  verifyBackup(backupFile, options);
  if (existsSync(storeFile)) {
    if (existsSync(kept)) throw new Refusal(refused('backup_exists', { file: kept }));
    keepCurrent(storeFile, kept, options);
  }
  const backup = openStore(backupFile, { ...options, readOnly: true });
  try {
    copyStore(backup, storeFile, options.timeoutMs);
  } finally {
    backup.close();
  }
}

/** Copies the store aside as it is, also where it is too damaged to be opened. */
function keepCurrent(storeFile: string, kept: string, options: OpenOptions): void {
  let current: Store;
  try {
    current = openStore(storeFile, { ...options, readOnly: true });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    renameSync(storeFile, kept);
    return;
  }
  try {
    copyStore(current, kept, options.timeoutMs);
  } finally {
    current.close();
  }
}
