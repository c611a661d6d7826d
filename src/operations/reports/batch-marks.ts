import { eachEnrollmentFacts } from '../../db/facts.js';
import { rulesOf } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import { compare } from '../../domain/compare.js';
import type { Day } from '../../domain/day.js';
import { passMarkOf } from '../../domain/grading.js';
import type { Assessment } from '../../domain/handbook/types.js';
import type {
  AssessmentFacts,
  CountedMark,
  MarkedPerson,
} from '../../domain/reports/effect-scores.js';
import type { AttemptFact, EnrollmentFacts, Rules } from '../../domain/standing/facts.js';
import { compositeState } from '../../domain/standing/composite.js';
import { attemptsOf } from '../list-exam-results.js';

export interface GroupMarks {
  people: MarkedPerson[];
  assessments: AssessmentFacts[];
  versions: number[];
}

/** The marks that count of the people of some batches, by employee no and day; each person once. */
export function listMarks(
  store: Store,
  {
    batchIds,
    personIds,
    today,
  }: { batchIds: readonly number[]; personIds: ReadonlySet<number> | null; today: Day },
): GroupMarks {
  const people = new Map<string, MarkedPerson & { marks: CountedMark[] }>();
  const assessments = new Map<string, AssessmentFacts>();
  const versions = new Set<number>();
  for (const facts of eachEnrollmentFacts(store, { batchIds })) {
    if (personIds && !personIds.has(facts.personId)) continue;
    const rules = rulesOf(store, facts.batch.version);
    versions.add(facts.batch.version);
    const marks = marksOf(rules, facts, today);
    const { employeeNo: employee_no, name } = facts;
    const known = people.get(employee_no) ?? { employee_no, name, marks: [] };
    // Attempts that were taken along to a later batch are the same attempts.
    const fresh = marks.filter(
      (mark) =>
        !known.marks.some(
          (one) => one.assessment === mark.assessment && one.taken_on === mark.taken_on,
        ),
    );
    known.marks.push(...fresh);
    known.marks.sort(
      (a, b) => compare(a.taken_on, b.taken_on) || compare(a.assessment, b.assessment),
    );
    people.set(employee_no, known);
    for (const { assessment: code } of fresh) {
      const assessment = rules.handbook.assessments[code];
      if (assessment) assessments.set(code, factsOf(code, assessment));
    }
  }
  return {
    people: [...people.values()].sort((a, b) => compare(a.employee_no, b.employee_no)),
    assessments: [...assessments.values()].sort((a, b) => compare(a.code, b.code)),
    versions: [...versions],
  };
}

const factsOf = (code: string, assessment: Assessment): AssessmentFacts => ({
  code,
  title: assessment.title,
  pass_mark: (passMarkOf(assessment) / (assessment.total * 100)) * 100,
  repeated: assessment.kind === 'on_the_job',
  pre_test_of: assessment.pre_test_of ?? null,
});

function marksOf(rules: Rules, facts: EnrollmentFacts, today: Day): CountedMark[] {
  const codes = new Set(facts.attempts.map(({ assessment }) => assessment));
  const sat = [...codes].flatMap((code) => {
    const assessment = rules.handbook.assessments[code];
    if (!assessment || assessment.components) return [];
    return attemptsOf(rules, facts, code, assessment, today).flatMap((one): CountedMark[] => {
      if (one.voided || one.score === null || one.takenOn === null || one.awaits) return [];
      const percent = (one.score / assessment.total) * 100;
      const fact = facts.attempts.find(
        ({ assessment: own, takenOn }) => own === code && takenOn === one.takenOn,
      );
      const parts = fact ? partsOf(assessment, fact) : new Map<string, number>();
      return [{ assessment: code, taken_on: one.takenOn, percent, passed: one.passed, parts }];
    });
  });
  return [...sat, ...compositesOf(rules, facts, codes, today)];
}

/** What was reached of each dimension, 0..1. */
function partsOf({ dimensions = [] }: Assessment, fact: AttemptFact): Map<string, number> {
  return new Map(
    dimensions.flatMap(({ code, title, max }) => {
      const mark = fact.dimensions.get(code);
      return mark == null ? [] : [[title, mark / (max * 100)] as const];
    }),
  );
}

/** Composites that are complete, and of which something was sat. */
function compositesOf(
  rules: Rules,
  facts: EnrollmentFacts,
  sat: ReadonlySet<string>,
  today: Day,
): CountedMark[] {
  return Object.entries(rules.handbook.assessments).flatMap(([code, assessment]): CountedMark[] => {
    if (!assessment.components?.some((one) => sat.has(one.assessment))) return [];
    const state = compositeState(rules, facts, code, today);
    if (!state?.complete || state.score === null || state.resultOn === null) return [];
    const parts = new Map(
      state.components.flatMap(({ assessment: part, value }) =>
        value === null ? [] : [[part.title, value] as const],
      ),
    );
    const percent = state.score / assessment.total;
    return [{ assessment: code, taken_on: state.resultOn, percent, passed: state.passed, parts }];
  });
}
