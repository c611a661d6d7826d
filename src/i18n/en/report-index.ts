import { daysText, many } from './report-words.js';

export const index = {
  summary:
    'The weighted index of the handling of complaints, each part shown: people, teams, departments, the office.',
  period:
    'a month, quarter or half-year: 2026-06, 2026-Q2, 2026-H1; else the last one that is over',
  subtitle: (p: { text: string; from: string; to: string }) =>
    `${p.text}: ${daysText(p.from, p.to)}`,
  office: 'The whole office',
  figure: 'Index',
  ofPeople: (count: number) => many(count, 'person', 'people'),
  marks: 'Marks of exams',
  parts: 'Of what it is made',
  departments: 'Departments',
  teams: 'Teams',
  people: 'People',
  all: 'Each part of each',
  empty: 'No figures in this period.',
  columns: {
    part: 'part',
    n: 'n',
    value: 'figure',
    zero: 'worth 0 at',
    full: 'worth 100 at',
    scaled: 'scaled',
    weight: 'weight',
    share: 'counts as',
    points: 'points',
    index: 'index',
    reason: 'why none',
  },
  reasons: {
    no_data: 'no figures',
    missing_part: 'a part is missing',
    least_weight: 'too little weight',
    few_people: 'too few people',
  } as Record<string, string>,
  chart: 'The index of the teams',
  alternative: (parts: readonly string[]) => `${parts.join('; ')}.`,
  missing: {
    leave_out: (least: number | null) =>
      `The weight of a part without a figure is shared out among the others${least === null ? '' : `; with less than ${least} % of the weights there is no index`} (index.missing).`,
    withhold: () => 'While a part is missing there is no index (index.missing).',
  },
  scale: (least: number) =>
    `A figure is scaled to 0..100 between the two limits of its part; a group's figure is the mean of its people's, and of fewer than ${least} people nothing is told (index.parts, index.least_people).`,
  footer: (p: { text: string; from: string; to: string }) =>
    `Period: ${p.text}, ${p.from} to ${p.to}.`,
};
