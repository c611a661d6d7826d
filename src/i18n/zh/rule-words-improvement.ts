import type {
  improvementRuleKeys as enKeys,
  improvementRuleWords as enWords,
} from '../en/rule-words-improvement.js';

export const improvementRuleKeys: typeof enKeys = {
  case_rules: {
    types: '案例类型',
    difficulties: '处理难度',
    review: '案例审核',
    excellent: '当月优秀案例',
  },
  case_type: { title: '名称' },
  case_difficulty: { title: '名称' },
  case_review: { by: '案例审核人', within: '期限', author: '撰写人可审核自己的案例' },
  case_excellent: {
    by: '优秀案例评选人',
    day: '每月几日',
    within: '期限',
    per_month: '每月优秀案例上限',
    author: '撰写人可评选自己的案例',
  },
  improvement: {
    actions: '改进措施规定',
    findings: '发现问题的规则',
    redesign: '课程重新设计',
    paths: '学习路径',
  },
  improvement_actions: {
    within: '改进措施期限',
    verified_by: '验证人',
    verify_within: '验证期限',
    second_person: '须由他人验证',
  },
  finding_rule: {
    title: '标题',
    kind: '种类',
    months: '月数',
    below: '低于此值即为问题',
    from: '达到此数即为问题',
    kpi: '指标',
    least: '最少结果数',
  },
  redesign: {
    pass_rate: '提议重新设计的合格率下限',
    attendance: '提议重新设计的出勤率下限',
    feedback: '提议重新设计的反馈均分下限',
    months: '月数',
    least: '最少结果数',
    decided_by: '决定人',
    within: '期限',
  },
  learning_path: { title: '标题', gap: '能力短板', assessment: '考核', courses: '课程' },
};

export const improvementRuleWords: typeof enWords = {
  finding_kind: {
    pass_rate: '考核合格率',
    attendance: '课程出勤率',
    feedback: '课程反馈',
    kpi: '指标未达目标',
    form_item: '问卷单项',
    kpi_after: '培训后指标变差',
    gap: '能力短板',
    cases: '同类案例数',
  },
};
