import type { ClimbedAttempt } from '../standing/climb.js';
import type { EnrollmentFacts } from '../standing/facts.js';
import type { LadderState } from '../standing/ladder.js';
import { compare } from '../compare.js';
import type { ReportWeek } from './report-week.js';
import { rateOf } from './weekly-attendance.js';
import type { AssessmentFigures, WeeklyAttempt, WeeklyResults } from './weekly-facts.js';

interface Sums {
  figures: AssessmentFigures;
  /** Of the marks that count, in hundredths of a point. */
  score: number;
}

const points = (hundredths: number): number => Math.round(hundredths) / 100;

function outcomeOf({ status, grade }: ClimbedAttempt): WeeklyAttempt['outcome'] {
  if (status !== 'counts') return status;
  return grade.passed ? 'passed' : 'failed';
}

function listed(
  { employeeNo, name, batch }: EnrollmentFacts,
  { code, assessment }: LadderState,
  { grade, fact, number, rung }: ClimbedAttempt,
  outcome: WeeklyAttempt['outcome'],
): WeeklyAttempt {
  return {
    employee_no: employeeNo,
    name,
    batch: batch.code,
    assessment: code,
    assessment_title: assessment.title,
    attempt: number,
    rung,
    taken_on: fact.takenOn,
    score: points(grade.score),
    pass_mark: points(grade.passMark),
    outcome,
  };
}

/** Collects the exams of a week and their results, each attempt on its rung (001 §8; 000 §6.2). */
export class ResultsTally {
  readonly #week: ReportWeek;
  readonly #listed: boolean;
  readonly #seen = new Set<number>();
  readonly #list: WeeklyAttempt[] = [];
  readonly #sums = new Map<string, Sums>();

  /** `listed`: whether the attempts are wanted one by one, or their figures only. */
  constructor(week: ReportWeek, listed: boolean) {
    this.#week = week;
    this.#listed = listed;
  }

  /** Whether anything was attempted in the week that is not counted yet. */
  concerns({ attempts }: EnrollmentFacts): boolean {
    const { from, asOf } = this.#week;
    for (const { takenOn, id } of attempts) {
      if (takenOn >= from && takenOn <= asOf && !this.#seen.has(id)) return true;
    }
    return false;
  }

  /** Adds a person's attempts of the week; one that a later enrollment continues is counted where it was made. */
  add(facts: EnrollmentFacts, ladders: readonly LadderState[]): void {
    for (const ladder of ladders) {
      for (const attempt of ladder.attempts) {
        const { id, takenOn } = attempt.fact;
        if (takenOn < this.#week.from || takenOn > this.#week.asOf || this.#seen.has(id)) continue;
        this.#seen.add(id);
        this.#addAttempt(facts, ladder, attempt);
      }
    }
  }

  #addAttempt(facts: EnrollmentFacts, ladder: LadderState, attempt: ClimbedAttempt): void {
    const outcome = outcomeOf(attempt);
    if (this.#listed) this.#list.push(listed(facts, ladder, attempt, outcome));
    if (outcome === 'voided') return;
    const sums = this.#sumsOf(ladder, facts.batch.code);
    sums.figures.taken += 1;
    sums.figures[outcome] += 1;
    if (outcome !== 'awaiting') sums.score += attempt.grade.score;
  }

  #sumsOf({ code, assessment }: LadderState, batch: string): Sums {
    const key = `${code}\n${batch}`;
    let found = this.#sums.get(key);
    if (!found) {
      const counts = { taken: 0, passed: 0, failed: 0, awaiting: 0 };
      const title = { assessment: code, assessment_title: assessment.title };
      const figures = { ...title, batch, ...counts, mean_score: null, pass_rate: null };
      this.#sums.set(key, (found = { figures, score: 0 }));
    }
    return found;
  }

  results(): WeeklyResults {
    const by = [...this.#sums.values()].map(({ figures, score }): AssessmentFigures => {
      const counted = figures.passed + figures.failed;
      const mean = counted === 0 ? null : points(score / counted);
      return { ...figures, mean_score: mean, pass_rate: rateOf(figures.passed, counted) };
    });
    const sum = (key: 'taken' | 'passed' | 'failed' | 'awaiting'): number =>
      by.reduce((total, figures) => total + figures[key], 0);
    const [passed, failed] = [sum('passed'), sum('failed')];
    return {
      attempts: sum('taken'),
      passed,
      failed,
      awaiting: sum('awaiting'),
      voided: this.#list.filter(({ outcome }) => outcome === 'voided').length,
      pass_rate: rateOf(passed, passed + failed),
      by_assessment: by.sort(
        (a, b) => compare(a.assessment, b.assessment) || compare(a.batch, b.batch),
      ),
      list: this.#list.sort(
        (a, b) =>
          compare(a.batch, b.batch) ||
          compare(a.assessment, b.assessment) ||
          compare(a.taken_on, b.taken_on) ||
          compare(a.employee_no, b.employee_no),
      ),
    };
  }
}
