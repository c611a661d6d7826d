import type Database from 'better-sqlite3';

export type TextOf = (personId: number) => string | undefined;

export interface PersonTexts {
  text: TextOf;
  /** Ends the pass over the table; the connection is busy until then. */
  close: () => void;
}

type Pass = IterableIterator<[number, string]>;

/**
 * A look-up by person of rows that SQLite packs into one text: a query each, or one pass over the whole table in the
 * order of the people. The pass begins with the first question; who is asked for out of order gets a query.
 *
 * @param sql the query with its condition on `person_id`; it yields the person and the text, in the order of the people
 */
export function personTexts(
  sqlite: Database.Database,
  bulk: boolean,
  sql: (where: string) => string,
): PersonTexts {
  let single: Database.Statement | undefined;
  const one: TextOf = (personId) => {
    single ??= sqlite.prepare(sql('WHERE person_id = ?')).raw();
    return (single.get(personId) as [number, string] | undefined)?.[1];
  };
  if (!bulk) return { text: one, close: () => undefined };
  let pass: Pass | undefined;
  let current: IteratorResult<[number, string]> | undefined;
  let asked = -1;
  let closed = false;
  return {
    text: (personId) => {
      if (closed || personId < asked) return one(personId);
      asked = personId;
      pass ??= sqlite.prepare(sql('')).raw().iterate() as Pass;
      current ??= pass.next();
      while (current.done !== true && current.value[0] < personId) current = pass.next();
      return current.done !== true && current.value[0] === personId ? current.value[1] : undefined;
    },
    close: () => {
      closed = true;
      pass?.return?.();
    },
  };
}
