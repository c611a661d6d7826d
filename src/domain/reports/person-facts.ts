/** What a person's file is made of (003 §6, 000 §4.3), as it is recorded. Minutes, hundredths and millionths are whole. */
import type { DecisionFact } from '../awarding/decided.js';
import type { SpotDraw } from '../checking/check-state.js';
import type { Day, Time } from '../day.js';
import type { AttendanceStatus, SlotKind } from '../handbook/types.js';
import type { CertificateFact, MentorDecisionFact } from '../mentoring/facts.js';
import type { ActFact, DecisionKind } from '../standing/facts.js';

export interface MembershipRow {
  from_on: Day;
  department: string | null;
  team: string | null;
  position: string | null;
  level: string | null;
}

/** How somebody comes to be in a session; `guest`: only their attendance says so. */
export type SessionPlace = 'batch' | 'retraining' | 'make_up' | 'in_service' | 'guest';

export interface PersonSession {
  session: string;
  day: Day;
  start: Time;
  end: Time;
  /** `null` for in-service training. */
  batch: string | null;
  stage: string;
  kind: SlotKind;
  /** Codes joined by `+`. */
  course: string;
  title: string;
  minutes: number;
  trainer: string | null;
  venue: string | null;
  place: SessionPlace;
  /** What was noted last; `null` where nothing was. */
  status: AttendanceStatus | null;
  note: string | null;
  /** What was noted first, where that was something else. */
  corrected_from: AttendanceStatus | null;
}

/** What happened to an attempt afterwards: a void, a restoration, a confirmation, another mark. */
export interface CorrectionRow {
  attempt: number;
  kind: 'confirm' | 'void' | 'restore' | 'regrade' | 'settle';
  on: Day;
  by: string;
  reason: string | null;
}

export interface DecisionRow {
  batch: string;
  kind: DecisionKind;
  assessment: string | null;
  decided_on: Day;
  decided_by: string;
  reason: string;
}

export interface ActRow {
  batch: string;
  kind: ActFact['kind'];
  about: string;
  happened_on: Day;
  actor: string;
  note: string | null;
}

export interface GrantRow {
  batch: string;
  assessment: string;
  attempts: number;
  granted_on: Day;
  granted_by: string;
  reason: string;
}

export interface PauseRow {
  batch: string;
  from_on: Day;
  until_on: Day | null;
  reason: string;
}

export interface LeaveRow {
  from_on: Day;
  to_on: Day;
  requested_on: Day;
  reason: string | null;
}

export interface MentorRow {
  employee_no: string;
  name: string;
  batch: string;
  from_on: Day;
  until_on: Day | null;
  end_reason: string | null;
}

export interface TrainerRow {
  id: number;
  name: string;
  kind: string;
  from_on: Day;
  retired_on: Day | null;
}

export interface LoanRow {
  copy: string;
  title: string;
  from_on: Day;
  due_on: Day;
  returned_on: Day | null;
}

export interface PersonRows {
  memberships: readonly MembershipRow[];
  sessions: readonly PersonSession[];
  events: readonly CorrectionRow[];
  regrades: readonly CorrectionRow[];
  examiners: readonly { attempt: number; examiner: string | null }[];
  decisions: readonly DecisionRow[];
  acts: readonly ActRow[];
  grants: readonly GrantRow[];
  pauses: readonly PauseRow[];
  leaves: readonly LeaveRow[];
  drills: readonly { drill: string; day: Day; quantity: number }[];
  signatures: readonly { checklist: string; item: string; signed_on: Day; mentor: string | null }[];
  mentors: readonly MentorRow[];
  /** How many people they have mentored. */
  mentees: number;
  certificates: readonly CertificateFact[];
  mentorDecisions: readonly MentorDecisionFact[];
  trainers: readonly TrainerRow[];
  qualifications: readonly { course: string; qualified_on: Day; expires_on: Day | null }[];
  spotChecks: readonly SpotDraw[];
  caseIds: readonly number[];
  awards: readonly DecisionFact[];
  loans: readonly LoanRow[];
  /** Codes of the forms in which they were appraised. */
  appraisalForms: readonly string[];
}
