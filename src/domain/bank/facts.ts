import type { Day } from '../day.js';
import type { Question } from './question.js';

export interface QuestionReviewFact {
  reviewer: string;
  reviewedOn: Day;
  verdict: 'approved' | 'rejected';
  comment: string | null;
}

export interface QuestionVersionFact {
  id: number;
  number: number;
  question: Question;
  stemKey: string;
  madeOn: Day;
  madeBy: string;
  reviews: QuestionReviewFact[];
  /** Codes of the papers that it stands in. */
  papers: string[];
}

/** A question of the bank with all of its versions, the newest last. */
export interface BankQuestion {
  id: number;
  code: string;
  course: string;
  topic: string | null;
  difficulty: string;
  language: 'zh' | 'en';
  addedOn: Day;
  versions: QuestionVersionFact[];
  /** `null` while it may be drawn. */
  retirement: { happenedOn: Day; reason: string } | null;
}
