import type { Day, Time, Week } from '../day.js';
import type { AttendanceStatus, Role, SlotKind } from '../handbook/types.js';
import type { EnrollmentFacts, Rules } from '../standing/facts.js';
import type { State } from '../standing/standing.js';
import type { ActionCode } from '../standing/statements.js';
import type { ReportSource } from './report-source.js';
import type { ReportWeek } from './report-week.js';

/** The team that a person belonged to from a day on. */
export interface TeamFact {
  fromOn: Day;
  team: string | null;
}

/** What the weekly report needs to know of one enrollment. */
export interface ReportedPerson {
  facts: EnrollmentFacts;
  rules: Rules;
  /** In order of their days. */
  teams: readonly TeamFact[];
}

/** A session of the week or of the next one, cancelled ones too. */
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
  status: 'planned' | 'cancelled';
}

/** A past session with people in it of which nobody had recorded any attendance, at one end of the week or at both. */
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

/** Everything that the weekly report is made of. `people` come by person; each is looked at once. */
export interface WeeklyFacts {
  week: ReportWeek;
  office: string;
  /** The batches asked for; empty where all are meant. */
  batches: readonly string[];
  people: Iterable<ReportedPerson>;
  sessions: readonly ReportedSession[];
  unrecorded: readonly UnrecordedSession[];
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

export interface WeeklyAttendance extends AttendanceFigures {
  by_batch: ({ batch: string } & AttendanceFigures)[];
  by_team: ({ team: string | null } & TeamAttendance)[];
}

/** Scores in points. A voided attempt counts nowhere; one that awaits confirmation is neither passed nor failed. */
export interface WeeklyAttempt {
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

export interface WeeklyResults {
  attempts: number;
  passed: number;
  failed: number;
  awaiting: number;
  voided: number;
  pass_rate: number | null;
  by_assessment: AssessmentFigures[];
  list: WeeklyAttempt[];
}

/** People by where they stand; `stage` is `null` for those whose stages are behind them, and for those who left. */
export interface WeeklyStandings {
  /** Who is in a batch and has not left. */
  people: number;
  joined: number;
  left: number;
  /** How many stand otherwise than a week before, those who joined or left included. */
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
 * What changed on the worklist between the ends of two weeks. `overdue` is everything that is open and should have been
 * done, what is new included; the days overdue of `resolved` are counted to the end of the week before.
 */
export interface WeeklyWorklist {
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

/** The first three of each list, and whoever shares a rank with them (001 §2.1: the weekly lists). */
export interface WeeklyRankings {
  highest_scores: RankedScore[];
  lowest_scores: RankedScore[];
  most_late: RankedCount[];
  most_absent: RankedCount[];
  most_excused: RankedCount[];
}

export interface WeeklySession {
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

export interface HeldSession extends WeeklySession {
  expected: number;
  recorded: number;
  rate: number | null;
}

/** The weekly report as data: what `--format json` prints. Days are `YYYY-MM-DD`, rates 0..1, `null` is "no data". */
export interface WeeklyReport {
  office: string;
  batches: readonly string[];
  period: { week: Week; from: Day; to: Day; as_of: Day };
  attendance: WeeklyAttendance;
  results: WeeklyResults;
  standings: WeeklyStandings;
  worklist: WeeklyWorklist;
  rankings: WeeklyRankings;
  sessions: { this_week: HeldSession[]; next_week: WeeklySession[] };
  /** The same figures of the week before, by what is known now. */
  previous: {
    week: Week;
    people: number;
    sessions_held: number;
    attendance_rate: number | null;
    attempts: number;
    pass_rate: number | null;
    overdue: number;
  };
  source: ReportSource;
}
