import { effect } from './report-effect.js';
import { reportRun } from './report-run.js';
import type { report as en } from '../en/report.js';

const signed = (value: number): string => (value > 0 ? `+${value}` : `−${Math.abs(value)}`);

/** `3月2日` of `2026-03-02`. */
const dayText = (day: string): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

export const report: typeof en = {
  refusals: {
    week_future: (f) => ({
      message: `${f.week} 周尚未开始。`,
      hint: `最晚只能汇报本周，即 ${f.last}。`,
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
  weekly: {
    summary: '培训周报：出勤、成绩、学员现状、新增/办结/逾期事项、一周之最。',
    week: 'ISO 周，例如 2026-W10；不写则为最近结束的一周',
    batch: '只汇报这些期次（不写则全部）',
    ifEmpty: '一周无事时：skip 不生成，write 照常生成，fail 报错（默认 write）',
    title: (office) => (/[!-~]$/.test(office) ? `${office} 培训周报` : `${office}培训周报`),
    period: (p) =>
      `${p.week.slice(0, 4)}年第${Number(p.week.slice(6))}周（${dayText(p.from)}至${dayText(p.to)}）`,
    asOf: (day) => `截至${dayText(day)}`,
    figures: {
      people: '在训人数',
      sessions: '开课次数',
      attendance: '出勤率',
      attempts: '考试人次',
      passRate: '合格率',
      open: '待办事项',
      overdue: '逾期事项',
    },
    peopleNote: (joined, left) =>
      [joined > 0 ? `新入班 ${joined} 人` : '', left > 0 ? `离班 ${left} 人` : '']
        .filter((part) => part !== '')
        .join('，'),
    openNote: (fresh, resolved) => `新增 ${fresh}，办结 ${resolved}`,
    unrecordedNote: (count) => `${count} 次未登记考勤`,
    pointsChange: (points) => (points === 0 ? '与上周持平' : `较上周 ${signed(points)} 个百分点`),
    countChange: (count) => (count === 0 ? '与上周持平' : `较上周 ${signed(count)}`),
    nothingBefore: '上周无数据',
    attendance: {
      title: '出勤情况',
      byBatch: '各期次出勤',
      byTeam: '各班组出勤',
      chart: '各期次考勤构成',
      alternative: (parts) => `${parts.join('；')}。`,
      all: '合计',
      noTeam: '未分组',
      empty: '本周没有开课。',
      unrecorded: (sessions) => `有 ${sessions} 次课尚未登记考勤，未计入出勤率。`,
    },
    results: {
      title: '考试成绩',
      byAssessment: '各项考试成绩',
      list: '成绩明细',
      chart: '各项考试合格与不合格人次',
      alternative: (parts) => `${parts.join('；')}。`,
      part: (f) => `${f.batch} 期“${f.title}”${f.taken} 人次，合格 ${f.passed}`,
      empty: '本周没有考试。',
    },
    standings: {
      title: '学员现状',
      table: '各阶段人数',
      chart: '各阶段人数与状态',
      alternative: (parts) => `${parts.join('；')}。`,
      behind: '已结束或已离班',
      empty: '目前没有在训学员。',
    },
    worklist: {
      title: '待办事项',
      new: '本周新增',
      resolved: '本周办结',
      overdue: '逾期未办',
      noneNew: '没有新增事项。',
      noneResolved: '没有办结事项。',
      noneOverdue: '没有逾期事项。',
      people: (names, more) =>
        more === 0 ? names.join('、') : `${names.join('、')}等 ${names.length + more} 人`,
    },
    rankings: {
      title: '一周之最',
      scores: '成绩最高与最低',
      attendance: '迟到、缺勤、请假之最',
      highest: '最高',
      lowest: '最低',
      late: '迟到',
      absent: '缺勤',
      excused: '请假',
      noScores: '本周没有生效的成绩。',
      noMarks: '本周无人迟到、缺勤或请假。',
    },
    sessions: {
      title: '课程安排',
      thisWeek: '本周课程',
      nextWeek: '下周课程',
      none: '没有课程。',
      day: (day, weekday) =>
        `${day} 周${['一', '二', '三', '四', '五', '六', '日'][weekday - 1] ?? ''}`,
    },
    footer: {
      period: (p) => `统计周期：${p.week}，${p.from} 至 ${p.to}；以 ${p.as_of} 的情况为准。`,
    },
  },
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
