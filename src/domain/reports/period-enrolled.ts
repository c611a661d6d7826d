import type { Day } from '../day.js';
import type { EnrollmentFacts } from '../standing/facts.js';
import type { Enrolled } from './period-facts.js';
import type { Part, ReportPeriod } from './report-period.js';

/** Counts who came and went in a period, and on which days. */
export class EnrolledTally {
  readonly #period: ReportPeriod;
  readonly #joined = new Map<Day, number>();
  readonly #left = new Map<Day, number>();
  readonly #counts = { joined: 0, inserted: 0, moved: 0, withdrawn: 0, dismissed: 0 };

  constructor(period: ReportPeriod) {
    this.#period = period;
  }

  /** Adds an enrollment; one that another continues counts as one move. */
  add({ joinedOn, inserted, movedIn, leftOn, leftReason }: EnrollmentFacts): void {
    if (this.#isInside(joinedOn)) {
      if (movedIn) this.#counts.moved += 1;
      else {
        this.#counts.joined += 1;
        if (inserted) this.#counts.inserted += 1;
        addOne(this.#joined, joinedOn);
      }
    }
    if (leftOn === null || !this.#isInside(leftOn)) return;
    if (leftReason !== 'withdrawn' && leftReason !== 'dismissed') return;
    this.#counts[leftReason] += 1;
    addOne(this.#left, leftOn);
  }

  #isInside(day: Day): boolean {
    return day >= this.#period.from && day <= this.#period.asOf;
  }

  get joined(): number {
    return this.#counts.joined;
  }

  get left(): number {
    return this.#counts.withdrawn + this.#counts.dismissed;
  }

  /** How many joined and left in a part of the period. */
  within({ from, to }: Part): { joined: number; left: number } {
    const sum = (days: ReadonlyMap<Day, number>): number => {
      let total = 0;
      for (const [day, count] of days) if (day >= from && day <= to) total += count;
      return total;
    };
    return { joined: sum(this.#joined), left: sum(this.#left) };
  }

  report(inTraining: number, before: number): Enrolled {
    return { ...this.#counts, in_training: inTraining, in_training_before: before };
  }
}

function addOne(days: Map<Day, number>, day: Day): void {
  days.set(day, (days.get(day) ?? 0) + 1);
}
