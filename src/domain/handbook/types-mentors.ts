/** The handbook's section `mentors` (003 §6): who becomes a mentor, for how long, for how many, and with what result. */
import type { Role, Span } from './types.js';

/** A figure of work that must hold in so many quarters in a row; exactly one of `at_least` and `at_most` is given. */
export interface MentorKpi {
  metric: string;
  at_least?: number;
  at_most?: number;
  /** The last full quarters before the day. */
  quarters: number;
}

/** Where a candidate says that they want to be a mentor: an application in a stage of a program. */
export interface MentorApplication {
  program: string;
  stage: string;
}

/** What a candidate must show before they are certified; all of it. */
export interface MentorSelection {
  /** The level at which they must have been certified before. */
  level?: string;
  kpis?: MentorKpi[];
  /** Time since the day of hire. */
  served?: Span;
  application?: MentorApplication;
  assessments?: string[];
  courses?: string[];
}

/** What must hold when a certificate is renewed. */
export interface MentorRenewal {
  kpis?: MentorKpi[];
  /** Least share of the mentees who reached the standard in time, 0..1; nobody judged yet is no hindrance. */
  least_in_time?: number;
}

/** What a mentor is paid: so much for each month with a mentee, or for each mentee who reached the standard in time. */
export interface MentorAllowance {
  amount: number;
  unit: string;
  per: 'month' | 'mentee';
}

export interface MentorLevel {
  title: string;
  selection: MentorSelection;
  /** Without it a certificate does not run out. */
  validity?: { span: Span; renew_before: Span };
  renewal?: MentorRenewal;
  /** Mentees at a time. */
  max_mentees: number;
  allowance?: MentorAllowance;
}

/** A stage that a mentee has to end in so much time, from the day on which the mentor and the mentoring both began. */
export interface MentorStandard {
  program: string;
  stage: string;
  within: Span;
}

/** How the results of mentors are judged. */
export interface MentorResults {
  standards: MentorStandard[];
  /** The results of so long before the day count. */
  over: Span;
  /** From so many results on something follows from them. */
  least: number;
  /** A smaller share in time puts guidance, or the withdrawal of the certificate, on the list of who certifies. */
  guidance_below: number;
  withdrawal_below: number;
}

export interface Mentors {
  /** On whose list certificates fall. */
  certified_by: Role;
  levels: Record<string, MentorLevel>;
  results?: MentorResults;
}
