import type { Day, Time } from '../day.js';
import type { RetrainingRule } from '../handbook/types.js';
import type { EnrollmentFacts, Rules, SessionFact } from '../standing/facts.js';
import { ladderState } from '../standing/ladder.js';
import { belongsTo, retrainingState } from '../standing/retraining.js';
import type { Refused } from '../refusals/index.js';

/** The batch in whose sessions somebody is to be retrained. */
export interface RetrainingBatch {
  id: number;
  code: string;
  program: string;
  /** Those that are planned. */
  sessions: readonly SessionFact[];
}

export type RetrainingDecision =
  | {
      kind: 'place';
      rule: string;
      /** Sessions in which a place is to be given; empty where the person has them all. */
      sessions: readonly SessionFact[];
      /** What could be attended at most with these places, where that is not enough. */
      short: { possible: number; total: number; minRate: number } | null;
    }
  | { kind: 'refuse'; refused: Refused };

/**
 * A retraining is arranged when the ladder asks for one, or a pass that has lapsed: in the sessions of another batch of
 * the same program that the rung names, from today on and after the failure
 * (`ladders.*.steps[].requires[].retraining`, `assessments.*.validity.after_lapse`; 000 §6.2).
 */
export function decideRetraining(
  rules: Rules,
  facts: EnrollmentFacts,
  code: string,
  batch: RetrainingBatch,
  today: Day,
): RetrainingDecision {
  const state = ladderState(rules, facts, code, today);
  const next = state?.next;
  const asked = { employee_no: facts.employeeNo, assessment: code };
  if (next?.kind !== 'retraining' || !next.retraining) {
    return { kind: 'refuse', refused: notDue(asked, state, code) };
  }
  const { requirement, since } = next.retraining;
  const unfit = unfitBatch(facts, requirement, batch);
  if (unfit) return { kind: 'refuse', refused: unfit };
  const usable = batch.sessions
    .filter((session) => session.day > since && session.day >= today)
    .filter((session) => belongsTo(requirement, session));
  if (usable.length === 0) {
    const what = whatOf(requirement);
    const refused = { batch: batch.code, what, from: today };
    return { kind: 'refuse', refused: { code: 'retraining_no_sessions', facts: refused } };
  }
  const has = new Set(facts.places.map(({ session }) => session.id));
  const sessions = usable.filter(({ id }) => !has.has(id));
  const places = sessions.map((session) => ({
    session,
    batch: batch.code,
    assessment: code,
    assignedOn: today,
  }));
  const then = retrainingState(
    rules,
    { ...facts, places: [...facts.places, ...places] },
    requirement,
    since,
    today,
  );
  const { possible, total, minRate } = then;
  return {
    kind: 'place',
    rule: next.rule,
    sessions,
    short: then.short ? { possible, total, minRate } : null,
  };
}

/** What is to be attended again, by the handbook's codes. */
export function whatOf({ stage, courses = [] }: RetrainingRule): string {
  return stage ?? courses.join(', ');
}

function notDue(
  asked: { employee_no: string; assessment: string },
  state: ReturnType<typeof ladderState>,
  code: string,
): Refused {
  const rule = state?.path ?? `assessments.${code}`;
  const next = state?.next;
  if (!state?.lastFailure || !next) {
    return { code: 'retraining_not_due', facts: { ...asked, rule } };
  }
  const kind = next.kind === 'exhausted' || next.kind === 'closed' ? 'review' : next.kind;
  return { code: 'retraining_not_due_yet', facts: { ...asked, next: kind, rule: next.rule } };
}

function unfitBatch(
  facts: EnrollmentFacts,
  { stage }: RetrainingRule,
  batch: RetrainingBatch,
): Refused | undefined {
  if (batch.id === facts.batch.id) {
    const own = { employee_no: facts.employeeNo, batch: batch.code };
    return { code: 'retraining_own_batch', facts: own };
  }
  if (stage === undefined || batch.program === facts.batch.program) return undefined;
  const { code, program } = batch;
  return {
    code: 'retraining_other_program',
    facts: { batch: code, program, wanted: facts.batch.program },
  };
}

/** When a session is held; `[start, end)`. */
export interface Slot {
  id: number;
  code: string;
  day: Day;
  start: Time;
  end: Time;
}

/** Nobody can be in two sessions at once; one may begin when the other ends (003 §3: conflicts). */
export function findClash(
  wanted: readonly Slot[],
  present: readonly Slot[],
): { session: Slot; other: Slot } | undefined {
  for (const session of wanted) {
    const other = present.find(
      (one) =>
        one.id !== session.id &&
        one.day === session.day &&
        one.start < session.end &&
        session.start < one.end,
    );
    if (other) return { session, other };
  }
  return undefined;
}
