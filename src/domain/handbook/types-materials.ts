/** The shape of `materials`: what the office demands of its training materials, and how it lends them (000 §7.1). */
import type { Role, Span } from './types.js';

/** A kind of material: textbook, slides, script ... What it demands is said where it does. */
export interface MaterialKind {
  title: string;
  /** A trial lecture must be given before use (001 §4.4). */
  trial_lecture?: boolean;
  /** A compliance review must be passed before use, and again every so often (003 §2). */
  compliance?: boolean;
  /** For how long a copy is lent; without it copies of this kind are not lent. */
  lend_for?: Span;
}

/** Review before use: so many reviewers, and the least mean of their scores. */
export interface MaterialReview {
  /** Least number of reviewers. */
  reviewers: number;
  /** The highest score; the lowest is 1. */
  scale: number;
  /** The least mean score. */
  minimum: number;
  /** Whether the author may be one of the reviewers (no). */
  author?: boolean;
  /** Due so long after a reviewer was asked. */
  within?: Span;
}

/** A trial lecture: the least score, on the scale of the review, and until when after the review it is held. */
export interface TrialLecture {
  minimum: number;
  within?: Span;
}

/** A review that comes again and again. */
export interface RecurringReview {
  every: Span;
  /** It is announced so long before it is due. */
  warning: Span;
  /** Whether a material whose review is overdue may still be used (`allowed`). */
  late?: 'allowed' | 'refused';
}

/** How copies are lent. */
export interface LendingRules {
  /** How many copies a person may have at a time. */
  at_once: number;
  /** How often a loan may be extended, each time by the span of the kind; without it never. */
  extensions?: number;
  /** Whether somebody with an overdue loan may borrow or extend (`allowed`). */
  when_overdue?: 'allowed' | 'refused';
  /** The assistant fetches a copy so long after it was due. */
  fetch_after?: Span;
  /** What somebody who leaves still has out is fetched within this span of the day of leaving. */
  on_leaving?: Span;
}

export interface MaterialRules {
  /** Keeps the archive: names reviewers, arranges trial lectures and recurring reviews. */
  responsible: Role;
  /** Lends copies and fetches them back. */
  lending: Role;
  review: MaterialReview;
  trial_lecture?: TrialLecture;
  periodic?: RecurringReview;
  compliance?: RecurringReview;
  loans?: LendingRules;
  kinds: Record<string, MaterialKind>;
}
