import {
  checkOnlyWith,
  checkReference,
  checkUnique,
  checkWeights,
  entriesOf,
  finding,
  missing,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import type { Assessment, Component, Handbook } from './types.js';

/**
 * A composite is made of other assessments and of nothing else: their weights total 100, each brings its attempts to
 * one value in a way that can be completed, and none contains itself (`assessments.*.components`; 002 §2).
 */
export function checkComposites(handbook: Draft<Handbook>): Finding[] {
  const { assessments } = handbook;
  return [
    ...entriesOf(assessments).flatMap(([code, assessment]) => {
      const path = ['assessments', code];
      const { kind, components } = assessment;
      return [
        ...(kind === 'composite'
          ? checkBare(path, assessment)
          : checkNotComposite(path, assessment)),
        ...(components ? checkComponents([...path, 'components'], components, assessments) : []),
      ];
    }),
    ...checkCycles(assessments),
  ];
}

const ownAttempts = ['dimensions', 'ladder', 'validity', 'bonus', 'confirmed_by'] as const;

/** It has no attempts of its own, so nothing can be scored, confirmed, retaken or renewed. */
function checkBare(path: RulePath, assessment: Draft<Assessment>): Finding[] {
  const findings: Finding[] = ownAttempts
    .filter((key) => assessment[key] !== undefined)
    .map((key) => finding([...path, key], 'handbook_not_with', { key, other: 'kind: composite' }));
  if (assessment.components === undefined) {
    const facts = { key: 'components', given: 'kind: composite' };
    findings.push(missing(finding(path, 'handbook_needs', facts), path, ['components']));
  }
  return findings;
}

function checkNotComposite(path: RulePath, { kind, components }: Draft<Assessment>): Finding[] {
  if (kind === undefined || components === undefined) return [];
  return checkOnlyWith(path, 'components', { key: 'kind', text: 'kind: composite', given: false });
}

function checkComponents(
  path: RulePath,
  components: NonNullable<Draft<Assessment>['components']>,
  assessments: Draft<Handbook>['assessments'],
): Finding[] {
  const each = components.flatMap((component, at) => {
    if (!component) return [];
    const here = [...path, at];
    const { assessment } = component;
    const known = checkReference([...here, 'assessment'], 'assessment', assessment, assessments);
    return [
      ...known,
      ...checkAggregate(here, component),
      ...checkCompletable(here, component, assessments),
    ];
  });
  const twice = components.map((component, at) => ({
    path: [...path, at, 'assessment'],
    code: component?.assessment && `${component.assessment} (${component.aggregate ?? '?'})`,
  }));
  return [...checkWeights(path, components), ...each, ...checkUnique(twice)];
}

/** `out_of` belongs to a sum, a number of passes and `partial` to `count_passed`; the first two are needed there. */
function checkAggregate(path: RulePath, component: Draft<Component>): Finding[] {
  const { aggregate, required, out_of, partial } = component;
  if (aggregate === undefined) return [];
  const findings: Finding[] = [];
  const given = `aggregate: ${aggregate}`;
  const needs = (key: string) =>
    missing(finding(path, 'handbook_needs', { key, given }), path, [key]);
  if (aggregate === 'sum') {
    if (out_of === undefined) findings.push(needs('out_of'));
    if (required !== undefined)
      findings.push(
        finding([...path, 'required'], 'handbook_not_with', { key: 'required', other: given }),
      );
  } else if (out_of !== undefined)
    findings.push(
      ...checkOnlyWith(path, 'out_of', { key: 'aggregate', text: 'aggregate: sum', given: false }),
    );
  if (aggregate === 'count_passed') {
    if (required === undefined) findings.push(needs('required'));
  } else if (partial !== undefined) {
    const only = { key: 'aggregate', text: 'aggregate: count_passed', given: false };
    findings.push(...checkOnlyWith(path, 'partial', only));
  }
  return findings;
}

/**
 * A composite inside another has one value, its latest; and an assessment with a ladder is over once it is passed, so
 * that more than one attempt can be required of nobody who passes at once.
 */
function checkCompletable(
  path: RulePath,
  { assessment: code, aggregate, required }: Draft<Component>,
  assessments: Draft<Handbook>['assessments'],
): Finding[] {
  const part = code === undefined ? undefined : assessments?.[code];
  if (code === undefined || !part || aggregate === undefined) return [];
  if (part.kind === 'composite') {
    if (aggregate !== 'latest')
      return [finding([...path, 'aggregate'], 'handbook_composite_latest', { assessment: code })];
    if (required === undefined || required === 1) return [];
    const facts = { key: 'required', other: `kind: composite (${code})` };
    return [finding([...path, 'required'], 'handbook_not_with', facts)];
  }
  if (required === undefined || required < 2 || part.ladder === undefined || part.validity)
    return [];
  const facts = { assessment: code, required, ladder: part.ladder };
  return [finding([...path, 'required'], 'handbook_required_once', facts)];
}

/** An assessment cannot be a part of itself, however many lie between: every circle is named once, with all of it. */
function checkCycles(assessments: Draft<Handbook>['assessments']): Finding[] {
  const codes = entriesOf(assessments).map(([code]) => code);
  const order = new Map(codes.map((code, at) => [code, at]));
  const partsOf = (code: string) =>
    (assessments?.[code]?.components ?? []).map((component) => component?.assessment);
  return codes.flatMap((start, first) => {
    const later = (code: string) => (order.get(code) ?? -1) >= first;
    const way = shortestWay(start, (code) =>
      partsOf(code).filter((part) => part !== undefined && later(part)),
    );
    if (!way) return [];
    const at = partsOf(start).indexOf(way[1]);
    const path = ['assessments', start, 'components', at, 'assessment'];
    return [finding(path, 'handbook_cycle', { cycle: way.join(' → ') })];
  });
}

/** The shortest way from a place back to itself, both ends included. */
function shortestWay(
  start: string,
  nextOf: (place: string) => readonly (string | undefined)[],
): string[] | undefined {
  const seen = new Set<string>();
  const ways = [[start]];
  for (const way of ways)
    for (const next of nextOf(way.at(-1) ?? start)) {
      if (next === start) return [...way, start];
      if (next === undefined || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  return undefined;
}
