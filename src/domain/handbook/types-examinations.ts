/** How assessments are examined: by whom, how often, from where results come, and how marks are corrected. */
import type { Role, Span } from './types.js';

/** Several examiners mark one performance (002 §2: marked in detail, from several sides). */
export interface ExaminerRules {
  /** So many must have marked it before it counts. */
  least: number;
  /** How their marks become one; `chair`: the chair's alone. */
  combine: 'mean' | 'median' | 'chair';
  /** Scores may lie so many points apart; beyond it somebody must settle it. Without it any difference is taken. */
  difference_limit?: number;
  /** Which marks count once a further examiner has marked a disputed performance; `closest` where it is left out. */
  further?: 'closest' | 'latest' | 'all';
  /** Who sees to it that a difference is settled; who settles everything else where it is left out. */
  settled_by?: Role;
}

/** A mark is given once in every period (002 §2: by day, week, month, quarter). */
export interface RhythmRules {
  every: 'daily' | 'weekly' | 'monthly' | 'quarterly';
  /** Only while the person is in these stages; without it as long as they are in the batch. */
  stages?: string[];
  /** How long after the end of the period the mark is to be there; without it on its last day. */
  within?: Span;
  /** Who gives the marks; who records everything else where it is left out. */
  by?: Role;
  /** Whether leave that covers every working day of a period excuses it; it does where this is left out. */
  leave_excuses?: boolean;
}

/** How a mark is corrected. */
export interface RegradeRules {
  /** Until so long after the exam; without it at any time. */
  within?: Span;
  /** Whether a mark may be corrected once a later one of the same person is there; `allowed` where it is left out. */
  after_later?: 'allowed' | 'refused';
  /** From when on a failure that becomes a pass is one: from the exam (where it is left out), or the correction. */
  pass_from?: 'exam' | 'correction';
  /** From when on a pass that becomes a failure is one: from the correction (where it is left out), or the exam. */
  failure_from?: 'exam' | 'correction';
}

/** A system whose result files are taken in (002 §2, 004 §2.3: online tests). */
export interface TestSource {
  title: string;
  /** The headers of its files. */
  columns: {
    employee_no: string;
    score: string;
    taken_on: string;
    assessment?: string;
    duration?: string;
  };
  /** The assessment of all its results. */
  assessment?: string;
  /** What its papers are called there, and the assessment that each of them is. */
  papers?: { name: string; assessment: string }[];
  /** Its full score, where it is not that of the assessment; scores are then converted. */
  out_of?: number;
  /** Which of several tries of a person counts, and whether those of one day or of one file are taken together. */
  tries: { counts: 'first' | 'best' | 'latest'; within: 'day' | 'file' };
}
