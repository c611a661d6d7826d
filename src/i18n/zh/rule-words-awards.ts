import type {
  awardRuleKeys as enKeys,
  awardRuleWords as enWords,
} from '../en/rule-words-awards.js';

const metric = {
  kpi: '指标',
  assessment: '考核',
  take: '取哪次成绩',
  attendance: '考勤',
  results: '考核结果',
  drill: '训练',
  feedback: '学员评价',
};

const eligible = { served_under: '入职时长上限', served_at_least: '入职时长下限' };

/** 扣分与奖项规则的名称。 */
export const awardRuleKeys: typeof enKeys = {
  consequences: {
    period: '周期',
    unit: '分值名称',
    cap: '每期扣分上限',
    decision: '决定',
    holders: '职责承担人',
    rules: '扣分规则',
  },
  consequence: {
    title: '名称',
    of: '计数对象',
    statuses: '计入的考勤',
    assessments: '考核',
    duties: '职责',
    points: '分数',
    grace: '免扣次数',
  },
  holders: {
    assistant: '培训助理',
    specialist: '培训专员',
    supervisor: '培训主管',
    manager: '经理',
  },
  awards: { decision: '决定', figures: '调取数据', list: '奖项', rankings: '排名榜' },
  award: {
    title: '名称',
    unit: '评比单位',
    period: '周期',
    eligible: '参评资格',
    conditions: '达标条件',
    rank: '排名',
    excluded: '取消资格的情形',
    min_candidates: '最少参评数',
    min_members: '最少有数据人数',
    prize: '奖励',
  },
  award_decision: {
    by: '决定的岗位',
    within: '决定期限',
    second_person: '须他人复核',
    lapses_after: '逾期不再提示的时间',
  },
  award_figures: { by: '调取数据的岗位', within: '调取期限' },
  award_eligible: eligible,
  award_condition: { ...metric, at_least: '不低于', at_most: '不高于' },
  award_rank: {
    by: '排名数据',
    order: '取哪一端',
    top: '获奖名次',
    ties: '并列时',
    second: '并列时比较的数据',
  },
  award_term: { ...metric, weight: '权重', from: '从此数中减去' },
  award_prize: { amount: '数额', unit: '单位', note: '其他奖励' },
  award_list: {
    title: '名称',
    unit: '评比单位',
    period: '周期',
    by: '排名数据',
    show: '列出哪一端',
    places: '名次数',
    eligible: '上榜资格',
  },
};

/** 这些规则的取值。 */
export const awardRuleWords: typeof enWords = {
  award_period: { week: '周', month: '月', quarter: '季', half_year: '半年', year: '年' },
  award_unit: { person: '个人', team: '班组', department: '部门', batch: '期次' },
  award_take: { best: '最好一次', latest: '最近一次', mean: '平均' },
  award_attendance: {
    rate: '到课率',
    present: '出勤次数',
    late: '迟到次数',
    left_early: '早退次数',
    absent: '缺勤次数',
    excused: '请假次数',
  },
  award_results: { passed: '合格次数', failed: '不合格次数' },
  award_feedback: { mean: '平均分', count: '答卷数' },
  award_order: { highest: '最高', lowest: '最低' },
  award_ties: { all: '都得奖', none: '都不得奖', second: '再比其他数据' },
  award_show: { highest: '最高', lowest: '最低', both: '两端' },
  consequence_of: {
    attendance: '考勤',
    assessment: '考核不合格',
    duty: '失效的职责',
    loan: '未按时归还',
  },
};
