import { describe, expect, it } from 'vitest';
import { checkJournal, checkStructure, factsFingerprint } from '../../src/db/check.js';
import { identityOf } from '../../src/db/identity.js';
import { listEntries } from '../../src/db/journal.js';
import type { Store } from '../../src/db/open.js';
import { memberships, persons, settings } from '../../src/db/schema.js';
import { findUndoable, undoRows } from '../../src/db/undo.js';
import { importedBy, withWrite, type Writer } from '../../src/db/write.js';
import { context, migrations, scratchStore } from './scratch.js';

const salt = '0'.repeat(32);

function write(store: Store, work: (write: Writer) => void, command = 'test'): number | null {
  return withWrite(store, context, { command, dryRun: false }, (writer) => {
    work(writer);
    return { result: null, summary: {} };
  }).entry;
}

function undo(store: Store, id?: number): number | null {
  const { entry } = withWrite(
    store,
    context,
    { command: 'undo', dryRun: false, undoes: findUndoable(store, id).id },
    (writer) => {
      const found = findUndoable(store, id);
      undoRows(writer, found.id);
      return { result: null, summary: {} };
    },
  );
  return entry;
}

function addPerson(writer: Writer, employeeNo: string, name = '张伟'): number {
  const personal = { employeeNo, name, phone: null, email: null };
  return writer.insert(persons, {
    ...personal,
    hiredOn: '2026-03-02',
    salt,
    identity: identityOf(salt, personal),
  });
}

function begin(store: Store): void {
  write(store, (writer) => writer.insert(settings, { key: 'office', value: '客服部' }));
}

const clean = (store: Store) => [...checkStructure(store, migrations), ...checkJournal(store)];

describe('withWrite', () => {
  it('makes one entry, or none when nothing was written', () => {
    const store = scratchStore();
    begin(store);
    expect(write(store, () => undefined)).toBeNull();
    expect(write(store, (writer) => addPerson(writer, 'E1'))).toBe(2);
    expect(listEntries(store).map((entry) => entry.id)).toEqual([1, 2]);
    expect(clean(store)).toEqual([]);
  });

  it('rolls a dry run back, and a thrown error too', () => {
    const store = scratchStore();
    begin(store);
    const before = factsFingerprint(store.sqlite);
    const outcome = withWrite(store, context, { command: 'x', dryRun: true }, (writer) => {
      addPerson(writer, 'E1');
      return { result: 7, summary: {} };
    });
    expect(outcome).toEqual({ entry: null, result: 7 });
    expect(() =>
      write(store, (writer) => {
        addPerson(writer, 'E1');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(factsFingerprint(store.sqlite)).toBe(before);
    expect(listEntries(store)).toHaveLength(1);
  });

  it('remembers the input that it has taken in, until that is undone', () => {
    const store = scratchStore();
    begin(store);
    withWrite(
      store,
      context,
      { command: 'enroll import', dryRun: false, inputHash: 'abc' },
      (writer) => {
        addPerson(writer, 'E1');
        return { result: null, summary: {} };
      },
    );
    expect(importedBy(store, 'enroll import', 'abc')).toBe(2);
    undo(store, 2);
    expect(importedBy(store, 'enroll import', 'abc')).toBeUndefined();
    expect(clean(store)).toEqual([]);
  });
});

describe('undo', () => {
  it('puts rows back, and an undo of the undo brings them again', () => {
    const store = scratchStore();
    begin(store);
    const empty = factsFingerprint(store.sqlite);
    let id = 0;
    write(store, (writer) => {
      id = addPerson(writer, 'E1');
      writer.insert(memberships, { personId: id, fromOn: '2026-03-02', team: 'A' });
    });
    const one = factsFingerprint(store.sqlite);
    write(store, (writer) => writer.update(persons, id, { hiredOn: '2026-03-03' }));
    const two = factsFingerprint(store.sqlite);
    expect(new Set([empty, one, two]).size).toBe(3);

    undo(store);
    expect(factsFingerprint(store.sqlite)).toBe(one);
    undo(store, 4);
    expect(factsFingerprint(store.sqlite)).toBe(two);
    undo(store, 5);
    undo(store, 2);
    expect(factsFingerprint(store.sqlite)).toBe(empty);
    expect(clean(store)).toEqual([]);
  });

  it('refuses what later entries build on, naming them', () => {
    const store = scratchStore();
    begin(store);
    let id = 0;
    write(store, (writer) => (id = addPerson(writer, 'E1')));
    write(store, (writer) => writer.update(persons, id, { hiredOn: '2026-03-03' }));
    write(store, (writer) => {
      writer.insert(memberships, { personId: id, fromOn: '2026-03-02' });
    });
    expect(() => findUndoable(store, 2)).toThrow(
      expect.objectContaining({
        refused: { code: 'undo_blocked', facts: { entry: 2, by: '3, 4' } },
      }),
    );
    undo(store, 4);
    undo(store, 3);
    expect(findUndoable(store, 2).id).toBe(2);
    expect(() => findUndoable(store, 3)).toThrow(
      expect.objectContaining({ refused: { code: 'undo_done', facts: { entry: 3, by: 6 } } }),
    );
    expect(() => findUndoable(store, 99)).toThrow(
      expect.objectContaining({ message: 'entry_unknown' }),
    );
  });
});

describe('the deep check', () => {
  const faults: [name: string, sql: string][] = [
    ['a changed name', "UPDATE persons SET name = '李娜' WHERE id = 1"],
    ['a changed day', "UPDATE persons SET hired_on = '2026-03-04' WHERE id = 1"],
    ['a moved stamp', 'UPDATE persons SET entry = 1 WHERE id = 1'],
    ['a stamp from nowhere', 'UPDATE persons SET entry = 99 WHERE id = 1'],
    ['a removed row', 'DELETE FROM memberships'],
    ['an added row', "INSERT INTO settings VALUES (9, 'x', 'y', 2)"],
    ['a changed setting', "UPDATE settings SET value = 'x'"],
    [
      'a changed image',
      "DROP TRIGGER row_images_no_update; UPDATE row_images SET image = json_set(image, '$.team', 'Z')",
    ],
    [
      'a changed entry',
      "DROP TRIGGER entries_no_update; UPDATE entries SET actor = 'x' WHERE id = 2",
    ],
    ['a removed entry', 'DROP TRIGGER entries_no_delete; DELETE FROM entries WHERE id = 2'],
    ['a dropped trigger', 'DROP TRIGGER attempts_no_update'],
    ['an open guard', 'UPDATE undo_guard SET open = 1'],
  ];
  it.each(faults)('finds %s', (_name, sql) => {
    const store = scratchStore();
    begin(store);
    let membership = 0;
    write(store, (writer) => {
      const id = addPerson(writer, 'E1');
      membership = writer.insert(memberships, { personId: id, fromOn: '2026-03-02', team: 'A' });
    });
    write(store, (writer) => writer.update(memberships, membership, { team: 'B' }));
    expect(clean(store)).toEqual([]);
    store.sqlite.exec(sql);
    expect(clean(store)).not.toEqual([]);
  });
});

describe('append-only tables', () => {
  it('refuse UPDATE and DELETE', () => {
    const store = scratchStore();
    begin(store);
    expect(() => store.sqlite.exec("UPDATE entries SET actor = 'x'")).toThrow('append-only');
    expect(() => store.sqlite.exec('DELETE FROM entries')).toThrow('append-only');
  });
});
