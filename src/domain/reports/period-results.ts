import { twoDecimals } from '../round.js';
import type { ClimbedAttempt } from '../standing/climb.js';
import type { EnrollmentFacts } from '../standing/facts.js';
import type { LadderState } from '../standing/ladder.js';
import { compare } from '../compare.js';
import type { Day } from '../day.js';
import type { ReportPeriod } from './report-period.js';
import { rateOf } from '../rate.js';
import type {
  AssessmentFigures,
  Distribution,
  PeriodAttempt,
  PeriodResults,
} from './period-facts.js';
import { ScoreLists } from './period-rankings.js';
import type { RetakesTally } from './period-retakes.js';

interface Sums {
  figures: AssessmentFigures;
  /** Of the marks that count, in hundredths of a point. */
  score: number;
}

/** The marks of an assessment: how often each score was reached, in hundredths of a point. */
interface Marks {
  title: string;
  total: number;
  passMark: number;
  scores: Map<number, number>;
}

/** What was taken on a day. */
export interface DayResults {
  day: Day;
  attempts: number;
  passed: number;
  failed: number;
}

const bins = 10;

const points = (hundredths: number): number => Math.round(hundredths) / 100;

function outcomeOf({ status, grade }: ClimbedAttempt): PeriodAttempt['outcome'] {
  if (status !== 'counts') return status;
  return grade.passed ? 'passed' : 'failed';
}

function listed(
  { employeeNo, name, batch }: EnrollmentFacts,
  { code, assessment }: LadderState,
  { grade, fact, number, rung }: ClimbedAttempt,
  outcome: PeriodAttempt['outcome'],
): PeriodAttempt {
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

/** Collects the exams of a period and their results, each attempt on its rung (001 §8; 000 §6.2). */
export class ResultsTally {
  readonly #period: ReportPeriod;
  readonly #listed: boolean;
  readonly #seen = new Set<number>();
  readonly #list: PeriodAttempt[] = [];
  readonly #sums = new Map<string, Sums>();
  readonly #marks = new Map<string, Marks>();
  readonly #days = new Map<Day, DayResults>();
  readonly #retakes: RetakesTally;
  readonly scores = new ScoreLists();
  #voided = 0;

  /** `listed`: whether the attempts are wanted one by one, or their figures only. */
  constructor(period: ReportPeriod, retakes: RetakesTally, listed: boolean) {
    this.#period = period;
    this.#retakes = retakes;
    this.#listed = listed;
  }

  /** Whether anything was attempted in the period that is not counted yet. */
  concerns({ attempts }: EnrollmentFacts): boolean {
    const { from, asOf } = this.#period;
    for (const { takenOn, id } of attempts) {
      if (takenOn >= from && takenOn <= asOf && !this.#seen.has(id)) return true;
    }
    return false;
  }

  /** Adds a person's attempts of the period; one that a later enrollment continues is counted where it was made. */
  add(facts: EnrollmentFacts, ladders: readonly LadderState[]): void {
    const { from, asOf } = this.#period;
    for (const ladder of ladders) {
      for (const attempt of ladder.attempts) {
        const { id, takenOn } = attempt.fact;
        if (takenOn < from || takenOn > asOf || this.#seen.has(id)) continue;
        this.#seen.add(id);
        this.#addAttempt(facts, ladder, attempt);
      }
    }
  }

  #addAttempt(facts: EnrollmentFacts, ladder: LadderState, attempt: ClimbedAttempt): void {
    const outcome = outcomeOf(attempt);
    const line = listed(facts, ladder, attempt, outcome);
    if (this.#listed) this.#list.push(line);
    if (outcome === 'voided') {
      this.#voided += 1;
      return;
    }
    const sums = this.#sumsOf(ladder, facts.batch.code);
    sums.figures.taken += 1;
    sums.figures[outcome] += 1;
    const day = this.#dayOf(attempt.fact.takenOn);
    day.attempts += 1;
    if (attempt.rung !== null && attempt.rung !== 'first') this.#retakes.addTry(line);
    if (outcome === 'awaiting') return;
    sums.score += attempt.grade.score;
    day[outcome] += 1;
    this.scores.add(line);
    const { scores } = this.#marksOf(ladder, attempt.grade.passMark);
    scores.set(attempt.grade.score, (scores.get(attempt.grade.score) ?? 0) + 1);
  }

  #dayOf(day: Day): DayResults {
    let found = this.#days.get(day);
    if (!found) this.#days.set(day, (found = { day, attempts: 0, passed: 0, failed: 0 }));
    return found;
  }

  #marksOf({ code, assessment }: LadderState, passMark: number): Marks {
    let found = this.#marks.get(code);
    if (!found) {
      const { title, total } = assessment;
      this.#marks.set(code, (found = { title, total, passMark, scores: new Map() }));
    }
    return found;
  }

  /** What was taken on each day, in their order. */
  days(): DayResults[] {
    return [...this.#days.values()].sort((a, b) => compare(a.day, b.day));
  }

  /** How the marks of each assessment are spread, in tenths of its total. */
  distributions(): Distribution[] {
    return [...this.#marks]
      .sort(([a], [b]) => compare(a, b))
      .map(([assessment, { title, total, passMark, scores }]) => {
        const width = total / bins;
        const counts = Array.from({ length: bins }, (_, index) => ({
          from: twoDecimals(index * width),
          to: Math.round((index + 1) * width * 100) / 100,
          count: 0,
        }));
        let [n, sum, lowest, highest] = [0, 0, Infinity, -Infinity];
        for (const [score, count] of scores) {
          n += count;
          sum += score * count;
          lowest = Math.min(lowest, score);
          highest = Math.max(highest, score);
          const at = counts[Math.min(bins - 1, Math.max(0, Math.floor(score / (width * 100))))];
          if (at) at.count += count;
        }
        return {
          assessment,
          assessment_title: title,
          n,
          mean: n === 0 ? null : points(sum / n),
          lowest: n === 0 ? null : points(lowest),
          highest: n === 0 ? null : points(highest),
          pass_mark: points(passMark),
          bins: counts,
        };
      });
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

  results(): PeriodResults {
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
      voided: this.#voided,
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
