/** The handbook's sections `consequences` (000 §6.2) and `awards` (000 §6.1, 001 §2.1). */
import type { AttendanceStatus, Role, Span } from './types.js';

/** Over what time something is counted: an ISO week, or a part of the calendar year. */
export type AwardPeriod = 'week' | 'month' | 'quarter' | 'half_year' | 'year';

/** Who is compared with whom. */
export type AwardUnit = 'person' | 'team' | 'department' | 'batch';

/**
 * What is measured over a period; exactly one of `kpi`, `assessment`, `attendance`, `results`, `drill` and `feedback`
 * is given. Of a group: the mean of its people, or the sum of what is counted.
 */
export interface AwardMetric {
  /** The mean of its months; a month without a value leaves the period without data. */
  kpi?: string;
  /** Points of the marks of the period, those that count. */
  assessment?: string;
  /** Which of several marks of a person (`best`). */
  take?: 'best' | 'latest' | 'mean';
  /** The share of sessions attended, 0..1, or how many sessions of a status. */
  attendance?: 'rate' | AttendanceStatus;
  /** How many assessments were passed or failed. */
  results?: 'passed' | 'failed';
  /** How much was done of a drill. */
  drill?: string;
  /** Of a trainer: what trainees gave in the mean, or how many answered. */
  feedback?: 'mean' | 'count';
}

/** A limit; one of `at_least` and `at_most`, or both. */
export interface AwardCondition extends AwardMetric {
  at_least?: number;
  at_most?: number;
}

/** One of the figures that make the figure by which is ranked; it counts as `from` less itself where that is given. */
export interface AwardTerm extends AwardMetric {
  /** Share in the mean (1). */
  weight?: number;
  from?: number;
}

/** The best of those who meet the conditions. */
export interface AwardRanking {
  by: AwardTerm[];
  /** Which end wins (`highest`). */
  order?: 'highest' | 'lowest';
  /** How many places win (1). */
  top?: number;
  /** Several on the last place: `all` win, `none` of them, or the better by `second`; still equal, all (`all`). */
  ties?: 'all' | 'none' | 'second';
  second?: AwardTerm[];
}

/** Who may win; each condition as it is at the end of the period. */
export interface AwardEligible {
  /** Since their hire less than this. */
  served_under?: Span;
  served_at_least?: Span;
}

/** What is given. */
export interface AwardPrize {
  amount?: number;
  unit?: string;
  note?: string;
}

export interface Award {
  title: string;
  unit: AwardUnit;
  period: AwardPeriod;
  eligible?: AwardEligible;
  /** All of them must hold. */
  conditions?: AwardCondition[];
  /** Without it everybody who meets the conditions wins. */
  rank?: AwardRanking;
  /** Whoever meets one of these cannot win. */
  excluded?: AwardCondition[];
  /** Of fewer candidates with data nobody wins (1). */
  min_candidates?: number;
  /** A group of which fewer people have data has none itself (1). */
  min_members?: number;
  prize?: AwardPrize;
}

/** Who decides, and by when after the end of the period. */
export interface AwardDecision {
  by: Role;
  within: Span;
  /** Whether somebody else than who gave it must confirm it before it counts. */
  second_person?: boolean;
  /** What is not decided so long after the end of its period leaves the list. */
  lapses_after?: Span;
}

/** A list of the highest and lowest (001 §2.1 b, §6.1). */
export interface AwardList {
  title: string;
  unit: AwardUnit;
  period: AwardPeriod;
  by: AwardTerm[];
  show: 'highest' | 'lowest' | 'both';
  places: number;
  eligible?: AwardEligible;
}

export interface Awards {
  decision: AwardDecision;
  /** Who takes out the figures that the awards need, and by when after the end of the month. */
  figures?: { by: Role; within: Span };
  list: Record<string, Award>;
  rankings?: Record<string, AwardList>;
}

/**
 * What costs points. `attendance`: sessions of a status; `assessment`: a try that failed; `duty`: a duty of a role that
 * lapsed; `loan`: a copy that was not back in time.
 */
export interface ConsequenceRule {
  title: string;
  of: 'attendance' | 'assessment' | 'duty' | 'loan';
  /** Of attendance. */
  statuses?: AttendanceStatus[];
  /** Only these; without them all. */
  assessments?: string[];
  duties?: string[];
  /** For each of them. */
  points: number;
  /** The first so many of a period cost nothing (0). */
  grace?: number;
}

/** Employee nos. */
export interface Holders {
  assistant?: string;
  specialist?: string;
  supervisor?: string;
  manager?: string;
}

export interface Consequences {
  period: AwardPeriod;
  /** What the points are called. */
  unit: string;
  /** A person loses no more in a period. */
  cap?: number;
  decision: AwardDecision;
  /** Who answers for the duties of a role, by employee no. */
  holders?: Holders;
  rules: Record<string, ConsequenceRule>;
}
