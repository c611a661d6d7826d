/** What happened to training materials, as the domain sees it. Scores are in points; people are names or employee nos. */
import type { Day } from '../day.js';

export type ReviewKind = 'content' | 'compliance' | 'periodic';
export type ReviewVerdict = 'approved' | 'rejected';

export interface ReviewFact {
  kind: ReviewKind;
  reviewer: string;
  reviewedOn: Day;
  score: number | null;
  verdict: ReviewVerdict;
  comment: string | null;
}

export interface TrialFact {
  heldOn: Day;
  trainer: string;
  score: number;
  note: string | null;
}

export interface WithdrawalFact {
  withdrawnOn: Day;
  reason: string;
}

/** One version; reviews and trials in the order in which they were recorded. */
export interface VersionFact {
  id: number;
  number: number;
  madeOn: Day;
  author: string;
  note: string;
  file: string | null;
  sha256: string | null;
  asked: readonly { reviewer: string; askedOn: Day }[];
  reviews: readonly ReviewFact[];
  trials: readonly TrialFact[];
  withdrawal: WithdrawalFact | null;
}

/** A material of the catalogue with all its versions, the first one first. */
export interface MaterialFact {
  id: number;
  code: string;
  title: string;
  kind: string;
  language: string | null;
  owner: string | null;
  note: string | null;
  addedOn: Day;
  courses: readonly string[];
  versions: readonly VersionFact[];
  withdrawal: WithdrawalFact | null;
}

export type CopyState = 'good' | 'damaged' | 'lost' | 'withdrawn';

export interface CopyFact {
  id: number;
  code: string;
  number: number;
  materialId: number;
  versionId: number;
  version: number;
  addedOn: Day;
  state: CopyState;
  /** Why it is in this state, and since when; none for a copy that always was good. */
  reason: string | null;
  since: Day | null;
}

export const loanConditions = ['good', 'damaged', 'lost'] as const;
export type LoanCondition = (typeof loanConditions)[number];

export interface LoanEvent {
  kind: 'extended' | 'returned';
  happenedOn: Day;
  dueOn: Day | null;
  condition: LoanCondition | null;
  note: string | null;
}

/** A copy given to a person; events in the order in which they were recorded. */
export interface LoanFact {
  id: number;
  copyId: number;
  copy: string;
  personId: number;
  employeeNo: string;
  name: string;
  fromOn: Day;
  /** As it was when the copy was given. */
  firstDueOn: Day;
  note: string | null;
  events: readonly LoanEvent[];
}
