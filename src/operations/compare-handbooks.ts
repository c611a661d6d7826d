import { listBatches } from '../db/batches.js';
import type { Store } from '../db/open.js';
import { findHandbookSource, latestVersion, rulesOf } from '../db/rules.js';
import { describeChange, type ChangeStatement } from '../domain/handbook/describe.js';
import { diffHandbooks, type HandbookChange } from '../domain/handbook/diff.js';
import type { Handbook } from '../domain/handbook/types.js';
import { InputError, refused } from '../errors.js';

/** A rule that differs, with what is to be said of it. */
export interface ToldChange extends HandbookChange {
  statement: ChangeStatement;
}

/** An open batch and the version that it is judged by. */
export interface Pin {
  batch: string;
  version: number;
}

export interface Comparison {
  /** The version compared with. */
  from: number;
  /** Rules that differ, by path. */
  changes: ToldChange[];
  /** Whether the texts are equal, comments and all. */
  sameText: boolean;
  /** The open batches. */
  pins: Pin[];
}

/** A handbook that was read from a file and found good. */
export interface HandbookText {
  source: string;
  handbook: Handbook;
}

/**
 * The number of a version that is there; the newest where none is named.
 *
 * @throws InputError `handbook_version_unknown`
 */
export function versionOf(store: Store, version: number | undefined): number {
  const latest = latestVersion(store);
  if (version === undefined) return latest;
  if (findHandbookSource(store, version) !== undefined) return version;
  throw new InputError(refused('handbook_version_unknown', { version, latest }));
}

function compare(store: Store, before: number, after: HandbookText): Comparison {
  const { handbook } = rulesOf(store, before);
  return {
    from: before,
    changes: diffHandbooks(handbook, after.handbook).map((change) => ({
      ...change,
      statement: describeChange(handbook, after.handbook, change),
    })),
    sameText: findHandbookSource(store, before) === after.source,
    pins: listPins(store),
  };
}

/**
 * What a file would change, compared with a stored version or the newest one.
 *
 * @throws InputError `handbook_version_unknown`
 */
export function compareWithFile(store: Store, file: HandbookText, from?: number): Comparison {
  return compare(store, versionOf(store, from), file);
}

/**
 * What changed between two stored versions.
 *
 * @throws InputError `handbook_version_unknown`
 */
export function compareVersions(store: Store, from: number, to: number | undefined): Comparison {
  const after = versionOf(store, to);
  const source = findHandbookSource(store, after) ?? '';
  return compare(store, versionOf(store, from), {
    source,
    handbook: rulesOf(store, after).handbook,
  });
}

export function listPins(store: Store): Pin[] {
  return listBatches(store, 'open').map(({ code, handbookVersion }) => ({
    batch: code,
    version: handbookVersion,
  }));
}
