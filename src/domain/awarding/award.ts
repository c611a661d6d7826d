import { addSpan } from '../calendar.js';
import { compare } from '../compare.js';
import type {
  Award,
  AwardCondition,
  AwardEligible,
  AwardMetric,
  AwardTerm,
} from '../handbook/types-awards.js';
import type { Rules } from '../standing/facts.js';
import type { AwardFacts, Evidence } from './facts.js';
import { compareFractions, fraction, shown, type Fraction } from './fraction.js';
import { Groups, type Receiver } from './groups.js';
import {
  combine,
  isCount,
  measureAll,
  measureOf,
  type Measure,
  type Measures,
  type Measuring,
} from './measure.js';
import type { Period } from '../period.js';
import { placesOf, type Placed } from './places.js';

/** A figure of a candidate, with the limit that it is held against. */
export interface AwardFigure {
  metric: AwardMetric;
  value: number | null;
  at_least?: number;
  at_most?: number;
  holds: boolean;
  missing: readonly string[];
  rule: string;
}

export type AwardOutcome =
  'wins' | 'tied' | 'outranked' | 'short' | 'excluded' | 'no_data' | 'too_few';

/** How somebody stands with an award of a period. */
export interface Candidate extends Receiver {
  outcome: AwardOutcome;
  /** By which is ranked; `null` without a ranking, or without data. */
  value: number | null;
  exact: Fraction | null;
  place: number | null;
  /** Whether others share the place. */
  shared: boolean;
  figures: readonly AwardFigure[];
  /** The path that decided. */
  rule: string;
  /** Collected when it is asked for: seldom of everybody. */
  evidence: () => readonly Evidence[];
  /** People with data in it, of a group. */
  members: number;
}

export interface AwardVerdict {
  award: string;
  period: Period;
  candidates: readonly Candidate[];
  /** How many of those who may win have no figure at all. */
  withoutData: number;
}

export interface AwardCase {
  rules: Rules;
  facts: AwardFacts;
  period: Period;
}

/**
 * Who has earned an award in a period: of those who may win, whoever meets every condition and is not excluded; of these
 * the first places, where there is a ranking (`awards.list.*`; 001 §2.1). Without data nobody wins, and nothing is given
 * here: it is for a person to decide.
 */
export function judgeAward(code: string, award: Award, on: AwardCase): AwardVerdict {
  const path = `awards.list.${code}`;
  const measuring = measuringOf(on, award.unit, award.min_members ?? 1);
  const conditions = (award.conditions ?? []).map((rule, at) => ({
    rule,
    path: `${path}.conditions[${at}]`,
    measures: measureAll(rule, measuring),
  }));
  const excluded = (award.excluded ?? []).map((rule, at) => ({
    rule,
    path: `${path}.excluded[${at}]`,
    measures: measureAll(rule, measuring),
  }));
  const by = award.rank?.by ?? [];
  const ranking = by.map((term) => measureAll(term, measuring));
  const all = [...conditions, ...excluded].map(({ measures }) => measures).concat(ranking);
  const wanted = eligibleOnes(measuring, award.eligible, on);
  const known = wanted.filter(({ key }) => all.some((measures) => measures.has(key)));
  const judged = known.map((receiver): Candidate => {
    const { key } = receiver;
    const figures = conditions.map((one) => held(one, key));
    const out = excluded.find((one) => held(one, key).holds);
    const exact = award.rank ? combine(by, ranking, key) : null;
    return {
      ...receiver,
      ...firstOutcome(path, figures, out?.path, { ranked: award.rank !== undefined, exact }),
      value: exact && shown(exact),
      exact,
      place: null,
      shared: false,
      figures: [...figures, ...termFigures(path, award, ranking, key)],
      evidence: () => evidenceOf(all, key),
      members: membersOf(all, key),
    };
  });
  const candidates = awarded(path, award, judged, {
    second: secondOf(award, measuring),
  });
  return {
    award: code,
    period: on.period,
    candidates: candidates.sort(inOrder),
    withoutData: wanted.length - known.length,
  };
}

export const measuringOf = (
  { rules, facts, period }: AwardCase,
  unit: Award['unit'],
  minMembers: number,
): Measuring => ({
  facts,
  period,
  unit,
  minMembers: unit === 'person' ? 1 : minMembers,
  groups: new Groups(facts.people),
  handbook: rules.handbook,
});

/** Whoever may win: employed to the end of the period, and for as long as is asked. */
export function eligibleOnes(
  { groups, unit, period }: Measuring,
  eligible: AwardEligible | undefined,
  { rules: { calendar } }: Pick<AwardCase, 'rules'>,
): Receiver[] {
  const { from, to } = period;
  const { served_under: under, served_at_least: least } = eligible ?? {};
  return groups.receivers(unit, from, to).filter(({ personId }) => {
    const person = personId === null ? undefined : groups.person(personId);
    if (!person) return true;
    if (person.hiredOn > to || (person.leftOn !== null && person.leftOn <= to)) return false;
    if (under && to >= addSpan(calendar, person.hiredOn, under)) return false;
    return !least || to >= addSpan(calendar, person.hiredOn, least);
  });
}

interface Held {
  rule: AwardCondition;
  path: string;
  measures: Measures;
}

function held({ rule, path, measures }: Held, key: string): AwardFigure {
  const { at_least: least, at_most: most, ...metric } = rule;
  const { value, missing } = measureOf(measures, key);
  const limits = [least, most].filter((limit) => limit !== undefined);
  const holds =
    value !== null &&
    (least === undefined || compareFractions(value, fraction(least)) >= 0) &&
    (most === undefined || compareFractions(value, fraction(most)) <= 0);
  return {
    metric,
    value: value && shown(value, limits),
    ...(least === undefined ? {} : { at_least: least }),
    ...(most === undefined ? {} : { at_most: most }),
    holds,
    missing,
    rule: path,
  };
}

/** The figures of the ranking that no condition shows already. */
function termFigures(
  path: string,
  { conditions, rank }: Award,
  ranking: readonly Measures[],
  key: string,
): AwardFigure[] {
  const asked = new Set((conditions ?? []).map((one) => metricKey(one)));
  return (rank?.by ?? []).flatMap((term, at) => {
    if (asked.has(metricKey(term))) return [];
    const { value, missing } = measureOf(ranking[at] ?? new Map<string, Measure>(), key);
    const rule = `${path}.rank.by[${at}]`;
    return [{ metric: term, value: value && shown(value), holds: value !== null, missing, rule }];
  });
}

const metricKey = (metric: AwardMetric & Partial<AwardTerm>): string =>
  [
    metric.kpi,
    metric.assessment,
    metric.take,
    metric.attendance,
    metric.results,
    metric.drill,
    metric.feedback,
  ].join('\n');

function firstOutcome(
  path: string,
  figures: readonly AwardFigure[],
  excluded: string | undefined,
  { ranked, exact }: { ranked: boolean; exact: Fraction | null },
): Pick<Candidate, 'outcome' | 'rule'> {
  const without = figures.find(({ value }) => value === null);
  if (without) return { outcome: 'no_data', rule: without.rule };
  const short = figures.find(({ holds }) => !holds);
  if (short) return { outcome: 'short', rule: short.rule };
  if (excluded !== undefined) return { outcome: 'excluded', rule: excluded };
  if (ranked && !exact) return { outcome: 'no_data', rule: `${path}.rank` };
  return { outcome: 'wins', rule: path };
}

/** Those who meet everything, in their places: who wins, and who only shares the place or comes behind. */
function awarded(
  path: string,
  award: Award,
  judged: readonly Candidate[],
  { second }: { second: (key: string) => Fraction | null },
): Candidate[] {
  const { rank } = award;
  const compared = judged.filter(({ outcome }) => outcome !== 'no_data').length;
  if (compared < (award.min_candidates ?? 1)) {
    return judged.map((one) =>
      one.outcome === 'wins' ? { ...one, outcome: 'too_few', rule: `${path}.min_candidates` } : one,
    );
  }
  if (!rank) return [...judged];
  const runners = judged.filter(({ outcome }) => outcome === 'wins');
  const counts = rank.by.length === 1 && rank.by.every(isCount) && rank.order !== 'lowest';
  const placed = placesOf(
    runners.filter(({ exact }) => !counts || (exact?.over ?? 0n) > 0n),
    {
      valueOf: ({ exact }) => exact,
      secondOf: ({ key }) => second(key),
      order: rank.order ?? 'highest',
      top: rank.top ?? 1,
      ties: rank.ties ?? 'all',
    },
  );
  const places = new Map(placed.map((one) => [one.entry.key, one]));
  return judged.map((one) =>
    one.outcome === 'wins' ? inPlace(path, one, places.get(one.key)) : one,
  );
}

function inPlace(path: string, one: Candidate, placed: Placed<Candidate> | undefined): Candidate {
  if (!placed) return { ...one, outcome: 'outranked', rule: `${path}.rank` };
  const { place, shared, wins } = placed;
  const rule = wins ? path : wins === null ? `${path}.rank.ties` : `${path}.rank`;
  const outcome = wins ? 'wins' : wins === null ? 'tied' : 'outranked';
  return { ...one, place, shared, outcome, rule };
}

function secondOf({ rank }: Award, measuring: Measuring): (key: string) => Fraction | null {
  const terms = rank?.second;
  if (!terms) return () => null;
  const measures = terms.map((term) => measureAll(term, measuring));
  return (key) => combine(terms, measures, key);
}

/** Each fact once, in order of the days. */
function evidenceOf(all: readonly Measures[], key: string): Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const measures of all) {
    for (const one of measureOf(measures, key).evidence()) {
      seen.set([one.kind, one.ref, one.on, one.value].join('\n'), one);
    }
  }
  return [...seen.values()].sort((a, b) => compare(a.on, b.on) || compare(a.ref, b.ref));
}

const membersOf = (all: readonly Measures[], key: string): number =>
  new Set(all.flatMap((measures) => [...measureOf(measures, key).people])).size;

const ranks: Record<AwardOutcome, number> = {
  wins: 0,
  tied: 1,
  outranked: 2,
  too_few: 3,
  excluded: 4,
  short: 5,
  no_data: 6,
};

/** Winners first, by place; then the others by how near they came. */
const inOrder = (a: Candidate, b: Candidate): number =>
  ranks[a.outcome] - ranks[b.outcome] ||
  (a.place ?? 0) - (b.place ?? 0) ||
  (b.value ?? 0) - (a.value ?? 0) ||
  compare(a.key, b.key);
