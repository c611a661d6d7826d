/** Random histories of writing, changing, removing, undoing and undoing undos, with what each entry found and left. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { checkJournal, checkStructure } from '../../src/db/check.js';
import { identityOf } from '../../src/db/identity.js';
import { createStore, type Store } from '../../src/db/open.js';
import { calendarDays, memberships, persons, settings } from '../../src/db/schema.js';
import { findUndoable, undoRows } from '../../src/db/undo.js';
import { withWrite, type Writer } from '../../src/db/write.js';
import { Refusal } from '../../src/errors.js';
import { context, migrations, options } from './scratch.js';

const tables = ['persons', 'memberships', 'calendar_days'] as const;
export type State = Map<string, string>;

export function stateOf({ sqlite }: Store): State {
  const state: State = new Map();
  for (const table of tables) {
    for (const row of sqlite.prepare(`SELECT * FROM ${table} ORDER BY id`).all()) {
      const { id, ...values } = row as Record<string, unknown>;
      state.set(`${table} ${String(id)}`, JSON.stringify(values));
    }
  }
  return state;
}

export const asObject = (state: State) => Object.fromEntries([...state].sort());

type Mutation = [kind: number, a: number, b: number];

const salt = '0'.repeat(32);
const dayOf = (n: number): string => `2026-03-0${(n % 3) + 1}`;

/** One mutation, where the state allows it; `a` and `b` choose among what there is. */
function mutate(write: Writer, [kind, a, b]: Mutation): void {
  const { sqlite } = write.store;
  const ids = (sql: string): number[] => sqlite.prepare(sql).pluck().all() as number[];
  const people = ids('SELECT id FROM persons');
  const places = ids('SELECT id FROM memberships');
  const days = ids('SELECT id FROM calendar_days');
  const person = people[a % Math.max(1, people.length)];
  const place = places[a % Math.max(1, places.length)];
  const day = days[a % Math.max(1, days.length)];
  switch (kind) {
    case 0:
    case 1: {
      const employeeNo = `E${a % 4}`;
      if (sqlite.prepare('SELECT 1 FROM persons WHERE employee_no = ?').get(employeeNo)) return;
      const personal = { employeeNo, name: `N${b}`, phone: null, email: null };
      const identity = identityOf(salt, personal);
      write.insert(persons, { ...personal, hiredOn: dayOf(b), salt, identity });
      return;
    }
    case 2:
    case 3: {
      if (person === undefined) return;
      const taken = sqlite
        .prepare('SELECT 1 FROM memberships WHERE person_id = ? AND from_on = ?')
        .get(person, dayOf(b));
      if (!taken) write.insert(memberships, { personId: person, fromOn: dayOf(b), team: `T${b}` });
      return;
    }
    case 4:
      if (person !== undefined) write.update(persons, person, { hiredOn: dayOf(b) });
      return;
    case 5:
      if (place !== undefined) write.update(memberships, place, { team: `T${b}` });
      return;
    case 6:
      if (place !== undefined) write.remove(memberships, place);
      return;
    case 7: {
      if (person === undefined) return;
      const used = sqlite.prepare('SELECT 1 FROM memberships WHERE person_id = ?').get(person);
      if (!used) write.remove(persons, person);
      return;
    }
    case 8: {
      const known = sqlite.prepare('SELECT 1 FROM calendar_days WHERE day = ?').get(dayOf(b));
      if (known) return;
      const title = `D${a}`;
      write.insert(calendarDays, { day: dayOf(b), kind: 'holiday', title, origin: 'office' });
      return;
    }
    default:
      if (day !== undefined) write.remove(calendarDays, day);
  }
}

/** Whether a state breaks no unique key and no reference. */
function sound(state: State): boolean {
  const keys = new Set<string>();
  for (const [name, text] of state) {
    const table = name.split(' ')[0] ?? '';
    const row = JSON.parse(text) as Record<string, string | number>;
    const key = {
      persons: `${row['employee_no']}`,
      memberships: `${row['person_id']} ${row['from_on']}`,
      calendar_days: `${row['day']}`,
    }[table];
    if (keys.has(`${table} ${key}`)) return false;
    keys.add(`${table} ${key}`);
    if (table === 'memberships' && !state.has(`persons ${row['person_id']}`)) return false;
  }
  return true;
}

interface Past {
  before: State;
  after: State;
  undoes: number | null;
}

export const clean = (store: Store) => [
  ...checkStructure(store, migrations),
  ...checkJournal(store),
];

/** What undoing must lead to; `undefined` where it must be refused. */
function expectedAfterUndo(current: State, { before, after }: Past): State | undefined {
  const result = new Map(current);
  for (const row of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(row) === after.get(row)) continue;
    if (current.get(row) !== after.get(row)) return undefined;
    const was = before.get(row);
    if (was === undefined) result.delete(row);
    else result.set(row, was);
  }
  return sound(result) ? result : undefined;
}

export type Command = { kind: 'write'; mutations: Mutation[] } | { kind: 'undo'; pick: number };

const mutation = fc.tuple(fc.nat(9), fc.nat(20), fc.nat(20));
export const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant('undo' as const), pick: fc.nat(100) }),
);

const undoneBy = (past: readonly Past[], id: number): boolean =>
  past.some((one, index) => one.undoes === id && !undoneBy(past, index + 1));

export class History {
  readonly store: Store;
  readonly past: Past[] = [];
  undone = 0;
  blocked = 0;

  constructor(store: Store) {
    this.store = store;
    // Thousands of entries: nobody pulls the plug here.
    store.sqlite.pragma('synchronous = OFF');
    this.write((write) => write.insert(settings, { key: 'office', value: 'x' }));
  }

  write(work: (write: Writer) => unknown, undoes?: number): number | null {
    const before = stateOf(this.store);
    const { entry } = withWrite(
      this.store,
      context,
      { command: 'x', dryRun: false, ...(undoes === undefined ? {} : { undoes }) },
      (write) => {
        work(write);
        return { result: null, summary: {} };
      },
    );
    if (entry !== null) {
      this.past.push({ before, after: stateOf(this.store), undoes: undoes ?? null });
    }
    return entry;
  }

  play(one: Command): void {
    if (one.kind === 'write') {
      this.write((write) => {
        for (const each of one.mutations) mutate(write, each);
      });
      return;
    }
    const id = (one.pick % this.past.length) + 1;
    const target = this.past[id - 1];
    if (!target || id === 1) return;
    if (undoneBy(this.past, id)) {
      expect(() => findUndoable(this.store, id)).toThrow('undo_done');
      return;
    }
    const current = stateOf(this.store);
    const expected = expectedAfterUndo(current, target);
    if (expected) this.#undo(id, current, expected);
    else this.#expectBlocked(id);
  }

  #undo(id: number, current: State, expected: State): void {
    const entry = this.write((write) => {
      findUndoable(this.store, id);
      return undoRows(write, id);
    }, id);
    expect(asObject(stateOf(this.store)), `undo of ${id}`).toEqual(asObject(expected));
    const changes = JSON.stringify([...current]) !== JSON.stringify([...expected]);
    if (changes) expect(entry).not.toBeNull();
    this.undone += 1;
  }

  #expectBlocked(id: number): void {
    this.blocked += 1;
    try {
      findUndoable(this.store, id);
    } catch (error) {
      if (!(error instanceof Refusal) || error.refused.code !== 'undo_blocked') throw error;
      const named = error.refused.facts.by.split(', ').map(Number);
      expect(named.length).toBeGreaterThan(0);
      for (const later of named) expect(later).toBeGreaterThan(id);
      return;
    }
    throw new Error(`undo of ${id} was not refused`);
  }
}

/** Plays a history in a new store; `after` looks at it after each command. */
export function played(
  commands: readonly Command[],
  file: string,
  after: (history: History) => void = () => undefined,
): History {
  const history = new History(createStore(file, options));
  after(history);
  for (const one of commands) {
    history.play(one);
    after(history);
  }
  return history;
}
