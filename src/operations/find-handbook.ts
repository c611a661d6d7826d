import { listBatches } from '../db/batches.js';
import type { Store } from '../db/open.js';
import { findHandbookSource, listHandbookVersions, rulesOf } from '../db/rules.js';
import { nearestRule } from '../domain/handbook/nearest-rule.js';
import { ruleAt } from '../domain/handbook/path.js';
import type { Handbook } from '../domain/handbook/types.js';
import { InputError, refused } from '../errors.js';
import { versionOf } from './compare-handbooks.js';

export interface StoredHandbook {
  version: number;
  /** The YAML as it was applied. */
  source: string;
  handbook: Handbook;
}

/**
 * A stored version of the handbook; the newest where none is named.
 *
 * @throws InputError `handbook_version_unknown`
 */
export function findHandbook(store: Store, version?: number): StoredHandbook {
  const found = versionOf(store, version);
  const source = findHandbookSource(store, found) ?? '';
  return { version: found, source, handbook: rulesOf(store, found).handbook };
}

/**
 * The rule at a path of a stored version.
 *
 * @throws InputError `handbook_path_unknown`
 */
export function findRule({ handbook, version }: StoredHandbook, path: string): unknown {
  const rule = ruleAt(handbook, path);
  if (rule !== undefined) return rule;
  const suggestion = nearestRule(handbook, path);
  throw new InputError(refused('handbook_path_unknown', { path, version, suggestion }));
}

export interface HandbookListing {
  version: number;
  appliedOn: string;
  note: string | null;
  sha256: string;
  entry: number;
  /** Codes of the batches that are judged by it, closed ones too. */
  batches: string[];
}

/** Every version, oldest first, with the batches that are pinned to it. */
export function listHandbooks(store: Store): HandbookListing[] {
  const batches = listBatches(store);
  return listHandbookVersions(store).map(({ version, appliedOn, note, sha256, entry }) => ({
    version,
    appliedOn,
    note,
    sha256,
    entry,
    batches: batches.filter((one) => one.handbookVersion === version).map((one) => one.code),
  }));
}
