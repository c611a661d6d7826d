import { backupStore, restoreStore } from '../db/backup.js';
import { checkJournal, checkStructure, factsFingerprint, type Finding } from '../db/check.js';
import { journalHead } from '../db/journal.js';
import { openStore, type OpenOptions, type Store } from '../db/open.js';

export interface CheckResult {
  findings: Finding[];
  entries: number;
  /** Hash of the last entry. */
  head: string;
  /** Fingerprint of the facts. */
  facts: string;
}

/** Checks a store: its structure, and with `deep` every row against the journal. */
export function checkStore(store: Store, migrations: string, deep: boolean): CheckResult {
  const structure = checkStructure(store, migrations);
  const findings = deep ? [...structure, ...checkJournal(store)] : structure;
  const head = journalHead(store.sqlite);
  return { findings, entries: head.id, head: head.hash, facts: factsFingerprint(store.sqlite) };
}

/** Writes a checked backup of a store, of a newer version too; returns the fingerprint of its facts. */
export function backupTo(storeFile: string, target: string, options: OpenOptions): string {
  const store = openStore(storeFile, { ...options, readOnly: true });
  try {
    return backupStore(store, target, options);
  } finally {
    store.close();
  }
}

/** Puts a backup in the store's place; returns where the replaced store is kept. */
export function restoreFrom(
  backup: string,
  storeFile: string,
  at: string,
  options: OpenOptions,
): string {
  const kept = `${storeFile}.${at.replace(/[-:]/g, '').slice(0, 15)}.replaced`;
  restoreStore(backup, storeFile, kept, options);
  return kept;
}
