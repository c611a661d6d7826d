import { compare } from '../compare.js';
import type { DrillFact, KpiFact, PersonRecords, SignatureFact } from './facts.js';

/** Everything recorded of one person, in the order in which it was recorded. */
export interface Recorded {
  signatures?: readonly SignatureFact[];
  drills?: readonly DrillFact[];
  kpis?: readonly KpiFact[];
}

/** Of each item, day or period what was recorded last; a correction is a later record of the same. */
export function recordsOf({ signatures = [], drills = [], kpis = [] }: Recorded): PersonRecords {
  return {
    signatures: (checklist) =>
      latest(
        signatures.filter((one) => one.checklist === checklist),
        ({ item }) => item,
        ({ signedOn }) => signedOn,
      ),
    drill: (drill) =>
      latest(
        drills.filter((one) => one.drill === drill),
        ({ day }) => day,
        ({ day }) => day,
      ),
    kpi: (metric) =>
      latest(
        kpis.filter((one) => one.metric === metric),
        ({ period }) => period,
        ({ to }) => to,
      ),
  };
}

function latest<T extends { id: number }>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  dayOf: (row: T) => string,
): T[] {
  const newest = new Map<string, T>();
  for (const row of rows) newest.set(keyOf(row), row);
  return [...newest.values()].sort((a, b) => compare(dayOf(a), dayOf(b)) || a.id - b.id);
}

/** A person of whom nothing is recorded. */
export const noRecords: PersonRecords = recordsOf({});
