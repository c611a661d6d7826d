import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BulkInsert } from '../../src/db/bulk-insert.js';

const few = fc.constantFrom<string | number | null>('a', 'b', null, 1);
const many = fc.option(fc.string());
// Runs of rows with the same values, as a roster has them, and any other.
const runs = fc
  .array(fc.tuple(few, few, many, fc.integer({ min: 1, max: 130 })), { maxLength: 6 })
  .map((parts) =>
    parts.flatMap(([a, b, c, times]) => Array.from({ length: times }, () => [a, b, c])),
  );
const scattered = fc.array(fc.tuple(few, few, many), { maxLength: 40 });

it('writes every row as it is, whatever its columns have in common', () => {
  fc.assert(
    fc.property(fc.oneof(runs, scattered), (rows) => {
      const sqlite = new Database(':memory:');
      sqlite.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, a, b, c)');
      const insert = new BulkInsert(sqlite, 't', ['id', 'a', 'b', 'c'], () => undefined);
      const written = rows.map((row, at) => [at + 1, ...row]);
      for (const row of written) insert.add(row);
      insert.flush();
      expect(sqlite.prepare('SELECT * FROM t ORDER BY id').raw().all()).toEqual(written);
      sqlite.close();
    }),
  );
});
