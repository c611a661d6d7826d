import { currentRules } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import { translate } from '../../db/translate.js';
import type { Day } from '../../domain/day.js';
import { trainerReport, type TrainerReport } from '../../domain/reports/trainer.js';
import { judgeEvaluations } from '../../domain/resources/evaluations.js';
import { requireTrainer } from '../find-resource.js';
import { reportSource } from '../report-source.js';
import { showResource } from '../show-resource.js';
import { trainerFactsFinder } from '../trainer-facts.js';
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
      const { handbook, version } = currentRules(store);
      const rules = handbook.trainers?.evaluation;
      const { records, decisions } = trainerFactsFinder(store, today)(file.trainer);
      return trainerReport({
        file,
        handbook,
        asOf: today,
        evaluation: rules ? judgeEvaluations(rules, records, decisions, today) : null,
        leastAnswers: rules?.min_answers ?? 0,
        feedback: feedbackLines(store, { trainer: name }, 'session'),
        source: reportSource(store, today, [version]),
      });
    })(),
  );
}
