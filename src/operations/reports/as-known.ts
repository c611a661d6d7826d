import { journalHead, lastEntryBefore } from '../../db/journal.js';
import { storesAsKnown } from '../../db/rewind.js';
import type { Store } from '../../db/open.js';
import type { Day } from '../../domain/day.js';
import { addDays } from '../../domain/day.js';
import { readSetting } from '../../db/settings.js';
import { InputError, refused } from '../../errors.js';
import { instantOf } from './instants.js';

/** What somebody asks for who wants a report as the office knew it then: up to an entry, or to the end of a day. */
export type KnownUpTo = { entry: number } | { day: Day };

/** Keeps a store from being written to by this run, whatever it does. */
export function readOnly(store: Store): void {
  store.sqlite.pragma('query_only = ON');
}

/**
 * The store as it was known, to be read until `close`.
 *
 * @throws InputError `known_nothing` where the journal began later, `known_beyond` where it is not that long yet
 */
export function storeAsKnown(
  store: Store,
  upTo: KnownUpTo,
  timeoutMs: number,
): { store: Store; close: () => void } {
  const head = journalHead(store.sqlite).id;
  const entry = 'entry' in upTo ? upTo.entry : entryOf(store, upTo.day);
  if (entry > head) throw new InputError(refused('known_beyond', { entry, head }));
  const stores = storesAsKnown(store, [entry], timeoutMs);
  const first = stores.next();
  if (first.done === true) throw new Error(`no entry ${entry}`);
  return { store: first.value, close: () => stores.return() };
}

/** The last entry of a day of the office. */
function entryOf(store: Store, day: Day): number {
  const zone = readSetting(store, 'zone') ?? 'UTC';
  const entry = lastEntryBefore(store.sqlite, instantOf(addDays(day, 1), '00:00', zone));
  if (entry === 0) throw new InputError(refused('known_nothing', { day }));
  return entry;
}
