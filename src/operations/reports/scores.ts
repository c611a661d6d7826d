import type { Store } from '../../db/open.js';
import { translate } from '../../db/translate.js';
import type { Day } from '../../domain/day.js';
import type { EffectRules } from '../../domain/handbook/types-kpis.js';
import { analyseScores, type ScoreAnalysis } from '../../domain/reports/effect-scores.js';
import type { ReportSource } from '../../domain/reports/report-source.js';
import { requireBatch } from '../find-session.js';
import { reportSource } from '../report-source.js';
import { listMarks } from './batch-marks.js';
import { requireEffectRules } from './effect.js';

export interface ScoreReport {
  batch: string;
  title: string;
  rules: EffectRules;
  scores: ScoreAnalysis;
  source: ReportSource;
}

/**
 * The analysis of the marks of a batch (003 §5), read in one transaction.
 *
 * @throws InputError `batch_unknown`; Refusal `kpi_no_rules`; BusyError `store_busy`
 */
export function makeScoreReport(
  store: Store,
  { batch: code, today, timeoutMs }: { batch: string; today: Day; timeoutMs: number },
): ScoreReport {
  return translate(store.file, timeoutMs, () =>
    store.sqlite.transaction(() => {
      const { effect, version } = requireEffectRules(store);
      const batch = requireBatch(store, code);
      const marks = listMarks(store, { batchIds: [batch.id], personIds: null, today });
      return {
        batch: batch.code,
        title: batch.title ?? '',
        rules: effect,
        scores: analyseScores(marks.people, marks.assessments, effect),
        source: reportSource(store, today, [version, ...marks.versions]),
      };
    })(),
  );
}
