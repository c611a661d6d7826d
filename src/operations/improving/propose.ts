import { listAttendedCourses } from '../../db/plan-coverage.js';
import { eachEnrollmentFacts } from '../../db/facts.js';
import type { Store } from '../../db/open.js';
import type { Day } from '../../domain/day.js';
import { passMarkOf } from '../../domain/grading.js';
import { countingAttempts } from '../../domain/standing/counting.js';
import { Refusal, refused } from '../../errors.js';
import { findGaps } from '../find-gaps.js';
import { requirePerson } from '../find-standing.js';
import { requireImprovement } from './find.js';

/** A course that helps somebody with a weak area. */
export interface ProposedCourse {
  /** Code of the path, and its path in the handbook. */
  path: string;
  rule: string;
  title: string;
  /** What shows that the area is weak: figure and limit of a gap, or the failed mark. */
  value: number | null;
  limit: number | null;
  /** Path of that. */
  because: string;
  /** From 1. */
  step: number;
  course: string;
  courseTitle: string;
  /** The last day on which it was attended. */
  attendedOn: Day | null;
}

export interface Proposal {
  employeeNo: string;
  name: string;
  courses: readonly ProposedCourse[];
}

/**
 * Somebody's learning path: the courses that the handbook names for the areas in which the months up to one show them
 * weak, in their order, with the day on which they attended each (004 §4.2; `improvement.paths`).
 *
 * @throws InputError `person_unknown`; Refusal `improvement_rules_missing`
 */
export function proposePath(
  store: Store,
  input: { employee: string; month: string; today: Day },
): Proposal {
  const rules = requireImprovement(store);
  const { employee, month, today } = input;
  const person = requirePerson(store, employee, today);
  const { paths } = rules.improvement;
  if (!paths) {
    throw new Refusal(refused('improvement_rules_missing', { path: 'improvement.paths' }));
  }
  const gaps = rules.handbook.needs?.gaps ? findGaps(store, { period: month, today }).gaps : [];
  const attended = attendedBy(store, person.employeeNo, today, rules.handbook.attendance.counts);
  const courses = Object.entries(paths).flatMap(([code, path]): ProposedCourse[] => {
    const weak =
      path.gap === undefined
        ? failedOf(store, person.id, path.assessment ?? '', rules, today)
        : lacking(gaps, path.gap, person.employeeNo);
    if (!weak) return [];
    return path.courses.map((course, at) => ({
      path: code,
      rule: `improvement.paths.${code}`,
      title: path.title,
      ...weak,
      step: at + 1,
      course,
      courseTitle: rules.handbook.courses[course]?.title ?? course,
      attendedOn: attended.get(course) ?? null,
    }));
  });
  return { employeeNo: person.employeeNo, name: person.name, courses };
}

type Weak = Pick<ProposedCourse, 'value' | 'limit' | 'because'>;

function lacking(
  gaps: ReturnType<typeof findGaps>['gaps'],
  code: string,
  employeeNo: string,
): Weak | undefined {
  const gap = gaps.find((one) => one.code === code);
  const person = gap?.people.find((one) => one.employeeNo === employeeNo);
  return gap && person && { value: person.value, limit: gap.limit.value, because: gap.rule };
}

/** The last mark of an assessment, where it was failed and no later one passed. */
function failedOf(
  store: Store,
  personId: number,
  code: string,
  { handbook }: ReturnType<typeof requireImprovement>,
  today: Day,
): Weak | undefined {
  const assessment = handbook.assessments[code];
  if (!assessment) return undefined;
  const attempts = [...eachEnrollmentFacts(store, { personIds: [personId] })]
    .flatMap((facts) => countingAttempts(assessment, facts, code, today))
    .sort((a, b) => (a.fact.takenOn < b.fact.takenOn ? -1 : 1));
  const last = attempts.at(-1);
  if (!last || last.grade.passed) return undefined;
  const { score } = last.grade;
  const limit = passMarkOf(assessment) / 100;
  return { value: score / 100, limit, because: `assessments.${code}` };
}

function attendedBy(
  store: Store,
  employeeNo: string,
  today: Day,
  counts: readonly string[],
): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const mark of listAttendedCourses(store, '1900-01-01', today)) {
    if (mark.employeeNo !== employeeNo || !counts.includes(mark.status)) continue;
    for (const course of mark.course.split('+')) days.set(course, mark.day);
  }
  return days;
}
