import type { trainer as en } from '../en/report-trainer.js';
import { dateText } from './report-words.js';

export const trainer: typeof en = {
  summary: '全部讲师对比；或一位讲师的档案：可授课程、授课记录、出勤、学员评价、学员成绩。',
  trainer: '讲师姓名；不写则列出全部讲师',
  all: {
    title: '讲师一览',
    asOf: (day) => `截至${dateText(day)}`,
    trainers: '讲师人数',
    list: '讲师对比（评价高的在前）',
    empty: '还没有登记讲师。',
    headers: {
      retired: '停用日期',
      trainees: '学员人数',
      attendance: '出勤率',
      mean: '评价均分',
      evaluations: '计入次数',
      verdict: '评价',
      courses: '可授课程',
    },
  },
  title: (name) => `讲师档案：${name}`,
  subtitle: (f) =>
    [
      f.kind,
      `${dateText(f.from_on)}起`,
      f.retired_on === null ? '' : `${dateText(f.retired_on)}止`,
      `截至${dateText(f.day)}`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
  figures: {
    sessions: '授课次数',
    hours: '授课学时',
    trainees: '学员人数',
    attendance: '出勤率',
    evaluation: '评价均分',
    courses: '可授课程',
  },
  evaluations: (count) => `最近 ${count} 次`,
  recorded: (count) => `已登记 ${count} 人次`,
  courses: { title: '可授课程', empty: '没有课程。' },
  months: { title: '逐月授课', empty: '尚未授课。' },
  sessions: { title: '授课记录', empty: '尚未授课。', next: '待授课次' },
  records: {
    title: '评价与考核记录',
    empty: '没有记录。',
    withheld: '份数过少，不显示',
    answers: (count) => `${count} 份`,
  },
  decisions: { title: '认证与处理决定', empty: '没有。' },
  results: { title: '学员考核成绩', empty: '没有成绩。' },
};
