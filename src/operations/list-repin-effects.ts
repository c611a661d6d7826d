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
  return listBatches(store, 'open')
    .filter(({ handbookVersion }) => findHandbookSource(store, handbookVersion) !== source)
    .map((batch) => {
      const obstacles = obstaclesOf(store, rules, batch);
      const possible = obstacles.length === 0;
      return {
        batch: batch.code,
        version: batch.handbookVersion,
        people: countOf(batch.id).enrolled,
        obstacles,
        changed: possible ? simulateBatches(store, rules, [batch], today).changed.length : null,
      };
    });
}
