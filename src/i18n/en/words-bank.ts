/** The words of the question bank. */
export const bankWords = {
  question_kind: {
    single: 'single choice',
    multiple: 'multiple choice',
    true_false: 'true/false',
    short: 'short answer',
    numerical: 'numerical',
    matching: 'matching',
  },
  question_state: {
    draft: 'draft',
    reviewed: 'reviewed',
    rejected: 'rejected',
    retired: 'retired',
  },
  paper_mode: { same: 'order', other: 'questions' },
};
