import type { person as en } from '../en/report-person.js';
import { dateText } from './report-words.js';

export const person: typeof en = {
  summary: '个人培训档案：参训、成绩、业绩、奖惩、审批记录，以及现状与依据。',
  employee: '工号',
  title: (p) => `个人培训档案：${p.name}（${p.employee_no}）`,
  subtitle: (p) =>
    [`入职日期 ${dateText(p.hired_on)}`, p.place, `截至${dateText(p.day)}`]
      .filter((part) => part !== '')
      .join(' · '),
  figures: {
    state: '现状',
    sessions: '参训课次',
    attendance: '出勤率',
    hours: '累计学时',
    assessments: '合格考核项',
    trainings: '参加期次',
    awards: '获奖',
    deductions: '扣分',
  },
  ofSessions: (recorded, late, absent) =>
    [`已登记 ${recorded} 次`, late > 0 ? `迟到 ${late}` : '', absent > 0 ? `缺勤 ${absent}` : '']
      .filter((part) => part !== '')
      .join('，'),
  ofAssessments: (tried) => `共参加 ${tried} 项`,
  of: '应有',
  notRecorded: (count) => `有 ${count} 次课未登记考勤，未计入出勤率。`,
  memberships: { title: '部门、班组与岗位', empty: '没有记录。' },
  standing: { title: '现状与依据', empty: '未编入任何期次。' },
  trainings: {
    title: '学籍',
    empty: '尚未编入任何期次。',
    stages: '各阶段',
    inserted: '插班',
    movedFrom: (batch) => `由 ${batch} 转入`,
  },
  courses: { title: '课程完成情况', empty: '尚未上课。', level: '层次' },
  sessions: {
    title: '上课与考勤记录',
    empty: '尚未上课。',
    place: '参加方式',
    ahead: (count) => `另有 ${count} 次课待上。`,
    corrected: (was) => `原登记：${was}`,
  },
  marks: {
    title: '考核成绩',
    empty: '尚无成绩。',
    corrections: '成绩变更记录',
    was: '原成绩',
    kinds: {
      confirm: '复核确认',
      void: '作废',
      restore: '恢复',
      regrade: '更正',
      settle: '裁定分差',
    },
  },
  checklists: { title: '带教清单', items: '签核明细', areas: '各方面签核', area: '方面' },
  drills: {
    title: '强化训练',
    days: '每日完成',
    met: '达标',
    perDay: '每日目标',
    daysMet: '达标天数',
  },
  appraisals: { title: '综合评价', total: '加权合计' },
  kpis: {
    title: '业绩指标',
    empty: '尚无业绩数据。',
    chart: '业绩走势（百分比指标）',
    alternative: (parts) => `${parts.join('；')}。`,
  },
  awards: { title: '获奖记录', deductions: '扣分记录' },
  decisions: {
    title: '申请、审批与决定',
    kinds: { grant: '追加考试机会', pause: '中止培训' },
  },
  mentors: { title: '师傅（导师）' },
  spotChecks: {
    title: '抽查记录',
    kinds: { team: '班组抽查', customer: '客户回访' },
  },
  cases: { title: '入库案例' },
  asMentor: { title: '导师资质', mentees: (count) => `累计带教 ${count} 人。` },
  asTrainer: {
    title: '讲师资质',
    evaluated: (answers, mean) =>
      answers === 0
        ? '尚无学员评价。'
        : `学员评价 ${answers} 份${mean === null ? '，份数过少，不显示均分。' : `，均分 ${mean.toFixed(2)}。`}`,
  },
  leaves: { title: '请假记录' },
  loans: { title: '教材借阅记录' },
};
