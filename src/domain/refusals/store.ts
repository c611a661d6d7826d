/** What can be wrong with the store, its journal and its backups. */
export interface StoreRefusals {
  store_missing: { file: string };
  store_exists: { file: string };
  store_foreign: { file: string };
  store_newer: { file: string; found: number; known: number };
  store_damaged: { file: string; detail: string };
  store_settings: { file: string; setting: string; wanted: string; found: string };
  store_busy: { file: string; seconds: number };
  store_replaced: { file: string };
  store_read_only: { file: string };
  store_io: { file: string; detail: string };
  store_constraint: { detail: string };
  migration_changed: { name: string };
  migration_failed: { name: string; detail: string };
  entry_unknown: { entry: number };
  nothing_to_undo: Record<string, never>;
  undo_done: { entry: number; by: number };
  undo_blocked: { entry: number; by: string };
  backup_exists: { file: string };
  backup_same_file: { file: string };
  /** The store is sound but for its search index. */
  check_index: { count: number };
  check_failed: { count: number };
}
