import { currentRules } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { KpiSource } from '../domain/handbook/types-kpis.js';
import { nearestNamed, codesNamed } from '../domain/recording/find-named.js';
import { InputError, refused } from '../errors.js';
import { handbooksInForce } from './list-score-dimensions.js';

/** A KPI with everything that it is called in the handbooks in force, in the newest one first. */
export interface NamedKpi {
  code: string;
  unit: string;
  names: string[];
  lowest: number | undefined;
  highest: number | undefined;
}

/** The KPIs of the handbooks by which people are judged at present; units and bounds are the newest one's. */
export function listKpis(store: Store): NamedKpi[] {
  const found = new Map<string, NamedKpi>();
  for (const { kpis } of handbooksInForce(store)) {
    for (const [code, kpi] of Object.entries(kpis)) {
      const { title, unit, source_column: column, lowest, highest } = kpi;
      let known = found.get(code);
      if (!known) found.set(code, (known = { code, unit, names: [], lowest, highest }));
      known.names.push(title, ...(column === undefined ? [] : [column].flat()));
    }
  }
  return [...found.values()];
}

/**
 * The sources of figures in the newest handbook (`kpi_sources.*`); only the one that is named, by code or title, where
 * one is.
 *
 * @throws InputError `kpi_source_unknown`
 */
export function listKpiSources(
  store: Store,
  named: string | null,
): (KpiSource & { code: string })[] {
  const { kpi_sources: sources = {} } = currentRules(store).handbook;
  const all = Object.entries(sources).map(([code, source]) => ({ code, ...source }));
  if (named === null) return all;
  const codes = codesNamed(sources, named);
  const found = all.filter(({ code }) => codes.includes(code));
  if (found.length > 0) return found;
  const known = all.map(({ code }) => code).join(', ');
  const suggestion = nearestNamed([sources], named);
  throw new InputError(refused('kpi_source_unknown', { source: named, known, suggestion }));
}
