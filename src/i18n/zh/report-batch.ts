import type { batch as en } from '../en/report-batch.js';
import { dateText, daysText } from './report-words.js';

export const batch: typeof en = {
  summary: '班次总结：学员、课程表执行、出勤、成绩、补考、反馈、业绩前后对比。',
  batch: '期次编号',
  title: (b) => `班次总结：${b.batch} ${b.program_title}`,
  subtitle: (b, day) =>
    [
      b.end_on === null ? `${dateText(b.start_on)}开班` : daysText(b.start_on, b.end_on),
      b.closed_on === null ? '' : `${dateText(b.closed_on)}结班`,
      `截至${dateText(day)}`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
  figures: {
    people: '学员人数',
    sessions: '已开课次',
    hours: '已授学时',
    attendance: '出勤率',
    passRate: '合格率',
    retakes: '待补考',
    feedback: '反馈均分',
  },
  ofPlanned: (count) => `计划 ${count}`,
  stillThere: (count) => `在班 ${count} 人`,
  unrecorded: (count) => `有 ${count} 次已开的课未登记考勤，未计入出勤率。`,
  recorded: (attended, recorded) => `已登记 ${recorded} 人次，出席 ${attended}`,
  ofResults: (passed, people) => `${people} 项中合格 ${passed} 项`,
  answers: (count) => `${count} 份`,
  people: { title: '学员名单', empty: '尚无学员。', results: '成绩' },
  stages: {
    title: '阶段进度',
    empty: '该方案没有阶段。',
    planned: '计划开始',
    plannedTo: '计划结束',
    ended: '完成人数',
    chart: '各阶段进度',
    alternative: (parts) => `${parts.join('；')}。`,
    part: (f) => (f.to === null ? `${f.title}自 ${f.from} 起` : `${f.title} ${f.from} 至 ${f.to}`),
    statuses: { ended: '已完成', running: '进行中' },
  },
  standings: { title: '学员现状', empty: '尚无学员。', behind: '已完成全部阶段或已离班' },
  sessions: { title: '课程表执行情况', empty: '没有课次。' },
  attendance: {
    title: '出勤情况',
    empty: '尚未登记考勤。',
    chart: '每人每日出勤',
    byDay: '每日出勤',
    missed: '缺课情况',
    missedOn: '缺课日期',
    nobodyMissed: '无人缺课。',
    alternative: (f) =>
      `${f.people} 人、${f.days} 天${f.worst.length === 0 ? '，全勤。' : `；有缺勤：${f.worst.join('、')}。`}`,
  },
  results: {
    title: '考核成绩',
    empty: '尚无有效成绩。',
    list: '个人成绩',
    firstPass: '一次合格率',
    lowest: '最低',
    highest: '最高',
    retaken: '补考人数',
    first: '首次成绩',
    last: '最近成绩',
  },
  retakes: { title: '待补考', empty: '没有待补考。' },
  feedback: {
    title: '培训反馈',
    empty: '尚无反馈。',
    whole: '整体',
    rate: '回收率',
    withheld: '份数过少，不显示',
    groups: '各组题目均分',
    group: '题组',
  },
  kpis: { title: '业绩前后对比', empty: '培训前后均无业绩数据。' },
};
