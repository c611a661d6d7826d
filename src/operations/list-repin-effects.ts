import { batchCounter, listBatches } from '../db/batches.js';
import type { Store } from '../db/open.js';
import { findHandbookSource } from '../db/rules.js';
import type { Day } from '../domain/day.js';
import type { RepinObstacle } from '../domain/handbook/repin.js';
import type { Rules } from '../domain/standing/facts.js';
import { obstaclesOf, simulateBatches } from './simulate-rules.js';

/** What would become of an open batch if it went on under other rules. */
export interface RepinEffect {
  batch: string;
  /** The version that it goes by. */
  version: number;
  /** Who is in it on the day. */
  people: number;
  obstacles: readonly RepinObstacle[];
  /** How many people would stand otherwise; `null` where the batch cannot go on under these rules. */
  changed: number | null;
}

/** Every open batch that does not go by these rules already. `source`: their text. */
export function listRepinEffects(
  store: Store,
  { rules, source, today }: { rules: Rules; source: string; today: Day },
): RepinEffect[] {
  const countOf = batchCounter(store, today);
  const open = listBatches(store, 'open');
  const versions = new Set(open.map(({ handbookVersion }) => handbookVersion));
  for (const version of versions) {
    if (findHandbookSource(store, version) === source) versions.delete(version);
  }
  const judged = open
    .filter(({ handbookVersion }) => versions.has(handbookVersion))
    .map((batch) => ({ batch, obstacles: obstaclesOf(store, rules, batch) }));
  const possible = judged.filter(({ obstacles }) => obstacles.length === 0);
  const changes = new Map(possible.map(({ batch }) => [batch.code, 0]));
  // All batches in one pass: a pass for each would ask for every person by themselves.
  const simulated = simulateBatches(
    store,
    rules,
    possible.map(({ batch }) => batch),
    today,
  );
  for (const { facts } of simulated.changed) {
    changes.set(facts.batch.code, (changes.get(facts.batch.code) ?? 0) + 1);
  }
  return judged.map(({ batch, obstacles }) => ({
    batch: batch.code,
    version: batch.handbookVersion,
    people: countOf(batch.id).enrolled,
    obstacles,
    changed: changes.get(batch.code) ?? null,
  }));
}
