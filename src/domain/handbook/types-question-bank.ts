/** The shape of `question_bank`: how questions are kept, papers are drawn and answers are analysed (002 §2, 004 §2.2). */
import type { Role, Span } from './types.js';

/** A grade of difficulty as authors declare it; the shares of right answers that it promises, 0..1. */
export interface DifficultyGrade {
  title: string;
  p_from?: number;
  p_to?: number;
}

/** A question may be drawn once so many people have approved it. */
export interface QuestionReview {
  reviewers: number;
  /** Whether who wrote it may be one of them (no). */
  author?: boolean;
}

export const weaknessCodes = [
  'too_hard',
  'too_easy',
  'discrimination',
  'upper_lower',
  'lowers_alpha',
  'misjudged',
  'idle_option',
  'misleading_option',
] as const;
export type WeaknessCode = (typeof weaknessCodes)[number];

/** When an item is weak, and from how many answers on anything is said of it (003 §5). */
export interface ItemRules {
  /** With fewer people nothing is said. */
  least: number;
  /** Share of people in the upper and in the lower group. */
  group: number;
  /** The share of points that people get of a question lies between these. */
  p_from: number;
  p_to: number;
  /** Least correlation of a question with the rest of its paper. */
  discrimination: number;
  /** Least difference between the upper and the lower group. */
  upper_lower: number;
  /** Least reliability of a paper. */
  alpha: number;
  /** A wrong option that fewer choose than this share does nothing. */
  distractor: number;
  /** Open answers are marked and weak questions reviewed so long after the exam. */
  review_within: Span;
  /** Which weaknesses put a question on the worklist; the others are only shown. */
  review_for: WeaknessCode[];
}

/** So many questions of a kind, each worth so many points. What is not said does not matter. */
export interface BlueprintCell {
  course?: string;
  topic?: string;
  difficulty?: string;
  kind?: 'single' | 'multiple' | 'true_false' | 'short' | 'numerical' | 'matching';
  count: number;
  points: number;
}

/** What a paper of an assessment is made of. */
export interface Blueprint {
  assessment: string;
  language?: 'zh' | 'en';
  cells: BlueprintCell[];
}

export interface QuestionBankRules {
  /** Keeps the bank: reviews questions, marks open answers, looks after weak items. */
  responsible: Role;
  review: QuestionReview;
  difficulties: Record<string, DifficultyGrade>;
  /** What a wrong option of a multiple choice weighs where a file gives no weights, in per cent. */
  wrong_option: number;
  items: ItemRules;
  blueprints?: Record<string, Blueprint>;
}
