import type { Day } from '../day.js';
import type { LateJoiners, Program } from '../handbook/types.js';
import type { SessionFact } from '../standing/facts.js';
import { isAskedFor } from '../standing/make-ups.js';
import type { Readiness } from './readiness.js';

/** A batch that somebody may join, with what its handbook says of late joiners. */
export interface JoinedBatch {
  program: string;
  rules: Pick<Program, 'stages' | 'late_joiners'> | undefined;
  startOn: Day;
  /** Those that are planned, in order of time. */
  sessions: readonly SessionFact[];
}

/** What joining on a day amounts to. */
export interface Joining {
  joinedOn: Day;
  /** Whether any session was held before. */
  late: boolean;
  /** The sessions that were held before and that must be attended. */
  missed: readonly SessionFact[];
  /** The day on which the batch had the last session of `insert_up_to`, if it has gone past it. */
  pastOn: Day | null;
  /** The day on which the batch reached `next_batch_from`, if it has. */
  reachedOn: Day | null;
}

/** Where a program's rule about late joiners stands in the handbook. */
export function lateJoinersRule(program: string, key: keyof LateJoiners): string {
  return `programs.${program}.late_joiners.${key}`;
}

/**
 * Whoever is hired by the batch's first day is in it from the start, unless another day is wished for; the course that
 * the batch has reached on the day of joining is what late joiners are judged by (`programs.*.late_joiners`; 001 §1.2).
 */
export function joiningOn(batch: JoinedBatch, hiredOn: Day, wishedOn: Day | null): Joining {
  const { rules, startOn, sessions } = batch;
  const joinedOn = wishedOn ?? hiredOn;
  const none = { late: false, missed: [], pastOn: null, reachedOn: null };
  if (joinedOn <= startOn) return { joinedOn: startOn, ...none };
  const before = sessions.filter((session) => session.day < joinedOn);
  if (before.length === 0) return { joinedOn, ...none };
  const late = rules?.late_joiners;
  const daysOf = (course: string | undefined): Day[] =>
    course === undefined
      ? []
      : sessions.filter(({ courses }) => courses.includes(course)).map(({ day }) => day);
  const last = daysOf(late?.insert_up_to).at(-1);
  const [turn] = daysOf(late?.next_batch_from);
  return {
    joinedOn,
    late: true,
    missed: before.filter((session) => isAskedFor(rules, session)),
    pastOn: last !== undefined && last < joinedOn ? last : null,
    reachedOn: turn !== undefined && turn <= joinedOn ? turn : null,
  };
}

export type JoiningDecision =
  | { kind: 'from_start'; joinedOn: Day }
  | { kind: 'insert'; joinedOn: Day; missed: readonly SessionFact[] }
  | { kind: 'next_batch'; rule: string; course: string; reachedOn: Day }
  | { kind: 'not_ready'; rule: string; joining: Joining; stage: string; readyOn: Day | null };

/**
 * A late joiner is inserted as long as the batch has not reached the course `next_batch_from`; from then on they wait
 * for the next batch, and nobody is inserted before the stage `requires_stage` is behind them
 * (`programs.*.late_joiners`; 001 §1.2). `readyOn` says whether it is on a day.
 */
export function decideJoining(
  batch: JoinedBatch,
  hiredOn: Day,
  wishedOn: Day | null,
  readyOn: (day: Day) => Readiness,
): JoiningDecision {
  const joining = joiningOn(batch, hiredOn, wishedOn);
  const { joinedOn, late, missed, reachedOn } = joining;
  if (!late) return { kind: 'from_start', joinedOn };
  const { program, rules } = batch;
  if (rules?.late_joiners && reachedOn !== null) {
    const rule = lateJoinersRule(program, 'next_batch_from');
    return { kind: 'next_batch', rule, course: rules.late_joiners.next_batch_from, reachedOn };
  }
  const readiness = readyOn(joinedOn);
  if (!readiness.ready) {
    const rule = lateJoinersRule(program, 'requires_stage');
    return { kind: 'not_ready', rule, joining, stage: readiness.stage, readyOn: readiness.readyOn };
  }
  return { kind: 'insert', joinedOn, missed };
}
