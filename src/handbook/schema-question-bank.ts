/** The schema's part about the question bank: review, difficulties, blueprints, item analysis. */
import { z } from 'zod';
import { questionKinds } from '../domain/bank/question.js';
import { weaknessCodes } from '../domain/handbook/types-question-bank.js';
import { code, rate, role, section, span, text } from './schema-parts.js';

const grade = z.strictObject({
  title: text.describe('As shown in lists; files may say it in place of the code.'),
  p_from: rate.describe('The least share of points that people get of such a question.').optional(),
  p_to: rate.describe('The greatest share.').optional(),
});

const review = z
  .strictObject({
    reviewers: z.int().min(1).max(20).describe('So many people approve a question before use.'),
    author: z
      .boolean()
      .describe('Whether who wrote it may be one of them; not if left out.')
      .optional(),
  })
  .describe('Review before use: only a reviewed question is drawn.');

const items = z
  .strictObject({
    least: z.int().min(2).max(100000).describe('With fewer people nothing is said of an item.'),
    group: z
      .number()
      .min(0.05)
      .max(0.5)
      .describe('Share of people in the upper and in the lower group, as 0.27.'),
    p_from: rate.describe('An item of which people get a smaller share of points is too hard.'),
    p_to: rate.describe('An item of which people get a greater share is too easy.'),
    discrimination: z
      .number()
      .min(-1)
      .max(1)
      .describe('Least correlation of an item with the rest of its paper.'),
    upper_lower: z
      .number()
      .min(-1)
      .max(1)
      .describe('Least difference between the upper and the lower group.'),
    alpha: z.number().min(-1).max(1).describe('Least reliability (alpha, KR-20) of a paper.'),
    distractor: rate.describe('A wrong option chosen by a smaller share does nothing.'),
    review_within: span('How long after an exam open answers are marked and weak items reviewed.'),
    review_for: z
      .array(z.enum(weaknessCodes))
      .describe('Which weaknesses put a question on the worklist; the others are only shown.'),
  })
  .describe('When an item is weak, and from how many answers on anything is said.');

const cell = z.strictObject({
  course: code.describe('A code of `courses`; any if left out.').optional(),
  topic: text.describe('A topic of the bank; any if left out.').optional(),
  difficulty: code.describe('A code of `difficulties`; any if left out.').optional(),
  kind: z.enum(questionKinds).describe('A kind of question; any if left out.').optional(),
  count: z.int().min(1).max(500).describe('How many questions.'),
  points: z.number().positive().max(1000).multipleOf(0.01).describe('Points for each.'),
});

const blueprint = z.strictObject({
  assessment: code.describe('A code of `assessments`; its total is that of the cells.'),
  language: z.enum(['zh', 'en']).describe('Only questions in this language.').optional(),
  cells: z.array(cell).min(1).describe('What a paper is made of.'),
});

export const questionBank = z
  .strictObject({
    responsible: role('Keeps the bank, marks open answers, reviews weak items.'),
    review,
    difficulties: section(grade).describe('Grades of difficulty, by code.'),
    wrong_option: z
      .number()
      .min(-100)
      .max(0)
      .describe('Per cent for a wrong option of a multiple choice where a file gives no weights.'),
    items,
    blueprints: section(blueprint).describe('What papers are made of, by code.').optional(),
  })
  .describe('The question bank: review, difficulties, blueprints of papers, item analysis.');
