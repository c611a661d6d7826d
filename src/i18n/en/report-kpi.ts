import { daysText } from './report-words.js';

export const kpi = {
  summary: 'Figures of work of a period by KPI, team, batch and level, and their trend.',
  period: 'a week, month, quarter, half-year or year: 2026-06, 2026-Q2; else the last month',
  metric: 'only this KPI, by code or title',
  title: 'Figures of work',
  subtitle: (p: { text: string; from: string; to: string }) =>
    `${p.text}: ${daysText(p.from, p.to)}`,
  note: (people: number) => `${people} people`,
  metrics: { title: 'Everybody', empty: 'No figures in this period.' },
  teams: { title: 'Teams', empty: 'No team has figures.' },
  batches: { title: 'Batches', empty: 'No batch has figures.' },
  levels: {
    title: 'Levels of skill',
    empty: 'The handbook has no levels.',
    none: 'no figures for it',
  },
  trend: {
    title: 'Month by month',
    empty: 'No months of figures.',
    chart: 'Means in per cent, month by month',
    alternative: (parts: readonly string[]) => `${parts.join('; ')}.`,
  },
  columns: {
    n: 'n',
    mean: 'mean',
    lowest: 'lowest',
    highest: 'highest',
    peopleReached: 'people on target',
  },
  footer: (p: { text: string; from: string; to: string }) =>
    `Period: ${p.text}, ${p.from} to ${p.to}.`,
};
