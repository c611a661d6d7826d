import type { Day } from '../day.js';
import type { Aggregate, AttendanceStatus, KpiGate, Role } from '../handbook/types.js';
import type { GateContext } from './facts.js';

/**
 * What the rules can conclude, by code, with what a person needs to be told. `i18n` has a sentence for each in every
 * language. Scores and pass marks are points, rates 0..1, codes are the handbook's.
 */
export interface Statements {
  left: { reason: 'moved' | 'withdrawn' | 'dismissed'; on: Day };
  /** `decision`: the kind of the decision with which somebody has left. */
  decided: { decision: string; who: string; on: Day };
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
  /** Sessions that were missed otherwise than without leave, each with its status. */
  attendance_missed: { missed: readonly { session: string; status: AttendanceStatus }[] };
  make_up_done: { count: number; sessions: string };
  /** `place`: the session of another batch in which `session` is to be made up. */
  make_up_open: { session: string; place: string; on: Day; dueOn: Day | null };
  make_up_missing: { count: number; sessions: string; dueOn: Day };
  /** `sinceHire`: the time began before the stage, on the day of hire. */
  time_running: { stage: string; from: Day; until: Day; sinceHire: boolean };
  time_served: { stage: string; from: Day; until: Day; sinceHire: boolean };
  time_not_begun: { stage: string };
  no_record: { stage: string; kind: string; name: string };
  checklist_signed: { checklist: string; total: number; on: Day };
  /** `missing`: the first few items; `more`: how many others there are. */
  checklist_open: {
    checklist: string;
    signed: number;
    total: number;
    missing: string;
    more: number;
  };
  drill_done: DrillQuota & { on: Day };
  drill_open: DrillQuota & { reached: number; best: number; bestOn: Day };
  kpi_held: KpiFigure & { judgedOn: Day };
  kpi_short: KpiFigure & { judgedOn: Day };
  kpi_running: KpiFigure & { judgedOn: Day };
  kpi_open: KpiFigure & { months: number };
  kpi_none: { metric: string; from: Day; judgedOn: Day };
  /** `missing`: the months of the span that are over and have no value, both days included. */
  kpi_missing: { metric: string; missing: readonly { from: Day; to: Day }[] };
  application_filed: { stage: string; on: Day };
  application_open: { stage: string; by: string };
  approval_given: { stage: string; who: string; on: Day };
  approval_refused: { stage: string; who: string; on: Day };
  approval_open: { stage: string; by: string };
  option_held: { option: string; since: Day; required: number };
  option_open: { option: string };
  option_lost: { option: string; on: Day };
  /** So many of the options are required, and so many are done. */
  options_open: { options: string; required: number; done: number };
  /** `on`: the day of the result; later than `takenOn` where the mark was confirmed afterwards. */
  assessment_passed: {
    assessment: string;
    score: number;
    passMark: number;
    takenOn: Day;
    on: Day;
  };
  assessment_not_taken: { assessment: string; dueOn: Day | null };
  assessment_failed_so_far: { assessment: string; failures: number; passMark: number };
  assessment_unconfirmed: { assessment: string };
  assessment_unsettled: { assessment: string };
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
  /** `chair`: enough have marked it, but not the one who decides. */
  attempt_unexamined: {
    assessment: string;
    on: Day;
    have: number;
    least: number;
    chair: boolean;
  };
  /** `difference`, `limit` in points; `by`: a role. */
  attempt_disputed: {
    assessment: string;
    on: Day;
    difference: number;
    limit: number;
    by: string;
  };
  /** `difference`: in points, `null` where it was never looked at. */
  attempt_combined: { assessment: string; on: Day; examiners: number; difference: number | null };
  attempt_settled: { assessment: string; on: Day; who: string; settledOn: Day };
  attempt_corrected: {
    assessment: string;
    on: Day;
    before: number;
    score: number;
    who: string;
    correctedOn: Day;
  };
  attempt_voided: { assessment: string; on: Day; voidedOn: Day };
  retake_due: { assessment: string; notBefore: Day; dueOn: Day | null };
  /** `what`: a stage, or courses; both by code. */
  retraining_needed: { assessment: string; what: string | readonly string[]; minRate: number };
  /** `ofCourses`: courses are counted, not sessions. */
  retraining_running: {
    assessment: string;
    attended: number;
    total: number;
    ofCourses: boolean;
    until: Day;
  };
  retraining_short: {
    assessment: string;
    attended: number;
    total: number;
    ofCourses: boolean;
    minRate: number;
  };
  retraining_done: { assessment: string; on: Day };
  re_exam_due: { assessment: string; notBefore: Day; dueOn: Day | null };
  ladder_exhausted: { assessment: string };
  coaching_needed: { assessment: string; by: string; done: number; times: number };
  coaching_done: { assessment: string; on: Day };
  retry_approval_needed: { assessment: string; by: string };
  retry_approval_given: { assessment: string; who: string; on: Day };
  retry_approval_refused: { assessment: string; who: string; on: Day };
  window_closed: { assessment: string; on: Day };
  barred: { assessment: string; since: Day; until: Day };
  ladder_anew: { assessment: string; from: Day };
  /** An extra attempt that was made, and those that are left. */
  attempt_granted: { assessment: string; on: Day };
  grant_available: { assessment: string; left: number };
  proctor_needed: { assessment: string; roles: readonly Role[] };
  not_proctored: { assessment: string; sitting: string; on: Day; roles: readonly Role[] };
  valid_until: { assessment: string; until: Day; renewFrom: Day };
  renewal_due: { assessment: string; from: Day; until: Day };
  lapsed: { assessment: string; on: Day };
  review_at_end: { assessment: string; on: Day };
  review_due: { assessment: string; failures: number; after: number };
  booked: { assessment: string; sitting: string; on: Day };
  paused: { from: Day; until: Day | null };
  composite_open: { assessment: string; complete: number; total: number; dueOn: Day | null };
  composite_passed: { assessment: string; score: number; passMark: number; on: Day };
  composite_failed: { assessment: string; score: number; passMark: number; on: Day };
  /** `value`: 0..1, `null` without data; `counted` of `needed` attempts, or passes. */
  composite_component: {
    assessment: string;
    value: number | null;
    weight: number;
    aggregate: Aggregate;
    counted: number;
    needed: number;
    complete: boolean;
    /** Whether it is a composite itself, and has no attempts of its own. */
    composite: boolean;
  };
  /** `minimum` is in per cent, `value` 0..1. */
  composite_minimum: { assessment: string; value: number; minimum: number };
  composite_unreachable: { assessment: string; on: Day };
}

/** What a drill asks for. `inARow`: on workdays that follow each other. */
interface DrillQuota {
  drill: string;
  unit: string;
  perDay: number;
  days: number;
  inARow: boolean;
}

/** What the values of some periods amount to, and the limit that they are held against. */
export interface KpiFigure {
  metric: string;
  unit: string;
  aggregate: NonNullable<KpiGate['aggregate']>;
  value: number;
  periods: string;
  bound: 'at_least' | 'at_most';
  limit: number;
}

/** What a reason rests on: a row of the store, by its kind and the number or code that finds it. */
export interface FactReference {
  kind:
    | 'session'
    | 'attempt'
    | 'enrollment'
    | 'person'
    | 'decision'
    | 'sitting'
    | 'signature'
    | 'drill'
    | 'kpi'
    | 'act'
    | 'grant';
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
  | 'renew'
  | 'coach'
  | 'approve_attempt'
  | 'arrange_retraining'
  | 'attend_retraining'
  | 're_exam'
  | 'confirm_mark'
  | 'examine'
  | 'settle_mark'
  | 'give_mark'
  | 'check_seats'
  | 'review'
  | 'improve'
  | 'settle'
  | 'check_attendance'
  | 'make_up'
  | 'arrange_make_up'
  | 'sign_checklist'
  | 'assign_mentor'
  | 'replace_mentor'
  | 'renew_mentor'
  | 'relieve_mentor'
  | 'guide_mentor'
  | 'judge_mentor'
  | 'drill'
  | 'record_kpi'
  | 'apply'
  | 'approve'
  | 'record_attendance'
  | 'hand_out_survey'
  | 'collect_survey'
  | 'collect_requests'
  | 'answer_need'
  | 'review_case'
  | 'revise_case'
  | 'choose_cases'
  | 'do_improvement'
  | 'verify_improvement'
  | 'decide_redesign'
  | 'name_reviewers'
  | 'review_material'
  | 'review_compliance'
  | 'hold_trial_lecture'
  | 'revise_material'
  | 'review_periodically'
  | 'return_loan'
  | 'fetch_loan'
  | 'review_question'
  | 'mark_answers'
  | 'hold_session'
  | 'renew_trainer'
  | 'guide_trainer'
  | 'replace_trainer'
  | 'reward_trainer'
  | 'train_trainer'
  | 'appraise_trainer'
  | 'collect_forms'
  | 'collect_appraisals'
  | 'draft_plan'
  | 'approve_plan'
  | 'plan_needs'
  | 'fix_sessions'
  | 'tell_participants'
  | 'collect_sign_ups'
  | 'do_duty'
  | 'draw_spot_check'
  | 'spot_check'
  | 'draw_call_backs'
  | 'call_back'
  | 'prepare_event'
  | 'record_award_figures'
  | 'decide_award'
  | 'confirm_award'
  | 'review_award'
  | 'decide_deduction'
  | 'confirm_deduction'
  | 'review_deduction'
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
  /** What was done of what must be done several times. */
  progress?: { done: number; times: number };
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
