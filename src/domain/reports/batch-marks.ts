import type { Day } from '../day.js';
import type { EnrollmentFacts, Rules } from '../standing/facts.js';
import { laddersOf, type Standing } from '../standing/standing.js';
import type { BatchFacts } from './batch-facts.js';
import { grouped } from './grouped.js';
import { rateOf } from '../rate.js';

type Ladder = Standing['ladders'][number];

/** What somebody has done in an assessment: how often, and the mark that counts last. Scores in points. */
export interface PersonResult {
  assessment: string;
  title: string;
  attempts: number;
  first_score: number;
  last_score: number;
  last_on: Day;
  passed: boolean;
  awaiting: number;
}

const counting = ({ attempts }: Ladder) => attempts.filter(({ status }) => status === 'counts');

/** A person's results, in the order of the handbook; assessments without a mark that counts are left out. */
export function personResults(facts: EnrollmentFacts, rules: Rules, day: Day): PersonResult[] {
  const program = rules.handbook.programs[facts.batch.program];
  if (!program) return [];
  return laddersOf(rules, facts, program, day).flatMap((ladder) => {
    const own = counting(ladder);
    const [first] = own;
    const last = own.at(-1);
    if (!first || !last) return [];
    return {
      assessment: ladder.code,
      title: ladder.assessment.title,
      attempts: own.length,
      first_score: first.grade.score / 100,
      last_score: last.grade.score / 100,
      last_on: last.fact.takenOn,
      passed: own.some(({ grade }) => grade.passed),
      awaiting: ladder.attempts.filter(({ status }) => status === 'awaiting').length,
    };
  });
}

/** The results of each assessment over all people of a batch: of everybody the mark that counts last (000 §5.1). */
export function batchMarks({ people, rules, asOf }: BatchFacts) {
  const results = people.flatMap(({ facts }) => personResults(facts, rules, asOf));
  const order = Object.keys(rules.handbook.assessments);
  return [...grouped(results, ({ assessment }) => assessment)]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([assessment, own]) => {
      const scores = own.map(({ last_score: score }) => score);
      const passed = own.filter((one) => one.passed).length;
      const atOnce = own.filter((one) => one.passed && one.attempts === 1).length;
      const total = scores.reduce((sum, score) => sum + score, 0);
      return {
        assessment,
        title: own[0]?.title ?? assessment,
        people: own.length,
        attempts: own.reduce((sum, one) => sum + one.attempts, 0),
        passed,
        pass_rate: rateOf(passed, own.length),
        /** Passed at the first try. */
        first_pass_rate: rateOf(atOnce, own.length),
        mean_score: own.length === 0 ? null : Math.round((total / own.length) * 100) / 100,
        lowest: Math.min(...scores),
        highest: Math.max(...scores),
        retaken: own.filter((one) => one.attempts > 1).length,
      };
    });
}
