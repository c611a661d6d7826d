import type { kpi as en } from '../en/report-kpi.js';
import { daysText } from './report-words.js';

export const kpi: typeof en = {
  summary: '业绩指标汇总：按指标、班组、期次、等级，以及逐月走势。',
  period: '周、月、季度、半年或年，例如 2026-06、2026-Q2；不写则为上月',
  metric: '只看这一指标（代码或名称）',
  title: '业绩指标汇总',
  subtitle: (p) => `${p.text}（${daysText(p.from, p.to)}）`,
  note: (people) => `${people} 人`,
  metrics: { title: '全体', empty: '本期没有业绩数据。' },
  teams: { title: '各班组', empty: '没有班组数据。' },
  batches: { title: '各期次', empty: '没有期次数据。' },
  levels: { title: '技能等级', empty: '制度手册没有规定等级。', none: '无相关数据' },
  trend: {
    title: '逐月走势',
    empty: '没有月度数据。',
    chart: '逐月均值（百分比指标）',
    alternative: (parts) => `${parts.join('；')}。`,
  },
  columns: { n: '人数', mean: '均值', lowest: '最低', highest: '最高', peopleReached: '达标人数' },
  footer: (p) => `统计周期：${p.text}，${p.from} 至 ${p.to}。`,
};
