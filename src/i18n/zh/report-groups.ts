import type { groups as en } from '../en/report-groups.js';
import { daysText } from './report-words.js';

export const groups: typeof en = {
  team: {
    summary: '班组对比：一期内各班组并列，或单个班组及其成员。',
    argument: '班组名称；不写则全部班组',
    title: '班组对比',
    titleOf: (name) => `班组：${name}`,
  },
  department: {
    summary: '部门对比：一期内各部门并列，或单个部门及其成员。',
    argument: '部门名称；不写则全部部门',
    title: '部门对比',
    titleOf: (name) => `部门：${name}`,
  },
  period: '周、月、季度、半年或年，例如 2026-06、2026-Q2；不写则为上月',
  subtitle: (p) => `${p.text}（${daysText(p.from, p.to)}） · 按事发当日所属班组、部门统计`,
  office: '合计',
  figures: {
    people: '人数',
    attendance: '出勤率',
    hours: '人时',
    marks: '考试人次',
    passRate: '合格率',
    checks: '抽查次数',
  },
  recorded: (count) => `已登记 ${count} 人次`,
  elsewhere: (count) => `其中 ${count} 人不属于任何一个`,
  training: { title: '培训情况', empty: '没有人员归属。' },
  kpis: {
    title: '业绩指标',
    empty: '本期没有业绩数据。',
    best: (f) => `${f.title}：最优为${f.name}，${f.value} ${f.unit}。`,
  },
  checks: { title: '抽查与客户回访', empty: '本期没有抽查。' },
  members: { title: '成员', empty: '本期没有成员数据。' },
  columns: {
    hours: '人时',
    marks: '考试人次',
    mean: '平均得分率%',
    checks: '抽查',
    checksMean: '抽查均分',
    callBacks: '回访',
    callBacksMean: '回访均分',
    n: '人数',
  },
  chart: (title) => `各组${title}`,
  alternative: (parts) => `${parts.join('；')}。`,
  people: (count) => `${count} 人`,
  footer: (p) => `统计周期：${p.text}，${p.from} 至 ${p.to}。`,
};
