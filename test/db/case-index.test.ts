/**
 * The index of cases is as the rows are, whatever wrote them: adding, changing, removing, undoing, undoing an undo; it
 * finds what is there and nothing else, holds no word of what is gone, and whatever is wrong with it is found.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupStore } from '../../src/db/backup.js';
import { hasCaseIndex, rebuildCaseIndex } from '../../src/db/case-index.js';
import { caseInserter, listCases, updateCase, type NewCase } from '../../src/db/cases.js';
import { checkStore } from '../../src/db/check.js';
import { openStore, type Store } from '../../src/db/open.js';
import { cases } from '../../src/db/schema-cases.js';
import { settings } from '../../src/db/schema.js';
import { findUndoable, undoRows } from '../../src/db/undo.js';
import { withWrite, type Writer } from '../../src/db/write.js';
import { Refusal } from '../../src/errors.js';
import { searchCases } from '../../src/operations/cases/search.js';
import { context, migrations, options, scratchFolder, scratchStore } from './scratch.js';

const day = '2026-03-02';
const row = (code: string, title: string, rest: Partial<NewCase> = {}): Required<NewCase> => ({
  ...{ code, title, background: 'b', handling: 'h', solution: 's', feedback: null, lesson: null },
  ...{ type: 'service', difficulty: 'easy', author: 'E1', personId: null, happenedOn: null },
  ...{ receivedOn: day, revision: 1, revisedOn: day },
  ...rest,
});

const write = <T>(store: Store, work: (writer: Writer) => T, dryRun = false): T =>
  withWrite(store, context, { command: 'test', dryRun }, (writer) => ({
    result: work(writer),
    summary: {},
  })).result;

const add = (store: Store, ...rows: Required<NewCase>[]): void => {
  write(store, (writer) => {
    const insert = caseInserter(writer);
    for (const one of rows) insert(one, []);
  });
};

const undo = (store: Store, entry?: number): void => {
  const target = findUndoable(store, entry);
  const intent = { command: 'undo', dryRun: false, undoes: target.id };
  withWrite(store, context, intent, (writer) => ({
    result: undoRows(writer, target.id),
    summary: {},
  }));
};

/** A store with a first entry, which nothing can undo. */
function library(): Store {
  const store = scratchStore();
  write(store, (writer) => writer.insert(settings, { key: 'office', value: 'X' }));
  return store;
}

const filter = { type: null, difficulty: null, department: null, course: null, month: null };
const find = (store: Store, query: string, limit = 50): string[] =>
  searchCases(store, { query, filter, withdrawn: false, limit }).found.map(({ fact }) => fact.code);
const deep = (store: Store) => checkStore(store, migrations, true);

describe('searching', () => {
  it('finds Chinese words of one, two and more characters, English ones in any form, and ranks titles first', () => {
    const store = library();
    add(
      store,
      row('C1', '物流延迟', {
        handling: '客户要求退款，主管同意',
        lesson: 'Refunds must be confirmed',
      }),
      row('C2', '退款两次未到账', { background: '银行退回款项' }),
      row('C3', '客户投诉态度', { solution: '致歉 VIP１ 客户' }),
    );
    expect(find(store, '退款')).toEqual(['C2', 'C1']);
    expect(find(store, '客户')).toEqual(['C3', 'C1']);
    expect(find(store, '款')).toHaveLength(2);
    expect(find(store, '户投诉态')).toEqual(['C3']);
    expect(find(store, '退款 主管')).toEqual(['C1']);
    expect(find(store, '退款 -主管')).toEqual(['C2']);
    expect(find(store, '投客')).toEqual([]);
    expect(find(store, 'refund')).toEqual(['C1']);
    expect(find(store, 'REFUNDED')).toEqual(['C1']);
    expect(find(store, 'conf*')).toEqual(['C1']);
    expect(find(store, 'vip1')).toEqual(['C3']);
    expect(deep(store)).toEqual([]);
  });

  it('finds exactly what holds the characters in a row, and never trips over what is typed', () => {
    const letters = Array.from('客户退款诉');
    const store = library();
    const text = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), text, (titles, wanted) => {
        add(store, ...titles.map((title, at) => row(`C${at}`, title)));
        const expected = titles.flatMap((title, at) => (title.includes(wanted) ? [`C${at}`] : []));
        expect(find(store, wanted).sort()).toEqual(expected);
        undo(store);
      }),
      { numRuns: 12 },
    );
    add(store, row('C1', '退款'));
    const typed = fc.string({ unit: fc.constantFrom(...Array.from('退a"\'*():^{}-NEAROTD+ ;%_')) });
    fc.assert(
      fc.property(typed, (query) => {
        try {
          find(store, query);
        } catch (error) {
          expect(error).toMatchObject({ refused: { code: 'case_query_empty' } });
        }
      }),
    );
  });
});

describe('the index', () => {
  it('is there as long as there are cases, and a dry run leaves no trace of it', () => {
    const store = library();
    write(store, (writer) => caseInserter(writer)(row('C1', '退款'), []), true);
    expect(hasCaseIndex(store.sqlite)).toBe(false);
    add(store, row('C1', '退款'));
    expect(hasCaseIndex(store.sqlite)).toBe(true);
    undo(store);
    expect(hasCaseIndex(store.sqlite)).toBe(false);
    expect(deep(store)).toEqual([]);
    undo(store, 3);
    expect(find(store, '退款')).toEqual(['C1']);
    expect(deep(store)).toEqual([]);
  });

  it('is as the rows are after any history of writing and undoing', () => {
    const words = ['退款', '换货', '物流', '态度', '发票'];
    const step = fc.tuple(fc.nat(4), fc.nat(30), fc.nat(4));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const store = library();
        let made = 0;
        for (const [kind, at, word] of steps) {
          const known = listCases(store);
          const one = known[at % Math.max(1, known.length)];
          const title = `${words[word] ?? ''}${made}`;
          if (kind <= 1) add(store, row(`C${(made += 1)}`, title), row(`C${(made += 1)}`, title));
          else if (kind === 2 && one)
            write(store, (writer) => updateCase(writer, one.id, { title }));
          else if (kind === 3 && one) {
            write(store, (writer) => {
              writer.remove(cases, one.id);
            });
          } else {
            try {
              undo(store, (at % (made + 2)) + 2);
            } catch (error) {
              if (!(error instanceof Refusal)) throw error;
            }
          }
          for (const wanted of words) {
            const expected = listCases(store).flatMap(({ code, title: now }) =>
              now.includes(wanted) ? [code] : [],
            );
            expect(find(store, wanted).sort()).toEqual(expected.sort());
          }
        }
        expect(deep(store)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('goes into backups, whole', () => {
    const store = library();
    add(store, row('C1', '退款'));
    const target = `${scratchFolder()}/copy.db`;
    backupStore(store, target, options);
    const copy = openStore(target, options);
    expect(find(copy, '退款')).toEqual(['C1']);
    expect(deep(copy)).toEqual([]);
    copy.close();
  });

  it('keeps no word of a text that is gone from the rows and their images', () => {
    const store = library();
    add(
      store,
      ...Array.from({ length: 40 }, (_, at) => row(`C${at}`, `Something${at} unmistakablyword`)),
    );
    store.sqlite.exec(`UPDATE cases SET title = 'gone'; DELETE FROM row_images`);
    rebuildCaseIndex(store.sqlite);
    const bytes = readFileSync(store.file).toString('latin1').toLowerCase();
    expect(bytes).not.toContain('unmistak');
    write(store, (writer) => updateCase(writer, 1, { title: 'secretword' }));
    store.sqlite.exec(`DELETE FROM case_search WHERE rowid = 1`);
    store.sqlite.exec(`UPDATE cases SET title = 'gone'`);
    expect(readFileSync(store.file).toString('latin1')).not.toContain('secretword');
  });

  it.each([
    ['a word put into it', `UPDATE case_search SET title = '换' WHERE rowid = 1`, 'search'],
    ['a case taken out of it', 'DELETE FROM case_search WHERE rowid = 1', 'search'],
    [
      'a text without its words',
      `UPDATE case_search_content SET c1 = '换' WHERE id = 1`,
      'integrity',
    ],
    ['words that are not there', 'DELETE FROM case_search_data WHERE id > 10', 'integrity'],
    ['no index at all', 'DROP TABLE case_search', 'search'],
    ['another layout', 'CREATE TABLE case_search_extra (a)', 'schema'],
  ])('is found to be wrong: %s; and is mended', (_, fault, kind) => {
    const store = library();
    add(store, row('C1', '退款'), row('C2', '换货'));
    expect(deep(store)).toEqual([]);
    store.sqlite.unsafeMode(true);
    store.sqlite.exec(fault);
    store.sqlite.unsafeMode(false);
    expect(deep(store).map((finding) => finding.kind)).toContain(kind);
    store.sqlite.exec('DROP TABLE IF EXISTS case_search_extra');
    rebuildCaseIndex(store.sqlite);
    expect(deep(store)).toEqual([]);
    expect(find(store, '退款')).toEqual(['C1']);
  });
});
