import { listBatchMembers, listFigureSums, listTrend } from '../../db/report-groups.js';
import { currentRules } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import { translate } from '../../db/translate.js';
import { addDays, addMonths, type Day } from '../../domain/day.js';
import type { Period } from '../../domain/period.js';
import { kpiReport, type KpiReport } from '../../domain/reports/kpi.js';
import { kpisNamed } from '../kpis/people.js';
import { reportSource } from '../report-source.js';

/** The trend shows the months of a year up to the end of the period. */
const trendMonths = 12;

/**
 * The figures of work of a period over everybody; read in one transaction, each kind in one pass.
 *
 * @throws InputError `metric_unknown`; BusyError `store_busy`
 */
export function makeKpiReport(
  store: Store,
  input: { period: Period; metric: string | null; today: Day; timeoutMs: number },
): KpiReport {
  const { period, metric, today, timeoutMs } = input;
  return translate(store.file, timeoutMs, () =>
    store.sqlite.transaction(() => {
      const { handbook, version } = currentRules(store);
      const metrics = kpisNamed(handbook, metric).map(({ code }) => code);
      const asked = (handbook.levels ?? []).flatMap(({ thresholds = [] }) =>
        thresholds.map((one) => one.metric),
      );
      const from = addMonths(addDays(period.to, 1), -trendMonths);
      return kpiReport({
        period,
        handbook,
        source: reportSource(store, today, [version]),
        metrics,
        figures: listFigureSums(store, period, [...new Set([...metrics, ...asked])]),
        trend: listTrend(store, { from, to: period.to }, metrics),
        batches: listBatchMembers(store, period),
      });
    })(),
  );
}
