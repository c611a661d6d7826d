import type { Day } from '../day.js';
import type { AttendanceStatus } from '../handbook/types.js';
import type { LadderState } from '../standing/ladder.js';
import type { ResultFact } from './draft-results.js';

interface ExamTally {
  passed: number;
  judged: number;
  failing: Set<number>;
  passing: Set<number>;
}

/** Collects what the exams of a span of days showed: every attempt that counts, each once (000 §5.1). */
export class ExamResults {
  readonly #from: Day;
  readonly #to: Day;
  readonly #seen = new Set<number>();
  readonly #exams = new Map<string, ExamTally>();

  constructor(from: Day, to: Day) {
    this.#from = from;
    this.#to = to;
  }

  /** Adds a person's attempts; one that a later enrollment continues is counted once. */
  add(personId: number, ladders: readonly LadderState[]): void {
    for (const { code, attempts } of ladders) {
      for (const { fact, status, grade } of attempts) {
        const inSpan = fact.takenOn >= this.#from && fact.takenOn <= this.#to;
        if (!inSpan || status !== 'counts' || this.#seen.has(fact.id)) continue;
        this.#seen.add(fact.id);
        const exam = this.#examOf(code);
        exam.judged += 1;
        if (grade.passed) exam.passed += 1;
        (grade.passed ? exam.passing : exam.failing).add(personId);
      }
    }
  }

  #examOf(code: string): ExamTally {
    let exam = this.#exams.get(code);
    if (!exam) {
      exam = { passed: 0, judged: 0, failing: new Set(), passing: new Set() };
      this.#exams.set(code, exam);
    }
    return exam;
  }

  /** By exam, in order of codes; `people` are those who failed and have not passed in the span. */
  results(): ResultFact[] {
    return [...this.#exams]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([assessment, { passed, judged, failing, passing }]) => ({
        kind: 'pass_rate',
        assessment,
        passed,
        judged,
        people: [...failing].filter((id) => !passing.has(id)).length,
      }));
  }
}

/** What the attendance of a span of days showed, course by course: every mark counts for each course of its session. */
export function courseResults(
  marks: readonly { course: string; personId: number; status: AttendanceStatus }[],
  counts: readonly AttendanceStatus[],
): ResultFact[] {
  const courses = new Map<string, { attended: number; recorded: number; missing: Set<number> }>();
  for (const { course, personId, status } of marks) {
    for (const code of course.split('+')) {
      const own = courses.get(code) ?? { attended: 0, recorded: 0, missing: new Set<number>() };
      courses.set(code, own);
      own.recorded += 1;
      if (counts.includes(status)) own.attended += 1;
      else own.missing.add(personId);
    }
  }
  return [...courses]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([course, { attended, recorded, missing }]) => ({
      kind: 'attendance',
      course,
      attended,
      recorded,
      people: missing.size,
    }));
}
