import { eachEnrollmentFacts } from '../db/facts.js';
import { batchesWithAttempts, listCourseMarks } from '../db/plan-coverage.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import type { ResultFact } from '../domain/planning/draft-results.js';
import { courseResults, ExamResults } from '../domain/planning/span-results.js';
import { laddersOf } from '../domain/standing/standing.js';
import type { Rules } from '../domain/standing/facts.js';

/**
 * What exams and courses showed in a span of days (000 §5.1): attempts by the rules that each batch is pinned to,
 * attendance by `attendance.counts` of the rules in force.
 */
export function resultsOf(
  store: Store,
  rules: Pick<Rules, 'handbook'>,
  from: Day,
  to: Day,
): ResultFact[] {
  const exams = new ExamResults(from, to);
  const batchIds = batchesWithAttempts(store, from, to);
  for (const facts of eachEnrollmentFacts(store, { batchIds })) {
    const pinned = rulesOf(store, facts.batch.version);
    const program = pinned.handbook.programs[facts.batch.program];
    if (program) exams.add(facts.personId, laddersOf(pinned, facts, program, to));
  }
  const marks = listCourseMarks(store, from, to);
  return [...exams.results(), ...courseResults(marks, rules.handbook.attendance.counts)];
}
