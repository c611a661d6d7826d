import { daysText } from './report-words.js';

export const awards = {
  summary:
    'Awards and points off of a period: given, waived, still to decide, and the sums for payroll.',
  period: 'a week, month, quarter, half-year or year: 2026-06, 2026-Q2; else the last month',
  title: 'Awards and points off',
  subtitle: (p: { text: string; from: string; to: string }) =>
    `${p.text}: ${daysText(p.from, p.to)}, with the shorter periods in it`,
  figures: {
    given: 'Awards given',
    waived: 'Waived',
    open: 'To decide',
    deductions: 'Points off applied',
  },
  totals: {
    title: 'For payroll',
    empty: 'Nothing was given.',
    told: 'told',
    toTell: 'to tell',
    people: 'people',
  },
  titles: {
    title: 'By award and rule',
    empty: 'Nothing.',
    toDecide: 'to decide',
    given: 'given',
    waived: 'waived',
  },
  awards: { title: 'Awards', empty: 'No award in this period.' },
  deductions: { title: 'Points off', empty: 'No points off in this period.' },
  footer: (p: { text: string; from: string; to: string }) =>
    `Period: ${p.text}, ${p.from} to ${p.to}.`,
};
