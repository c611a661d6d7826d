import type { Day } from '../domain/day.js';
import type { Measured } from '../domain/kpis/measure.js';
import type { Store } from './open.js';

/** Which figures are wanted: all, where nothing is said. */
export interface FigureFilter {
  personIds: readonly number[] | null;
  metric: string | null;
  from: Day;
  to: Day;
}

/**
 * Figures of work as they were recorded last, of periods that lie within some days; by person, KPI and time.
 */
export function listFigures(store: Store, filter: FigureFilter): Measured[] {
  const { personIds, metric, from, to } = filter;
  return store.sqlite
    .prepare(
      `SELECT k.person_id AS personId, k.metric, k.period, k.from_on AS "from", k.to_on AS "to", k.millionths
       FROM kpi_values k
       WHERE ${personIds === null ? '' : 'k.person_id IN (SELECT value FROM json_each(@people)) AND'}
         (@metric IS NULL OR k.metric = @metric) AND k.from_on >= @from AND k.to_on <= @to
         AND k.id = (SELECT max(id) FROM kpi_values l
           WHERE l.person_id = k.person_id AND l.metric = k.metric AND l.period = k.period)
       ORDER BY k.person_id, k.metric, k.from_on, k.to_on`,
    )
    .all({
      ...(personIds === null ? {} : { people: JSON.stringify(personIds) }),
      metric,
      from,
      to,
    }) as Measured[];
}

/** Everybody who is or was in a batch, by id. */
export function listBatchPeople(store: Store, batchId: number): number[] {
  return store.sqlite
    .prepare('SELECT DISTINCT person_id FROM enrollments WHERE batch_id = ? ORDER BY person_id')
    .pluck()
    .all(batchId) as number[];
}

/** The last day on which a batch has a planned session; `null` where it has none. */
export function lastSessionDay(store: Store, batchId: number): Day | null {
  return store.sqlite
    .prepare("SELECT max(day) FROM sessions WHERE batch_id = ? AND status = 'planned'")
    .pluck()
    .get(batchId) as Day | null;
}
