import type { AttendanceStatus } from '../handbook/types.js';
import { rateOf } from '../rate.js';
import type { PlanMark, PlanSession } from './coverage-facts.js';

/** Marks that count as attended, by session, and which sessions have any mark at all. */
export class Attended {
  readonly #bySession = new Map<number, PlanMark[]>();
  readonly #recorded = new Set<number>();

  constructor(marks: readonly PlanMark[], counts: readonly AttendanceStatus[]) {
    for (const mark of marks) {
      this.#recorded.add(mark.sessionId);
      if (!counts.includes(mark.status)) continue;
      const own = this.#bySession.get(mark.sessionId);
      if (own) own.push(mark);
      else this.#bySession.set(mark.sessionId, [mark]);
    }
  }

  isRecorded = ({ id }: PlanSession): boolean => this.#recorded.has(id);

  marksOf = ({ id }: PlanSession): readonly PlanMark[] => this.#bySession.get(id) ?? [];

  /** Distinct people and their minutes over some sessions; `null` where nothing is recorded of any. */
  over(sessions: readonly PlanSession[]): { heads: number | null; personMinutes: number | null } {
    const recorded = sessions.filter(this.isRecorded);
    if (recorded.length === 0) return { heads: null, personMinutes: null };
    const people = new Set<number>();
    let personMinutes = 0;
    for (const session of recorded) {
      for (const { personId } of this.marksOf(session)) {
        people.add(personId);
        personMinutes += session.minutes;
      }
    }
    return { heads: people.size, personMinutes };
  }
}

/** A share of what was planned, at most 1; `null` where either is not known. */
export function shareOf(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null) return null;
  const rate = rateOf(part, whole);
  return rate === null ? null : Math.min(1, rate);
}

/** The sum of what is known; `null` where nothing is. */
export function knownSum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** Whether less is there than was wanted, beyond what may be missing; rounding never decides. */
export const isShort = (actual: number, wanted: number, tolerance: number): boolean =>
  Math.round((wanted * (1 - tolerance) - actual) * 1e6) > 0;
