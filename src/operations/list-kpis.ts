import type { Store } from '../db/open.js';
import { handbooksInForce } from './list-score-dimensions.js';

/** A KPI with everything that it is called in the handbooks in force, in the newest one first. */
export interface NamedKpi {
  code: string;
  unit: string;
  names: string[];
}

/** The KPIs of the handbooks by which people are judged at present; their units are the newest one's. */
export function listKpis(store: Store): NamedKpi[] {
  const found = new Map<string, NamedKpi>();
  for (const { kpis } of handbooksInForce(store)) {
    for (const [code, { title, unit, source_column: column }] of Object.entries(kpis)) {
      let kpi = found.get(code);
      if (!kpi) found.set(code, (kpi = { code, unit, names: [] }));
      kpi.names.push(title);
      if (column !== undefined) kpi.names.push(column);
    }
  }
  return [...found.values()];
}
