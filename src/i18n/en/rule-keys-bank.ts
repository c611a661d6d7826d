/** What the rules of the question bank are called in a sentence. */
export const bankRuleKeys = {
  question_bank: {
    responsible: 'role that keeps the question bank',
    review: 'review of questions',
    difficulties: 'grades of difficulty',
    wrong_option: 'weight of a wrong option',
    items: 'item analysis',
    blueprints: 'blueprints of papers',
  },
  question_review: {
    reviewers: 'least number of reviewers of a question',
    author: 'review of a question by its author',
  },
  difficulty_grade: {
    title: 'title',
    p_from: 'least share of points',
    p_to: 'greatest share of points',
  },
  item_rules: {
    least: 'least number of people',
    group: 'share of the upper and lower group',
    p_from: 'share of points below which an item is too hard',
    p_to: 'share of points above which an item is too easy',
    discrimination: 'least discrimination',
    upper_lower: 'least difference between the groups',
    alpha: 'least reliability of a paper',
    distractor: 'share below which a wrong option does nothing',
    review_within: 'time for marking open answers and reviewing weak items',
    review_for: 'weaknesses that call for a review',
  },
  blueprint: { assessment: 'assessment', language: 'language', cells: 'parts' },
  blueprint_cell: {
    course: 'course',
    topic: 'topic',
    difficulty: 'difficulty',
    kind: 'kind of question',
    count: 'number of questions',
    points: 'points each',
  },
};
