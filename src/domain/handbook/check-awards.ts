import { checkDecision } from './check-consequences.js';
import {
  checkOneOf,
  checkOnlyWith,
  checkReference,
  checkSpan,
  entriesOf,
  finding,
  missing,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import type {
  Award,
  AwardCondition,
  AwardEligible,
  AwardMetric,
  AwardRanking,
  AwardTerm,
} from './types-awards.js';
import type { Handbook } from './types.js';

/**
 * Every award measures what exists, by one figure at a time; who wins can be told, and so can what is given (`awards`;
 * 000 §6.1, 001 §2.1).
 */
export function checkAwards(handbook: Draft<Handbook>): Finding[] {
  const { awards } = handbook;
  if (!awards) return [];
  return [
    ...checkDecision(['awards', 'decision'], awards.decision),
    ...checkSpan(['awards', 'figures', 'within'], awards.figures?.within),
    ...entriesOf(awards.list).flatMap(([code, award]) =>
      checkAward(['awards', 'list', code], award, handbook),
    ),
    ...entriesOf(awards.rankings).flatMap(([code, list]) => {
      const path = ['awards', 'rankings', code];
      return [
        ...checkEligible([...path, 'eligible'], list.eligible, list.unit),
        ...checkTerms([...path, 'by'], list.by, handbook),
      ];
    }),
  ];
}

function checkAward(path: RulePath, award: Draft<Award>, handbook: Draft<Handbook>): Finding[] {
  const { conditions, excluded, rank, prize, unit } = award;
  const bare =
    conditions === undefined && rank === undefined
      ? [
          missing(finding(path, 'handbook_one_of', { keys: 'conditions, rank' }), path, [
            'conditions',
            'rank',
          ]),
        ]
      : [];
  const amount = { key: 'amount', given: prize?.amount !== undefined };
  return [
    ...bare,
    ...checkEligible([...path, 'eligible'], award.eligible, unit),
    ...checkConditions([...path, 'conditions'], conditions, handbook),
    ...checkConditions([...path, 'excluded'], excluded, handbook),
    ...checkRank([...path, 'rank'], rank, handbook),
    ...(award.min_members !== undefined && unit === 'person'
      ? checkOnlyWith(path, 'min_members', { key: 'unit', text: 'unit: team', given: false })
      : []),
    ...(prize?.unit === undefined ? [] : checkOnlyWith([...path, 'prize'], 'unit', amount)),
    ...(prize?.amount !== undefined && prize.unit === undefined
      ? [needs([...path, 'prize'], 'unit', 'amount')]
      : []),
  ];
}

const needs = (path: RulePath, key: string, given: string): Finding =>
  missing(finding(path, 'handbook_needs', { key, given }), path, [key]);

/** Groups were not hired. */
function checkEligible(
  path: RulePath,
  eligible: Draft<AwardEligible> | undefined,
  unit: Draft<Award>['unit'],
): Finding[] {
  if (!eligible) return [];
  const group = unit !== undefined && unit !== 'person';
  return [
    ...(group
      ? [finding(path, 'handbook_not_with', { key: 'eligible', other: `unit: ${unit}` })]
      : []),
    ...checkSpan([...path, 'served_under'], eligible.served_under),
    ...checkSpan([...path, 'served_at_least'], eligible.served_at_least),
  ];
}

function checkConditions(
  path: RulePath,
  conditions: readonly (Draft<AwardCondition> | undefined)[] | undefined,
  handbook: Draft<Handbook>,
): Finding[] {
  return (conditions ?? []).flatMap((condition, at) => {
    if (!condition) return [];
    const here = [...path, at];
    const { at_least: least, at_most: most } = condition;
    const limits =
      least === undefined && most === undefined
        ? checkOneOf(here, condition, ['at_least', 'at_most'])
        : [];
    const crossed = least !== undefined && most !== undefined && least > most;
    const facts = { value: String(most), expected: `${least ?? ''}.. (at_least)` };
    return [
      ...checkMetric(here, condition, handbook),
      ...limits,
      ...(crossed ? [finding([...here, 'at_most'], 'handbook_range', facts)] : []),
    ];
  });
}

function checkRank(
  path: RulePath,
  rank: Draft<AwardRanking> | undefined,
  handbook: Draft<Handbook>,
): Finding[] {
  if (!rank) return [];
  const { by, order, ties, second } = rank;
  const decided = { key: 'ties', text: 'ties: second', given: ties === 'second' };
  return [
    ...checkTerms([...path, 'by'], by, handbook),
    ...checkTerms([...path, 'second'], second, handbook),
    ...(order === 'lowest' ? [] : checkDirections([...path, 'by'], by, handbook)),
    ...(second === undefined ? [] : checkOnlyWith(path, 'second', decided)),
    ...(ties === 'second' && second === undefined ? [needs(path, 'second', 'ties: second')] : []),
  ];
}

/** Of a figure that is better when it is lower the highest does not win unawares. */
function checkDirections(
  path: RulePath,
  terms: readonly (Draft<AwardTerm> | undefined)[] | undefined,
  { kpis }: Draft<Handbook>,
): Finding[] {
  return (terms ?? []).flatMap((term, at) => {
    if (term?.kpi === undefined || term.from !== undefined) return [];
    if (kpis?.[term.kpi]?.direction !== 'lower') return [];
    return [needs([...path, at], 'from', `kpis.${term.kpi}.direction: lower`)];
  });
}

function checkTerms(
  path: RulePath,
  terms: readonly (Draft<AwardTerm> | undefined)[] | undefined,
  handbook: Draft<Handbook>,
): Finding[] {
  return (terms ?? []).flatMap((term, at) =>
    term ? checkMetric([...path, at], term, handbook) : [],
  );
}

const figures = ['kpi', 'assessment', 'attendance', 'results', 'drill', 'feedback'] as const;

function checkMetric(
  path: RulePath,
  metric: Draft<AwardMetric>,
  { kpis, assessments, drills }: Draft<Handbook>,
): Finding[] {
  const { kpi, assessment, take, drill } = metric;
  const composite = assessment !== undefined && assessments?.[assessment]?.kind === 'composite';
  const facts = { key: 'assessment', other: `assessments.${assessment ?? ''}.components` };
  return [
    ...checkOneOf(path, metric, figures),
    ...checkReference([...path, 'kpi'], 'kpi', kpi, kpis),
    ...checkReference([...path, 'assessment'], 'assessment', assessment, assessments),
    ...checkReference([...path, 'drill'], 'drill', drill, drills),
    ...(take === undefined
      ? []
      : checkOnlyWith(path, 'take', { key: 'assessment', given: assessment !== undefined })),
    ...(composite ? [finding([...path, 'assessment'], 'handbook_not_with', facts)] : []),
  ];
}
