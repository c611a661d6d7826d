import type { Day } from '../day.js';
import type { FactReference } from '../standing/statements.js';
import { joiningOn, lateJoinersRule, type JoinedBatch, type Joining } from './joining.js';
import type { Readiness } from './readiness.js';

/** What is advised: to join the batch now, to wait for the next one, or to get ready first. */
export type Advice = 'insert' | 'next_batch' | 'not_ready';

/** What an advice rests on, by code, with what a person needs to be told. Codes are the handbook's. */
export interface AdviceStatements {
  advice_enrolled: { batch: string; joinedOn: Day };
  advice_enrolled_elsewhere: { batch: string };
  /** The day that was asked about lies before the hire: the answer is that of the day of hire. */
  advice_before_hire: { on: Day; hiredOn: Day };
  advice_not_ready: { stage: string; readyOn: Day | null };
  advice_ready: { stage: string };
  advice_from_start: { batch: string; startOn: Day };
  advice_insert: { batch: string; course: string };
  advice_between: { batch: string; course: string; pastOn: Day; next: string };
  advice_no_rule: { batch: string };
  advice_next_batch: { batch: string; course: string; reachedOn: Day };
  advice_next: { batch: string; startOn: Day };
  advice_none_ahead: { batch: string | null };
  /** `more`: beside others that must be made up by a day. */
  advice_missed: { count: number; dueOn: Day | null; more: boolean };
  advice_no_place: { count: number; sessions: string };
  advice_late_place: { count: number; sessions: string; dueOn: Day };
}

/** One ground of an advice: the rule's path in the handbook, the facts, and what follows. */
export type AdviceReason = {
  [Code in keyof AdviceStatements]: {
    rule: string | null;
    facts: readonly FactReference[];
    code: Code;
    params: AdviceStatements[Code];
  };
}[keyof AdviceStatements];

export function adviceReason<Code extends keyof AdviceStatements>(
  rule: string | null,
  code: Code,
  params: AdviceStatements[Code],
  facts: readonly FactReference[] = [],
): AdviceReason {
  return { rule, facts, code, params } as AdviceReason;
}

/** A batch that is advised about. */
export interface AdvisedBatch extends JoinedBatch {
  code: string;
}

export interface JoiningAdvice {
  advice: Advice;
  /** Where the person belongs: the batch itself, or the one to wait for; `null` where none is open. */
  batch: AdvisedBatch | null;
  joining: Joining;
  reasons: AdviceReason[];
}

/**
 * Where a newcomer belongs on a day: nowhere yet before the stage `requires_stage` is behind them, in the next batch
 * from the course `next_batch_from` on, else in this one; by the same judgement as `decideJoining`
 * (`programs.*.late_joiners`; 001 §1.2).
 *
 * @param ahead open batches of the program that begin later, the earliest first
 */
export function adviseJoining(
  batch: AdvisedBatch,
  ahead: readonly AdvisedBatch[],
  hiredOn: Day,
  wishedOn: Day,
  readyOn: (day: Day) => Readiness,
): JoiningAdvice {
  const joining = joiningOn(batch, hiredOn, wishedOn);
  const { joinedOn, late, reachedOn } = joining;
  const { code, startOn } = batch;
  if (!late) {
    const reasons = [adviceReason(null, 'advice_from_start', { batch: code, startOn: joinedOn })];
    return { advice: 'insert', batch, joining, reasons };
  }
  const readiness = readyOn(joinedOn);
  const reasons = [...readyReasons(batch, readiness), ...courseReasons(batch, joining)];
  const next =
    ahead.find(
      (one) =>
        one.code !== code &&
        one.startOn > startOn &&
        joiningOn(one, hiredOn, joinedOn).reachedOn === null,
    ) ?? null;
  if (reachedOn !== null) reasons.push(nextReason(code, next));
  if (!readiness.ready) return { advice: 'not_ready', batch, joining, reasons };
  if (reachedOn === null) return { advice: 'insert', batch, joining, reasons };
  return { advice: 'next_batch', batch: next, joining, reasons };
}

function readyReasons({ program }: AdvisedBatch, readiness: Readiness): AdviceReason[] {
  const rule = lateJoinersRule(program, 'requires_stage');
  if (!readiness.ready) {
    const { stage, readyOn } = readiness;
    return [adviceReason(rule, 'advice_not_ready', { stage, readyOn })];
  }
  const { stage } = readiness;
  return stage === null ? [] : [adviceReason(rule, 'advice_ready', { stage })];
}

/** What the course that the batch has reached says. */
function courseReasons(
  { code, program, rules, sessions }: AdvisedBatch,
  { pastOn, reachedOn, joinedOn }: Joining,
): AdviceReason[] {
  const late = rules?.late_joiners;
  if (!late) return [adviceReason(null, 'advice_no_rule', { batch: code })];
  const { insert_up_to: upTo, next_batch_from: from } = late;
  const held = (course: string): FactReference[] =>
    sessions
      .filter(({ courses, day }) => courses.includes(course) && day <= joinedOn)
      .map(({ code: ref, day: on }) => ({ kind: 'session', ref, on }));
  if (reachedOn !== null) {
    const params = { batch: code, course: from, reachedOn };
    const rule = lateJoinersRule(program, 'next_batch_from');
    return [adviceReason(rule, 'advice_next_batch', params, held(from).slice(0, 1))];
  }
  const rule = lateJoinersRule(program, 'insert_up_to');
  if (pastOn === null) return [adviceReason(rule, 'advice_insert', { batch: code, course: upTo })];
  const params = { batch: code, course: upTo, pastOn, next: from };
  return [adviceReason(rule, 'advice_between', params, held(upTo).slice(-1))];
}

function nextReason(batch: string, next: AdvisedBatch | null): AdviceReason {
  if (!next) return adviceReason(null, 'advice_none_ahead', { batch });
  const { code, startOn } = next;
  return adviceReason(null, 'advice_next', { batch: code, startOn });
}
