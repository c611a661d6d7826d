import type { index as en } from '../en/report-index.js';
import { daysText } from './report-words.js';

export const index: typeof en = {
  summary: '投诉处理综合指数：列出各项构成，含个人、班组、部门与全部门合计。',
  period: '月、季度或半年，例如 2026-06、2026-Q2、2026-H1；不写则为最近结束的一期',
  subtitle: (p) => `${p.text}（${daysText(p.from, p.to)}）`,
  office: '全体',
  figure: '综合指数',
  ofPeople: (count) => `${count} 人`,
  marks: '培训考核成绩',
  parts: '指数构成',
  departments: '各部门',
  teams: '各班组',
  people: '个人',
  all: '各项明细',
  empty: '本期没有数据。',
  columns: {
    part: '指标',
    n: '样本数',
    value: '数值',
    zero: '0 分线',
    full: '满分线',
    scaled: '折算分',
    weight: '权重',
    share: '实际权重',
    points: '得分',
    index: '指数',
    reason: '未出原因',
  },
  reasons: {
    no_data: '无数据',
    missing_part: '有缺项',
    least_weight: '权重不足',
    few_people: '人数过少',
  },
  chart: '各班组综合指数',
  alternative: (parts) => `${parts.join('；')}。`,
  missing: {
    leave_out: (least) =>
      `缺项的权重按比例分摊给其余各项${least === null ? '' : `；其余各项权重合计不足 ${least}% 时不出指数`}（index.missing）。`,
    withhold: () => '缺一项即不出指数（index.missing）。',
  },
  scale: (least) =>
    `各项数值按上下限折算为 0–100 分；班组、部门取成员的平均值，不足 ${least} 人不显示（index.parts、index.least_people）。`,
  footer: (p) => `统计周期：${p.text}，${p.from} 至 ${p.to}。`,
};
