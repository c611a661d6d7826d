import type { Day } from '../day.js';
import type { AwardUnit } from '../handbook/types-awards.js';

export type MatterKind = 'award' | 'deduction';

/** What somebody decided about an award or points off. Amounts and points are hundredths, figures millionths. */
export interface DecisionFact {
  id: number;
  kind: MatterKind;
  code: string;
  period: string;
  unit: AwardUnit;
  personId: number | null;
  /** Employee no, or the name of a group. */
  key: string;
  /** The person's name; of a group its own. */
  name: string;
  act: 'given' | 'waived' | 'confirmed';
  /** Whether the rules bore it out then. */
  earned: boolean;
  millionths: number | null;
  hundredths: number | null;
  amountUnit: string | null;
  prize: string | null;
  evidence: string | null;
  on: Day;
  by: string;
  reason: string | null;
  origin: 'decided' | 'imported';
  version: number;
}

/** Which matter it is: an award or rule, of a period, of somebody. */
export const matterKey = ({
  kind,
  code,
  period,
  unit,
  key,
}: Pick<DecisionFact, 'kind' | 'code' | 'period' | 'unit' | 'key'>): string =>
  [kind, code, period, unit, key].join('\n');

/** What counts of several decisions about a matter. */
export interface Decided {
  last: DecisionFact;
  /** Who confirmed it since; `null` where nobody did. */
  confirmed: DecisionFact | null;
  /** `awaiting`: given, but it waits for a second person. */
  state: 'given' | 'waived' | 'awaiting';
}

/**
 * The decisions that count, by matter: the latest of each, with its confirmation (`awards.decision`,
 * `consequences.decision`). `confirms`: whether a second person is wanted by the rules under which it was decided.
 */
export function decidedMatters(
  facts: readonly DecisionFact[],
  confirms: (fact: DecisionFact) => boolean,
): Map<string, Decided> {
  const matters = new Map<string, Decided>();
  for (const fact of [...facts].sort((a, b) => a.id - b.id)) {
    const key = matterKey(fact);
    const known = matters.get(key);
    if (fact.act === 'confirmed') {
      if (!known || known.state === 'waived') continue;
      matters.set(key, { ...known, confirmed: fact, state: 'given' });
      continue;
    }
    const waits = fact.act === 'given' && fact.origin === 'decided' && confirms(fact);
    const state = fact.act === 'waived' ? 'waived' : waits ? 'awaiting' : 'given';
    matters.set(key, { last: fact, confirmed: null, state });
  }
  return matters;
}
