/**
 * The index in which cases are searched: an FTS5 table that is made from the rows of `cases` and may be thrown away at
 * any time, so no migration knows it. It is there as long as there are cases, each under the stamp of the row that it
 * was made from: whatever wrote the row, an undo included, leaves another stamp behind. `secure-delete` keeps words of
 * texts that are gone out of the file.
 */
import type Database from 'better-sqlite3';
import { caseTexts, type CaseText } from '../domain/cases/case.js';
import { spaced } from '../domain/cases/words.js';
import type { Store } from './open.js';
import { translate } from './translate.js';

export const caseIndex = 'case_search';

/** English words are found in every form (refund, refunds); accents and case do not matter. */
const definition = `CREATE VIRTUAL TABLE ${caseIndex} USING fts5(stamp UNINDEXED, ${caseTexts.join(', ')},
  tokenize = 'porter unicode61 remove_diacritics 2')`;

export function hasCaseIndex(sqlite: Database.Database): boolean {
  const found = sqlite.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(caseIndex);
  return found !== undefined;
}

export function createCaseIndex(sqlite: Database.Database): void {
  sqlite.exec(definition);
  sqlite.exec(`INSERT INTO ${caseIndex} (${caseIndex}, rank) VALUES ('secure-delete', 1)`);
}

/** Columns of the table in which FTS5 keeps what it was given: `c0` is the stamp, the texts follow. */
const kept = `${caseIndex}_content`;

/** Taking one case out of the index takes about as long as putting so many in. */
const removalCost = 12;

/** Brings the index up to date with the rows, within the transaction that wrote them. */
export function refreshCaseIndex(sqlite: Database.Database): void {
  const numbers = (sql: string): number[] => sqlite.prepare(sql).pluck().all() as number[];
  const there = hasCaseIndex(sqlite);
  if (sqlite.prepare('SELECT 1 FROM cases LIMIT 1').get() === undefined) {
    if (there) sqlite.exec(`DROP TABLE ${caseIndex}`);
    return;
  }
  if (!there) {
    createCaseIndex(sqlite);
    addToIndex(sqlite, numbers('SELECT id FROM cases ORDER BY id'));
    return;
  }
  const all = Number(sqlite.prepare('SELECT count(*) FROM cases').pluck().get());
  const removed = numbers(
    `SELECT s.id FROM ${kept} s LEFT JOIN cases c ON c.id = s.id WHERE c.entry IS NOT s.c0 ORDER BY s.id`,
  );
  if (removed.length * removalCost > all) {
    rebuildCaseIndex(sqlite);
    return;
  }
  const remove = sqlite.prepare(`DELETE FROM ${caseIndex} WHERE rowid = ?`);
  for (const id of removed) remove.run(id);
  addToIndex(
    sqlite,
    numbers(
      `SELECT c.id FROM cases c LEFT JOIN ${kept} s ON s.id = c.id WHERE s.id IS NULL ORDER BY c.id`,
    ),
  );
}

/** Makes the index anew from the rows. */
export function rebuildCaseIndex(sqlite: Database.Database): void {
  sqlite.exec(`DROP TABLE IF EXISTS ${caseIndex}`);
  refreshCaseIndex(sqlite);
}

/** Makes the index anew in a transaction of its own; returns how many cases it has. @throws BusyError `store_busy` */
export function reindexCases({ sqlite, file }: Store, timeoutMs: number, dryRun: boolean): number {
  const work = sqlite.transaction(() => {
    if (!dryRun) rebuildCaseIndex(sqlite);
    return Number(sqlite.prepare('SELECT count(*) FROM cases').pluck().get());
  });
  return translate(file, timeoutMs, () => work.immediate());
}

type Texts = Record<CaseText, string | null>;

const selectTexts = `SELECT entry, ${caseTexts.join(', ')} FROM cases WHERE id = ?`;
const indexed = (texts: Texts): (string | null)[] =>
  caseTexts.map((key) => (texts[key] === null ? null : spaced(texts[key])));

function addToIndex(sqlite: Database.Database, ids: readonly number[]): void {
  const read = sqlite.prepare(selectTexts);
  const places = caseTexts.map(() => '?').join(', ');
  const add = sqlite.prepare(
    `INSERT INTO ${caseIndex} (rowid, stamp, ${caseTexts.join(', ')}) VALUES (?, ?, ${places})`,
  );
  for (const id of ids) {
    const row = read.get(id) as Texts & { entry: number };
    add.run(id, row.entry, ...indexed(row));
  }
}

/**
 * What is wrong with the index: cases that it does not have as they are, and what it has of no case. That its words are
 * those of its texts is part of SQLite's own integrity check.
 */
export function checkCaseIndex(sqlite: Database.Database): string[] {
  const some = sqlite.prepare('SELECT 1 FROM cases LIMIT 1').get() !== undefined;
  if (!hasCaseIndex(sqlite)) return some ? [caseIndex] : [];
  const read = sqlite.prepare(selectTexts);
  const columns = caseTexts.map((_, at) => `c${at + 1}`);
  const rows = sqlite
    .prepare(`SELECT id, c0 AS stamp, json_array(${columns.join(', ')}) AS texts FROM ${kept}`)
    .all() as { id: number; stamp: number; texts: string }[];
  const seen = new Set(rows.map(({ id }) => id));
  const wrong = rows
    .filter(({ id, stamp, texts }) => {
      const row = read.get(id) as (Texts & { entry: number }) | undefined;
      return (
        row?.entry !== stamp || JSON.stringify(indexed(row)) !== JSON.stringify(JSON.parse(texts))
      );
    })
    .map(({ id }) => id);
  const missing = (sqlite.prepare('SELECT id FROM cases').pluck().all() as number[]).filter(
    (id) => !seen.has(id),
  );
  return [...wrong, ...missing].sort((a, b) => a - b).map((id) => `cases ${id}`);
}
