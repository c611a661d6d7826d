/** The store as it was, against what was seen of it then: every row of every table, at every entry of a history. */
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsFingerprint } from '../../src/db/check.js';
import { journalHead } from '../../src/db/journal.js';
import { storesAsKnown, unstampedTables } from '../../src/db/rewind.js';
import { settings } from '../../src/db/schema.js';
import { stampedTables } from '../../src/db/tables.js';
import { withWrite } from '../../src/db/write.js';
import { command, played } from './history.js';
import { context, scratchFolder, scratchStore } from './scratch.js';
import { tablesOf, wholeStore } from './whole-store.js';

const copies = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('cohort-past-'));

function setOffice(store: ReturnType<typeof scratchStore>, value: string): void {
  withWrite(store, context, { command: 'x', dryRun: false }, (write) => {
    const row = store.sqlite.prepare('SELECT id FROM settings').pluck().get();
    if (typeof row === 'number') write.update(settings, row, { value });
    else write.insert(settings, { key: 'office', value });
    return { result: null, summary: {} };
  });
}

describe('the store as it was', () => {
  it('is what it was, at every entry of a random history, row by row', () => {
    const folder = scratchFolder();
    let [number, stops, undone] = [0, 0, 0];
    fc.assert(
      fc.property(fc.array(command, { minLength: 5, maxLength: 40 }), (commands) => {
        const seen = new Map<number, unknown>();
        const history = played(commands, `${folder}/${(number += 1)}.db`, ({ store }) => {
          seen.set(journalHead(store.sqlite).id, wholeStore(store.sqlite));
        });
        const { store } = history;
        try {
          const entries = [...seen.keys()];
          for (const then of storesAsKnown(store, entries, 1000)) {
            const entry = journalHead(then.sqlite).id;
            expect(wholeStore(then.sqlite), `entry ${entry}`).toEqual(seen.get(entry));
            stops += 1;
          }
          undone += history.undone;
          expect(wholeStore(store.sqlite)).toEqual(seen.get(entries.at(-1) ?? 0));
        } finally {
          store.close();
        }
      }),
      { numRuns: process.env['COHORT_SOAK'] === '1' ? 3_000 : 20, seed: 20260304 },
    );
    expect(stops).toBeGreaterThan(100);
    expect(undone).toBeGreaterThan(10);
  });

  it('knows every table, and which of them have no stamp', () => {
    const { sqlite } = scratchStore();
    const known = [...stampedTables().map(({ name }) => name), ...unstampedTables];
    expect(known.sort()).toEqual(tablesOf(sqlite));
    for (const { name } of stampedTables()) {
      const columns = sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(name);
      expect(columns, name).toContain('entry');
    }
  });

  it('comes of one copy without a name, and of none where nothing came later', () => {
    const store = scratchStore();
    for (const name of ['a', 'b', 'c']) setOffice(store, name);
    const before = copies();
    const seen: string[] = [];
    for (const then of storesAsKnown(store, [3, 1, 2, 1], 1000)) {
      expect(copies()).toEqual(before);
      seen.push(String(then.sqlite.prepare('SELECT value FROM settings').pluck().get()));
      expect(then === store).toBe(seen.length === 3);
    }
    expect(seen).toEqual(['a', 'b', 'c']);
    expect(store.sqlite.inTransaction).toBe(false);
  });

  it('is left alone by whoever stops in the middle, and by what reads it in a transaction', () => {
    const store = scratchStore();
    for (const name of ['a', 'b', 'c']) setOffice(store, name);
    const facts = factsFingerprint(store.sqlite);
    for (const then of storesAsKnown(store, [1, 2, 3], 1000)) {
      then.sqlite.transaction(() => journalHead(then.sqlite))();
      break;
    }
    expect(factsFingerprint(store.sqlite)).toBe(facts);
    setOffice(store, 'd');
    expect(journalHead(store.sqlite).id).toBe(4);
  });
});
