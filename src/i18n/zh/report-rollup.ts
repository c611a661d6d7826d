import type { rollup as en, storeFaults as enFaults } from '../en/report-rollup.js';

export const storeFaults: typeof enFaults = {
  store_missing: '不存在',
  store_foreign: '不是 cohort 数据文件',
  store_newer: '由更新版本的 cohort 写成',
  store_older: '由旧版 cohort 写成，请先在该单位运行一次 cohort，使其升级',
  store_damaged: '已损坏',
};

export const rollup: typeof en = {
  summary: '多个单位合成一份报告：各单位并列，并给出合计。',
  stores: '各单位的数据文件，只读取，不改动',
  ifEmpty: '各单位都无事可报时：skip 不出、write 照出、fail 报错（默认 write）',
  title: '多单位培训报告',
  offices: (count) => `${count} 个单位`,
  kept: '按单位分别计人',
  n: (count) => `共 ${count} 条`,
  side: '各单位对照',
  all: '合计',
  chart: '各单位出勤率与合格率',
  part: (office, attendance, passRate) => `${office} ${attendance}、${passRate}`,
  parts: (parts) => `${parts.join('；')}。`,
  exams: '各单位考试成绩',
  exam: '考核',
  noExams: '没有人参加考试。',
  standings: '学员现状',
  nobody: '没有在训学员。',
  ranks: '迟到与缺勤',
  late: '迟到最多',
  absent: '缺勤最多',
  noRanks: '没有。',
  sources: '数据依据',
  footer: (p) =>
    `统计周期：${p.period}，${p.from} 至 ${p.to}；以 ${p.as_of} 的情况为准，各单位按各自的手册。人员按单位分别计算：两个单位的同一工号是两个人。`,
};
