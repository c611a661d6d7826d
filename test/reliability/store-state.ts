/** What a store holds, looked at from outside the product's commands. */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { checkStore, factsFingerprint } from '../../src/db/check.js';
import { openStore } from '../../src/db/open.js';
import { migrations } from '../db/scratch.js';

export interface StoreState {
  /** Everything that the deep check finds. */
  findings: string[];
  facts: string;
  entries: number;
  people: number;
}

/** Opens a store, rolling back what a killed command left, and looks at it. */
export function stateOf(file: string): StoreState {
  const store = openStore(file, { migrations, timeoutMs: 10_000 });
  try {
    const count = (table: string): number =>
      Number(store.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    const findings = checkStore(store, migrations, true);
    return {
      findings: findings.map(({ kind, detail }) => `${kind} ${detail}`),
      facts: factsFingerprint(store.sqlite),
      entries: count('entries'),
      people: count('persons'),
    };
  } finally {
    store.close();
  }
}

/** A store back at what it was: the file, and no journal beside it. */
export function resetStore(from: string, to: string): void {
  rmSync(`${to}-journal`, { force: true });
  copyFileSync(from, to);
}

/** Whether a command was killed while it wrote. */
export const wasWriting = (file: string): boolean => existsSync(`${file}-journal`);

/** Writes rows as no command does: one by one, each for itself, with no entry of the journal. */
export function writeRowByRow(file: string, rows: number): void {
  const sqlite = new Database(file);
  const insert = sqlite.prepare(
    `INSERT INTO persons (employee_no, name, hired_on, salt, identity, entry)
     VALUES (?, 'x', '2026-03-02', '', '', 2)`,
  );
  for (let n = 0; n < rows; n += 1) insert.run(`P${n}`);
  sqlite.close();
}

/** A roster of new people, as CSV. */
export function roster(rows: number, prefix = 'E'): string {
  const lines = Array.from(
    { length: rows },
    (_, n) => `${prefix}${1000 + n},Person ${prefix}${n},2026-03-02,Team ${n % 7},Agent`,
  );
  return ['employee_no,name,hired_on,team,position', ...lines, ''].join('\n');
}
