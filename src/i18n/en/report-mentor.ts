import { dayText, many } from './report-words.js';

export const mentor = {
  summary: 'All mentors with their results, or one mentor with mentees, satisfaction and results.',
  employee: 'employee no of a mentor; else all of them',
  title: 'Mentors',
  titleOf: (p: { name: string; employee_no: string }) =>
    `Mentor’s file: ${p.name} (${p.employee_no})`,
  asOf: (day: string) => `as of ${dayText(day)}`,
  figures: {
    mentors: 'Mentors',
    mentees: 'Mentees now',
    rate: 'In time',
    completeness: 'Checklists signed',
    signOff: 'Days to sign off',
    allowance: 'Allowance this year',
  },
  ofJudged: (reached: number, judged: number) => `${reached} of ${judged}`,
  ofLimit: (limit: number) => `of ${limit}`,
  noneYet: 'No mentor so far.',
  list: 'Mentors and their results',
  certificates: 'Certificates',
  mentees: { title: 'Mentees', empty: 'No mentee so far.' },
  satisfaction: { title: 'Satisfaction by quarter', empty: 'No figures.', least: 'at least' },
  decisions: 'Decisions',
  followUp: (kind: string, rule: string) =>
    kind === 'withdrawal'
      ? `The results ask for a decision on the certificate (${rule}).`
      : `The results ask for guidance (${rule}).`,
  columns: { limit: 'of', rate: 'in time', completeness: 'signed', judged: 'judged', n: 'n' },
  people: (count: number) => many(count, 'person', 'people'),
};
