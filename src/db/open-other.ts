import { StoreError, refused } from '../errors.js';
import { findEntry } from './journal.js';
import { knownVersion } from './migrate.js';
import { openStore, type OpenOptions, type Store } from './open.js';
import { translate } from './translate.js';

/**
 * Opens the store of another office, only to read it: it is neither brought up to date nor mended.
 *
 * @throws StoreError `store_missing`, `store_foreign`, `store_newer`, `store_older`, `store_damaged`; BusyError
 *   `store_busy`
 */
export function openOther(file: string, options: OpenOptions): Store {
  const store = openStore(file, { ...options, readOnly: true });
  try {
    return translate(file, options.timeoutMs, () => {
      const { sqlite } = store;
      const found = Number(sqlite.pragma('user_version', { simple: true }));
      const known = knownVersion(options.migrations);
      if (found > known) throw new StoreError(refused('store_newer', { file, found, known }));
      if (found < known) throw new StoreError(refused('store_older', { file, found, known }));
      const detail: unknown = sqlite.pragma('quick_check(1)', { simple: true });
      if (detail !== 'ok') {
        throw new StoreError(refused('store_damaged', { file, detail: String(detail) }));
      }
      return store;
    });
  } catch (error) {
    store.close();
    throw error;
  }
}

/** What tells offices apart, and a copy of a store from another office: the hash of its journal's first entry. */
export const officeId = (store: Store): string => findEntry(store, 1)?.hash ?? '';
