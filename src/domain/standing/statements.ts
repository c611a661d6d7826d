import type { Day } from '../day.js';
import type { GateContext } from './facts.js';

/**
 * What the rules can conclude, by code, with what a person needs to be told. `i18n` has a sentence for each in every
 * language. Scores and pass marks are points, rates 0..1, codes are the handbook's.
 */
export interface Statements {
  left: { reason: 'moved' | 'withdrawn' | 'dismissed'; on: Day };
  stage_current: { stage: string; since: Day };
  program_complete: { on: Day };
  attendance_open: {
    stage: string;
    attended: number;
    held: number;
    total: number;
    minRate: number;
  };
  attendance_held: { stage: string; attended: number; total: number; minRate: number };
  attendance_short: { stage: string; attended: number; total: number; minRate: number };
  attendance_unrecorded: { stage: string; unrecorded: number; sessions: string };
  attendance_unreachable: {
    stage: string;
    on: Day;
    possible: number;
    total: number;
    minRate: number;
  };
  attendance_none: { stage: string };
  absent_without_leave: { count: number; sessions: string };
  time_running: { stage: string; from: Day; until: Day };
  time_served: { stage: string; from: Day; until: Day };
  time_not_begun: { stage: string };
  no_record: { stage: string; kind: string; name: string };
  assessment_passed: { assessment: string; score: number; passMark: number; on: Day };
  assessment_not_taken: { assessment: string; dueOn: Day | null };
  assessment_failed_so_far: { assessment: string; failures: number; passMark: number };
  assessment_unconfirmed: { assessment: string };
  attempt_failed: {
    assessment: string;
    attempt: number;
    rung: string;
    score: number;
    passMark: number;
    on: Day;
  };
  attempt_passed: {
    assessment: string;
    attempt: number;
    rung: string;
    score: number;
    passMark: number;
    on: Day;
  };
  attempt_critical: { assessment: string; dimension: string; floor: number; on: Day };
  attempt_awaiting: { assessment: string; score: number; on: Day; by: string };
  attempt_voided: { assessment: string; on: Day; voidedOn: Day };
  retake_due: { assessment: string; notBefore: Day; dueOn: Day | null };
  retraining_needed: { assessment: string; what: string; minRate: number };
  retraining_running: { assessment: string; attended: number; total: number; until: Day };
  retraining_short: { assessment: string; attended: number; total: number; minRate: number };
  retraining_done: { assessment: string; on: Day };
  re_exam_due: { assessment: string; notBefore: Day; dueOn: Day | null };
  ladder_exhausted: { assessment: string };
  review_due: { assessment: string; failures: number; after: number };
  booked: { assessment: string; sitting: string; on: Day };
}

/** What a reason rests on: a row of the store, by its kind and the number or code that finds it. */
export interface FactReference {
  kind: 'session' | 'attempt' | 'enrollment' | 'person' | 'decision' | 'sitting';
  ref: string;
  on: Day;
}

/** One conclusion: the rule's path in the handbook, the facts, and what follows. */
export type Reason = {
  [Code in keyof Statements]: {
    rule: string | null;
    facts: readonly FactReference[];
    code: Code;
    params: Statements[Code];
  };
}[keyof Statements];

export function reason<Code extends keyof Statements>(
  rule: string | null,
  code: Code,
  params: Statements[Code],
  facts: readonly FactReference[] = [],
): Reason {
  return { rule, facts, code, params } as Reason;
}

export type ActionCode =
  | 'sit_exam'
  | 'retake'
  | 'arrange_retraining'
  | 'attend_retraining'
  | 're_exam'
  | 'confirm_mark'
  | 'review'
  | 'check_attendance'
  | 'record_attendance'
  | 'hold_session'
  | 'hold_sitting';

/** What somebody must do. `actor` is an employee no or a role of the handbook. */
export interface Action {
  action: ActionCode;
  actor: string;
  dueOn: Day | null;
  /** Assessment, session or stage that it is about. */
  about: string;
  rule: string;
  /** From which day it can be done. */
  notBefore: Day | null;
}

/** A gate's answer. A gate without data does not hold; `noData` says that nothing was recorded. */
export interface GateOutcome {
  holds: boolean;
  /** The day from which it holds. */
  since: Day | null;
  noData: boolean;
  reasons: readonly Reason[];
  actions: readonly Action[];
  /** The day from which it can no longer be met. */
  unreachableSince: Day | null;
}

/** The answer of a gate of which nothing is recorded. */
export const withoutData: GateOutcome = {
  holds: false,
  since: null,
  noData: true,
  reasons: [],
  actions: [],
  unreachableSince: null,
};

export type GateRule<Kind> = (gate: Kind, context: GateContext) => GateOutcome;
