import type { Store } from './open.js';
import { settings } from './schema.js';
import type { Writer } from './write.js';

export type SettingKey = 'language' | 'office' | 'zone';

/** A setting of the store; `undefined` while the store is being set up. */
export function readSetting(store: Store, key: SettingKey): string | undefined {
  return store.sqlite.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(key) as
    string | undefined;
}

export function insertSetting(write: Writer, key: SettingKey, value: string): void {
  write.insert(settings, { key, value });
}
