import type { course as en } from '../en/report-course.js';

export const course: typeof en = {
  summary: '课程总结：课次、学时、人数、出勤、讲师、考核、反馈、所用案例。',
  course: '课程代码或名称',
  period: '只看某周、月、季度、半年或年的课次',
  title: (c) => `课程总结：${c.course} ${c.title}`,
  figures: {
    sessions: '已开课次',
    hours: '已授学时',
    heads: '到课人数',
    attendance: '出勤率',
    feedback: '反馈均分',
  },
  ahead: (count) => `待开 ${count}`,
  recorded: (attended, recorded) => `已登记 ${recorded} 人次，出席 ${attended}`,
  answers: (count) => `${count} 份`,
  sessions: { title: '各课次', empty: '没有课次。' },
  months: { title: '逐月情况', empty: '尚未开课。' },
  trainers: { title: '授课讲师', empty: '尚未开课。', nobody: '未指定' },
  results: { title: '到课学员考核成绩', empty: '没有成绩。' },
  cases: { title: '所用案例', empty: '没有案例。', usedOn: '使用日期' },
  footer: (from, to) => `课次范围：${from} 至 ${to}。`,
  always: '课次范围：全部。',
};
