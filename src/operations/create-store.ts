import { insertHandbook, insertSeedDays } from '../db/rules.js';
import { createStore as create, type OpenOptions, type Store } from '../db/open.js';
import { insertSetting } from '../db/settings.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { CalendarDay } from '../domain/calendar.js';
import { StoreError, refused } from '../errors.js';
import type { Handbook } from '../domain/handbook/types.js';

export interface NewStore {
  office: string;
  zone: string;
  language: string;
  /** The first version of the handbook. */
  source: string;
  handbook: Handbook;
  holidays: readonly CalendarDay[];
  today: string;
}

/**
 * Creates a store whose first entry holds its settings, the calendar and the handbook's first version.
 *
 * @throws StoreError `store_exists`, `store_foreign`
 */
export function createStore(
  file: string,
  options: OpenOptions,
  context: WriteContext,
  input: NewStore,
): Store {
  const store = create(file, options);
  try {
    fill(store, context, input);
    return store;
  } catch (error) {
    store.close();
    throw error;
  }
}

function fill(store: Store, context: WriteContext, input: NewStore): void {
  withWrite(store, context, { command: 'init', dryRun: false }, (write) => {
    // Of several at once, one was faster.
    if (write.entry !== 1) throw new StoreError(refused('store_exists', { file: store.file }));
    insertSetting(write, 'office', input.office);
    insertSetting(write, 'zone', input.zone);
    insertSetting(write, 'language', input.language);
    insertSeedDays(write, input.holidays);
    const { source, handbook, today: appliedOn } = input;
    const version = insertHandbook(write, { source, handbook, appliedOn, note: null });
    return { result: null, summary: { version } };
  });
}

/**
 * Refuses to set up a store where there is something already, before anything is asked or written.
 *
 * @throws StoreError `store_exists`, `store_foreign`
 */
export function refuseExisting(file: string, options: OpenOptions): void {
  create(file, options).close();
}
