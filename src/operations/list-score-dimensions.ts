import { listBatches } from '../db/batches.js';
import { latestVersion, rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Handbook } from '../domain/handbook/types.js';
import { findAssessment } from '../domain/examining/find-assessment.js';

/** The handbooks by which people are judged at present: those of the open batches, and the newest. */
export function handbooksInForce(store: Store): Handbook[] {
  const versions = new Set(
    listBatches(store, 'open').map(({ handbookVersion }) => handbookVersion),
  );
  const latest = latestVersion(store);
  if (latest > 0) versions.add(latest);
  return [...versions].sort((a, b) => b - a).map((version) => rulesOf(store, version).handbook);
}

/** The dimensions that marks of some assessments may have, with every title that they bear. */
export function listScoreDimensions(
  store: Store,
  assessments: Iterable<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const titles = new Map<string, Set<string>>();
  const handbooks = handbooksInForce(store);
  for (const name of assessments) {
    for (const handbook of handbooks) {
      const found = findAssessment(handbook, name);
      if (found.kind === 'unknown') continue;
      for (const { code, title } of found.assessment.dimensions ?? []) {
        const known = titles.get(code);
        if (known) known.add(title);
        else titles.set(code, new Set([title]));
      }
    }
  }
  return titles;
}
