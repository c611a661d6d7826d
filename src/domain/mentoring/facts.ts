import type { Day } from '../day.js';

/** A certificate as it was given. `order`: the entry that wrote it, so that the same day has an order too. */
export interface CertificateFact {
  id: number;
  order: number;
  /** Code of `mentors.levels`. */
  level: string;
  on: Day;
  by: string;
  /** The handbook version by which it was given. */
  version: number;
  override: string | null;
  /** The certificate that it renews. */
  renews: number | null;
}

/** What was decided about a mentor: guidance, or the withdrawal of all certificates up to then. */
export interface MentorDecisionFact {
  id: number;
  order: number;
  kind: 'guidance' | 'withdrawal';
  on: Day;
  by: string;
  reason: string;
}

/** Who mentored whom. Both days are included; `until` is `null` while nobody has ended it. */
export interface MentorshipFact {
  id: number;
  mentorId: number;
  menteeId: number;
  enrollmentId: number;
  from: Day;
  until: Day | null;
  endReason: string | null;
}
