/** The effect of a training on the four levels of Kirkpatrick: reaction, learning, behaviour, results (003 §5, 000 §5.1). */
import type { Day } from '../day.js';
import type { EffectRules } from '../handbook/types-kpis.js';
import type { Windows } from '../kpis/compare.js';
import { pairedDifference } from '../statistics/difference.js';
import { sampleOf } from '../statistics/sample.js';
import type { KpiEffect, Verdict } from './effect-results.js';
import { round, type ScoreAnalysis } from './effect-scores.js';
import type { ReportSource } from './report-source.js';

/** What people said of it; figures that are withheld are `null`. */
export interface Reaction {
  form: string;
  title: string;
  responses: number;
  expected: number | null;
  rate: number | null;
  /** Limits of the rate, 95 %. */
  interval: readonly [number, number] | null;
  /** The highest mark of the scale. */
  most: number;
  target: number | null;
  mean: number | null;
  withheld: boolean;
  groups: readonly { title: string; answers: number; mean: number | null }[];
  open: readonly { code: string; title: string; answers: number; words: readonly string[] }[];
}

/** A figure of the same people before and after. */
export interface Change {
  n: number;
  before: number | null;
  after: number | null;
  difference: number | null;
  interval: readonly [number, number] | null;
  verdict: Verdict;
}

/** The least of what an item analysis tells; `null` figures are those of too few people. */
export interface PaperSummary {
  assessment: string;
  papers: readonly string[];
  n: number;
  least: number;
  alpha: number | null;
  hardest: readonly { code: string; stem: string; share: number }[];
  weak: number;
}

export interface Behaviour {
  appraisal: (Change & { form: string; title: string; most: number }) | null;
  spot_checks: { before: SpotMean; after: SpotMean };
}

/** Spot checks fall on other people each time: their means are told, no difference. */
export interface SpotMean {
  people: number;
  checks: number;
  mean: number | null;
}

export interface EffectOccasion {
  batch: string | null;
  from: Day;
  to: Day;
  people: number;
  windows: Windows;
}

export interface EffectReport {
  about: { course: string | null; batch: string | null; title: string };
  people: number;
  occasions: readonly EffectOccasion[];
  /** Occasions before these, which are not looked at. */
  earlier: number;
  rules: EffectRules;
  reaction: readonly Reaction[];
  learning: ScoreAnalysis & { papers: readonly PaperSummary[] };
  behaviour: Behaviour;
  results: readonly KpiEffect[];
  source: ReportSource;
}

/** A change of the same people; withheld of fewer than `least`. Higher is better. */
export function changeOf(
  pairs: readonly { before: number; after: number }[],
  least: number,
): Change {
  const none = { before: null, after: null, difference: null, interval: null } as const;
  const changes = sampleOf(pairs.map(({ before, after }) => after - before));
  const before = sampleOf(pairs.map((pair) => pair.before));
  if (!changes || !before || changes.n < least) {
    return { n: pairs.length, ...none, verdict: 'withheld' };
  }
  const { difference, interval } = pairedDifference(changes);
  const clear = interval !== null && (interval[0] > 0 || interval[1] < 0);
  return {
    n: changes.n,
    before: round(before.mean),
    after: round(before.mean + difference),
    difference: round(difference),
    interval: interval && [round(interval[0]), round(interval[1])],
    verdict: clear ? (difference > 0 ? 'better' : 'worse') : 'unclear',
  };
}

export const isEmptyEffect = ({ reaction, learning, behaviour, results }: EffectReport): boolean =>
  reaction.length === 0 &&
  learning.assessments.length === 0 &&
  behaviour.appraisal === null &&
  behaviour.spot_checks.before.checks + behaviour.spot_checks.after.checks === 0 &&
  results.every(({ n }) => n === 0);
