import type { mentor as en } from '../en/report-mentor.js';
import { dateText } from './report-words.js';

export const mentor: typeof en = {
  summary: '导师档案：全部导师的带教成果，或单个导师的学员、满意度与成果。',
  employee: '导师工号；不写则全部导师',
  title: '导师一览',
  titleOf: (p) => `导师档案：${p.name}（${p.employee_no}）`,
  asOf: (day) => `截至${dateText(day)}`,
  figures: {
    mentors: '导师人数',
    mentees: '在带学员',
    rate: '按期达标率',
    completeness: '清单签核率',
    signOff: '平均签核天数',
    allowance: '本年津贴',
  },
  ofJudged: (reached, judged) => `${judged} 人中 ${reached} 人`,
  ofLimit: (limit) => `上限 ${limit}`,
  noneYet: '尚无导师。',
  list: '导师与带教成果',
  certificates: '资质',
  mentees: { title: '带教学员', empty: '尚未带教。' },
  satisfaction: { title: '各季度满意度', empty: '没有数据。', least: '要求' },
  decisions: '处理决定',
  followUp: (kind, rule) =>
    kind === 'withdrawal'
      ? `成果偏低，需决定是否保留资质（${rule}）。`
      : `成果偏低，需辅导（${rule}）。`,
  columns: {
    limit: '上限',
    rate: '按期达标率',
    completeness: '签核率',
    judged: '已评人数',
    n: '样本数',
  },
  people: (count) => `${count} 人`,
};
