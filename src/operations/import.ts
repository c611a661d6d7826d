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
  rows: RowOutcome[];
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
  readonly rows: RowOutcome[];
  readonly faults: Fault[];
  constructor(rows: RowOutcome[], faults: Fault[]) {
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
  decide: (write: Writer) => { rows: RowOutcome[]; faults: Fault[] },
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
        if (all.length > 0) throw new RefusedRows(rows, all);
        const { created, changed } = count(rows);
        return { result: rows, summary: { created, changed } };
      },
    );
    const rows = before === undefined ? result : result.map(asUnchanged);
    return { entry, ...count(rows), rows, faults: [], importedBefore: before ?? null };
  } catch (error) {
    if (!(error instanceof RefusedRows)) throw error;
    const rows = withRefused(error.rows.map(asUnchanged), error.faults);
    return { entry: null, ...count(rows), rows, faults: error.faults, importedBefore: null };
  }
}

const asUnchanged = (row: RowOutcome): RowOutcome => ({
  ...row,
  outcome: 'unchanged',
  changes: {},
});

function count(rows: readonly RowOutcome[]): Record<Outcome, number> {
  const counts = { created: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const row of rows) counts[row.outcome] += 1;
  return counts;
}

/** Every fault's row is refused, with all of its reasons. */
function withRefused(rows: readonly RowOutcome[], faults: readonly Fault[]): RowOutcome[] {
  const byLine = new Map<number, RowOutcome>();
  for (const row of rows) byLine.set(row.line, row);
  for (const fault of faults) {
    const row = byLine.get(fault.line);
    const reasons = row?.outcome === 'refused' ? row.reasons : [];
    byLine.set(fault.line, {
      line: fault.line,
      key: fault.key ?? row?.key ?? '',
      outcome: 'refused',
      changes: {},
      reasons: [...reasons, fault.refused],
    });
  }
  return [...byLine.values()].sort((a, b) => a.line - b.line);
}
