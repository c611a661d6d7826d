import type Database from 'better-sqlite3';

export type Bindable = string | number | boolean | null | undefined;
type Bound = string | number | null;

/** A value as SQLite takes it. */
export function bind(value: Bindable): Bound {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value ?? null;
}

const rowsAtOnce = 100;
/** So many sets of constant columns get a statement of their own. */
const statementsAtMost = 16;

/**
 * Rows of one table on their way into it, a hundred with each statement. A column that holds one value in all of them
 * (a department) is bound once: binding takes as long as all that SQLite then does.
 */
export class BulkInsert {
  readonly #sqlite: Database.Database;
  readonly #table: string;
  readonly #columns: readonly string[];
  readonly #flushParents: () => void;
  readonly #statements = new Map<string, Database.Statement>();
  /** By column: the values of the rows that wait, and what is left of those before. */
  readonly #held: Bound[][];
  #rows = 0;

  constructor(
    sqlite: Database.Database,
    table: string,
    columns: readonly string[],
    flushParents: () => void,
  ) {
    this.#sqlite = sqlite;
    this.#table = table;
    this.#columns = columns;
    this.#held = columns.map(() => []);
    this.#flushParents = flushParents;
  }

  /** Takes a row: its values in the order of the columns. */
  add(row: readonly Bindable[]): void {
    const place = this.#rows;
    for (let at = 0; at < row.length; at++) {
      const column = this.#held[at];
      if (column) column[place] = bind(row[at]);
    }
    this.#rows += 1;
    if (this.#rows === rowsAtOnce) this.flush();
  }

  flush(): void {
    if (this.#rows === 0) return;
    this.#flushParents();
    const constant = this.#constantColumns();
    const once: Record<string, Bound> = {};
    const each: Bound[][] = [];
    this.#held.forEach((values, at) => {
      if (constant[at] === true) once[`c${at}`] = values[0] ?? null;
      else each.push(values);
    });
    const values: Bound[] = [];
    for (let row = 0; row < this.#rows; row++) {
      for (const column of each) values.push(column[row] ?? null);
    }
    // As arguments they are bound faster than as an array.
    this.#statement(constant).run(once, ...values);
    this.#rows = 0;
  }

  #constantColumns(): boolean[] {
    const constant = this.#held.map((values) => this.#isConstant(values));
    const known =
      this.#statements.size < statementsAtMost || this.#statements.has(this.#key(constant));
    return known ? constant : constant.map(() => false);
  }

  #isConstant(values: readonly Bound[]): boolean {
    for (let row = 1; row < this.#rows; row++) if (values[row] !== values[0]) return false;
    return true;
  }

  #key(constant: readonly boolean[]): string {
    return `${this.#rows} ${constant.join(' ')}`;
  }

  #statement(constant: readonly boolean[]): Database.Statement {
    const key = this.#key(constant);
    let statement = this.#statements.get(key);
    if (!statement) {
      const row = `(${constant.map((once, at) => (once ? `:c${at}` : '?')).join(', ')})`;
      statement = this.#sqlite.prepare(
        `INSERT INTO "${this.#table}" (${this.#columns.map((name) => `"${name}"`).join(', ')})
         VALUES ${Array.from({ length: this.#rows }, () => row).join(', ')}`,
      );
      this.#statements.set(key, statement);
    }
    return statement;
  }
}
