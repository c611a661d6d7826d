import {
  checkOneOf,
  checkReference,
  checkUnique,
  checkWeights,
  finding,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import type { IndexPart } from './types-index.js';
import type { Handbook } from './types.js';

/**
 * An index is sound when its parts are there, each once, weigh 100 together, and each is worth 0 at another figure than
 * 100: in the direction of its KPI (`index`; 004 §6).
 */
export function checkIndex(handbook: Draft<Handbook>): Finding[] {
  const { index } = handbook;
  if (!index) return [];
  const parts = (index.parts ?? []).flatMap((part, at) =>
    part ? [{ part, path: ['index', 'parts', at] as RulePath }] : [],
  );
  const findings = [
    ...checkWeights(['index', 'parts'], index.parts ?? []),
    ...checkUnique(parts.map(({ part, path }) => ({ path: [...path, 'kpi'], code: part.kpi }))),
    ...checkUnique(
      (index.periods ?? []).map((code, at) => ({ path: ['index', 'periods', at], code })),
    ),
    ...parts.flatMap(({ part, path }) => checkPart(path, part, handbook)),
  ];
  if (index.missing === 'withhold' && index.least_weight !== undefined) {
    const facts = { key: 'least_weight', only_with: 'missing: leave_out' };
    findings.push(finding(['index', 'least_weight'], 'handbook_only_with', facts));
  }
  return findings;
}

function checkPart(
  path: RulePath,
  part: Draft<IndexPart>,
  { kpis, assessments }: Draft<Handbook>,
): Finding[] {
  const named = Array.isArray(part.assessments) ? part.assessments : [];
  const kpi = part.kpi === undefined ? undefined : kpis?.[part.kpi];
  return [
    ...checkOneOf(path, part, ['kpi', 'assessments']),
    ...(part.kpi === undefined ? [] : checkReference([...path, 'kpi'], 'kpi', part.kpi, kpis)),
    ...named.flatMap((code, at) =>
      code === undefined
        ? []
        : checkReference([...path, 'assessments', at], 'assessment', code, assessments),
    ),
    ...(part.kpi !== undefined && !kpi ? [] : checkScale(path, part, kpi)),
  ];
}

/** Between which figures a part is scaled; where neither it nor its KPI says so, it cannot be. */
export function scaleOf(
  part: Draft<IndexPart>,
  kpi: { direction?: 'higher' | 'lower'; lowest?: number; highest?: number } | undefined,
): { zeroAt: number | undefined; fullAt: number | undefined } {
  const bounds = part.kpi === undefined ? { lowest: 0, highest: 100 } : (kpi ?? {});
  const isLower = kpi?.direction === 'lower';
  return {
    zeroAt: part.zero_at ?? (isLower ? bounds.highest : bounds.lowest),
    fullAt: part.full_at ?? (isLower ? bounds.lowest : bounds.highest),
  };
}

function checkScale(
  path: RulePath,
  part: Draft<IndexPart>,
  kpi: Parameters<typeof scaleOf>[1],
): Finding[] {
  const { zeroAt, fullAt } = scaleOf(part, kpi);
  const given = part.kpi ?? 'assessments';
  if (zeroAt === undefined) return [finding(path, 'handbook_needs', { key: 'zero_at', given })];
  if (fullAt === undefined) return [finding(path, 'handbook_needs', { key: 'full_at', given })];
  const isLower = kpi?.direction === 'lower';
  if (isLower ? fullAt < zeroAt : fullAt > zeroAt) return [];
  const expected = `${isLower ? '<' : '>'} ${zeroAt}`;
  return [finding([...path, 'full_at'], 'handbook_range', { value: String(fullAt), expected })];
}
