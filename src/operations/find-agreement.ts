import { eachEnrollmentFacts } from '../db/facts.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { examinerAgreement, type ExaminerAgreement } from '../domain/examining/agreement.js';
import { isVoided } from '../domain/examining/attempt-place.js';
import { handbookFor } from './examined-people.js';

/**
 * How far the examiners of an assessment agree.
 *
 * @throws InputError `assessment_unknown`, `assessment_composite`, `batch_unknown`
 */
export function findAgreement(
  store: Store,
  input: {
    assessment: string;
    batch: string | null;
    from: Day | null;
    until: Day | null;
    examiners: readonly string[];
    today: Day;
  },
): ExaminerAgreement & { code: string; title: string } {
  const { code, assessment, batch } = handbookFor(store, input.assessment, input.batch);
  const selection = batch === null ? {} : { batchIds: [batch.id] };
  const seen = new Set<number>();
  const marked = [];
  for (const facts of eachEnrollmentFacts(store, { ...selection, attempted: true })) {
    if (rulesOf(store, facts.batch.version).handbook.assessments[code] === undefined) continue;
    for (const attempt of facts.attempts) {
      const { id, takenOn } = attempt;
      if (attempt.assessment !== code || isVoided(attempt) || seen.has(id)) continue;
      if (input.from !== null && takenOn < input.from) continue;
      if (input.until !== null && takenOn > input.until) continue;
      seen.add(id);
      marked.push({ employeeNo: facts.employeeNo, attempt });
    }
  }
  const found = examinerAgreement(assessment, marked, input.examiners, input.today);
  return { ...found, code, title: assessment.title };
}
