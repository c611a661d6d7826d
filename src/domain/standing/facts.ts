import type { Calendar } from '../calendar.js';
import type { Day, Time } from '../day.js';
import type { AttendanceStatus, Handbook, Program, Role, SlotKind } from '../handbook/types.js';
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
  /** Extra points, hundredths; 0 where none were given. */
  bonus: number;
  /** Confirmations, voids and restorations, in the order in which they were recorded. */
  events: readonly { kind: 'confirm' | 'void' | 'restore'; on: Day; actor: string }[];
  /** Where more than the first examiner has marked it, or the chair is known. */
  panel?: PanelFact | undefined;
  /** Corrected marks, and those by which a difference was settled, in the order in which they were decided. */
  decided?: readonly DecidedMark[] | undefined;
}

/** The examiners of an attempt beside what the attempt itself holds: the marks of the first one. */
export interface PanelFact {
  first: string | null;
  chair: string | null;
  /** In the order in which they were recorded; one that `corrects` takes the place of an earlier one. */
  marks: readonly (PanelMarks & { examiner: string; on: Day; corrects: boolean })[];
}

/** Marks in hundredths of a point. */
interface PanelMarks {
  score: number | null;
  dimensions: ReadonlyMap<string, number | null>;
  bonus: number;
}

/** A mark that somebody decided on afterwards. */
export interface DecidedMark extends PanelMarks {
  kind: 'regrade' | 'settle';
  on: Day;
  actor: string;
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
  /** The proctor's role; `null` where none was named. */
  proctorRole: Role | null;
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
  decidedBy: string;
}

/** A session that was missed, and the one of another batch in which it is made up. */
export interface MakeUpFact {
  missed: SessionFact;
  session: SessionFact;
  /** Code of the batch that the session belongs to. */
  batch: string;
  assignedOn: Day;
}

/** Leave of absence from the training. Both days are included; `until` is `null` while nobody has said. */
export interface PauseFact {
  id: number;
  from: Day;
  until: Day | null;
}

/** What somebody did about a person that a rule asks for. `about`: code of a stage or of an assessment. */
export interface ActFact {
  id: number;
  kind: 'application' | 'approval' | 'refusal' | 'coaching';
  about: string;
  on: Day;
  by: string;
}

/** Extra attempts at an assessment, good in the round in which they were granted. */
export interface GrantFact {
  id: number;
  assessment: string;
  attempts: number;
  grantedOn: Day;
  grantedBy: string;
}

/** An item of a checklist, as it was signed. `checklist`, `item`: codes of the handbook. */
export interface SignatureFact {
  id: number;
  checklist: string;
  item: string;
  signedOn: Day;
  mentor: string | null;
}

/** What was done of a drill on a day, all of it. */
export interface DrillFact {
  id: number;
  drill: string;
  day: Day;
  quantity: number;
}

/** A figure of work over a period, both days included. `value` is in the unit of the handbook. */
export interface KpiFact {
  id: number;
  metric: string;
  /** As it was given: `2026-03`, `2026-W10`, `2026-03-02`. */
  period: string;
  from: Day;
  to: Day;
  value: number;
}

/**
 * What was recorded of a person beside sessions and exams: of each item, day or period what was recorded last, in the
 * order of the days. By codes of the handbook; empty where nothing was.
 */
export interface PersonRecords {
  signatures(checklist: string): readonly SignatureFact[];
  drill(drill: string): readonly DrillFact[];
  kpi(metric: string): readonly KpiFact[];
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
  /** Whether it continues another one, after a move. */
  movedIn: boolean;
  leftOn: Day | null;
  leftReason: 'moved' | 'withdrawn' | 'dismissed' | null;
  /** What was noted last, by session id. */
  attendance: AttendanceFacts;
  /** In the order in which they were taken, those of the enrollments that this one continues included. */
  attempts: readonly AttemptFact[];
  places: readonly PlaceFact[];
  bookings: readonly BookingFact[];
  decisions: readonly DecisionFact[];
  makeUps: readonly MakeUpFact[];
  pauses: readonly PauseFact[];
  acts: readonly ActFact[];
  grants: readonly GrantFact[];
  /** What was recorded of the person, whatever the batch. */
  records: PersonRecords;
}

/** What every gate is handed. `stageStart` is the day on which the gate's stage began, `null` if it has not. */
export interface GateContext {
  rules: Rules;
  program: Program;
  facts: EnrollmentFacts;
  today: Day;
  stage: string;
  stageStart: Day | null;
  /** The day from which the gates before it in the stage hold; `null` while one does not. */
  othersSince: Day | null;
  path: string;
  /** Where the person is on the ladder of an assessment; `undefined` where the handbook has none. */
  ladder: (assessment: string) => LadderState | undefined;
  /** Whether nobody will read the reasons: they are then left out. */
  brief: boolean;
}
