/**
 * Random histories of writing, changing, removing, undoing and undoing undos, against an oracle that knows nothing of
 * images and stamps: it compares whole states.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listEntries } from '../../src/db/journal.js';
import type { Store } from '../../src/db/open.js';
import { asObject, clean, command, played, stateOf } from './history.js';
import { scratchFolder } from './scratch.js';

/** A version of a row that is kept in an image, put where the row is or was. */
function putVersion({ sqlite }: Store, image: { table_name: string; image: string }): void {
  const row = JSON.parse(image.image) as Record<string, string | number | null>;
  const columns = Object.keys(row);
  sqlite.pragma('foreign_keys = OFF');
  sqlite
    .prepare(
      `INSERT OR REPLACE INTO ${image.table_name} (${columns.join(', ')})
       VALUES (${columns.map(() => '?').join(', ')})`,
    )
    .run(Object.values(row));
}

/** Changes something behind the journal's back; `pick` chooses what. */
function tamper(store: Store, pick: number): void {
  const { sqlite } = store;
  const rows = [...stateOf(store).keys()];
  const [table = '', id = ''] = (rows[pick % Math.max(1, rows.length)] ?? '').split(' ');
  const images = sqlite.prepare('SELECT table_name, image FROM row_images ORDER BY id').all() as {
    table_name: string;
    image: string;
  }[];
  const image = images[pick % Math.max(1, images.length)];
  if (pick % 2 === 0 && image) putVersion(store, image);
  else if (table !== '') {
    sqlite.pragma('foreign_keys = OFF');
    if (pick % 3 === 0) sqlite.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
    else sqlite.prepare(`UPDATE ${table} SET entry = entry - 1 WHERE id = ?`).run(id);
  }
}

describe('histories', () => {
  it('lead where the oracle says, undo by undo', () => {
    const folder = scratchFolder();
    let [number, undone, blocked] = [0, 0, 0];
    fc.assert(
      fc.property(fc.array(command, { minLength: 5, maxLength: 40 }), (commands) => {
        const history = played(commands, `${folder}/${(number += 1)}.db`);
        try {
          expect(clean(history.store)).toEqual([]);
          expect(listEntries(history.store)).toHaveLength(history.past.length);
          undone += history.undone;
          blocked += history.blocked;
        } finally {
          history.store.close();
        }
      }),
      { numRuns: process.env['COHORT_SOAK'] === '1' ? 3_000 : 60, seed: 20260302 },
    );
    expect(undone).toBeGreaterThan(50);
    expect(blocked).toBeGreaterThan(20);
  });

  it('show the deep check whatever was changed behind the journal', () => {
    const folder = scratchFolder();
    let [number, changed] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(command, { minLength: 5, maxLength: 25 }),
        fc.nat(1000),
        (commands, pick) => {
          const { store } = played(commands, `${folder}/${(number += 1)}.db`);
          try {
            const before = asObject(stateOf(store));
            tamper(store, pick);
            if (JSON.stringify(asObject(stateOf(store))) === JSON.stringify(before)) return;
            changed += 1;
            expect(clean(store)).not.toEqual([]);
          } finally {
            store.close();
          }
        },
      ),
      { numRuns: process.env['COHORT_SOAK'] === '1' ? 3_000 : 60, seed: 20260303 },
    );
    expect(changed).toBeGreaterThan(20);
  });
});
