import type { Day, Time } from '../day.js';
import type { AttendanceStatus, Role, SlotKind } from '../handbook/types.js';
import type { EnrollmentFacts, Rules } from '../standing/facts.js';
import type { State } from '../standing/standing.js';
import type { ActionCode } from '../standing/statements.js';
import type { OpenAction } from './period-worklist.js';
import type { ReportSource } from './report-source.js';
import type { NotedMark } from './period-attendance.js';
import type { ActionsReport } from './period-actions.js';
import type { Difference } from './period-difference.js';
import type { FeedbackReport } from './period-feedback.js';
import type { InServiceReport } from './period-in-service.js';
import type { PlanReport } from './period-plan.js';
import type { RetakesReport } from './period-retakes.js';
import type { SpotChecksReport } from './period-spot-checks.js';
import type { ReportPeriod, Stretch } from './report-period.js';

/** The team that a person belonged to from a day on. */
export interface TeamFact {
  fromOn: Day;
  team: string | null;
}

/** What a period's report needs to know of one enrollment. */
export interface ReportedPerson {
  facts: EnrollmentFacts;
  rules: Rules;
  /** In order of their days. */
  teams: readonly TeamFact[];
}

/** A session of the period or of the next one, cancelled ones too. */
export interface ReportedSession {
  id: number;
  code: string;
  batch: string;
  stage: string;
  title: string;
  kind: SlotKind;
  day: Day;
  start: Time;
  end: Time;
  trainer: string | null;
  trainerRole: string;
  venue: string | null;
  creditedMinutes: number;
  status: 'planned' | 'cancelled';
}

/** A past session with people in it of which nobody had recorded any attendance, at one end of the period or at both. */
export interface UnrecordedSession {
  code: string;
  batch: string;
  day: Day;
  /** Who records it, and the path of its slot. */
  actor: Role;
  rule: string;
  before: boolean;
  now: boolean;
}

/** What the sections beside people and sessions are made of, counted by the store; of the period, and of the one before. */
export interface PeriodSections {
  plan: PlanReport;
  in_service: InServiceReport;
  feedback: FeedbackReport;
  spot_checks: SpotChecksReport;
  actions: ActionsReport;
}

/** Everything that a period's report is made of. `people` come by person; each is looked at once. */
export interface PeriodFacts {
  period: ReportPeriod;
  before: ReportPeriod;
  /** Whose sessions are announced. */
  after: Stretch;
  office: string;
  /** The batches asked for; empty where all are meant. */
  batches: readonly string[];
  people: Iterable<ReportedPerson>;
  sessions: readonly ReportedSession[];
  unrecorded: readonly UnrecordedSession[];
  /** What else was and is open: spot checks. */
  checks: { before: readonly OpenAction[]; now: readonly OpenAction[] };
  sections: PeriodSections;
  sectionsBefore: PeriodSections;
  /** Who was not simply there in in-service training. */
  marks: readonly NotedMark[];
  /** The lists of the handbook for periods of this length, from the marks of those who were not simply there. */
  lists: (marks: readonly NotedMark[]) => RankingList[];
  /** Versions of the handbook by which the sections were made, beside those of the batches. */
  versions: readonly number[];
  journal: { entry: number; hash: string };
}

/** How many marks of each status; the keys are those of the CSV. */
export type StatusCounts = Record<AttendanceStatus, number>;

/**
 * Attendance of some sessions and people. `rate` is the share of the recorded marks that count as attended, 0..1;
 * `null` where nothing is recorded.
 */
export interface AttendanceFigures {
  sessions_held: number;
  sessions_unrecorded: number;
  expected: number;
  recorded: number;
  attended: number;
  by_status: StatusCounts;
  rate: number | null;
}

export type TeamAttendance = Omit<AttendanceFigures, 'sessions_held' | 'sessions_unrecorded'>;

export interface PeriodAttendance extends AttendanceFigures {
  by_batch: ({ batch: string } & AttendanceFigures)[];
  by_team: ({ team: string | null } & TeamAttendance)[];
}

/** Who was not simply there in a session of the day. */
export interface Absence {
  session: string;
  employee_no: string;
  name: string;
  batch: string;
  team: string | null;
  status: AttendanceStatus;
}

/** Attendance of each team (`teams[].rates`) in each part of the period in which anything was recorded. */
export interface AttendanceMap {
  parts: { part: string; from: Day; to: Day }[];
  teams: { team: string | null; recorded: number[]; rates: (number | null)[] }[];
}

/** Scores in points. A voided attempt counts nowhere; one that awaits confirmation is neither passed nor failed. */
export interface PeriodAttempt {
  employee_no: string;
  name: string;
  batch: string;
  assessment: string;
  assessment_title: string;
  attempt: number | null;
  rung: string | null;
  taken_on: Day;
  score: number;
  pass_mark: number;
  outcome: 'passed' | 'failed' | 'awaiting' | 'voided';
}

export interface AssessmentFigures {
  assessment: string;
  assessment_title: string;
  batch: string;
  taken: number;
  passed: number;
  failed: number;
  awaiting: number;
  mean_score: number | null;
  pass_rate: number | null;
}

/** The marks of an assessment over all batches; bins are half-open, the last one closed. Scores in points. */
export interface Distribution {
  assessment: string;
  assessment_title: string;
  /** Of the marks that count. */
  n: number;
  mean: number | null;
  lowest: number | null;
  highest: number | null;
  pass_mark: number;
  bins: { from: number; to: number; count: number }[];
}

export interface PeriodResults {
  attempts: number;
  passed: number;
  failed: number;
  awaiting: number;
  voided: number;
  pass_rate: number | null;
  by_assessment: AssessmentFigures[];
  /** Every attempt, where the period is short. */
  list: PeriodAttempt[];
}

/** People by where they stand; `stage` is `null` for those whose stages are behind them, and for those who left. */
export interface PeriodStandings {
  /** Who is in a batch and has not left. */
  people: number;
  joined: number;
  left: number;
  /** How many stand otherwise than at the end of the period before, those who joined or left included. */
  changed: number;
  by_state: { state: State; count: number; before: number }[];
  by_stage: {
    batch: string;
    stage: string | null;
    stage_title: string | null;
    state: State;
    count: number;
  }[];
}

/** One thing to do. `overdue_days`: days since it was due, 0 where it is not overdue. */
export interface WorkItem {
  employee_no: string | null;
  name: string | null;
  batch: string;
  action: ActionCode;
  /** An employee no or a role of the handbook. */
  actor: string;
  about: string;
  about_title: string;
  due_on: Day | null;
  rule: string;
  overdue_days: number;
  /** What was done of what must be done several times. */
  done?: number;
  times?: number;
}

/**
 * What changed on the worklist between the ends of two periods. `overdue` is everything that is open and should have been
 * done, what is new included; the days overdue of `resolved` are counted to the end of the period before.
 */
export interface PeriodWorklist {
  open: number;
  open_before: number;
  new: WorkItem[];
  resolved: WorkItem[];
  overdue: WorkItem[];
}

export interface RankedScore {
  rank: number;
  employee_no: string;
  name: string;
  batch: string;
  assessment: string;
  assessment_title: string;
  score: number;
  taken_on: Day;
}

export interface RankedCount {
  rank: number;
  employee_no: string;
  name: string;
  batch: string;
  count: number;
}

/** The first three of each list, and whoever shares a rank with them (001 §2.1: the lists of the week). */
export interface PeriodRankings {
  highest_scores: RankedScore[];
  lowest_scores: RankedScore[];
  most_late: RankedCount[];
  most_absent: RankedCount[];
  most_excused: RankedCount[];
}

/** A list of the handbook (`awards.rankings`) over the period; of groups there is no employee no. */
export interface RankingList {
  list: string;
  title: string;
  rule: string;
  /** What of attendance it counts; `null` where it is about something else. */
  attendance: string | null;
  /** Whether anybody has a figure at all. */
  data: boolean;
  highest: ListedReceiver[];
  lowest: ListedReceiver[];
}

export interface ListedReceiver {
  place: number;
  employee_no: string | null;
  name: string;
  team: string | null;
  value: number;
}

/** Who came and went. */
export interface Enrolled {
  /** Joined a batch otherwise than by a move, those inserted after its start included. */
  joined: number;
  inserted: number;
  /** From one batch to another. */
  moved: number;
  withdrawn: number;
  dismissed: number;
  /** In a batch at the end, and at the end of the period before. */
  in_training: number;
  in_training_before: number;
}

/** The figures of one part of the period. */
export interface TrendPart {
  part: string;
  from: Day;
  to: Day;
  sessions: number;
  expected: number;
  recorded: number;
  attendance_rate: number | null;
  attempts: number;
  passed: number;
  failed: number;
  pass_rate: number | null;
  joined: number;
  left: number;
}

/** Sessions that are planned for a part of the next period. */
export interface ComingPart {
  part: string;
  from: Day;
  to: Day;
  sessions: number;
  minutes: number;
}

export interface PeriodSession {
  session: string;
  batch: string;
  stage: string;
  title: string;
  kind: SlotKind;
  day: Day;
  start: Time;
  end: Time;
  trainer: string | null;
  trainer_role: string;
  venue: string | null;
  status: 'planned' | 'cancelled';
}

export interface HeldSession extends PeriodSession {
  expected: number;
  recorded: number;
  rate: number | null;
}

/** A period's report as data. Days are `YYYY-MM-DD`, rates 0..1, `null` is "no data". */
export interface PeriodReport extends PeriodSections {
  office: string;
  batches: readonly string[];
  period: ReportPeriod;
  before: ReportPeriod;
  after: Stretch;
  attendance: PeriodAttendance;
  results: PeriodResults;
  standings: PeriodStandings;
  worklist: PeriodWorklist;
  /** What fell due in the period and is still open. */
  fell_due: WorkItem[];
  rankings: PeriodRankings;
  lists: readonly RankingList[];
  sessions: { this_period: HeldSession[]; next_period: PeriodSession[] };
  coming: ComingPart[];
  /** The same figures of the period before, by what is known now. */
  previous: {
    people: number;
    sessions_held: number;
    attendance_rate: number | null;
    attempts: number;
    pass_rate: number | null;
    overdue: number;
  };
  difference: Difference[];
  enrolled: Enrolled;
  trend: TrendPart[];
  attendance_map: AttendanceMap;
  absences: Absence[];
  distributions: Distribution[];
  retakes: RetakesReport;
  source: ReportSource;
}
