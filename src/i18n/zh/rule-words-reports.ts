import type {
  reportRuleKeys as enKeys,
  reportRuleWords as enWords,
} from '../en/rule-words-reports.js';

export const reportRuleKeys: typeof enKeys = {
  report_schedule: {
    title: '名称',
    report: '报告',
    arguments: '命令行参数',
    every: '周期',
    weekday: '星期几',
    day: '每月几日',
    at: '时刻',
    formats: '格式',
    folder: '文件夹',
    if_empty: '无内容时的处理',
    languages: '语言',
    mail: '邮件',
  },
  index: {
    title: '名称',
    periods: '统计周期',
    missing: '缺项处理',
    least_weight: '最低权重合计',
    least_people: '最少人数',
    parts: '指标构成',
  },
  index_part: {
    kpi: '指标',
    assessments: '考核',
    weight: '权重',
    zero_at: '计 0 分的数值',
    full_at: '计 100 分的数值',
  },
  report_mail: { to: '收件人', cc: '抄送', subject: '主题', attach: '附件格式' },
};

export const reportRuleWords: typeof enWords = {
  report_every: {
    day: '每日',
    week: '每周',
    month: '每月',
    quarter: '每季',
    half_year: '每半年',
    year: '每年',
  },
  index_missing: { leave_out: '其余各项按权重分摊', withhold: '缺项则不出指数' },
  report_empty: { skip: '不出报告', write: '照常出报告', fail: '报错' },
};
