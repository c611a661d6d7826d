/** The checks of the parts about figures of work, and of spot checks. */
import {
  checkOneOf,
  checkReference,
  checkSpan,
  checkUnique,
  entriesOf,
  finding,
  type Draft,
  type Finding,
} from './findings.js';
import { isPercent, isSeconds } from '../recording/units.js';
import type { RulePath } from './path.js';
import type { KpiSource, SkillLevel } from './types-kpis.js';
import type { CustomerChecks, TeamChecks } from './types-spot-checks.js';
import type { Handbook } from './types.js';

/**
 * The rules of figures are sound when the KPIs that they name exist, a source means one thing by each name, every level
 * but the first has limits, and a check can be passed (`kpi_sources`, `levels`, `spot_checks`; 003 §1, 001 §2.1).
 */
export function checkKpis(handbook: Draft<Handbook>): Finding[] {
  const { kpis, spot_checks: checks } = handbook;
  return [
    ...entriesOf(kpis).flatMap(([code, { lowest, highest }]) =>
      lowest !== undefined && highest !== undefined && lowest >= highest
        ? [range(['kpis', code, 'highest'], highest, `> ${lowest}`)]
        : [],
    ),
    ...entriesOf(handbook.kpi_sources).flatMap(([code, source]) =>
      checkSource(['kpi_sources', code], source, kpis),
    ),
    ...checkLevels(handbook.levels ?? [], kpis),
    ...checkChecks(['spot_checks', 'team'], checks?.team),
    ...checkChecks(['spot_checks', 'customers'], checks?.customers),
    ...checkSpan(
      ['spot_checks', 'customers', 'contacted_within'],
      checks?.customers?.contacted_within,
    ),
  ];
}

const range = (path: RulePath, value: number, expected: string): Finding =>
  finding(path, 'handbook_range', { value: String(value), expected });

function checkSource(
  path: RulePath,
  source: Draft<KpiSource>,
  kpis: Draft<Handbook>['kpis'],
): Finding[] {
  const named = [
    ...(['employee_no', 'period', 'metric', 'value'] as const).map((key) => ({
      path: [...path, key],
      names: source[key],
    })),
    ...entriesOf(source.columns).map(([kpi, names]) => ({
      path: [...path, 'columns', kpi],
      names,
    })),
  ];
  const all = named.flatMap(({ path: own, names }) =>
    [names].flat().flatMap((code) => (typeof code === 'string' ? [{ path: own, code }] : [])),
  );
  const both = [...entriesOf(source.columns), ...entriesOf(source.units)];
  const known = Object.keys(source.columns ?? {});
  const units = entriesOf(source.units).flatMap(([kpi, unit]) => {
    const own = kpis?.[kpi]?.unit;
    if (own === undefined) return [];
    const fits = unit === 'fraction' ? isPercent(own) : isSeconds(own);
    if (fits) return [];
    const expected = `kpis.${kpi}.unit: ${unit === 'fraction' ? '%' : 's'}`;
    return [finding([...path, 'units', kpi], 'handbook_range', { value: unit, expected })];
  });
  return [
    ...checkUnique(all),
    ...both.flatMap(([kpi], at) =>
      checkReference([...path, at < known.length ? 'columns' : 'units', kpi], 'kpi', kpi, kpis),
    ),
    ...units,
  ];
}

function checkLevels(
  levels: readonly (Draft<SkillLevel> | undefined)[],
  kpis: Draft<Handbook>['kpis'],
): Finding[] {
  return [
    ...checkUnique(
      levels.map((level, at) => ({ path: ['levels', at, 'code'], code: level?.code })),
    ),
    ...levels.flatMap((level, at) => (level ? checkLevel(['levels', at], level, at, kpis) : [])),
  ];
}

/** The first level asks for nothing, each other for something. */
function checkLevel(
  path: RulePath,
  level: Draft<SkillLevel>,
  at: number,
  kpis: Draft<Handbook>['kpis'],
): Finding[] {
  const given = level.thresholds !== undefined;
  const findings: Finding[] = [];
  if (at === 0 && given) {
    const facts = { key: 'thresholds', only_with: 'levels[1]' };
    findings.push(finding([...path, 'thresholds'], 'handbook_only_with', facts));
  }
  if (at > 0 && !given) {
    const facts = { key: 'thresholds', given: level.code ?? '' };
    findings.push(finding(path, 'handbook_needs', facts));
  }
  const limits = (level.thresholds ?? []).flatMap((limit, index) =>
    limit ? [{ limit, place: [...path, 'thresholds', index] }] : [],
  );
  return [
    ...findings,
    ...limits.flatMap(({ limit, place }) => [
      ...checkReference([...place, 'metric'], 'kpi', limit.metric, kpis),
      ...checkOneOf(place, limit, ['at_least', 'at_most']),
    ]),
  ];
}

function checkChecks(
  path: RulePath,
  checks: Draft<TeamChecks> | Draft<CustomerChecks> | undefined,
): Finding[] {
  if (!checks) return [];
  const { scale, pass_mark: mark } = checks;
  return [
    ...(scale !== undefined && mark !== undefined && mark > scale
      ? [range([...path, 'pass_mark'], mark, `0..${scale}`)]
      : []),
    ...checkSpan([...path, 'carry_over'], checks.carry_over),
    ...checkSpan([...path, 'lapses_after'], checks.lapses_after),
  ];
}
