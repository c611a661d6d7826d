import { rollup } from './report-rollup.js';
import { reportRun } from './report-run.js';
import type { report as en } from '../en/report.js';
import { awards } from './report-awards.js';
import { batch } from './report-batch.js';
import { course } from './report-course.js';
import { effect } from './report-effect.js';
import { groups } from './report-groups.js';
import { index } from './report-index.js';
import { kpi } from './report-kpi.js';
import { mentor } from './report-mentor.js';
import { person } from './report-person.js';
import { plan } from './report-plan.js';
import { trainer } from './report-trainer.js';
import { period } from './report-period.js';
import { periodKinds } from './report-words.js';

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
    index_no_rules: (f) => ({
      message: `制度手册中没有 "${f.rule}"，未规定综合指数如何构成。`,
      hint: '请参照默认手册补上这一节，再用 "cohort plan handbook apply" 启用。',
    }),
    index_period_kind: (f) => ({
      message: `综合指数不按 ${f.period} 这种周期统计（${f.rule}）。`,
      hint: `可用周期：${f.kinds.map((kind) => periodKinds[kind] ?? kind).join('、')}；例如 ${f.example}。`,
    }),
    group_unknown: (f) => ({
      message: `从来没有人属于${f.unit === 'team' ? '班组' : '部门'} "${f.name}"。`,
      ...(f.suggestion === '' ? {} : { hint: `是否指 ${f.suggestion}？` }),
    }),
    effect_course_unknown: (f) => ({
      message: `制度手册中没有课程“${f.course}”。`,
      hint: f.suggestion === '' ? '课程见制度手册的 courses。' : `是不是 ${f.suggestion}？`,
    }),
    effect_nothing_yet: (f) => ({
      message: `${f.about} 还没有人参加过。`,
      hint: '请先用 cohort record attendance 登记考勤，然后才能看效果。',
    }),
    report_empty: (f) => ({
      message: `${f.report} 没有可汇报的内容。`,
      hint: '仍要生成报告，请去掉 --if-empty。',
    }),
  },
  effect,
  period,
  run: reportRun,
  awards,
  batch,
  course,
  groups,
  index,
  kpi,
  mentor,
  person,
  plan,
  trainer,
  rollup,
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
