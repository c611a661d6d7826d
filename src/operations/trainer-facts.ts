import { eachEnrollmentFacts } from '../db/facts.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import {
  hiredOnFinder,
  listKpiOf,
  listSessionFormMarks,
  trainerDecisionFinder,
  trainerRecordFinder,
  type SessionFormMarks,
} from '../db/trainers.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import type { Handbook } from '../domain/handbook/types.js';
import {
  evaluationOfSession,
  trainerItems,
  withFormEvaluations,
  type SessionAnswers,
} from '../domain/resources/form-evaluations.js';
import type { Trainer } from '../domain/resources/resource.js';
import type { TrainerFacts, TrainerRecord } from '../domain/resources/trainer-facts.js';
import { compositeState } from '../domain/standing/composite.js';
import { countingAttempts } from '../domain/standing/counting.js';
import { newestRules } from './find-resource.js';

/** Everything that a trainer is judged by on a day; figures and attempts are read only when they are asked for. */
export function trainerFactsFinder(store: Store, day: Day): (trainer: Trainer) => TrainerFacts {
  const records = evaluatedRecords(store, newestRules(store).rules.handbook);
  const decisions = trainerDecisionFinder(store);
  const hiredOn = hiredOnFinder(store);
  return (trainer) => {
    const { id, personId } = trainer;
    return {
      trainer,
      hiredOn: personId === null ? null : hiredOn(personId),
      records: records(trainer),
      decisions: decisions(id),
      kpi: (metric) => (personId === null ? [] : listKpiOf(store, personId, metric)),
      passed: (code) => (personId === null ? null : hasPassed(store, personId, code, day)),
    };
  };
}

/**
 * A look-up of what was found of a trainer: what was noted, and what the answers to the questionnaire of the handbook say
 * of the trainer's sessions (`trainers.evaluated_by`). The answers are read once, when they are first asked for.
 */
export function evaluatedRecords(
  store: Store,
  { trainers, forms }: Pick<Handbook, 'trainers' | 'forms'>,
): (trainer: Pick<Trainer, 'id' | 'nameKey'>) => TrainerRecord[] {
  const noted = trainerRecordFinder(store);
  const rules = trainers?.evaluated_by;
  const form = rules ? forms?.[rules.form] : undefined;
  if (!trainers || !rules || !form) return ({ id }) => noted(id);
  const code = rules.form;
  const items = trainerItems(form, rules.items_of);
  let known: Map<string, SessionAnswers[]> | undefined;
  return ({ id, nameKey: key }) => {
    known ??= answersByTrainer(listSessionFormMarks(store, code, items));
    const ofForms = (known.get(key) ?? []).map((one) =>
      evaluationOfSession(form, trainers.scales.trainees, one),
    );
    return withFormEvaluations(noted(id), ofForms);
  };
}

/** The sessions of each trainer with their answered forms, by the key of the trainer's name. */
function answersByTrainer(rows: readonly SessionFormMarks[]): Map<string, SessionAnswers[]> {
  const sessions = new Map<string, SessionAnswers & { forms: { sum: number; marks: number }[] }>();
  const known = new Map<string, SessionAnswers[]>();
  for (const { session, course, day, trainer, sum, marks } of rows) {
    let own = sessions.get(session);
    if (!own) {
      own = { session, course, day, forms: [] };
      sessions.set(session, own);
      const key = nameKey(trainer);
      known.set(key, [...(known.get(key) ?? []), own]);
    }
    own.forms.push({ sum, marks });
  }
  return known;
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
