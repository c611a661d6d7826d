import type { awards as en } from '../en/report-awards.js';
import { daysText } from './report-words.js';

export const awards: typeof en = {
  summary: '奖惩汇总：一期内已发、免发、待定的奖项与扣分，以及报薪酬的合计。',
  period: '周、月、季度、半年或年，例如 2026-06、2026-Q2；不写则为上月',
  title: '奖惩汇总',
  subtitle: (p) => `${p.text}（${daysText(p.from, p.to)}），含其中的较短周期`,
  figures: { given: '已发奖项', waived: '免发', open: '待定', deductions: '已执行扣分' },
  totals: {
    title: '报薪酬合计',
    empty: '没有已发放的项目。',
    told: '已报',
    toTell: '待报',
    people: '人数',
  },
  titles: {
    title: '按奖项与规则',
    empty: '没有。',
    toDecide: '待定',
    given: '已发',
    waived: '免发',
  },
  awards: { title: '奖项', empty: '本期没有奖项。' },
  deductions: { title: '扣分', empty: '本期没有扣分。' },
  footer: (p) => `统计周期：${p.text}，${p.from} 至 ${p.to}。`,
};
