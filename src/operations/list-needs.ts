import type { Store } from '../db/open.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { findDuplicates, type DuplicatePair } from '../domain/planning/duplicates.js';
import type { NeedState } from '../domain/planning/need-state.js';
import type { NeedKind } from '../db/needs.js';
import { findNeeds, type NeedView } from './find-needs.js';
import { requireNeedRules, requirePart } from './need-rules.js';

/** Which needs are shown; `null`: all. */
export interface NeedFilter {
  state: NeedState | null;
  kind: NeedKind | null;
  department: string | null;
  /** The year in which it came in, or for which it is wished. */
  year: string | null;
}

/** The needs that a filter selects, in the order in which they came in. */
export function listNeedViews(store: Store, filter: NeedFilter): NeedView[] {
  const department = filter.department === null ? null : nameKey(filter.department);
  return findNeeds(store).filter(
    (need) =>
      (filter.state === null || need.state === filter.state) &&
      (filter.kind === null || need.kind === filter.kind) &&
      (department === null || nameKey(need.department ?? '') === department) &&
      (filter.year === null || (need.wishedOn ?? need.receivedOn).startsWith(`${filter.year}-`)),
  );
}

/** Two needs that are likely one. */
export interface Duplicate extends DuplicatePair {
  title: string;
  intoTitle: string;
  department: string | null;
  intoDepartment: string | null;
}

/**
 * The open needs that are likely the same as another, by the handbook (`needs.duplicates`).
 *
 * @throws Refusal `need_rules_missing`
 */
export function listDuplicates(store: Store): Duplicate[] {
  const { similar_titles: similar } = requirePart(requireNeedRules(store), 'duplicates');
  const needs = findNeeds(store).filter(({ state }) => state === 'open' || state === 'planned');
  const byCode = new Map(needs.map((need) => [need.code, need]));
  const compared = needs.map((need) => ({ ...need, planned: need.state === 'planned' }));
  return findDuplicates(compared, similar).map((pair) => {
    const [need, into] = [byCode.get(pair.need), byCode.get(pair.into)];
    return {
      ...pair,
      title: need?.title ?? '',
      intoTitle: into?.title ?? '',
      department: need?.department ?? null,
      intoDepartment: into?.department ?? null,
    };
  });
}
