import type { Calendar } from '../calendar.js';
import type { Day, Time } from '../day.js';
import type { AttendanceStatus, Handbook, Program, SlotKind } from '../handbook/types.js';
import type { LadderState } from './ladder.js';

/** The rules that a batch is pinned to, with the calendar that its spans are counted on. */
export interface Rules {
  handbook: Handbook;
  version: number;
  calendar: Calendar;
}

/** A session as standing sees it; cancelled ones are left out before. */
export interface SessionFact {
  id: number;
  code: string;
  stage: string;
  /** Index of the slot in the stage's timetable. */
  slot: number;
  courses: readonly string[];
  kind: SlotKind;
  day: Day;
  start: Time;
}

/** A batch with the sessions of each of its stages, in order of time. Shared by all its people. */
export interface BatchFacts {
  id: number;
  code: string;
  program: string;
  /** The handbook version that the batch is pinned to. */
  version: number;
  startOn: Day;
  closedOn: Day | null;
  sessions: ReadonlyMap<string, readonly SessionFact[]>;
}

/** A scored try. Scores are hundredths of a point. */
export interface AttemptFact {
  id: number;
  assessment: string;
  takenOn: Day;
  score: number | null;
  dimensions: ReadonlyMap<string, number | null>;
  /** Confirmations, voids and restorations, in the order in which they were recorded. */
  events: readonly { kind: 'confirm' | 'void' | 'restore'; on: Day; actor: string }[];
}

/** A place in a session of another batch, given for retraining after a failure. */
export interface PlaceFact {
  session: SessionFact;
  /** Code of the batch that the session belongs to. */
  batch: string;
  assessment: string;
  assignedOn: Day;
}

export interface BookingFact {
  assessment: string;
  sitting: string;
  heldOn: Day;
}

export type DecisionKind =
  | 'withdrawal'
  | 'move'
  | 'retraining'
  | 'transfer'
  | 'dismissal'
  | 'another_round'
  | 'regularisation'
  | 'elimination';

export interface DecisionFact {
  id: number;
  kind: DecisionKind;
  assessment: string | null;
  decidedOn: Day;
}

/** What was noted of a person in a session; `undefined` where nothing was. A map is one. */
export interface AttendanceFacts {
  get(sessionId: number): AttendanceStatus | undefined;
}

/** Everything recorded that a person's standing in one batch depends on. */
export interface EnrollmentFacts {
  id: number;
  personId: number;
  employeeNo: string;
  name: string;
  hiredOn: Day;
  batch: BatchFacts;
  joinedOn: Day;
  inserted: boolean;
  leftOn: Day | null;
  leftReason: 'moved' | 'withdrawn' | 'dismissed' | null;
  /** What was noted last, by session id. */
  attendance: AttendanceFacts;
  /** In the order in which they were taken, those of the enrollments that this one continues included. */
  attempts: readonly AttemptFact[];
  places: readonly PlaceFact[];
  bookings: readonly BookingFact[];
  decisions: readonly DecisionFact[];
}

/** What every gate is handed. `stageStart` is the day on which the gate's stage began, `null` if it has not. */
export interface GateContext {
  rules: Rules;
  program: Program;
  facts: EnrollmentFacts;
  today: Day;
  stage: string;
  stageStart: Day | null;
  path: string;
  /** Where the person is on the ladder of an assessment; `undefined` where the handbook has none. */
  ladder: (assessment: string) => LadderState | undefined;
  /** Whether nobody will read the reasons: they are then left out. */
  brief: boolean;
}
