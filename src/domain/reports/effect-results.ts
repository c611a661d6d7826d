/** What became of the figures of work after a training, against those who were not trained (003 §5; Kirkpatrick's fourth level). */
import type { EffectRules } from '../handbook/types-kpis.js';
import {
  pairedDifference,
  weightedDifference,
  type Difference,
  type Stratum,
} from '../statistics/difference.js';
import { pairedEffect, sizeWord, type Size } from '../statistics/effect-size.js';
import { expectedAgain, isWeakSelection } from '../statistics/regression.js';
import { sampleOf, sampleOfSums, type Sample } from '../statistics/sample.js';
import { round } from './effect-scores.js';

/** What a data base adds up of the people of a group who have figures before and after. */
export interface ChangeSums {
  n: number;
  before: number;
  before_squares: number;
  after: number;
  after_squares: number;
  change: number;
  change_squares: number;
  /** Of before times after. */
  products: number;
}

/** From where those come who were not trained: the same teams, departments, or the whole office. */
export const comparedScopes = ['team', 'department', 'office'] as const;
export type ComparedScope = (typeof comparedScopes)[number];

/** An occasion of the training: the figures of its people, and of those with whom they are compared. */
export interface OccasionFigures {
  trained: readonly { before: number; after: number }[];
  others: { scope: ComparedScope; sums: ChangeSums } | null;
}

/** `unclear`: chance alone may have made it. */
export type Verdict = 'better' | 'worse' | 'unclear' | 'withheld';

export interface ComparedWith {
  scope: ComparedScope;
  n: number;
  before: number;
  after: number;
  difference: number;
  interval: readonly [number, number] | null;
}

export interface KpiEffect {
  metric: string;
  title: string;
  unit: string;
  direction: 'higher' | 'lower';
  target: number | null;
  n: number;
  before: number | null;
  after: number | null;
  difference: number | null;
  interval: readonly [number, number] | null;
  /** Of the means before and after. */
  before_interval: readonly [number, number] | null;
  after_interval: readonly [number, number] | null;
  /** Hedges' g by the mean deviation before and after. */
  effect: number | null;
  size: Size | null;
  comparison: ComparedWith | null;
  /** By how much more they changed than those who were not trained. */
  net: { difference: number; interval: readonly [number, number] | null } | null;
  /** Whether they were chosen among the weakest, and what would have been expected of them all the same. */
  selection: { others: number; deviation: number; weak: boolean; expected: number | null } | null;
  verdict: Verdict;
}

export interface EffectKpi {
  code: string;
  title: string;
  unit: string;
  direction: 'higher' | 'lower';
  target?: number;
}

/** The effect on a KPI: of groups of fewer than `effect.least_people` nothing but their number is told. */
export function kpiEffect(
  kpi: EffectKpi,
  occasions: readonly OccasionFigures[],
  rules: EffectRules,
): KpiEffect {
  const { code: metric, title, unit, direction, target = null } = kpi;
  const pairs = occasions.flatMap(({ trained }) => trained);
  const about = { metric, title, unit, direction, target, n: pairs.length };
  const before = sampleOf(pairs.map((pair) => pair.before));
  const after = sampleOf(pairs.map((pair) => pair.after));
  const changes = sampleOf(pairs.map((pair) => pair.after - pair.before));
  if (!before || !after || !changes || pairs.length < rules.least_people) {
    return { ...about, ...withheld };
  }
  const own = pairedDifference(changes);
  const effect = pairedEffect(before, after);
  const compared = comparisonOf(occasions, rules);
  return {
    ...about,
    before: round(before.mean),
    after: round(after.mean),
    ...shown(own),
    before_interval: limits(pairedDifference(before).interval),
    after_interval: limits(pairedDifference(after).interval),
    effect: effect && round(effect.g),
    size: effect && sizeWord(effect.g),
    comparison: compared?.with ?? null,
    net: compared && shown(compared.net),
    selection: compared && selectionOf(before.mean, compared.others, direction, rules),
    verdict: verdictOf(compared?.net ?? own, direction),
  };
}

const withheld = {
  before: null,
  after: null,
  difference: null,
  interval: null,
  before_interval: null,
  after_interval: null,
  effect: null,
  size: null,
  comparison: null,
  net: null,
  selection: null,
  verdict: 'withheld',
} as const;

const limits = (interval: Difference['interval']): readonly [number, number] | null =>
  interval && [round(interval[0]), round(interval[1])];

const shown = ({ difference, interval }: Difference) => ({
  difference: round(difference),
  interval: limits(interval),
});

/** A change is told from chance when its interval does not hold zero. */
function verdictOf({ interval }: Difference, direction: 'higher' | 'lower'): Verdict {
  if (!interval || (interval[0] <= 0 && interval[1] >= 0)) return 'unclear';
  return interval[0] > 0 === (direction === 'higher') ? 'better' : 'worse';
}

/** Those who were not trained, of all occasions for which there are enough of them. */
interface Others {
  before: Sample;
  /** Correlation of the figures before and after. */
  stability: number | null;
}

function comparisonOf(occasions: readonly OccasionFigures[], { least_people: least }: EffectRules) {
  const strata: (Stratum & { sums: ChangeSums; scope: ComparedScope })[] = [];
  for (const { trained, others } of occasions) {
    if (trained.length === 0) continue;
    const first = sampleOf(trained.map(({ before, after }) => after - before));
    const second =
      others && sampleOfSums(others.sums.n, others.sums.change, others.sums.change_squares);
    // Where nobody can be compared with some of them, the rest would speak for all.
    if (!others || !first || !second || second.n < least) return null;
    strata.push({ weight: trained.length, first, second, sums: others.sums, scope: others.scope });
  }
  if (strata.length === 0) return null;
  const sums = strata.map((one) => one.sums).reduce(added);
  const before = sampleOfSums(sums.n, sums.before, sums.before_squares);
  const after = sampleOfSums(sums.n, sums.after, sums.after_squares);
  const change = sampleOfSums(sums.n, sums.change, sums.change_squares);
  if (!before || !after || !change) return null;
  const scope = comparedScopes.findLast((one) => strata.some((stratum) => stratum.scope === one));
  return {
    with: {
      scope: scope ?? 'office',
      n: sums.n,
      before: round(before.mean),
      after: round(after.mean),
      ...shown(pairedDifference(change)),
    } satisfies ComparedWith,
    net: weightedDifference(strata),
    others: { before, stability: stabilityOf(sums, before, after) },
  };
}

function added(a: ChangeSums, b: ChangeSums): ChangeSums {
  return {
    n: a.n + b.n,
    before: a.before + b.before,
    before_squares: a.before_squares + b.before_squares,
    after: a.after + b.after,
    after_squares: a.after_squares + b.after_squares,
    change: a.change + b.change,
    change_squares: a.change_squares + b.change_squares,
    products: a.products + b.products,
  };
}

function stabilityOf({ n, products }: ChangeSums, before: Sample, after: Sample): number | null {
  if (before.variance === null || after.variance === null) return null;
  const scale = Math.sqrt(before.variance * after.variance);
  if (scale <= 1e-12) return null;
  return (products - n * before.mean * after.mean) / (n - 1) / scale;
}

function selectionOf(
  trained: number,
  { before, stability }: Others,
  direction: 'higher' | 'lower',
  { weak_selection: limit }: EffectRules,
): KpiEffect['selection'] {
  if (before.variance === null) return null;
  const deviation = Math.sqrt(before.variance);
  const weak = isWeakSelection({ trained, others: before.mean, deviation }, direction, limit);
  const expected =
    weak && stability !== null
      ? expectedAgain(trained, before.mean, Math.max(0, Math.min(1, stability)))
      : null;
  return {
    others: round(before.mean),
    deviation: round(deviation),
    weak,
    expected: expected === null ? null : round(expected),
  };
}
