/**
 * The store as it was: a private copy in which later entries are taken back, newest first, by the images and stamps by
 * which an undo works. Nothing of what is known since is left in it, the journal's later entries included, so that a
 * report made of it is the one that would have been made then.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { refreshCaseIndex } from './case-index.js';
import { journalHead } from './journal.js';
import { nativeBinding } from './native-binding.js';
import { asStore, type Store } from './open.js';
import { stampedTables, type TableShape } from './tables.js';
import { translate } from './translate.js';
import { directionOf } from './undo-touched.js';

/**
 * Tables without a stamp, and what becomes of them: entries and images of later entries go, the index of cases is made
 * to fit the rows, the migrator's table and the undo's switch have no history. A test holds the list complete.
 */
export const unstampedTables = ['entries', 'row_images', 'migrations', 'undo_guard'] as const;

/**
 * The store as it was after each of some entries, the earliest first; each may be read until the next is asked for.
 * Where the last is the journal's head, that one is the store itself, held as it is meanwhile; all others come of one
 * copy, which nobody else can open and which is gone when the last is done, or the process ends.
 *
 * @throws BusyError `store_busy`; OutputError `store_io` where there is no room for the copy
 */
export function* storesAsKnown(
  store: Store,
  entries: readonly number[],
  timeoutMs: number,
): Generator<Store, void> {
  const stops = [...new Set(entries)].sort((a, b) => a - b);
  const head = translate(store.file, timeoutMs, () => journalHead(store.sqlite).id);
  const past = stops.filter((entry) => entry < head);
  if (past.length > 0) yield* goBack(store, past, timeoutMs);
  const present = stops.find((entry) => entry >= head);
  if (present !== undefined) yield* asItIs(store, head, timeoutMs);
}

/** The store itself, kept from moving on; a copy, where it has moved on already. */
function* asItIs(store: Store, head: number, timeoutMs: number): Generator<Store, void> {
  const { sqlite, file } = store;
  const held = translate(file, timeoutMs, () => {
    sqlite.exec('BEGIN');
    return journalHead(sqlite).id === head;
  });
  try {
    if (held) yield store;
  } finally {
    sqlite.exec('COMMIT');
  }
  if (!held) yield* goBack(store, [head], timeoutMs);
}

/**
 * Takes the copy back to the earliest entry, with a savepoint before each, and forward again from one to the next: so
 * the earliest comes first, and no step is made twice.
 */
function* goBack(
  store: Store,
  stops: readonly number[],
  timeoutMs: number,
): Generator<Store, void> {
  const { file, identity } = store;
  const sqlite = translate(file, timeoutMs, () => openCopy(file, timeoutMs));
  try {
    translate(file, timeoutMs, () => {
      const back = new WayBack(sqlite, stops[0] ?? 0);
      for (const stop of stops.toReversed()) {
        sqlite.exec(`SAVEPOINT before_${stop}`);
        back.to(stop);
      }
    });
    for (const stop of stops) {
      // A store of its own for each: what is known of one, such as its rules, may not hold in the next.
      yield asStore(file, sqlite, identity);
      translate(file, timeoutMs, () => {
        sqlite.exec(`ROLLBACK TO before_${stop}; RELEASE before_${stop}`);
      });
    }
  } finally {
    sqlite.close();
  }
}

/**
 * A copy in a folder of its own that loses its names as soon as it is open: whatever ends the process, nobody's data
 * stays behind. (Where a system cannot delete open files, the folder goes when the copy is closed.)
 */
function openCopy(file: string, timeoutMs: number): Database.Database {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-past-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const path = join(folder, 'store.db');
    copyTo(path, file, timeoutMs);
    const sqlite = new Database(path, { fileMustExist: true, nativeBinding });
    for (const setting of [
      'locking_mode = EXCLUSIVE',
      'synchronous = OFF',
      'foreign_keys = OFF',
      'trusted_schema = OFF',
      'cache_size = -65536',
    ]) {
      sqlite.pragma(setting);
    }
    // The first write opens the file in which changes are kept for taking back: from then on no name is needed.
    dropTriggers(sqlite);
    return withoutNames(sqlite, remove);
  } catch (error) {
    remove();
    throw error;
  }
}

function copyTo(path: string, file: string, timeout: number): void {
  const original = new Database(file, { readonly: true, timeout, nativeBinding });
  try {
    original.prepare('VACUUM INTO ?').run(path);
  } finally {
    original.close();
  }
}

/** What is append-only is so in the store; of the copy, the end is taken off. */
function dropTriggers(sqlite: Database.Database): void {
  const select = "SELECT name FROM sqlite_schema WHERE type = 'trigger'";
  for (const name of sqlite.prepare(select).pluck().all() as string[]) {
    sqlite.exec(`DROP TRIGGER "${name}"`);
  }
}

function withoutNames(sqlite: Database.Database, remove: () => void): Database.Database {
  try {
    remove();
  } catch {
    const close = sqlite.close.bind(sqlite);
    sqlite.close = () => {
      close();
      remove();
      return sqlite;
    };
  }
  return sqlite;
}

interface Later {
  id: number;
  undoes: number | null;
}

/** Takes entries of a copy back, newest first, down to `floor` at most. */
class WayBack {
  readonly #sqlite: Database.Database;
  readonly #floor: number;
  /** Those that later entries wrote to. */
  readonly #tables: TableShape[];
  readonly #prepared = new Map<string, Database.Statement>();
  /** What is in the journal still. */
  readonly #all: Later[];

  constructor(sqlite: Database.Database, floor: number) {
    this.#sqlite = sqlite;
    this.#floor = floor;
    this.#all = sqlite.prepare('SELECT id, undoes FROM entries ORDER BY id').all() as Later[];
    // What later entries wrote is found without reading tables of millions of rows at every stop.
    this.#tables = stampedTables().filter(({ name }) => this.#isTouched(name));
    for (const { name } of this.#tables) {
      sqlite.exec(`CREATE INDEX "later_${name}" ON "${name}" (entry) WHERE entry > ${floor}`);
    }
  }

  #isTouched(name: string): boolean {
    const touched = `SELECT EXISTS (SELECT 1 FROM row_images WHERE entry > ${this.#floor} AND table_name = '${name}')
      OR EXISTS (SELECT 1 FROM "${name}" WHERE entry > ${this.#floor})`;
    return this.#sqlite.prepare(touched).pluck().get() === 1;
  }

  #run(sql: string, ...values: readonly (string | number)[]): void {
    let statement = this.#prepared.get(sql);
    if (!statement) this.#prepared.set(sql, (statement = this.#sqlite.prepare(sql)));
    statement.run(...values);
  }

  /** Leaves the store as it was after an entry, not earlier than the floor. */
  to(stop: number): void {
    const later = this.#all.slice(stop).reverse();
    for (let at = 0; at < later.length;) {
      const newest = later[at];
      if (!newest) break;
      if (newest.undoes === null) {
        const length = later.slice(at).findIndex(({ undoes }) => undoes !== null);
        const run = length === -1 ? later.slice(at) : later.slice(at, at + length);
        this.#takeBackRun(run.at(-1)?.id ?? newest.id, newest.id);
        at += run.length;
      } else {
        this.#takeBackUndo(newest);
        at += 1;
      }
    }
    this.#all.length = stop;
    refreshCaseIndex(this.#sqlite);
  }

  /**
   * Entries in a row that undo nothing: what they wrote goes, and of what they replaced comes back the version that
   * was there before the first of them.
   */
  #takeBackRun(first: number, last: number): void {
    for (const table of this.#tables) {
      const later = `entry > ${this.#floor} AND entry BETWEEN ? AND ?`;
      this.#run(`DELETE FROM "${table.name}" WHERE ${later}`, first, last);
    }
    // Of the images of one row, the one that was kept first; where the run itself had written it, it was not there.
    const images = `SELECT min(id), image, stamp FROM row_images
      WHERE entry BETWEEN ? AND ? AND table_name = ? GROUP BY row_id HAVING stamp < ?`;
    for (const table of this.#tablesOf('entry BETWEEN ? AND ?', first, last)) {
      this.#putBack(table, images, first, last, [first]);
    }
    this.#forget(first, last);
  }

  /** An undo: what it put back goes, and what it took away, of which it kept images, comes back. */
  #takeBackUndo(undo: Later): void {
    const entry = undo.id;
    const { base } = directionOf(this.#all, undo);
    const touched = '(entry = ? OR stamp = ?)';
    for (const table of this.#tablesOf(touched, base, base)) {
      const ids = `SELECT row_id FROM row_images WHERE ${touched} AND table_name = ?`;
      this.#run(`DELETE FROM "${table.name}" WHERE id IN (${ids})`, base, base, table.name);
    }
    const images =
      'SELECT id, image FROM row_images WHERE entry BETWEEN ? AND ? AND table_name = ?';
    for (const table of this.#tablesOf('entry = ?', entry)) {
      this.#putBack(table, images, entry, entry);
    }
    this.#forget(entry, entry);
  }

  #tablesOf(where: string, ...values: readonly number[]): TableShape[] {
    const names = this.#sqlite
      .prepare(`SELECT DISTINCT table_name FROM row_images WHERE ${where}`)
      .pluck()
      .all(...values);
    return this.#tables.filter(({ name }) => names.includes(name));
  }

  #putBack(
    { name, columns }: TableShape,
    images: string,
    first: number,
    last: number,
    more: readonly number[] = [],
  ): void {
    const all = ['id', ...columns, 'entry'];
    const values = all.map((column) => `json_extract(image, '$.${column}')`);
    const names = all.map((column) => `"${column}"`).join(', ');
    const sql = `INSERT INTO "${name}" (${names}) SELECT ${values.join(', ')} FROM (${images})`;
    this.#run(sql, first, last, name, ...more);
  }

  #forget(first: number, last: number): void {
    this.#run('DELETE FROM row_images WHERE entry BETWEEN ? AND ?', first, last);
    this.#run('DELETE FROM entries WHERE id BETWEEN ? AND ?', first, last);
  }
}
