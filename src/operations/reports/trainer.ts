import { currentRules } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import { translate } from '../../db/translate.js';
import type { Day } from '../../domain/day.js';
import type { FeedbackLine } from '../../domain/reports/batch-facts.js';
import {
  trainerReport,
  trainersReport,
  type TrainerReport,
  type TrainersReport,
} from '../../domain/reports/trainer.js';
import { judgeEvaluations } from '../../domain/resources/evaluations.js';
import { requireTrainer } from '../find-resource.js';
import { reportSource } from '../report-source.js';
import { listTrainerFiles, showResource, type TrainerFile } from '../show-resource.js';
import { feedbackLines } from './feedback-lines.js';

/**
 * The file of a trainer: as `plan resource show` has it, with what trainees answered and what it amounts to.
 *
 * @throws InputError `resource_unknown`; BusyError `store_busy`
 */
export function makeTrainerReport(
  store: Store,
  input: { trainer: string; today: Day; timeoutMs: number },
): TrainerReport {
  const { today, timeoutMs } = input;
  return translate(store.file, timeoutMs, () =>
    store.sqlite.transaction(() => {
      const { name } = requireTrainer(store, input.trainer);
      const file = showResource(store, { kind: 'trainer', name, from: null, to: null, today });
      if (file.kind !== 'trainer') throw new Error(file.kind);
      return reportOn(store, file, today, feedbackLines(store, { trainer: name }, 'session'));
    })(),
  );
}

/**
 * All trainers side by side, each as their file has them.
 *
 * @throws BusyError `store_busy`
 */
export function makeTrainersReport(
  store: Store,
  { today, timeoutMs }: { today: Day; timeoutMs: number },
): TrainersReport {
  return translate(store.file, timeoutMs, () =>
    store.sqlite.transaction(() => {
      const files = listTrainerFiles(store, today);
      const reports = files.map((file) => reportOn(store, file, today, []));
      const source = reportSource(store, today, [currentRules(store).version]);
      return trainersReport(reports, today, source);
    })(),
  );
}

function reportOn(
  store: Store,
  file: TrainerFile,
  today: Day,
  feedback: readonly FeedbackLine[],
): TrainerReport {
  const { handbook, version } = currentRules(store);
  const rules = handbook.trainers?.evaluation;
  const { records, decisions } = file;
  return trainerReport({
    file,
    handbook,
    asOf: today,
    evaluation: rules ? judgeEvaluations(rules, records, decisions, today) : null,
    leastAnswers: rules?.min_answers ?? 0,
    feedback,
    source: reportSource(store, today, [version]),
  });
}
