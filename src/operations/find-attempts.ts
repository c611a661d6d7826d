import { eachEnrollmentFacts } from '../db/facts.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { findAssessment } from '../domain/examining/find-assessment.js';
import type { Assessment } from '../domain/handbook/types.js';
import type { AttemptFact, EnrollmentFacts, Rules } from '../domain/standing/facts.js';
import { InputError, Refusal, refused } from '../errors.js';
import { refuseComposite } from './refuse-composite.js';
import { requirePerson } from './find-standing.js';

/** A person's attempts at one assessment, in order, with the rules that they are judged by. */
export interface PersonAttempts {
  employeeNo: string;
  code: string;
  assessment: Assessment;
  rules: Rules;
  facts: EnrollmentFacts;
  attempts: readonly AttemptFact[];
}

/**
 * A person's attempts at an assessment: of the latest enrollment that has any, else of the latest one.
 *
 * @throws InputError `person_unknown`, `assessment_unknown`, `assessment_composite`
 * @throws Refusal `in_no_batch`
 */
export function findAttempts(
  store: Store,
  employee: string,
  assessment: string,
  today: Day,
): PersonAttempts {
  const { id, employeeNo } = requirePerson(store, employee, today);
  const all = [...eachEnrollmentFacts(store, { personIds: [id] })].sort((a, b) =>
    a.joinedOn === b.joinedOn ? a.id - b.id : a.joinedOn < b.joinedOn ? -1 : 1,
  );
  const last = all.at(-1);
  if (!last) throw new Refusal(refused('in_no_batch', { employee_no: employeeNo }));
  const candidates = all.map((facts) => attemptsIn(store, employeeNo, facts, assessment)).reverse();
  const [latest] = candidates;
  const found = candidates.find((one) => one.kind === 'found' && one.attempts.length > 0) ?? latest;
  if (found?.kind === 'found') {
    refuseComposite(found.code, found.assessment);
    return found;
  }
  const suggestion = found?.suggestion ?? '';
  throw new InputError(refused('assessment_unknown', { assessment, suggestion }));
}

function attemptsIn(
  store: Store,
  employeeNo: string,
  facts: EnrollmentFacts,
  name: string,
): ({ kind: 'found' } & PersonAttempts) | { kind: 'unknown'; suggestion: string } {
  const rules = rulesOf(store, facts.batch.version);
  const found = findAssessment(rules.handbook, name);
  if (found.kind === 'unknown') return found;
  const { code, assessment } = found;
  const attempts = facts.attempts.filter((attempt) => attempt.assessment === code);
  return { kind: 'found', employeeNo, code, assessment, rules, facts, attempts };
}
