import type { Fault, Refused } from '../domain/refusals/index.js';
import type { Store } from '../db/open.js';
import { importedBy, withWrite, type WriteContext, type Writer } from '../db/write.js';

export type Outcome = 'created' | 'changed' | 'unchanged' | 'refused';

/** What an import does, or would do, with one row. */
export interface RowOutcome {
  line: number;
  /** Employee no, or another key of the row. */
  key: string;
  outcome: Outcome;
  /** Field by field: what it was and what it becomes. */
  changes: Readonly<Record<string, readonly [from: string | null, to: string]>>;
  /** Why it is refused; or what to know of it, where it is not. */
  reasons: readonly Refused[];
}

export interface ImportResult {
  /** The journal entry; `null` on a dry run, when nothing changed and when anything was refused. */
  entry: number | null;
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  /** In the order of the lines; those of a large file are made anew whenever somebody looks at them. */
  rows: Iterable<RowOutcome>;
  faults: Fault[];
  /** The entry that took the same file in before; then nothing is done again. */
  importedBefore: number | null;
}

export interface ImportInput {
  /** Command without personal data, with the options that change what the file means. */
  command: string;
  /** SHA-256 of the file's bytes. */
  hash: string;
  dryRun: boolean;
  /** Applies a file that was taken in before. */
  again: boolean;
  /** What was wrong with the file's rows before anybody asked what they mean. */
  faults: readonly Fault[];
}

class RefusedRows extends Error {
  readonly rows: Iterable<RowOutcome>;
  readonly faults: Fault[];
  constructor(rows: Iterable<RowOutcome>, faults: Fault[]) {
    super('refused');
    this.rows = rows;
    this.faults = faults;
  }
}

/**
 * One import: all rows or none, in one entry. `decide` looks at each row, writes what it changes and says what it did;
 * any fault, of the file or of a rule, takes everything back. The same file again does nothing.
 */
export function runImport(
  store: Store,
  context: WriteContext,
  input: ImportInput,
  decide: (write: Writer) => { rows: Iterable<RowOutcome>; faults: Fault[] },
): ImportResult {
  const { command, hash: inputHash } = input;
  const before = input.again ? undefined : importedBy(store, command, inputHash);
  const dryRun = input.dryRun || before !== undefined;
  try {
    const { entry, result } = withWrite(
      store,
      context,
      { command, dryRun, ...(before === undefined && !input.again ? { inputHash } : {}) },
      (write) => {
        const { rows, faults } = decide(write);
        const all = [...input.faults, ...faults].sort((a, b) => a.line - b.line);
        if (all.length > 0) {
          const sorted = Array.isArray(rows)
            ? rows.toSorted((a: RowOutcome, b: RowOutcome) => a.line - b.line)
            : rows;
          throw new RefusedRows(sorted, all);
        }
        const { created, changed } = count(rows);
        return { result: rows, summary: { created, changed } };
      },
    );
    const rows = before === undefined ? result : mapped(result, asUnchanged);
    return { entry, ...count(rows), rows, faults: [], importedBefore: before ?? null };
  } catch (error) {
    if (!(error instanceof RefusedRows)) throw error;
    const rows = withRefused(mapped(error.rows, asUnchanged), error.faults);
    return { entry: null, ...count(rows), rows, faults: error.faults, importedBefore: null };
  }
}

const asUnchanged = (row: RowOutcome): RowOutcome => ({
  ...row,
  outcome: 'unchanged',
  changes: {},
});

/** Each of the rows as something else, when somebody looks at them. */
function mapped(
  rows: Iterable<RowOutcome>,
  make: (row: RowOutcome) => RowOutcome,
): Iterable<RowOutcome> {
  return {
    *[Symbol.iterator](): Generator<RowOutcome> {
      for (const row of rows) yield make(row);
    },
  };
}

function count(rows: Iterable<RowOutcome>): Record<Outcome, number> {
  const counts = { created: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const row of rows) counts[row.outcome] += 1;
  return counts;
}

/** Every fault's row is refused, with all of its reasons. */
function withRefused(rows: Iterable<RowOutcome>, faults: readonly Fault[]): Iterable<RowOutcome> {
  const refusedRows = new Map<number, RowOutcome>();
  for (const { line, key, refused } of faults) {
    const row = refusedRows.get(line);
    refusedRows.set(line, {
      line,
      key: key ?? row?.key ?? '',
      outcome: 'refused',
      changes: {},
      reasons: [...(row?.reasons ?? []), refused],
    });
  }
  return {
    *[Symbol.iterator](): Generator<RowOutcome> {
      const waiting = [...refusedRows.values()].sort((a, b) => a.line - b.line);
      let next = 0;
      for (const row of rows) {
        for (; next < waiting.length; next += 1) {
          const bad = waiting[next] as RowOutcome;
          if (bad.line > row.line) break;
          yield bad.line === row.line ? { ...bad, key: bad.key || row.key } : bad;
        }
        if (!refusedRows.has(row.line)) yield row;
      }
      yield* waiting.slice(next);
    },
  };
}
