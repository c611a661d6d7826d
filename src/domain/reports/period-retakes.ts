import { compare } from '../compare.js';
import type { Day } from '../day.js';
import type { DecisionFact, EnrollmentFacts } from '../standing/facts.js';
import type { LadderState } from '../standing/ladder.js';
import { ladderProposal } from '../standing/review.js';
import { rateOf } from '../rate.js';
import type { ReportPeriod } from './report-period.js';
import type { PeriodAttempt } from './period-facts.js';

/** Tries after a failure. `overdue`: due ones whose window has ended. */
export interface RetakeFigures {
  due: number;
  overdue: number;
  taken: number;
  passed: number;
  failed: number;
  awaiting: number;
  pass_rate: number | null;
}

/** Retakes and reviews of a period (000 §6.2): what is due at its end, what was taken in it, what was decided. */
export interface RetakesReport extends RetakeFigures {
  due_before: number;
  by_assessment: ({ assessment: string; assessment_title: string } & RetakeFigures)[];
  reviews: {
    open: number;
    open_before: number;
    /** Proposed in the period and open at its end. */
    new: number;
    decided: { kind: DecisionFact['kind']; count: number }[];
  };
}

type Counts = Omit<RetakeFigures, 'pass_rate'> & { title: string };

/** Who has failed and not passed since has something to do: another try, or what comes before it. */
const asks: ReadonlySet<string> = new Set([
  'first',
  'retake',
  're_exam',
  'retraining',
  'prerequisite',
]);

const reviewed: ReadonlySet<DecisionFact['kind']> = new Set([
  'retraining',
  'transfer',
  'dismissal',
  'another_round',
  'elimination',
]);

/** Counts retakes and reviews over everybody's ladders (`ladders.*`; 000 §6.2). */
export class RetakesTally {
  readonly #period: ReportPeriod;
  readonly #assessments = new Map<string, Counts>();
  readonly #decided = new Map<DecisionFact['kind'], number>();
  readonly #reviews = { open: 0, open_before: 0, new: 0 };
  readonly #seen = new Set<number>();
  #dueBefore = 0;

  constructor(period: ReportPeriod) {
    this.#period = period;
  }

  /** Adds what somebody in training had to do at the end of the period before. */
  addBefore(ladders: readonly LadderState[]): void {
    for (const ladder of ladders) {
      if (dueOf(ladder)) this.#dueBefore += 1;
      if (ladder.review) this.#reviews.open_before += 1;
    }
  }

  /** Adds what somebody in training has to do at the end of the period. */
  add(ladders: readonly LadderState[]): void {
    const { from, asOf } = this.#period;
    for (const ladder of ladders) {
      const due = dueOf(ladder);
      if (due) {
        const counts = this.#counts(ladder.code, ladder.assessment.title);
        counts.due += 1;
        if (due.dueOn !== null && due.dueOn < asOf) counts.overdue += 1;
      }
      const proposal = ladderProposal(ladder);
      if (!proposal) continue;
      this.#reviews.open += 1;
      if (proposal.since >= from) this.#reviews.new += 1;
    }
  }

  /** Adds what was decided about somebody in the period. */
  addDecisions({ decisions }: EnrollmentFacts): void {
    const { from, asOf } = this.#period;
    for (const { id, kind, decidedOn } of decisions) {
      if (decidedOn < from || decidedOn > asOf || !reviewed.has(kind)) continue;
      // An enrollment that another one continues brings its decisions along.
      if (this.#seen.has(id)) continue;
      this.#seen.add(id);
      this.#decided.set(kind, (this.#decided.get(kind) ?? 0) + 1);
    }
  }

  /** Adds a try of the period that was not the first. */
  addTry({ assessment, assessment_title: title, outcome }: PeriodAttempt): void {
    if (outcome === 'voided') return;
    const counts = this.#counts(assessment, title);
    counts.taken += 1;
    counts[outcome] += 1;
  }

  #counts(code: string, title: string): Counts {
    let found = this.#assessments.get(code);
    if (!found) this.#assessments.set(code, (found = { title, ...nothing }));
    return found;
  }

  get dueBefore(): number {
    return this.#dueBefore;
  }

  report(): RetakesReport {
    const all = { ...nothing };
    const byAssessment = [...this.#assessments]
      .sort(([a], [b]) => compare(a, b))
      .map(([assessment, { title, ...counts }]) => {
        for (const key of Object.keys(all) as (keyof typeof all)[]) all[key] += counts[key];
        return { assessment, assessment_title: title, ...withRate(counts) };
      });
    return {
      ...withRate(all),
      due_before: this.#dueBefore,
      by_assessment: byAssessment,
      reviews: {
        ...this.#reviews,
        decided: [...this.#decided]
          .sort(([a], [b]) => compare(a, b))
          .map(([kind, count]) => ({ kind, count })),
      },
    };
  }
}

const nothing = { due: 0, overdue: 0, taken: 0, passed: 0, failed: 0, awaiting: 0 };

const withRate = (counts: Omit<RetakeFigures, 'pass_rate'>): RetakeFigures => ({
  ...counts,
  pass_rate: rateOf(counts.passed, counts.passed + counts.failed),
});

/** What a ladder asks for after a failure; a review is counted as one. */
function dueOf({ lastFailure, done, next, review }: LadderState): { dueOn: Day | null } | null {
  if (!lastFailure || done || review || !next || !asks.has(next.kind)) return null;
  return next;
}
