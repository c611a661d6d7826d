import type { AwardMetric, AwardTerm, AwardUnit } from '../handbook/types-awards.js';
import type { Handbook } from '../handbook/types.js';
import { periodOf } from '../recording/period.js';
import { valuesOfMonth } from '../mentoring/quarters.js';
import type { AwardFacts, Evidence, KpiMark } from './facts.js';
import { divided, fraction, meanOf, minus, plus, ratio, times, type Fraction } from './fraction.js';
import type { Groups } from './groups.js';
import type { Period } from '../period.js';

/** What somebody, or a group, has of a figure in a period. */
export interface Measure {
  /** `null`: no data. */
  value: Fraction | null;
  /** The months without a value, or with too few people who have one. */
  missing: readonly string[];
  /** Ids of the people who have data in it. */
  people: ReadonlySet<number>;
  evidence: () => readonly Evidence[];
}

/** What is to be measured, for whom, of which time. */
export interface Measuring {
  facts: AwardFacts;
  groups: Groups;
  unit: AwardUnit;
  period: Period;
  handbook: Pick<Handbook, 'attendance'>;
  /** A group of which fewer people have data has none itself. */
  minMembers: number;
}

export type Measures = ReadonlyMap<string, Measure>;

const nothing: Measure = { value: null, missing: [], people: new Set(), evidence: () => [] };

export const measureOf = (measures: Measures, key: string): Measure => measures.get(key) ?? nothing;

/** Several awards are made of the same figures: each is measured once. */
const measured = new WeakMap<AwardFacts, Map<string, Measures>>();

/** Of each receiver, by key, what they have of a figure; who has nothing of it is not among them. */
export function measureAll(metric: AwardMetric, on: Measuring): Measures {
  const { kpi, assessment, take, attendance, results, drill, feedback } = metric;
  const parts = [kpi, assessment, take, attendance, results, drill, feedback];
  const key = [...parts, on.unit, on.period.text, on.minMembers].join('\n');
  let known = measured.get(on.facts);
  if (!known) measured.set(on.facts, (known = new Map<string, Measures>()));
  let found = known.get(key);
  if (!found) known.set(key, (found = measure(metric, on)));
  return found;
}

function measure(metric: AwardMetric, on: Measuring): Measures {
  if (metric.kpi !== undefined) return kpiMeasures(metric.kpi, on);
  if (metric.assessment !== undefined) return scoreMeasures(metric.assessment, metric.take, on);
  return counted(metric, on);
}

/** The receiver's own facts of some kind, by receiver and person. */
function sorted<T extends { personId: number }>(
  facts: readonly T[],
  { groups, unit }: Measuring,
  dayOf: (fact: T) => string,
): Map<string, Map<number, T[]>> {
  const sorting = new Map<string, Map<number, T[]>>();
  for (const fact of facts) {
    for (const key of groups.keysOf(unit, fact.personId, dayOf(fact))) {
      let people = sorting.get(key);
      if (!people) sorting.set(key, (people = new Map<number, T[]>()));
      const own = people.get(fact.personId);
      if (own) own.push(fact);
      else people.set(fact.personId, [fact]);
    }
  }
  return sorting;
}

/**
 * A figure of work: a month is its own value where there is one, else the mean of the weeks that end in it, else of its
 * days; of a group the mean of its people; a longer period the mean of its months, none of which may be missing. A week
 * is its own value, else the mean of its days. A value belongs to the group that its person was in on its last day.
 */
function kpiMeasures(metric: string, on: Measuring): Measures {
  const { period } = on;
  const facts = on.facts.kpis.filter((one) => one.metric === metric);
  const spans = period.kind === 'week' ? [period.text] : period.months;
  const valuesIn = period.kind === 'week' ? valuesOfWeek : valuesOfMonth;
  const measures = new Map<string, Measure>();
  for (const [key, people] of sorted(facts, on, ({ to }) => to)) {
    const used: KpiMark[] = [];
    const missing: string[] = [];
    const known = new Set<number>();
    const values = spans.map((span) => {
      const means: Fraction[] = [];
      for (const [personId, own] of people) {
        const values = valuesIn(own, span) as readonly KpiMark[];
        const mean = meanOf(values.map(({ value }) => fraction(value)));
        if (!mean) continue;
        means.push(mean);
        known.add(personId);
        used.push(...values);
      }
      if (means.length >= on.minMembers) return meanOf(means);
      missing.push(span);
      return null;
    });
    const all = values.filter((value) => value !== null);
    measures.set(key, {
      value: missing.length > 0 ? null : meanOf(all),
      missing,
      people: known,
      evidence: () => used.map(kpiEvidence),
    });
  }
  return measures;
}

const kpiEvidence = ({ metric, period, to, value }: KpiMark): Evidence => ({
  kind: 'kpi',
  ref: `${metric} ${period}`,
  on: to,
  value,
});

function valuesOfWeek(values: readonly KpiMark[], week: string): readonly KpiMark[] {
  const own = values.filter(({ period }) => period === week);
  if (own.length > 0) return own;
  return values.filter(({ period }) => periodOf(period)?.from === period);
}

function scoreMeasures(code: string, take: AwardMetric['take'], on: Measuring): Measures {
  const facts = on.facts.tries.filter(({ assessment }) => assessment === code);
  const measures = new Map<string, Measure>();
  for (const [key, people] of sorted(facts, on, ({ day }) => day)) {
    const means: Fraction[] = [];
    const evidence: Evidence[] = [];
    for (const tries of people.values()) {
      const scores = tries.map(({ score }) => score);
      const chosen =
        take === 'mean' ? scores : [take === 'latest' ? scores.at(-1) : Math.max(...scores)];
      const mean = meanOf(chosen.map((score) => ratio(Math.round(score ?? 0), 100)));
      if (mean) means.push(mean);
      for (const { assessment, day, score } of tries) {
        evidence.push({ kind: 'attempt', ref: assessment, on: day, value: score / 100 });
      }
    }
    const value = means.length >= on.minMembers ? meanOf(means) : null;
    measures.set(key, {
      ...{ value, missing: [], people: new Set(people.keys()) },
      evidence: () => evidence,
    });
  }
  return measures;
}

/** Something to be counted: by how much of how much a fact adds to the figure. */
interface Countable {
  personId: number;
  day: string;
  over: number;
  under: number;
  evidence: Evidence | null;
}

function countables({ facts, handbook }: Measuring, metric: AwardMetric): Countable[] {
  const { attendance, results, drill, feedback } = metric;
  if (attendance !== undefined) {
    const counts: readonly string[] =
      attendance === 'rate' ? handbook.attendance.counts : [attendance];
    return facts.marks.map(({ personId, day, session, status }) => ({
      personId,
      day,
      over: counts.includes(status) ? 1 : 0,
      under: 1,
      // What was attended as it should be needs no proof.
      evidence:
        (attendance === 'rate') === counts.includes(status)
          ? null
          : { kind: 'session', ref: session, on: day, value: status },
    }));
  }
  if (results !== undefined) {
    return facts.tries.map(({ personId, day, assessment, passed, score }) => {
      const counts = passed === (results === 'passed');
      const value = score / 100;
      return {
        ...{ personId, day, over: counts ? 1 : 0, under: 1 },
        evidence: counts ? { kind: 'attempt', ref: assessment, on: day, value } : null,
      };
    });
  }
  if (drill !== undefined) {
    return facts.drills
      .filter((one) => one.drill === drill)
      .map(({ personId, day, quantity }) => ({
        ...{ personId, day, over: quantity, under: 1 },
        evidence: { kind: 'drill', ref: drill, on: day, value: quantity },
      }));
  }
  return facts.feedback.map(({ personId, day, score, answers }) => ({
    ...{ personId, day, over: feedback === 'count' ? answers : score * answers, under: answers },
    evidence: { kind: 'feedback', ref: String(answers), on: day, value: score / 100 },
  }));
}

/** What is summed up; a rate or a mean is the whole sum by the whole number, so that every fact weighs the same. */
function counted(metric: AwardMetric, on: Measuring): Measures {
  const measures = new Map<string, Measure>();
  for (const [key, people] of sorted(countables(on, metric), on, ({ day }) => day)) {
    const all = [...people.values()].flat();
    const over = all.reduce((sum, one) => sum + one.over, 0);
    const under = all.reduce((sum, one) => sum + one.under, 0);
    const whole =
      metric.attendance === 'rate'
        ? ratio(over, under)
        : metric.feedback === 'mean'
          ? divided(ratio(over, under), ratio(100, 1))
          : ratio(over, 1);
    measures.set(key, {
      value: people.size >= on.minMembers ? whole : null,
      missing: [],
      people: new Set(people.keys()),
      evidence: () => all.flatMap(({ evidence }) => evidence ?? []),
    });
  }
  return measures;
}

/** Whether a figure counts something: of that nobody is highest with nothing. */
export const isCount = ({ attendance, results, drill, feedback }: AwardMetric): boolean =>
  (attendance !== undefined && attendance !== 'rate') ||
  results !== undefined ||
  drill !== undefined ||
  feedback === 'count';

const one = ratio(1, 1);

/** What a receiver has of a weighted mean of figures; no data where one of them has none. */
export function combine(
  terms: readonly AwardTerm[],
  measures: readonly Measures[],
  key: string,
): Fraction | null {
  let sum: Fraction = ratio(0, 1);
  let weights: Fraction = ratio(0, 1);
  for (const [at, term] of terms.entries()) {
    const own = measureOf(measures[at] ?? new Map(), key).value;
    if (!own) return null;
    const value = term.from === undefined ? own : minus(fraction(term.from), own);
    const weight = term.weight === undefined ? one : fraction(term.weight);
    sum = plus(sum, weight === one ? value : times(value, weight));
    weights = plus(weights, weight);
  }
  return divided(sum, weights);
}
