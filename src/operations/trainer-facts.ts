import { eachEnrollmentFacts } from '../db/facts.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import {
  hiredOnFinder,
  listKpiOf,
  trainerDecisionFinder,
  trainerRecordFinder,
} from '../db/trainers.js';
import type { Day } from '../domain/day.js';
import type { Trainer } from '../domain/resources/resource.js';
import type { TrainerFacts } from '../domain/resources/trainer-facts.js';
import { compositeState } from '../domain/standing/composite.js';
import { countingAttempts } from '../domain/standing/counting.js';

/** Everything that a trainer is judged by on a day; figures and attempts are read only when they are asked for. */
export function trainerFactsFinder(store: Store, day: Day): (trainer: Trainer) => TrainerFacts {
  const records = trainerRecordFinder(store);
  const decisions = trainerDecisionFinder(store);
  const hiredOn = hiredOnFinder(store);
  return (trainer) => {
    const { id, personId } = trainer;
    return {
      trainer,
      hiredOn: personId === null ? null : hiredOn(personId),
      records: records(id),
      decisions: decisions(id),
      kpi: (metric) => (personId === null ? [] : listKpiOf(store, personId, metric)),
      passed: (code) => (personId === null ? null : hasPassed(store, personId, code, day)),
    };
  };
}

/** Whether a person has passed an assessment by a day, in any batch and by its rules; `null` without any result. */
function hasPassed(store: Store, personId: number, code: string, day: Day): boolean | null {
  let judged = false;
  for (const facts of eachEnrollmentFacts(store, { personIds: [personId] })) {
    const rules = rulesOf(store, facts.batch.version);
    const assessment = rules.handbook.assessments[code];
    if (!assessment) continue;
    const results = assessment.components
      ? [compositeState(rules, facts, code, day)].filter((state) => state?.complete === true)
      : countingAttempts(assessment, facts, code, day).map(({ grade }) => grade);
    if (results.some((one) => one?.passed === true)) return true;
    judged ||= results.length > 0;
  }
  return judged ? false : null;
}
