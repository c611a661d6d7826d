import type { Calendar } from '../calendar.js';
import type { Day } from '../day.js';
import type { AttendanceStatus, Handbook } from '../handbook/types.js';
import type { AnnualPlanRules } from '../handbook/types-annual-plan.js';
import type { NeedState } from './need-state.js';
import type { PlanItem } from './item.js';

/** A session of the year, or of an item of its plan, that was not cancelled. */
export interface PlanSession {
  id: number;
  code: string;
  title: string;
  day: Day;
  /** Credited minutes. */
  minutes: number;
  courses: readonly string[];
  /** The batch and its program; `null` for in-service training. */
  batch: string | null;
  program: string | null;
  /** The rule of in-service training by which it was made. */
  rule: string | null;
  /** Code of the item to which somebody linked it, of whatever year. */
  item: string | null;
}

/** What was noted last of a person in a session. `department`: that of the session's day. */
export interface PlanMark {
  sessionId: number;
  personId: number;
  status: AttendanceStatus;
  department: string | null;
}

/** A need as a plan is measured by it. */
export interface CoveredNeed {
  code: string;
  title: string;
  department: string | null;
  course: string | null;
  heads: number | null;
  wishedOn: Day | null;
  receivedOn: Day;
  declinedOn: Day | null;
  state: NeedState;
  /** The item that answers it, with the year of its plan. */
  item: { code: string; year: number } | null;
}

export interface CoverageFacts {
  year: number;
  today: Day;
  calendar: Calendar;
  handbook: Handbook;
  rules: AnnualPlanRules;
  /** The last version that was approved; `null` where none was. */
  version: number | null;
  /** All items of the year, dropped ones too. */
  items: readonly PlanItem[];
  needs: readonly CoveredNeed[];
  sessions: readonly PlanSession[];
  marks: readonly PlanMark[];
}

/** By what a session belongs to an item. */
export type ExplainedBy = 'link' | 'rule' | 'program' | 'course';

/** Minutes of training; heads are distinct people. `null`: nobody said, or nothing was recorded. */
export interface ItemCoverage {
  item: string;
  title: string;
  departments: readonly string[];
  fromOn: Day | null;
  toOn: Day | null;
  explainedBy: readonly ExplainedBy[];
  /** Held again and again by a rule of its own. */
  continuous: boolean;
  planned: {
    /** Of all runs together. */
    minutes: number | null;
    heads: number | null;
    /** Minutes for one person times heads. */
    personMinutes: number | null;
    sessions: number | null;
  };
  delivered: {
    sessions: number;
    minutes: number;
    /** Sessions held of which no attendance is recorded. */
    unrecorded: number;
    /** Share of the planned minutes, at most 1. */
    rate: number | null;
  };
  attended: {
    heads: number | null;
    personMinutes: number | null;
    /** Shares of what was planned, at most 1. */
    headsRate: number | null;
    hoursRate: number | null;
  };
  /** Sessions that are fixed and still to come. */
  ahead: number;
  /** The share that should have been delivered by the day, 0..1. */
  due: number;
}

/** What the check of a year's plan can find; each with the path of its rule. */
export interface CoverageFindingFacts {
  /** Approval was due and there is none. */
  not_approved: { due_on: Day };
  /** Nobody has planned it, and nobody has declined it. */
  need_open: { need: string; title: string; department: string | null };
  /** Its time is over, and no session was held. */
  not_delivered: { item: string; title: string; to_on: Day };
  /** Fewer hours were given than were due by the day. */
  behind: { item: string; title: string; hours: number; due_hours: number };
  /** It begins soon, or should have begun, and no session of it is held or fixed. */
  no_session: { item: string; title: string; from_on: Day };
  /** Its time is over, and too few people came. */
  few_people: { item: string; title: string; heads: number; planned: number };
  /** Its time is over, and those who came were there for too few hours. */
  few_hours: { item: string; title: string; hours: number; planned: number };
  /** Training that no item explains. */
  unplanned: { about: string; title: string; sessions: number; hours: number };
}

export type CoverageFinding = {
  [K in keyof CoverageFindingFacts]: { kind: K; rule: string; facts: CoverageFindingFacts[K] };
}[keyof CoverageFindingFacts];

/** Needs in one state. Person-minutes: hours of the needs' courses times heads. */
export interface NeedCount {
  count: number;
  heads: number | null;
  personMinutes: number | null;
}

/** Training that no item explains, of one batch, one rule, or one title. */
export interface UnplannedTraining {
  /** Code of the batch or the rule, else the first session. */
  about: string;
  title: string;
  sessions: readonly string[];
  /** Of the sessions that were held. */
  minutes: number;
  /** Distinct people; `null` where nothing is recorded. */
  heads: number | null;
  personMinutes: number | null;
}

/** A department's part. Items of several departments count in each of them. */
export interface DepartmentCoverage {
  department: string;
  items: number;
  plannedMinutes: number | null;
  plannedHeads: number | null;
  needs: number;
  openNeeds: number;
  /** By the people of the department; `null` where nothing is recorded of any. */
  attendedHeads: number | null;
  attendedPersonMinutes: number | null;
}

/**
 * A share over those items of which the plan says the figure and of which it is known what was done. What one has too
 * much makes up for no other. An item without a session held counts with nobody; one whose attendance was not recorded
 * does not count.
 */
export interface Shared {
  part: number;
  whole: number;
  rate: number | null;
  /** How many items count. */
  of: number;
}

export interface YearCoverage {
  year: number;
  asOf: Day;
  version: number | null;
  items: readonly ItemCoverage[];
  needs: Record<'planned' | 'open' | 'declined', NeedCount>;
  openNeeds: readonly CoveredNeed[];
  unplanned: readonly UnplannedTraining[];
  departments: readonly DepartmentCoverage[];
  total: {
    items: number;
    plannedMinutes: number | null;
    plannedHeads: number | null;
    plannedPersonMinutes: number | null;
    deliveredSessions: number;
    deliveredMinutes: number;
    /** Distinct people over all items. */
    attendedHeads: number | null;
    /** People of each item added up, as planned heads are. */
    attendedPlaces: number | null;
    attendedPersonMinutes: number | null;
    needsRate: number | null;
    delivered: Shared;
    heads: Shared;
    personMinutes: Shared;
  };
  findings: readonly CoverageFinding[];
}
