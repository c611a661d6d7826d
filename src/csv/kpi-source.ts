/** Exports of other systems: what their columns are called (`kpi_sources.*`), and which of them a file is of. */
import type { KpiSource, SourceNames } from '../domain/handbook/types-kpis.js';
import type { Refused } from '../domain/refusals/index.js';
import { refused } from '../errors.js';
import { normalHeader, type ColumnSpec } from './columns.js';
import { KpiNames, type KpiName } from './kpi-cells.js';
import { kpiColumns } from './kpi-columns.js';

/** A source with its code. */
export interface NamedSource extends KpiSource {
  code: string;
}

const named = (names: SourceNames | undefined): readonly string[] =>
  names === undefined ? [] : [names].flat();

/** The columns of a file of figures, with the names that some sources have for them. */
export function columnsWith(sources: readonly NamedSource[]): readonly ColumnSpec[] {
  return kpiColumns.map((column) => ({
    ...column,
    aliases: [
      ...column.aliases,
      ...sources.flatMap((source) => named(source[column.key as 'period'])),
    ],
  }));
}

/** How many of a file's headers are names of a source; 0 where a key column that it names is not there. */
function likeness(source: NamedSource, headers: ReadonlySet<string>): number {
  const there = (names: SourceNames | undefined): boolean =>
    named(names).some((name) => headers.has(normalHeader(name)));
  const keys = [source.employee_no, source.period, source.metric, source.value].filter(
    (names) => names !== undefined,
  );
  if (!keys.every(there)) return 0;
  return keys.length + Object.values(source.columns ?? {}).filter(there).length;
}

/**
 * The source that a file is of: the one with the most of its headers; none where no source knows any.
 *
 * Refused: `kpi_source_ambiguous`.
 */
export function recogniseSource(
  file: string,
  headers: readonly string[],
  sources: readonly NamedSource[],
): NamedSource | undefined | { refused: Refused } {
  const present = new Set(headers.map(normalHeader));
  const ranked = sources
    .map((source) => ({ source, count: likeness(source, present) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const [first, second] = ranked;
  if (first && second?.count === first.count) {
    const facts = { file, first: first.source.code, second: second.source.code };
    return { refused: refused('kpi_source_ambiguous', facts) };
  }
  return first?.source;
}

/** What KPIs are called in a file of a source, and how it writes them. */
export function namesIn(kpis: readonly KpiName[], source: NamedSource | undefined): KpiNames {
  if (!source) return new KpiNames(kpis);
  const own = kpis.map((kpi) => ({
    ...kpi,
    names: [...named(source.columns?.[kpi.code]), ...kpi.names],
    writes: source.units?.[kpi.code],
  }));
  return new KpiNames(own);
}
