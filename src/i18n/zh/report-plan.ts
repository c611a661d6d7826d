import type { plan as en } from '../en/report-plan.js';

export const plan: typeof en = {
  summary: '年度培训计划完成情况：计划对需求、执行对计划、到课对计划。',
  year: '年份；不写则为本年',
  title: (year) => `${year} 年度培训计划完成情况`,
  chart: '各项目执行率',
  series: '已执行',
  alternative: (parts) => `${parts.join('；')}。`,
  footer: (year, day) => `统计周期：${year} 年，截至 ${day}。`,
};
