import { listEntries, undoneEntries } from '../db/journal.js';
import type { Store } from '../db/open.js';

export interface JournalLine {
  entry: number;
  /** Instant in UTC, ISO text. */
  at: string;
  actor: string;
  command: string;
  summary: Record<string, string | number>;
  /** The entry that undid it. */
  undoneBy: number | null;
}

/** The journal, oldest first, with what is undone by what. */
export function listJournal(store: Store, limit?: number): JournalLine[] {
  const all = listEntries(store);
  const undone = undoneEntries(all);
  return (limit === undefined ? all : all.slice(-limit)).map((entry) => ({
    entry: entry.id,
    at: entry.at,
    actor: entry.actor,
    command: entry.command,
    summary: JSON.parse(entry.summary) as Record<string, string | number>,
    undoneBy: undone.get(entry.id) ?? null,
  }));
}
