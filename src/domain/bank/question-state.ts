import type { QuestionBankRules } from '../handbook/types-question-bank.js';
import type { BankQuestion, QuestionReviewFact, QuestionVersionFact } from './facts.js';

export const questionStates = ['draft', 'reviewed', 'rejected', 'retired'] as const;
export type QuestionState = (typeof questionStates)[number];

export interface QuestionStanding {
  state: QuestionState;
  version: QuestionVersionFact;
  /** Who approved it, of how many that are needed. */
  approvals: number;
  needed: number;
  rule: string;
}

export function latestVersionOf({ code, versions }: BankQuestion): QuestionVersionFact {
  const version = versions.at(-1);
  if (!version) throw new Error(`no version of ${code}`);
  return version;
}

/** The latest review of each reviewer. */
function countingReviews(reviews: readonly QuestionReviewFact[]): QuestionReviewFact[] {
  return reviews.filter(
    ({ reviewer }, index) => !reviews.slice(index + 1).some((later) => later.reviewer === reviewer),
  );
}

/**
 * Where a question stands: its newest version is reviewed once enough people have approved it and nobody rejects it;
 * only then may it be drawn (`question_bank.review`).
 */
export function questionStanding(
  rules: QuestionBankRules,
  question: BankQuestion,
): QuestionStanding {
  const version = latestVersionOf(question);
  const { reviewers: needed, author = false } = rules.review;
  const reviews = countingReviews(version.reviews).filter(
    ({ reviewer }) => author || reviewer !== version.madeBy,
  );
  const approvals = reviews.filter(({ verdict }) => verdict === 'approved').length;
  const rejected = reviews.some(({ verdict }) => verdict === 'rejected');
  const rule = 'question_bank.review.reviewers';
  const state = question.retirement
    ? 'retired'
    : rejected
      ? 'rejected'
      : approvals >= needed
        ? 'reviewed'
        : 'draft';
  return { state, version, approvals, needed, rule };
}
