/** What the marks of a group say (003 §5): by part, from stage to stage, and of whom they swing or stay low. */
import type { Day } from '../day.js';
import type { EffectRules } from '../handbook/types-kpis.js';
import { countBins } from '../statistics/distribution.js';
import { slopeOf, variationOf } from '../statistics/development.js';
import { pairedDifference } from '../statistics/difference.js';
import { pairedEffect, sizeWord, type Size } from '../statistics/effect-size.js';
import { normalisedGain } from '../statistics/gain.js';
import { sampleOf } from '../statistics/sample.js';

/** A mark that counts. */
export interface CountedMark {
  assessment: string;
  taken_on: Day;
  /** In per cent of the total. */
  percent: number;
  passed: boolean | null;
  /** What was reached in each part of it, 0..1, by its title. */
  parts: ReadonlyMap<string, number>;
}

/** A person with all marks that count, by day. */
export interface MarkedPerson {
  employee_no: string;
  name: string;
  marks: readonly CountedMark[];
}

/** An assessment as the handbook has it. */
export interface AssessmentFacts {
  code: string;
  title: string;
  /** In per cent of the total. */
  pass_mark: number;
  /** Marked again and again: a person's mark is then the mean. */
  repeated: boolean;
  pre_test_of: string | null;
}

/** Before and after, of those who sat both. */
export interface LearntGain {
  pre_test: string;
  n: number;
  withheld: boolean;
  before: number | null;
  after: number | null;
  difference: number | null;
  interval: readonly [number, number] | null;
  effect: number | null;
  size: Size | null;
  gain: number | null;
}

export interface AssessmentScores {
  assessment: string;
  title: string;
  pre_test_of: string | null;
  first_on: Day;
  n: number;
  mean: number;
  deviation: number | null;
  lowest: number;
  highest: number;
  pass_mark: number;
  passed: number;
  judged: number;
  pass_rate: number | null;
  /** From the limit of one bin to that of the next, in per cent. */
  edges: readonly number[];
  counts: readonly number[];
  parts: readonly { title: string; n: number; mean: number }[];
  gain: LearntGain | null;
}

export interface SwingingPerson {
  employee_no: string;
  name: string;
  results: number;
  mean: number;
  /** Coefficient of variation. */
  variation: number;
}

export interface LowPerson {
  employee_no: string;
  name: string;
  results: number;
  /** By how much the marks lie below the means of the group. */
  gap: number;
}

export interface ScoreAnalysis {
  people: number;
  assessments: readonly AssessmentScores[];
  /** Change of the mean from one assessment to the next, of those that are no pre-test. */
  slope: number | null;
  swinging: readonly SwingingPerson[];
  below: readonly LowPerson[];
}

export const round = (value: number, decimals = 4): number => {
  const scale = 10 ** decimals;
  return Math.round(Number((value * scale).toPrecision(12))) / scale + 0;
};

const rounded = (value: number | null): number | null => (value === null ? null : round(value));

/** Analyses the marks of a group by the limits of the handbook (`effect`). */
export function analyseScores(
  people: readonly MarkedPerson[],
  assessments: readonly AssessmentFacts[],
  rules: EffectRules,
): ScoreAnalysis {
  const found = assessments
    .flatMap((facts) => scoresOf(people, facts, assessments, rules) ?? [])
    .sort((a, b) => order(a.first_on, b.first_on) || order(a.assessment, b.assessment));
  const learnt = found.filter(({ pre_test_of: of }) => of === null);
  const pre = new Set(found.flatMap((one) => (one.pre_test_of === null ? [] : [one.assessment])));
  return {
    people: people.filter(({ marks }) => marks.length > 0).length,
    assessments: found,
    slope: rounded(slopeOf(learnt.map(({ mean }) => mean))),
    swinging: swingingPeople(people, pre, rules),
    below: lowPeople(people, new Map(learnt.map((one) => [one.assessment, one.mean])), rules),
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The mark of a person: of several tries the first, of repeated marks their mean. */
function markOf({ marks }: MarkedPerson, { code, repeated }: AssessmentFacts): CountedMark | null {
  const own = marks.filter(({ assessment }) => assessment === code);
  const [first] = own;
  if (!first) return null;
  if (!repeated) return first;
  return { ...first, percent: own.reduce((sum, { percent }) => sum + percent, 0) / own.length };
}

function scoresOf(
  people: readonly MarkedPerson[],
  facts: AssessmentFacts,
  all: readonly AssessmentFacts[],
  rules: EffectRules,
): AssessmentScores | null {
  const marks = people.flatMap((person) => markOf(person, facts) ?? []);
  const percents = marks.map(({ percent }) => percent);
  const sample = sampleOf(percents);
  if (!sample) return null;
  const judged = marks.filter(({ passed }) => passed !== null);
  const passed = judged.filter((mark) => mark.passed).length;
  const edges = edgesOf(percents, rules.bin_width);
  return {
    assessment: facts.code,
    title: facts.title,
    pre_test_of: facts.pre_test_of,
    first_on: marks.map(({ taken_on }) => taken_on).reduce((a, b) => (a < b ? a : b)),
    n: sample.n,
    mean: round(sample.mean),
    deviation: sample.variance === null ? null : round(Math.sqrt(sample.variance)),
    lowest: round(Math.min(...percents)),
    highest: round(Math.max(...percents)),
    pass_mark: facts.pass_mark,
    passed,
    judged: judged.length,
    pass_rate: judged.length === 0 ? null : passed / judged.length,
    edges,
    counts: countBins(percents, edges),
    parts: partsOf(marks),
    gain: gainOf(people, facts, all, rules),
  };
}

/** Bins of one width up to 100; those below the lowest mark are left out. */
function edgesOf(percents: readonly number[], width: number): number[] {
  const bins = Math.ceil(100 / width);
  const lowest = Math.min(...percents, 99);
  const from = Math.min(bins - 1, Math.max(0, Math.floor(lowest / width)));
  return Array.from({ length: bins - from + 1 }, (_, at) => Math.min(100, (from + at) * width));
}

function partsOf(marks: readonly CountedMark[]): AssessmentScores['parts'] {
  const titles = [...new Set(marks.flatMap(({ parts }) => [...parts.keys()]))];
  return titles.map((title) => {
    const values = marks.flatMap(({ parts }) => parts.get(title) ?? []);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { title, n: values.length, mean: round(mean) };
  });
}

/** Of those who sat both: what was learnt between a pre-test and the assessment that it goes with. */
function gainOf(
  people: readonly MarkedPerson[],
  facts: AssessmentFacts,
  all: readonly AssessmentFacts[],
  { least_people: least }: EffectRules,
): LearntGain | null {
  const pre = all.find(({ pre_test_of: of }) => of === facts.code);
  if (!pre) return null;
  const pairs = people.flatMap((person) => {
    const [before, after] = [markOf(person, pre), markOf(person, facts)];
    return before && after ? [{ before: before.percent, after: after.percent }] : [];
  });
  const before = sampleOf(pairs.map((pair) => pair.before));
  const after = sampleOf(pairs.map((pair) => pair.after));
  const changes = sampleOf(pairs.map((pair) => pair.after - pair.before));
  if (!before || !after || !changes) return null;
  const about = { pre_test: pre.code, n: pairs.length };
  if (pairs.length < least) return { ...about, ...nothing, withheld: true };
  const { difference, interval } = pairedDifference(changes);
  const effect = pairedEffect(before, after);
  return {
    ...about,
    withheld: false,
    before: round(before.mean),
    after: round(after.mean),
    difference: round(difference),
    interval: interval && [round(interval[0]), round(interval[1])],
    effect: rounded(effect?.g ?? null),
    size: effect ? sizeWord(effect.g) : null,
    gain: rounded(normalisedGain(before.mean, after.mean, 100)),
  };
}

const nothing = {
  before: null,
  after: null,
  difference: null,
  interval: null,
  effect: null,
  size: null,
  gain: null,
} as const;

/** Whose marks swing: the deviation is `effect.swing` of the mean or more. */
function swingingPeople(
  people: readonly MarkedPerson[],
  pre: ReadonlySet<string>,
  { swing, least_results: least }: EffectRules,
): SwingingPerson[] {
  return people
    .flatMap(({ employee_no, name, marks }) => {
      const own = marks.filter(({ assessment }) => !pre.has(assessment));
      const percents = own.map(({ percent }) => percent);
      const variation = variationOf(percents);
      if (own.length < least || variation === null || variation < swing) return [];
      const mean = percents.reduce((sum, one) => sum + one, 0) / own.length;
      const results = own.length;
      return [{ employee_no, name, results, mean: round(mean), variation: round(variation) }];
    })
    .sort((a, b) => b.variation - a.variation || order(a.employee_no, b.employee_no));
}

/** Who stayed below the mean of the group in each mark, of `effect.least_results` or more. */
function lowPeople(
  people: readonly MarkedPerson[],
  means: ReadonlyMap<string, number>,
  { least_results: least }: EffectRules,
): LowPerson[] {
  return people
    .flatMap(({ employee_no, name, marks }) => {
      const gaps = marks.flatMap(({ assessment, percent }) => {
        const mean = means.get(assessment);
        return mean === undefined ? [] : [percent - mean];
      });
      if (gaps.length < least || gaps.some((gap) => gap >= 0)) return [];
      const gap = gaps.reduce((sum, one) => sum + one, 0) / gaps.length;
      return [{ employee_no, name, results: gaps.length, gap: round(-gap) }];
    })
    .sort((a, b) => b.gap - a.gap || order(a.employee_no, b.employee_no));
}
