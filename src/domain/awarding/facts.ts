/** What happened in a period, as far as awards and points off are made of it. Of everything what was recorded last. */
import type { Day } from '../day.js';
import type { AttendanceStatus, Role } from '../handbook/types.js';
import type { KpiFact } from '../standing/facts.js';

export interface AwardPerson {
  id: number;
  employeeNo: string;
  name: string;
  hiredOn: Day;
  /** The day on which they were dismissed for good. */
  leftOn: Day | null;
  /** Where they belonged, from a day on; the earliest first. */
  memberships: readonly { fromOn: Day; team: string | null; department: string | null }[];
  /** Their batches; `until` is the first day on which they are no longer in it. */
  batches: readonly { code: string; from: Day; until: Day | null }[];
}

/** A fact of a person on a day. */
export interface Of {
  personId: number;
  day: Day;
}

export interface MarkFact extends Of {
  id: number;
  session: string;
  status: AttendanceStatus;
}

/** A scored try that counts. `score`: hundredths of a point. */
export interface TryFact extends Of {
  id: number;
  assessment: string;
  score: number;
  passed: boolean;
}

export interface KpiMark extends KpiFact {
  personId: number;
}

export interface DrillMark extends Of {
  id: number;
  drill: string;
  quantity: number;
}

/** What trainees gave a trainer: `score` in hundredths, the mean of so many answers. */
export interface FeedbackMark extends Of {
  score: number;
  answers: number;
}

/** A copy that was not back on the day on which it was due. */
export interface LateLoan extends Of {
  id: number;
  copy: string;
}

/** A duty that lapsed; `day`: on which it was due. */
export interface LapsedDuty {
  duty: string;
  role: Role;
  day: Day;
}

export interface AwardFacts {
  people: readonly AwardPerson[];
  marks: readonly MarkFact[];
  tries: readonly TryFact[];
  kpis: readonly KpiMark[];
  drills: readonly DrillMark[];
  feedback: readonly FeedbackMark[];
  loans: readonly LateLoan[];
  duties: readonly LapsedDuty[];
}

/** A fact that something was concluded from: its kind, what it is known by, its day, and its value where it has one. */
export interface Evidence {
  kind: 'kpi' | 'session' | 'attempt' | 'drill' | 'feedback' | 'loan' | 'duty';
  ref: string;
  on: Day;
  value: number | string | null;
}
