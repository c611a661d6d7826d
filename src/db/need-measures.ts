/** The marks and figures in which gaps are looked for. */
import type { Day } from '../domain/day.js';
import type { Store } from './open.js';

/** A figure of a person over a period, as it was recorded last. */
export interface KpiMeasure {
  employeeNo: string;
  period: string;
  toOn: Day;
  millionths: number;
}

/** The figures of a KPI whose period ended within some days, by the day on which it ended. */
export function listKpiMeasures(store: Store, metric: string, from: Day, to: Day): KpiMeasure[] {
  return store.sqlite
    .prepare(
      `SELECT p.employee_no AS employeeNo, k.period, k.to_on AS toOn, k.millionths
       FROM kpi_values k JOIN persons p ON p.id = k.person_id
       WHERE k.metric = @metric AND k.to_on BETWEEN @from AND @to AND k.id = (
         SELECT max(l.id) FROM kpi_values l
         WHERE l.person_id = k.person_id AND l.metric = k.metric AND l.period = k.period)
       ORDER BY k.to_on, k.from_on DESC, k.id`,
    )
    .all({ metric, from, to }) as KpiMeasure[];
}

/** Employee numbers of those who were dismissed and did not come back. */
export function listDismissed(store: Store): string[] {
  return store.sqlite
    .prepare(
      `SELECT p.employee_no FROM persons p JOIN enrollments e ON e.id = (
         SELECT max(l.id) FROM enrollments l WHERE l.person_id = p.id)
       WHERE e.left_reason = 'dismissed'`,
    )
    .pluck()
    .all() as string[];
}
