import { reportRun } from './report-run.js';
import type { report as en } from '../en/report.js';
import { period } from './report-period.js';

export const report: typeof en = {
  refusals: {
    week_future: (f) => ({
      message: `${f.week} 周尚未开始。`,
      hint: `最晚只能汇报本周，即 ${f.last}。`,
    }),
    period_future: (f) => ({
      message: `${f.period} 尚未开始。`,
      hint: `最晚只能汇报当前的，即 ${f.last}。`,
    }),
    report_empty: (f) => ({
      message: `${f.report} 没有可汇报的内容。`,
      hint: '仍要生成报告，请去掉 --if-empty。',
    }),
  },
  period,
  run: reportRun,
  skipped: (about) => `${about} 无事可报，未生成报告。`,
  more: (rows) => `另有 ${rows} 行未列出，用 --format csv 或 xlsx 可取得全部。`,
  footer: {
    handbook: (versions) =>
      versions.length === 0
        ? '制度手册：本报告不涉及任何期次。'
        : `制度手册：第 ${versions.join('、')} 版。`,
    journal: (day, entry, hash) => `${day} 结束时的流水：第 ${entry} 条，${hash}。`,
  },
};
