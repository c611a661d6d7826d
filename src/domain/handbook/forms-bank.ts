import type { Form, PerKey } from './shapes.js';

/** The form of every rule about the question bank. */
export const bankForms: Pick<
  PerKey<Form>,
  | 'question_bank'
  | 'question_review'
  | 'difficulty_grade'
  | 'item_rules'
  | 'blueprint'
  | 'blueprint_cell'
> = {
  question_bank: {
    responsible: { word: 'role' },
    review: { one: 'question_review' },
    difficulties: { each: 'difficulty_grade' },
    wrong_option: 'number',
    items: { one: 'item_rules' },
    blueprints: { each: 'blueprint' },
  },
  question_review: { reviewers: 'number', author: 'yes_no' },
  difficulty_grade: { title: 'text', p_from: 'rate', p_to: 'rate' },
  item_rules: {
    least: 'number',
    group: 'rate',
    p_from: 'rate',
    p_to: 'rate',
    discrimination: 'number',
    upper_lower: 'number',
    alpha: 'number',
    distractor: 'rate',
    review_within: 'span',
    review_for: { word: 'weakness' },
  },
  blueprint: {
    assessment: { refers: 'assessment' },
    language: { word: 'language' },
    cells: { each: 'blueprint_cell' },
  },
  blueprint_cell: {
    course: { refers: 'course' },
    topic: 'text',
    difficulty: 'text',
    kind: { word: 'question_kind' },
    count: 'number',
    points: 'number',
  },
};
