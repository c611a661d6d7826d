/** The checks of the sections on the case library and on the improvement loop. */
import {
  checkOneOf,
  checkReference,
  checkSpan,
  checkUnique,
  entriesOf,
  finding,
  missing,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import type { FindingKind, FindingRule, LearningPath, RedesignRules } from './types-improvement.js';
import type { Handbook } from './types.js';

/** The rules of cases are sound when there is a type and a difficulty to give, and spans have one unit (`cases`). */
export function checkCases({ cases }: Draft<Handbook>): Finding[] {
  if (!cases) return [];
  return [
    ...(['types', 'difficulties'] as const).flatMap((key) => {
      const section = cases[key];
      if (!section || entriesOf(section).length > 0) return [];
      return [finding(['cases', key], 'handbook_range', { value: '0', expected: '1..' })];
    }),
    ...checkSpan(['cases', 'review', 'within'], cases.review?.within),
    ...checkSpan(['cases', 'excellent', 'within'], cases.excellent?.within),
  ];
}

/**
 * The rules of the improvement loop are sound when every finding has the limit of its kind and no other, limits lie on
 * their scales, and what they name exists (`improvement`; 000 §5.2, 004 §4).
 */
export function checkImprovement(handbook: Draft<Handbook>): Finding[] {
  const { improvement } = handbook;
  if (!improvement) return [];
  const root: RulePath = ['improvement'];
  return [
    ...checkSpan([...root, 'actions', 'within'], improvement.actions?.within),
    ...checkSpan([...root, 'actions', 'verify_within'], improvement.actions?.verify_within),
    ...entriesOf(improvement.findings).flatMap(([code, rule]) =>
      checkFinding([...root, 'findings', code], rule, handbook),
    ),
    ...checkRedesign([...root, 'redesign'], improvement.redesign, handbook),
    ...entriesOf(improvement.paths).flatMap(([code, path]) =>
      checkPath([...root, 'paths', code], path, handbook),
    ),
  ];
}

/** Which keys each kind must have, and which it may have. */
const keysOf: Readonly<Record<FindingKind, { must: 'below' | 'from' | null; kpi: boolean }>> = {
  pass_rate: { must: 'below', kpi: false },
  attendance: { must: 'below', kpi: false },
  feedback: { must: 'below', kpi: false },
  form_item: { must: 'below', kpi: false },
  kpi: { must: null, kpi: true },
  kpi_after: { must: null, kpi: true },
  gap: { must: null, kpi: false },
  cases: { must: 'from', kpi: false },
};

const rates: readonly FindingKind[] = ['pass_rate', 'attendance'];

function checkFinding(
  path: RulePath,
  rule: Draft<FindingRule>,
  handbook: Draft<Handbook>,
): Finding[] {
  const { kind, kpi, below } = rule;
  const found = [...checkReference([...path, 'kpi'], 'kpi', kpi, handbook.kpis)];
  if (kind === undefined) return found;
  const { must, kpi: mayNameKpi } = keysOf[kind];
  for (const key of ['below', 'from'] as const) {
    const other = Object.entries(keysOf)
      .filter(([, keys]) => keys.must === key)
      .map(([code]) => code);
    const only = { key, only_with: `kind: ${other.join(' | ')}` };
    if (rule[key] !== undefined && must !== key) {
      found.push(finding([...path, key], 'handbook_only_with', only));
    }
  }
  if (must !== null && rule[must] === undefined) {
    found.push(missing(finding(path, 'handbook_one_of', { keys: must }), path, [must]));
  }
  if (kpi !== undefined && !mayNameKpi) {
    const facts = { key: 'kpi', only_with: 'kind: kpi | kpi_after' };
    found.push(finding([...path, 'kpi'], 'handbook_only_with', facts));
  }
  if (rates.includes(kind)) found.push(...checkRange([...path, 'below'], below, 0, 1));
  if (kind === 'feedback' || kind === 'form_item')
    found.push(...checkFeedback([...path, 'below'], below, handbook));
  return found;
}

function checkRange(
  path: RulePath,
  value: number | undefined,
  least: number,
  most: number,
): Finding[] {
  if (value === undefined || (value >= least && value <= most)) return [];
  const facts = { value: String(value), expected: `${least}..${most}` };
  return [finding(path, 'handbook_range', facts)];
}

const checkFeedback = (
  path: RulePath,
  value: number | undefined,
  { trainers }: Draft<Handbook>,
): Finding[] => checkRange(path, value, 1, trainers?.scales?.trainees ?? 100);

function checkRedesign(
  path: RulePath,
  rule: Draft<RedesignRules> | undefined,
  handbook: Draft<Handbook>,
): Finding[] {
  if (!rule) return [];
  const limits = ['pass_rate', 'attendance', 'feedback'] as const;
  const given = limits.some((key) => rule[key] !== undefined);
  const keys = limits.join(', ');
  return [
    ...(given ? [] : [missing(finding(path, 'handbook_one_of', { keys }), path, limits)]),
    ...checkFeedback([...path, 'feedback'], rule.feedback, handbook),
    ...checkSpan([...path, 'within'], rule.within),
  ];
}

function checkPath(
  path: RulePath,
  { gap, assessment, courses, ...rest }: Draft<LearningPath>,
  handbook: Draft<Handbook>,
): Finding[] {
  const gaps = handbook.needs?.gaps ?? {};
  const named = (courses ?? []).map((code, at) => ({ path: [...path, 'courses', at], code }));
  return [
    ...checkOneOf(path, { ...rest, gap, assessment }, ['gap', 'assessment']),
    ...checkReference([...path, 'gap'], 'gap', gap, gaps),
    ...checkReference([...path, 'assessment'], 'assessment', assessment, handbook.assessments),
    ...named.flatMap(({ path: at, code }) => checkReference(at, 'course', code, handbook.courses)),
    ...checkUnique(named),
  ];
}
