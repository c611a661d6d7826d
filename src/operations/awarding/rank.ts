import type { AwardMetric, AwardTerm } from '../../domain/handbook/types-awards.js';
import { rankAll, type RankedReceiver, type RankingWish } from '../../domain/awarding/ranking.js';
import type { MarkFact } from '../../domain/awarding/facts.js';
import type { Period } from '../../domain/period.js';
import type { Day } from '../../domain/day.js';
import type { Store } from '../../db/open.js';
import { codesNamed, folded, nearestNamed } from '../../domain/recording/find-named.js';
import { nearest } from '../../domain/handbook/nearest.js';
import type { Handbook } from '../../domain/handbook/types.js';
import { InputError, refused } from '../../errors.js';
import { AwardBook, type NeededFacts } from './book.js';
import { requirePeriod } from './find.js';

export interface RankingInput {
  period: string;
  /** A list of the handbook by code or title; `null`: all of the period's kind. */
  ranking: string | null;
  /** A figure instead: a KPI, an assessment, a drill, or a word of attendance. */
  metric: string | null;
  unit: RankingWish['unit'];
  places: number;
  today: Day;
}

export interface RankedList {
  code: string;
  title: string;
  rule: string;
  terms: readonly AwardTerm[];
  highest: readonly RankedReceiver[];
  lowest: readonly RankedReceiver[];
  /** Whether anybody has a figure at all. */
  data: boolean;
}

const counted = ['late', 'left_early', 'absent', 'excused', 'present'] as const;

/**
 * Lists of the highest and lowest of a period, which may still be running (`awards.rankings`; 001 §2.1 b, §6.1). Whoever
 * shares a place is listed with it.
 *
 * @throws InputError `award_period_unknown`, `ranking_unknown`, `ranking_metric_unknown`
 */
export function listRankings(
  store: Store,
  input: RankingInput,
): { period: Period; lists: RankedList[] } {
  const book = new AwardBook(store, input.today);
  const period = requirePeriod(input.period);
  const { handbook } = book.rulesOn(period.to);
  return { period, lists: rankingLists(book, period, wishesOf(handbook, input, period)) };
}

/**
 * Some lists of a period: one computation for `record award ranking` and for the reports. `marks`: of everybody who was
 * not simply there, where they have been counted already.
 */
export function rankingLists(
  book: AwardBook,
  period: Period,
  wishes: readonly Wished[],
  marks?: readonly MarkFact[],
): RankedList[] {
  const facts = book.factsOf(period, neededFor(wishes), marks);
  const on = { rules: book.rulesOn(period.to), period, facts };
  return wishes.map(({ code, title, rule, wish }) => {
    const { highest, lowest, data } = rankAll(wish, on);
    // Where nobody was ever late, there is data all the same.
    const known = data || (isOfMissed(wish) && book.hasMarks(period));
    return { code, title, rule, terms: wish.by, highest, lowest, data: known };
  });
}

/** A list of those who were most often late, absent or on leave: made of such marks alone. */
const isOfMissed = ({ by, show }: RankingWish): boolean =>
  show === 'highest' &&
  by.length === 1 &&
  by.every(({ attendance }) => attendance !== undefined && !there.includes(attendance));

const there: readonly string[] = ['rate', 'present'];

/** What lists are made of; nothing else is read. */
function neededFor(wishes: readonly Wished[]): NeededFacts {
  const terms = wishes.flatMap(({ wish }) => wish.by);
  const marked = wishes.filter(({ wish }) => wish.by.some((term) => term.attendance !== undefined));
  return {
    kpis: [...new Set(terms.flatMap(({ kpi }) => kpi ?? []))],
    tries: terms.some(({ assessment, results }) => (assessment ?? results) !== undefined),
    drills: terms.some(({ drill }) => drill !== undefined),
    feedback: terms.some(({ feedback }) => feedback !== undefined),
    marks:
      marked.length === 0
        ? 'none'
        : marked.every(({ wish }) => isOfMissed(wish))
          ? 'missed'
          : 'all',
  };
}

export interface Wished {
  code: string;
  title: string;
  rule: string;
  wish: RankingWish;
}

/**
 * What is to be ranked: the lists of the period's kind, one of them, or a figure.
 *
 * @throws InputError `ranking_unknown`, `ranking_metric_unknown`
 */
export function wishesOf(
  handbook: Handbook,
  input: Omit<RankingInput, 'period' | 'today'>,
  { kind }: Period,
): Wished[] {
  const { unit, places, metric } = input;
  if (metric !== null) {
    const { term, title, rule } = metricNamed(handbook, metric);
    return [{ code: metric, title, rule, wish: { unit, places, by: [term], show: 'both' } }];
  }
  const rankings = handbook.awards?.rankings ?? {};
  const all = Object.entries(rankings).map(([code, wish]): Wished => ({
    code,
    title: wish.title,
    rule: `awards.rankings.${code}`,
    wish,
  }));
  if (input.ranking === null) return all.filter(({ code }) => rankings[code]?.period === kind);
  const [code] = codesNamed(rankings, input.ranking);
  const found = all.find((one) => one.code === code);
  if (found) return [found];
  const suggestion = nearestNamed([rankings], input.ranking);
  const facts = { ranking: input.ranking, rankings: Object.keys(rankings).join(', '), suggestion };
  throw new InputError(refused('ranking_unknown', facts));
}

/** A figure by its code or title: a KPI, an assessment, a drill; or a word of attendance and results. */
function metricNamed(
  { kpis, assessments, drills }: Handbook,
  named: string,
): { term: AwardMetric; title: string; rule: string } {
  const sections = { kpi: kpis, assessment: assessments, drill: drills };
  const paths = { kpi: 'kpis', assessment: 'assessments', drill: 'drills' };
  for (const key of ['kpi', 'assessment', 'drill'] as const) {
    const [code] = codesNamed(sections[key], named);
    if (code === undefined) continue;
    const title = sections[key][code]?.title ?? code;
    return { term: { [key]: code }, title, rule: `${paths[key]}.${code}` };
  }
  const wanted = folded(named);
  const status = counted.find((one) => one === wanted);
  if (status) return { term: { attendance: status }, title: status, rule: 'attendance' };
  if (wanted === 'attendance') {
    return { term: { attendance: 'rate' }, title: 'attendance', rule: 'attendance.counts' };
  }
  const words = ['attendance', ...counted, ...Object.values(sections).flatMap(Object.keys)];
  const suggestion = nearestNamed(Object.values(sections), named) || nearest(wanted, words);
  const facts = {
    metric: named,
    metrics: [...Object.keys(kpis), 'attendance', ...counted].join(', '),
  };
  throw new InputError(refused('ranking_metric_unknown', { ...facts, suggestion }));
}
