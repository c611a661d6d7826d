/** 题库用词。 */
export const bankWords = {
  question_kind: {
    single: '单选',
    multiple: '多选',
    true_false: '判断',
    short: '简答',
    numerical: '数值',
    matching: '匹配',
  },
  question_state: {
    draft: '草稿',
    reviewed: '已评审',
    rejected: '不通过',
    retired: '已停用',
  },
  paper_mode: { same: '顺序', other: '题目' },
};
