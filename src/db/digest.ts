import { createHash, type Hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { TableShape } from './tables.js';

const chunk = 20_000;

/** SHA-256 over lines that arrive in order. */
export class LineDigest {
  readonly #hash: Hash = createHash('sha256');
  #count = 0;

  add(lines: string | Uint8Array, count = 1): void {
    this.#hash.update(lines);
    this.#hash.update('\n');
    this.#count += count;
  }

  get count(): number {
    return this.#count;
  }

  hex(): string {
    return this.#hash.digest('hex');
  }
}

/** The rows of one table that an entry wrote: a run of new ids, and single rows that it changed. */
export interface Written {
  from: number;
  to: number;
  changed: ReadonlySet<number>;
}

/**
 * Digest of what an entry wrote into one table, rows in the order of their ids; `undefined` if nothing.
 *
 * New rows have higher ids than all before them, so the changed ones that come before them are read one by one.
 */
export function digestWritten(
  sqlite: Database.Database,
  shape: TableShape,
  entry: number,
  written: Written,
): string | undefined {
  const digest = new LineDigest();
  const one = sqlite
    .prepare(`SELECT ${shape.line} FROM "${shape.name}" WHERE id = ? AND entry = ?`)
    .pluck();
  const inRun = (id: number): boolean => id >= written.from && id <= written.to;
  const singles = [...written.changed].filter((id) => !inRun(id)).sort((a, b) => a - b);
  const addSingles = (wanted: (id: number) => boolean): void => {
    for (const id of singles.filter(wanted)) {
      const line = one.get(id, entry) as string | undefined;
      if (line !== undefined) digest.add(line);
    }
  };
  addSingles((id) => id < written.from);
  const run = sqlite
    .prepare(
      // As bytes, which are hashed as they are: a text would be decoded and encoded again.
      `SELECT count(*), CAST(group_concat(line, char(10)) AS BLOB) FROM
       (SELECT ${shape.line} AS line FROM "${shape.name}"
        WHERE id BETWEEN ? AND ? AND entry = ? ORDER BY id)`,
    )
    .raw();
  for (let from = written.from; from <= written.to; from += chunk) {
    const to = Math.min(from + chunk - 1, written.to);
    const [count, lines] = run.get(from, to, entry) as [number, Buffer | null];
    if (lines !== null) digest.add(lines, count);
  }
  addSingles((id) => id >= written.from && id > written.to);
  return digest.count > 0 ? digest.hex() : undefined;
}

/** Digest of the images that an entry kept. */
export function digestImages(sqlite: Database.Database, entry: number): string | undefined {
  const digest = new LineDigest();
  const lines = sqlite
    .prepare('SELECT id, stamp, line FROM row_images WHERE entry = ? ORDER BY id')
    .raw()
    .iterate(entry) as IterableIterator<[number, number, string]>;
  for (const [id, stamp, line] of lines) digest.add(`${id} ${stamp} ${line}`);
  return digest.count > 0 ? digest.hex() : undefined;
}

/** One digest for an entry, from its parts by name. */
export function combineDigests(parts: ReadonlyMap<string, string>): string {
  const digest = new LineDigest();
  for (const [name, hex] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    digest.add(`${name} ${hex}`);
  }
  return digest.hex();
}
