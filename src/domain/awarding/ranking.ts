import { compare } from '../compare.js';
import type { AwardEligible, AwardTerm, AwardUnit } from '../handbook/types-awards.js';
import { eligibleOnes, measuringOf, type AwardCase } from './award.js';
import { compareFractions, shown } from './fraction.js';
import type { Receiver } from './groups.js';
import { combine, isCount, measureAll } from './measure.js';
import { topPlaces } from './top-places.js';

export interface RankingWish {
  unit: AwardUnit;
  by: readonly AwardTerm[];
  show: 'highest' | 'lowest' | 'both';
  places: number;
  eligible?: AwardEligible;
}

export interface RankedReceiver extends Receiver {
  place: number;
  shared: boolean;
  value: number;
  /** Of a person: where they belong at the end of the period. */
  team: string | null;
}

/**
 * The highest and the lowest of a period, each with everybody who shares a place (`awards.rankings`; 001 §2.1 b: the
 * weekly lists). Of what is counted nobody is highest with nothing, and without data nobody is on any list.
 */
export function rankAll(
  { unit, by, show, places, eligible }: RankingWish,
  on: AwardCase,
): { highest: RankedReceiver[]; lowest: RankedReceiver[]; data: boolean } {
  const measuring = measuringOf(on, unit, 1);
  const measures = by.map((term) => measureAll(term, measuring));
  const known = eligibleOnes(measuring, eligible, on).flatMap((receiver) => {
    const exact = combine(by, measures, receiver.key);
    return exact ? [{ receiver, exact }] : [];
  });
  const counts = by.length === 1 && by.every(isCount);
  const list = (order: 'highest' | 'lowest'): RankedReceiver[] =>
    topPlaces(
      known.filter(({ exact }) => !counts || order === 'lowest' || exact.over > 0n),
      {
        valueOf: ({ exact }) => exact,
        isAhead: (a, b) => (order === 'highest' ? compareFractions(a, b) : compareFractions(b, a)),
        places,
        order: (a, b) => compare(a.receiver.key, b.receiver.key),
      },
    ).map(({ entry: { receiver, exact }, place, shared }) => {
      const { personId } = receiver;
      const membership =
        personId === null ? undefined : measuring.groups.membership(personId, on.period.to);
      return { ...receiver, place, shared, value: shown(exact), team: membership?.team ?? null };
    });
  return {
    highest: show === 'lowest' ? [] : list('highest'),
    lowest: show === 'highest' ? [] : list('lowest'),
    data: known.length > 0,
  };
}
