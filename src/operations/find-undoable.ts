import type { Store } from '../db/open.js';
import { findUndoable as find } from '../db/undo.js';

/** The entry that `undo` would take back. @throws Refusal as `undoEntry` */
export function findUndoable(store: Store, entry?: number): { id: number; command: string } {
  const { id, command } = find(store, entry);
  return { id, command };
}
