/** The handbook's section on the case library: `cases` (004 §5.2, 001 §2.3 c). */
import type { Role, Span } from './types.js';

/** A value of a vocabulary: a type of complaint, a degree of difficulty. */
export interface CaseWord {
  title: string;
}

/** Every case is looked at by somebody before it is used. */
export interface CaseReviewRules {
  by: Role;
  /** Due so long after the case, or its change, came in. */
  within: Span;
  /** Whether authors may review their own cases (no). */
  author?: boolean;
}

/** The excellent cases of a month (001 §2.3 c). */
export interface ExcellentCaseRules {
  by: Role;
  /** Day of the month from which the choice is made; the workday after, if it is a day off. */
  day: number;
  within: Span;
  /** So many of a month at most; without it any number. */
  per_month?: number;
  /** Whether authors may choose their own cases (no). */
  author?: boolean;
}

export interface CaseRules {
  /** Types of complaints, by code (004 §2.1, §5.2). */
  types: Record<string, CaseWord>;
  difficulties: Record<string, CaseWord>;
  review: CaseReviewRules;
  excellent?: ExcellentCaseRules;
}
