import { daysText, many } from './report-words.js';

export const groups = {
  team: {
    summary: 'Teams side by side over a period, or one team with its people.',
    argument: 'name of a team; else all of them',
    title: 'Comparison of teams',
    titleOf: (name: string) => `Team ${name}`,
  },
  department: {
    summary: 'Departments side by side over a period, or one department with its people.',
    argument: 'name of a department; else all of them',
    title: 'Comparison of departments',
    titleOf: (name: string) => `Department ${name}`,
  },
  period: 'a week, month, quarter, half-year or year: 2026-06, 2026-Q2; else the last month',
  subtitle: (p: { text: string; from: string; to: string }) =>
    `${p.text}: ${daysText(p.from, p.to)} · everybody counts where they belonged on the day`,
  office: 'all',
  figures: {
    people: 'People',
    attendance: 'Attendance',
    hours: 'Person-hours',
    marks: 'Marks',
    passRate: 'Pass rate',
    checks: 'Spot checks',
  },
  recorded: (count: number) => `${count} recorded`,
  elsewhere: (count: number) => `of them ${count} in none`,
  training: { title: 'Training', empty: 'Nobody belongs to any.' },
  kpis: {
    title: 'Figures of work',
    empty: 'No figures in this period.',
    best: (f: { title: string; name: string; value: number; unit: string }) =>
      `${f.title}: best is ${f.name} with ${f.value} ${f.unit}.`,
  },
  checks: { title: 'Spot checks and call-backs', empty: 'No spot check in this period.' },
  members: { title: 'People', empty: 'Nobody has figures or marks of this period.' },
  columns: {
    hours: 'person-hours',
    marks: 'marks',
    mean: 'mean %',
    checks: 'checks',
    checksMean: 'mean score',
    callBacks: 'call-backs',
    callBacksMean: 'mean score (call-backs)',
    n: 'n',
  },
  chart: (title: string) => `${title} by group`,
  alternative: (parts: readonly string[]) => `${parts.join('; ')}.`,
  people: (count: number) => many(count, 'person', 'people'),
  footer: (p: { text: string; from: string; to: string }) =>
    `Period: ${p.text}, ${p.from} to ${p.to}.`,
};
