import type { Fault, Refused } from '../domain/refusals/index.js';
import { CohortError, InputError } from '../errors.js';
import type { RowOutcome } from './import.js';

/** A row of a file that says what a command of its own would say; `cells` are its values by column, for the faults. */
export interface SaidRow<Row> {
  line: number;
  row: Row;
  cells: Readonly<Record<string, string | number | null>>;
}

/** The headers of a file as they are written, by column. */
export type Headers = ReadonlyMap<string, string>;

/** The column that a refusal is about, by its code. */
export type Places = Readonly<Partial<Record<Refused['code'], string>>>;

/**
 * Rows of a file that are taken in one after the other, each as the command of its kind would: what that refuses is a
 * fault of the row, at the column that it is about.
 */
export class RowTaker {
  readonly rows: RowOutcome[] = [];
  readonly faults: Fault[] = [];
  readonly #headers: Headers;

  constructor(headers: Headers) {
    this.#headers = headers;
  }

  /** What `act` comes to; `undefined` where it was refused, and the row has a fault. */
  try<T>({ line, cells }: SaidRow<unknown>, key: string, places: Places, act: () => T) {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof CohortError)) throw error;
      const by = error instanceof InputError ? 'input' : 'rule';
      const { refused } = error;
      const place = places[refused.code];
      const value = place === undefined ? null : (cells[place] ?? null);
      this.faults.push({
        ...{ line, key, by, refused },
        ...(place === undefined ? {} : { column: this.header(place) }),
        ...(value === null ? {} : { value: String(value) }),
      });
      return undefined;
    }
  }

  done(line: number, key: string, outcome: 'created' | 'unchanged'): void {
    this.rows.push({ line, key, outcome, changes: {}, reasons: [] });
  }

  /** A column as the file calls it. */
  header(column: string): string {
    return this.#headers.get(column) ?? column;
  }
}
