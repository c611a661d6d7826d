import type Database from 'better-sqlite3';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { BusyError, refused } from '../errors.js';
import { bind, BulkInsert, type Bindable } from './bulk-insert.js';
import { refreshCaseIndex } from './case-index.js';
import { combineDigests, digestImages, digestWritten, type Written } from './digest.js';
import { genesis, hashEntry, journalHead } from './journal.js';
import { fileIdentity, type Store } from './open.js';
import { entries, imports } from './schema.js';
import { cases } from './schema-cases.js';
import { shapeFor, type TableShape } from './tables.js';
import { translate } from './translate.js';

/** The columns that a caller fills in: `id` is given by SQLite and `entry` by the writer. */
export type NewRow<T extends SQLiteTable> = Omit<T['$inferInsert'], 'id' | 'entry'>;

/** The values of some columns, in their order. */
type ValuesOf<T extends SQLiteTable, K extends readonly (keyof NewRow<T>)[]> = {
  [I in keyof K]: NewRow<T>[K[I]];
};

/** The SQL name of a row's property. */
function columnOf({ name, properties, columns }: TableShape, key: string): string {
  const column = columns[properties.indexOf(key)];
  if (column === undefined) throw new Error(`no column ${key} in ${name}`);
  return column;
}

/** Ids are never given twice, not even those of rows that are gone: an undo may bring these back. */
function nextId(sqlite: Database.Database, { name }: TableShape): number {
  const highest = sqlite
    .prepare(
      `SELECT max(coalesce((SELECT max(id) FROM "${name}"), 0),
         coalesce((SELECT max(row_id) FROM row_images WHERE table_name = '${name}'), 0))`,
    )
    .pluck()
    .get();
  return Number(highest) + 1;
}

interface TableWrites extends Written {
  /** The id of the next new row. */
  next: number;
  from: number;
  to: number;
  changed: Set<number>;
  insert: Database.Statement | undefined;
}

/**
 * The only way in which rows are written. It stamps every row with the entry, and keeps an image of what it replaces,
 * so that the entry can be undone and checked.
 */
export class Writer {
  readonly store: Store;
  readonly entry: number;
  readonly #bulk: BulkInsert[] = [];
  readonly #sqlite: Database.Database;
  readonly #tables = new Map<TableShape, TableWrites>();
  #images = 0;
  #restored = 0;

  constructor(store: Store, entry: number) {
    this.store = store;
    this.entry = entry;
    this.#sqlite = store.sqlite;
  }

  #writes(shape: TableShape): TableWrites {
    let writes = this.#tables.get(shape);
    if (!writes) {
      const next = nextId(this.#sqlite, shape);
      writes = { next, from: Infinity, to: -Infinity, changed: new Set(), insert: undefined };
      this.#tables.set(shape, writes);
    }
    return writes;
  }

  /** Adds a row and returns its id. */
  insert<T extends SQLiteTable>(table: T, row: NewRow<T>): number {
    this.flush();
    const shape = shapeFor(table);
    const writes = this.#writes(shape);
    writes.insert ??= this.#sqlite.prepare(
      `INSERT INTO "${shape.name}" (${shape.columns.map((c) => `"${c}"`).join(', ')}, entry, id)
       VALUES (${shape.columns.map(() => '?').join(', ')}, ?, ?)`,
    );
    const values = row as Record<string, Bindable>;
    const bound: (string | number | null)[] = shape.properties.map((key) => bind(values[key]));
    const id = writes.next;
    bound.push(this.entry, id);
    writes.insert.run(bound);
    writes.next += 1;
    if (id < writes.from) writes.from = id;
    if (id > writes.to) writes.to = id;
    return id;
  }

  /**
   * Adds many rows, a few dozen with each statement: half the time of one by one. Returns a function that takes a row's
   * values, in the order of `keys`, and says its id; rows are in the table, and visible to queries, only after `flush`,
   * at the latest at the end. Parents before children: what was asked for first is written first.
   */
  bulk<T extends SQLiteTable, const K extends readonly (keyof NewRow<T> & string)[]>(
    table: T,
    keys: K,
  ): (...values: ValuesOf<T, K>) => number {
    const shape = shapeFor(table);
    const writes = this.#writes(shape);
    const earlier = [...this.#bulk];
    const columns = ['id', 'entry', ...keys.map((key) => columnOf(shape, key))];
    const insert = new BulkInsert(this.#sqlite, shape.name, columns, () => {
      for (const parent of earlier) parent.flush();
    });
    this.#bulk.push(insert);
    return (...values) => {
      const id = writes.next;
      writes.next += 1;
      if (id < writes.from) writes.from = id;
      if (id > writes.to) writes.to = id;
      insert.add([id, this.entry, ...(values as readonly Bindable[])]);
      return id;
    };
  }

  /** Writes what `bulk` still holds back. */
  flush(): void {
    for (const insert of this.#bulk) insert.flush();
  }

  /** Changes a row, keeping its image; returns whether any value is another. */
  update<T extends SQLiteTable>(table: T, id: number, patch: Partial<NewRow<T>>): boolean {
    this.flush();
    const shape = shapeFor(table);
    const row = this.#sqlite.prepare(`SELECT * FROM "${shape.name}" WHERE id = ?`).get(id) as
      Record<string, string | number | null> | undefined;
    if (!row) throw new Error(`no row ${id} in ${shape.name}`);
    const changes = Object.entries(patch as Record<string, Bindable>)
      .map(([key, value]) => ({ column: columnOf(shape, key), value: bind(value) }))
      .filter(({ column, value }) => row[column] !== value);
    if (changes.length === 0) return false;
    if (row['entry'] !== this.entry) this.#keepImage(shape, id);
    this.#sqlite
      .prepare(
        `UPDATE "${shape.name}" SET ${changes.map(({ column }) => `"${column}" = ?`).join(', ')},
         entry = ? WHERE id = ?`,
      )
      .run(...changes.map(({ value }) => value), this.entry, id);
    this.#writes(shape).changed.add(id);
    return true;
  }

  /** Removes a row, keeping its image; one of this very entry needs none. */
  remove(table: SQLiteTable, id: number): void {
    this.flush();
    const shape = shapeFor(table);
    const stamp = this.#sqlite
      .prepare(`SELECT entry FROM "${shape.name}" WHERE id = ?`)
      .pluck()
      .get(id);
    if (stamp !== this.entry) this.#keepImage(shape, id);
    this.#sqlite.prepare(`DELETE FROM "${shape.name}" WHERE id = ?`).run(id);
    this.#writes(shape);
  }

  #keepImage(shape: TableShape, id: number): void {
    this.keepImages(shape, 'id = ?', [id]);
  }

  /** Keeps images of all rows of a table that a condition selects, in the order of their ids. */
  keepImages(shape: TableShape, where: string, values: readonly (string | number)[]): void {
    const { changes } = this.#sqlite
      .prepare(
        `INSERT INTO row_images (entry, table_name, row_id, stamp, image, line)
         SELECT ${this.entry}, '${shape.name}', id, entry, ${shape.image}, ${shape.line}
         FROM "${shape.name}" WHERE ${where} ORDER BY id`,
      )
      .run(...values);
    this.#images += changes;
  }

  /** Notes that rows were put back as they had been, with the stamps that they had. */
  noteRestored(rows: number): void {
    this.#restored += rows;
  }

  /** Whether the entry has touched a table. */
  touched(table: SQLiteTable): boolean {
    return this.#tables.has(shapeFor(table));
  }

  /** Whether the entry has written anything. */
  get wroteAnything(): boolean {
    this.flush();
    if (this.#images > 0 || this.#restored > 0) return true;
    return [...this.#tables.values()].some((writes) => writes.to >= writes.from);
  }

  /** Digest of everything that the entry wrote. */
  digest(): string {
    this.flush();
    const parts = new Map<string, string>();
    for (const [shape, writes] of this.#tables) {
      const digest = digestWritten(this.#sqlite, shape, this.entry, writes);
      if (digest !== undefined) parts.set(shape.name, digest);
    }
    const images = digestImages(this.#sqlite, this.entry);
    if (images !== undefined) parts.set('row_images', images);
    return combineDigests(parts);
  }
}

/** Who writes, and when. `at` is an instant in UTC, ISO text; `zone` the office's time zone. */
export interface WriteContext {
  actor: string;
  at: string;
  zone: string;
  timeoutMs: number;
}

export interface WriteIntent {
  /** The command without personal data: `enroll import --batch 2026-03A`. */
  command: string;
  /** Rolled back at the end; everything else is the same path. */
  dryRun: boolean;
  /** SHA-256 of the input file; kept so that the same file is taken in once. */
  inputHash?: string;
  /** The entry that this one undoes. */
  undoes?: number;
}

export interface Outcome<T> {
  /** The journal entry; `null` on a dry run and when nothing changed. */
  entry: number | null;
  result: T;
}

class RolledBack<T> extends Error {
  readonly result: T;
  constructor(result: T) {
    super('rolled back');
    this.result = result;
  }
}

/**
 * One writing command: one immediate, synchronous transaction and one entry of the journal, or nothing at all.
 * `work` returns its result and the counts that `log` shows.
 *
 * @throws BusyError when another process keeps the store for longer than the waiting time, or has put a backup in its
 *   place meanwhile
 */
export function withWrite<T>(
  store: Store,
  context: WriteContext,
  intent: WriteIntent,
  work: (write: Writer) => { result: T; summary: Record<string, string | number> },
): Outcome<T> {
  return translate(store.file, context.timeoutMs, () => {
    try {
      return store.sqlite
        .transaction((): Outcome<T> => {
          if (fileIdentity(store.file) !== store.identity) {
            throw new BusyError(refused('store_replaced', { file: store.file }));
          }
          const head = journalHead(store.sqlite);
          const writer = new Writer(store, head.id + 1);
          const { result, summary } = work(writer);
          if (intent.dryRun || !writer.wroteAnything) throw new RolledBack(result);
          if (intent.inputHash !== undefined) {
            writer.insert(imports, { command: intent.command, inputHash: intent.inputHash });
          }
          if (writer.touched(cases) || intent.undoes !== undefined) refreshCaseIndex(store.sqlite);
          appendEntry(writer, context, intent, summary, head.hash);
          return { entry: writer.entry, result };
        })
        .immediate();
    } catch (error) {
      if (error instanceof RolledBack) return { entry: null, result: error.result as T };
      throw error;
    }
  });
}

function appendEntry(
  writer: Writer,
  context: WriteContext,
  intent: WriteIntent,
  summary: Record<string, string | number>,
  previousHash: string,
): void {
  const entry = {
    id: writer.entry,
    at: context.at,
    zone: context.zone,
    actor: context.actor,
    command: intent.command,
    summary: JSON.stringify(summary),
    inputHash: intent.inputHash ?? null,
    undoes: intent.undoes ?? null,
    digest: writer.digest(),
    previousHash: writer.entry === 1 ? genesis : previousHash,
  };
  writer.store.orm
    .insert(entries)
    .values({ ...entry, hash: hashEntry(entry) })
    .run();
}

/** The entry by which a command has already taken in the same bytes, if it has. */
export function importedBy(store: Store, command: string, inputHash: string): number | undefined {
  const row = store.sqlite
    .prepare('SELECT entry FROM imports WHERE command = ? AND input_hash = ?')
    .get(command, inputHash) as { entry: number } | undefined;
  return row?.entry;
}
