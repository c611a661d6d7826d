/** 题库规则的说法。 */
export const bankRuleKeys = {
  question_bank: {
    responsible: '题库负责人',
    review: '试题评审',
    difficulties: '难度等级',
    wrong_option: '多选错项的权重',
    items: '题目分析',
    blueprints: '组卷方案',
  },
  question_review: { reviewers: '试题评审最少人数', author: '编写人可以评审自己的试题' },
  difficulty_grade: { title: '名称', p_from: '得分率下限', p_to: '得分率上限' },
  item_rules: {
    least: '最少人数',
    group: '高低分组比例',
    p_from: '过难的得分率',
    p_to: '过易的得分率',
    discrimination: '区分度下限',
    upper_lower: '高低分组差下限',
    alpha: '试卷信度下限',
    distractor: '无效干扰项的选择率',
    review_within: '评阅未判答案和复审弱题的期限',
    review_for: '须复审的弱点',
  },
  blueprint: { assessment: '考核', language: '语言', cells: '组卷构成' },
  blueprint_cell: {
    course: '课程',
    topic: '知识点',
    difficulty: '难度',
    kind: '题型',
    count: '题数',
    points: '每题分值',
  },
};
