import type { Store } from '../db/open.js';
import { findUndoable, undoRows } from '../db/undo.js';
import { withWrite, type WriteContext } from '../db/write.js';

export interface Undone {
  entry: number | null;
  undone: number;
  command: string;
  rows: number;
}

/**
 * Takes an entry back, as a new entry; without a number, the last one that can be.
 *
 * @throws Refusal `entry_unknown`, `nothing_to_undo`, `undo_done`, `undo_blocked`
 */
export function undoEntry(
  store: Store,
  context: WriteContext,
  input: { entry?: number; dryRun: boolean },
): Undone {
  const target = findUndoable(store, input.entry);
  const { entry, result } = withWrite(
    store,
    context,
    { command: 'undo', dryRun: input.dryRun, undoes: target.id },
    (write) => {
      findUndoable(store, target.id);
      const rows = undoRows(write, target.id);
      return { result: rows, summary: { entry: target.id } };
    },
  );
  return { entry, undone: target.id, command: target.command, rows: result };
}
