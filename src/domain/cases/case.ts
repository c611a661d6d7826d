/** A case of the library and what follows from the facts about it (004 §5.2, 001 §2.3 c). */
import type { Day } from '../day.js';

/** The parts of a case that people read, in the order of the form (004 §5.2). */
export const caseTexts = [
  'title',
  'background',
  'handling',
  'solution',
  'feedback',
  'lesson',
] as const;
export type CaseText = (typeof caseTexts)[number];

export type CaseVerdict = 'approved' | 'returned';

export interface CaseReview {
  revision: number;
  reviewer: string;
  reviewedOn: Day;
  verdict: CaseVerdict;
  comment: string | null;
}

/** A month, `2026-03`. */
export type Month = string;

export type HonourKind = 'nominated' | 'chosen' | 'passed_over';

export interface CaseHonour {
  month: Month;
  kind: HonourKind;
  actor: string;
  decidedOn: Day;
  reason: string;
}

export interface CaseUse {
  /** A code of `courses`; of a session its own, several joined by `+`. */
  course: string;
  /** Code of the session. */
  session: string | null;
  usedOn: Day;
  note: string | null;
}

/** What lists and states need of a case. */
export interface CaseFact {
  id: number;
  code: string;
  title: string;
  type: string;
  difficulty: string;
  author: string;
  /** Whom it is about, where that is wanted. */
  employeeNo: string | null;
  happenedOn: Day | null;
  receivedOn: Day;
  revision: number;
  revisedOn: Day;
  departments: readonly string[];
  reviews: readonly CaseReview[];
  honours: readonly CaseHonour[];
  uses: readonly CaseUse[];
  withdrawal: { on: Day; reason: string } | null;
}

/** A case with all its text. */
export interface FullCase extends CaseFact {
  background: string;
  handling: string;
  solution: string;
  feedback: string | null;
  lesson: string | null;
}

export const caseStates = ['submitted', 'approved', 'returned', 'withdrawn'] as const;
export type CaseState = (typeof caseStates)[number];

/** The latest review of the present revision: what was found of an earlier one does not count for what was changed. */
export const reviewOf = ({ reviews, revision }: Pick<CaseFact, 'reviews' | 'revision'>) =>
  reviews.findLast((review) => review.revision === revision);

/** A case is withdrawn, or as its latest review has it; without one it waits for a review (`cases.review`). */
export function caseState(fact: Pick<CaseFact, 'reviews' | 'revision' | 'withdrawal'>): CaseState {
  if (fact.withdrawal) return 'withdrawn';
  return reviewOf(fact)?.verdict ?? 'submitted';
}

/** What was said of a case last as an excellent one of a month. */
export const honourOf = ({ honours }: Pick<CaseFact, 'honours'>, month: Month) =>
  honours.findLast((honour) => honour.month === month);

/** The months for which a case was chosen, the first one first. */
export function chosenMonths(fact: Pick<CaseFact, 'honours'>): Month[] {
  const months = [...new Set(fact.honours.map(({ month }) => month))].sort();
  return months.filter((month) => honourOf(fact, month)?.kind === 'chosen');
}

/** What happens to a case as an excellent one of a month. */
export type HonourVerdict =
  | { kind: 'record' }
  /** It is so already. */
  | { kind: 'same' }
  | { kind: 'refuse'; code: 'case_not_approved'; state: CaseState }
  | { kind: 'refuse'; code: 'case_not_nominated' }
  | { kind: 'refuse'; code: 'case_chosen_by_author' }
  | { kind: 'refuse'; code: 'case_month_full'; chosen: readonly string[]; most: number };

/**
 * Whether a case may be nominated, chosen or passed over for a month: only an approved one, chosen only once nominated,
 * not by its author unless the handbook lets them, and not more of a month than it says (`cases.excellent`; 001 §2.3 c).
 */
export function decideHonour(
  fact: CaseFact,
  wish: { month: Month; kind: HonourKind; actor: string },
  rules: { author: boolean; perMonth: number | null },
  others: readonly CaseFact[],
): HonourVerdict {
  const state = caseState(fact);
  const now = honourOf(fact, wish.month)?.kind;
  if (now === wish.kind) return { kind: 'same' };
  if (state !== 'approved') return { kind: 'refuse', code: 'case_not_approved', state };
  if (wish.kind === 'nominated') return { kind: 'record' };
  if (now === undefined) return { kind: 'refuse', code: 'case_not_nominated' };
  if (wish.kind === 'passed_over') return { kind: 'record' };
  if (!rules.author && wish.actor === fact.author) {
    return { kind: 'refuse', code: 'case_chosen_by_author' };
  }
  const chosen = others
    .filter((other) => other.id !== fact.id && honourOf(other, wish.month)?.kind === 'chosen')
    .map(({ code }) => code);
  if (rules.perMonth !== null && chosen.length >= rules.perMonth) {
    return { kind: 'refuse', code: 'case_month_full', chosen, most: rules.perMonth };
  }
  return { kind: 'record' };
}
