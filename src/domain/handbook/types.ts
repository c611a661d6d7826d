/**
 * The handbook's shape: the office's rules as data. Keys are those of the YAML document, so that a path such as
 * `ladders.default.steps[1]` reads the same in the file, in a conclusion and in the code.
 */
import type { Day, Time } from '../day.js';
import type { Awards, Consequences } from './types-awards.js';
import type { ConflictRules } from './types-conflicts.js';
import type { TrainerRules, VenueRules } from './types-trainers.js';
import type { AnnualPlanRules } from './types-annual-plan.js';
import type { InServiceTraining } from './types-in-service.js';
import type { EffectRules, KpiComparison, KpiSource, SkillLevel } from './types-kpis.js';
import type { NeedRules } from './types-needs.js';
import type { SpotChecks } from './types-spot-checks.js';
import type { Mentors } from './types-mentors.js';
import type { MaterialRules } from './types-materials.js';
import type { QuestionBankRules } from './types-question-bank.js';
import type { CaseRules } from './types-cases.js';
import type { ImprovementRules } from './types-improvement.js';
import type { IndexRules } from './types-index.js';
import type { ReportSchedule } from './types-reports.js';
import type { Duty, EventKind } from './types-duties.js';
import type { ExaminerRules, RegradeRules, RhythmRules, TestSource } from './types-examinations.js';
import type { Questionnaire } from './types-questionnaires.js';

/** Who acts in a training office (001 §2, 000 §2). */
export type Role =
  'assistant' | 'specialist' | 'supervisor' | 'manager' | 'mentor' | 'trainer' | 'trainee' | 'hr';

/** What was noted of a person in a session. */
export type AttendanceStatus = 'present' | 'late' | 'left_early' | 'absent' | 'excused';

/** A length of time; exactly one unit is given. */
export interface Span {
  days?: number;
  workdays?: number;
  months?: number;
}

/** The office's working days. `work_week` holds ISO weekdays, 1 = Monday. */
export interface CalendarRules {
  work_week: number[];
  /** `CN`: public holidays and make-up workdays of mainland China are seeded; `none`: only the work week counts. */
  holidays: 'CN' | 'none';
  overrides: { day: Day; kind: 'holiday' | 'workday'; title: string }[];
}

/** What attendance means in this office. */
export interface AttendanceRules {
  /** Leave counts as excused only when it was requested at least this many days before the session (000 §4.3). */
  leave_notice_days: number;
  /** Which statuses count as having attended, where a rule does not name its own. */
  counts: AttendanceStatus[];
}

/** Who arranges retrainings and make-ups, settles what can no longer be met, and records what is missing. */
export interface Responsible {
  arranging?: Role;
  settling?: Role;
  recording?: Role;
}

export interface Category {
  title: string;
}

export type CourseLevel = 'foundation' | 'skills' | 'advanced';
export type CourseMethod =
  'lecture' | 'department' | 'mentoring' | 'external' | 'online' | 'practice';

/** A unit of the catalogue. `hours`: credited hours. */
export interface Course {
  title: string;
  category: string;
  level: CourseLevel;
  hours: number;
  method: CourseMethod;
  content?: string;
  objective?: string;
  /** What each of its sessions needs, count by equipment code; a session may say otherwise. */
  equipment?: Record<string, number>;
  /** Whether only registered trainers with a qualification for it may give it. */
  qualified?: boolean;
}

/** A list of things to be shown and signed by a mentor, in areas (001 §3.1b). */
export interface Checklist {
  title: string;
  signed_by: Role;
  areas: { title: string; items: { code: string; title: string }[] }[];
}

/** A reinforcement drill: so much a day, on so many days (001 §3.1c). */
export interface Drill {
  title: string;
  unit: string;
  per_day: number;
  days: number;
  /** Whether the days must follow each other, days off not counted. */
  consecutive?: boolean;
}

/** A figure of a person's work. */
export interface Kpi {
  title: string;
  unit: string;
  direction: 'higher' | 'lower';
  target?: number;
  source_column?: string | string[];
  /** No figure is lower, or higher: what lies beyond is a slip. */
  lowest?: number;
  highest?: number;
}

/** One weighted dimension of a rubric; scored 0..`max`; weights total 100. */
export interface Dimension {
  code: string;
  title: string;
  weight: number;
  max: number;
  /** A score below this fails the whole assessment, whatever the total. */
  critical_below?: number;
  /** Whether "not applicable" may be noted; the other weights are then scaled up. */
  may_be_not_applicable?: boolean;
  criteria?: string;
}

/** How the attempts at a component become its one value. */
export type Aggregate = 'mean' | 'best' | 'latest' | 'sum' | 'count_passed';

/** One weighted part of a composite: another assessment, its attempts brought together by `aggregate`. */
export interface Component {
  assessment: string;
  /** Share in per cent; the weights of a composite total 100. */
  weight: number;
  aggregate: Aggregate;
  /** `mean`, `best`, `latest`: so many attempts must count first (1). `count_passed`: so many must be passed. */
  required?: number;
  /** `count_passed`: whether fewer passes are worth their part of it, and none nothing. */
  partial?: true;
  /** `sum`: the sum, in points, that is worth the whole weight. */
  out_of?: number;
  /** The least value, in per cent of the component's whole; below it the composite is failed. */
  minimum?: number;
}

/** For how long a pass is good, and when it may be renewed. */
export interface Validity {
  span: Span;
  /** The renewal window opens so long before the end. */
  renew_before: Span;
  /** From where a renewal within the window runs: the day of its pass, or the end of what it renews. */
  extends_from: 'pass' | 'expiry';
  /** What must be done before another first sitting once it has lapsed. */
  after_lapse?: { requires: Requirement[] };
}

/**
 * Something that is passed or failed. Exactly one of `pass_mark` (points) and `pass_proportion` (of the total) is given.
 * A composite has components and no attempts of its own. Without a ladder it may be taken any number of times.
 */
export interface Assessment {
  title: string;
  kind: 'theory' | 'practical' | 'task' | 'on_the_job' | 'composite';
  total: number;
  pass_mark?: number;
  pass_proportion?: number;
  ladder?: string;
  /** A mark counts only after a second person has confirmed it. */
  confirmed_by?: Role;
  /** Sat before the training only to see how much is learnt: of which assessment it is the measure. */
  pre_test_of?: string;
  dimensions?: Dimension[];
  components?: Component[];
  /** Points on top of the score, at most `cap`; the whole never exceeds `total`. */
  bonus?: { cap: number };
  validity?: Validity;
  /** Several examiners of one performance; without it one mark is the mark. */
  examiners?: ExaminerRules;
  /** How often a mark is given. */
  rhythm?: RhythmRules;
  regrade?: RegradeRules;
}

export type Rung = 'first' | 'retake' | 're_exam';

/** Attended again: every session of the stage, or the named courses. */
export interface RetrainingRule {
  stage?: string;
  courses?: string[];
  min_rate: number;
}

/** What must have happened since the last failure before a rung may be climbed. Exactly one key is given. */
export interface Requirement {
  retraining?: RetrainingRule;
  /** Coached by somebody in this role, so many times (1). */
  coaching?: { by: Role; times?: number };
  approval?: { by: Role };
}

/** One rung of a ladder. Windows are counted from the day of the previous failure. */
export interface LadderStep {
  rung: Rung;
  requires?: Requirement[];
  not_before?: Span;
  within?: Span;
  /** Whether the rung may still be climbed after `within`: `allowed` (overdue), or `refused` (the window has closed). */
  late?: 'allowed' | 'refused';
  /** What the sitting must be like: proctored by somebody in one of these roles. */
  sitting?: { proctored_by: Role[] };
  /** The step is used again after every further failure. Only the last step may repeat. */
  repeats?: boolean;
}

/** What follows a failure (000 §6.2). */
export interface Ladder {
  title: string;
  steps: LadderStep[];
  /** From this number of failures on, a transfer-or-dismissal review is proposed to `by`, to be held `within`. */
  review?: { after_failures: number; by: Role; within?: Span };
  /** What comes when the steps are used up or a window has closed: a review (the default), or a bar, then a new round. */
  after_last?: AfterLast;
  /** Extra attempts that may be granted in one round. Without it none. */
  grants?: { per_round: number; by: Role };
}

/** `review`: a person decides. `bar`: nothing until the day, then the ladder begins anew; one of `span`, `until`. */
export type AfterLast = { kind: 'review' } | { kind: 'bar'; span?: Span; until?: 'end_of_year' };

/** A day that follows from another: `span` after the last session of `stage`. */
export interface DueRule {
  after_stage: string;
  span: Span;
}

export interface AttendanceGate {
  kind: 'attendance';
  /** Least share of the stage's sessions since joining that were attended, 0..1. */
  min_rate: number;
  /** Which statuses count as attended. */
  counts: AttendanceStatus[];
  /** Only the sessions of these courses; without it all of the stage that are not optional. */
  courses?: string[];
}
export interface AssessmentGate {
  kind: 'assessment';
  assessment: string;
  due?: DueRule;
  /** Instead of `due`: so long after the stage began. */
  within?: Span;
}
export interface ChecklistGate {
  kind: 'checklist';
  checklist: string;
  /** Due so long after the stage began. */
  within?: Span;
}
export interface DrillGate {
  kind: 'drill';
  drill: string;
  /** Due so long after the stage began. */
  within?: Span;
}
export interface TimeServedGate {
  kind: 'time_served';
  /** Counted from the day of hire, or from the day on which the stage began. */
  since: 'hired' | 'stage';
  span: Span;
}
export interface KpiGate {
  kind: 'kpi';
  metric: string;
  at_least?: number;
  at_most?: number;
  months: number;
  /** How the values of the span become one (`mean`); `every`: each of them must reach the limit. */
  aggregate?: 'mean' | 'every' | 'latest' | 'sum';
  /** `stage` (the default): the first months of the stage; `last`: any run of so many months since it began. */
  span?: 'stage' | 'last';
}
export interface ApplicationGate {
  kind: 'application';
  to: Role;
  /** Due so long after the stage's other gates held. */
  within?: Span;
}
export interface ApprovalGate {
  kind: 'approval';
  by: Role;
  /** Due so long after the stage's other gates held. */
  within?: Span;
}
/** A choice: so many of the options are enough. An option holds when all its gates do. */
export interface AnyOfGate {
  kind: 'any_of';
  /** How many of the options must hold (1). */
  required?: number;
  options: { title: string; gates: SingleGate[] }[];
}

/** A condition that is asked by itself. */
export type SingleGate =
  | AttendanceGate
  | AssessmentGate
  | ChecklistGate
  | DrillGate
  | TimeServedGate
  | KpiGate
  | ApplicationGate
  | ApprovalGate;

/** A condition that ends a stage when it holds, together with the stage's others. */
export type Gate = SingleGate | AnyOfGate;

export type SlotKind = 'lesson' | 'quiz' | 'test' | 'questions';

/** A slot of a stage's timetable. Its length and the credited `hours` differ in the sources; both are kept. */
export interface Slot {
  /** The n-th workday of the stage, from 1. */
  day: number;
  start: Time;
  end: Time;
  /** Credited hours. */
  hours: number;
  kind: SlotKind;
  /** Codes of the courses taught; empty for quizzes, tests and questions. */
  courses: string[];
  /** Shown instead of the courses' titles. */
  title?: string;
  trainer: Role;
  /** Whether it may be missed: it counts in no rate. */
  optional?: boolean;
}

export interface Stage {
  code: string;
  title: string;
  gates: Gate[];
  timetable?: Slot[];
}

/**
 * Who joins a running batch (001 §1.2). The course that the batch has reached decides: `insert` up to and including
 * `up_to`, `next_batch` from `from` on; nobody before the stage `requires_stage` is behind them, where one is named.
 */
export interface LateJoiners {
  requires_stage?: string;
  insert_up_to: string;
  next_batch_from: string;
  /** Until when what was missed before joining is to be made up, from the day of joining; without it, it need not be. */
  make_up_within?: Span;
}

/** An ordered list of stages; `stages[i].timetable` is laid on workdays when a batch is opened. */
export interface Program {
  title: string;
  stages: Stage[];
  late_joiners?: LateJoiners;
}

/** The rules of an office, one version of them. */
export interface Handbook {
  format: 1;
  title: string;
  language: 'zh' | 'en';
  calendar: CalendarRules;
  /** How long before a due day something is announced as due soon. */
  due_soon: Span;
  /** Whose list falls what nobody else is named for; the specialist's where it is left out. */
  responsible?: Responsible;
  attendance: AttendanceRules;
  /** What stands in the way of a plan; each kind refuses where it is left out. */
  conflicts?: ConflictRules;
  categories: Record<string, Category>;
  courses: Record<string, Course>;
  checklists: Record<string, Checklist>;
  drills: Record<string, Drill>;
  kpis: Record<string, Kpi>;
  assessments: Record<string, Assessment>;
  ladders: Record<string, Ladder>;
  programs: Record<string, Program>;
  /** Exports of other systems that figures of work come from. */
  kpi_sources?: Record<string, KpiSource>;
  /** Levels of skill by figures of work, the lowest first (003 §1). */
  levels?: SkillLevel[];
  /** How figures before and after a training are compared (003 §5). */
  kpi_comparison?: KpiComparison;
  /** What the effect of a training is judged by (003 §5). */
  effect?: EffectRules;
  /** Who is spot-checked, how often (001 §2.1). */
  spot_checks?: SpotChecks;
  trainers?: TrainerRules;
  venues?: VenueRules;
  /** How the plan of a year comes about; without it `plan year` has no rules to go by. */
  annual_plan?: AnnualPlanRules;
  in_service?: Record<string, InServiceTraining>;
  /** Training needs (001 §4.1-4.3, 003 §1). */
  needs?: NeedRules;
  /** Questionnaires: feedback, appraisals (001 §4.6, 004 §2.3). */
  forms?: Record<string, Questionnaire>;
  /** Who becomes a mentor, for how long and for how many; left out where an office has none. */
  mentors?: Mentors;
  /** The case library (004 §5.2, 001 §2.3 c). */
  cases?: CaseRules;
  /** Findings, actions, courses designed anew, learning paths (000 §5.2, 004 §4). */
  improvement?: ImprovementRules;
  /** Training materials: review before use, recurring reviews, lending (000 §7.1). */
  materials?: MaterialRules;
  /** The question bank: review, blueprints of papers, item analysis (002 §2, 004 §2.2). */
  question_bank?: QuestionBankRules;
  /** Points off (000 §6.2); left out where an office takes none off. */
  consequences?: Consequences;
  /** Awards (000 §6.1, 001 §2.1); left out where an office has none. */
  awards?: Awards;
  duties?: Record<string, Duty>;
  /** Systems whose result files are taken in. */
  test_sources?: Record<string, TestSource>;
  events?: Record<string, EventKind>;
  /** The weighted index of the handling of complaints (004 §6); left out where an office has none. */
  index?: IndexRules;
  /** Reports that are made by themselves (001 §6.1); left out where an office has none. */
  reports?: Record<string, ReportSchedule>;
}
