import { existsSync } from 'node:fs';
import { reindexCases } from '../db/case-index.js';
import { backupStore, restoreStore, verifyBackup } from '../db/backup.js';
import { checkStore as findingsOf, factsFingerprint, type Finding } from '../db/check.js';
import { journalHead } from '../db/journal.js';
import { openStore, type OpenOptions, type Store } from '../db/open.js';

export interface CheckResult {
  findings: Finding[];
  entries: number;
  /** Hash of the last entry; this and the next one are empty where anything was found. */
  head: string;
  /** Fingerprint of the facts. */
  facts: string;
}

/** Checks a store: its structure, and with `deep` every row against the journal. */
export function checkStore(store: Store, migrations: string, deep: boolean): CheckResult {
  const { sqlite } = store;
  const findings = findingsOf(store, migrations, deep);
  if (findings.length > 0) return { findings, entries: 0, head: '', facts: '' };
  const head = journalHead(sqlite);
  return { findings, entries: head.id, head: head.hash, facts: factsFingerprint(sqlite) };
}

/** Makes the search index anew from the rows; returns how many cases it has. A fact it is not, so no entry is made. */
export const reindexStore = (store: Store, timeoutMs: number, dryRun: boolean): number =>
  reindexCases(store, timeoutMs, dryRun);

/** Writes a checked backup of a store, of a newer version too; returns the fingerprint of its facts. */
export function backupTo(storeFile: string, target: string, options: OpenOptions): string {
  const store = openStore(storeFile, { ...options, readOnly: true });
  try {
    return backupStore(store, target, options);
  } finally {
    store.close();
  }
}

/** Checks a backup as `restoreFrom` does, and changes nothing; returns the fingerprint of its facts. */
export function checkBackup(backup: string, options: OpenOptions): string {
  return verifyBackup(backup, options);
}

/** Puts a backup in the store's place; returns where the replaced store is kept, if there was one. */
export function restoreFrom(
  backup: string,
  storeFile: string,
  at: string,
  options: OpenOptions,
): string | null {
  const kept = `${storeFile}.${at.replace(/[-:]/g, '').slice(0, 15)}.replaced`;
  restoreStore(backup, storeFile, kept, options);
  return existsSync(kept) ? kept : null;
}
