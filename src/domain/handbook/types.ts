/**
 * The handbook's shape: the office's rules as data. Keys are those of the YAML document, so that a path such as
 * `ladders.default.steps[1]` reads the same in the file, in a conclusion and in the code.
 */
import type { Day, Time } from '../day.js';

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
}

/** A figure of a person's work. */
export interface Kpi {
  title: string;
  unit: string;
  direction: 'higher' | 'lower';
  target?: number;
  source_column?: string;
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

/** Something that is passed or failed. Exactly one of `pass_mark` (points) and `pass_proportion` (of the total) is given. */
export interface Assessment {
  title: string;
  kind: 'theory' | 'practical' | 'task';
  total: number;
  pass_mark?: number;
  pass_proportion?: number;
  ladder: string;
  /** A mark counts only after a second person has confirmed it. */
  confirmed_by?: Role;
  dimensions?: Dimension[];
}

export type Rung = 'first' | 'retake' | 're_exam';

/** What must have happened since the last failure before a rung may be climbed. */
export interface Requirement {
  /** Attended again, since the failure: every session of the stage, or the named courses. */
  retraining: { stage?: string; courses?: string[]; min_rate: number };
}

/** One rung of a ladder. Windows are counted from the day of the previous failure. */
export interface LadderStep {
  rung: Rung;
  requires?: Requirement[];
  not_before?: Span;
  within?: Span;
  /** The step is used again after every further failure. Only the last step may repeat. */
  repeats?: boolean;
}

/** What follows a failure (000 §6.2). */
export interface Ladder {
  title: string;
  steps: LadderStep[];
  /** From this number of failures on, a transfer-or-dismissal review is proposed to `by`. */
  review: { after_failures: number; by: Role };
}

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
}
export interface AssessmentGate {
  kind: 'assessment';
  assessment: string;
  due?: DueRule;
}
export interface ChecklistGate {
  kind: 'checklist';
  checklist: string;
}
export interface DrillGate {
  kind: 'drill';
  drill: string;
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
}
export interface ApplicationGate {
  kind: 'application';
  to: Role;
}
export interface ApprovalGate {
  kind: 'approval';
  by: Role;
}

/** A condition that ends a stage when it holds, together with the stage's others. */
export type Gate =
  | AttendanceGate
  | AssessmentGate
  | ChecklistGate
  | DrillGate
  | TimeServedGate
  | KpiGate
  | ApplicationGate
  | ApprovalGate;

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
}

export interface Stage {
  code: string;
  title: string;
  gates: Gate[];
  timetable?: Slot[];
}

/**
 * Who joins a running batch (001 §1.2). The course that the batch has reached decides: `insert` up to and including
 * `up_to`, `next_batch` from `from` on; nobody before the stage `requires_stage` is behind them.
 */
export interface LateJoiners {
  requires_stage: string;
  insert_up_to: string;
  next_batch_from: string;
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
  attendance: AttendanceRules;
  categories: Record<string, Category>;
  courses: Record<string, Course>;
  checklists: Record<string, Checklist>;
  drills: Record<string, Drill>;
  kpis: Record<string, Kpi>;
  assessments: Record<string, Assessment>;
  ladders: Record<string, Ladder>;
  programs: Record<string, Program>;
}
