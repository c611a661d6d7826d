import type { Form, PerKey, Shape } from './shapes.js';

/** What the schedules of reports and the index hold. */
export const reportForms = {
  report_schedule: {
    title: 'text',
    report: 'text',
    arguments: 'text',
    every: { word: 'report_every' },
    weekday: { word: 'weekday' },
    day: 'number',
    at: 'text',
    formats: 'text',
    folder: 'text',
    if_empty: { word: 'report_empty' },
    languages: { word: 'language' },
    mail: { one: 'report_mail' },
  },
  index: {
    title: 'text',
    periods: { word: 'award_period' },
    missing: { word: 'index_missing' },
    least_weight: 'number',
    least_people: 'number',
    parts: { each: 'index_part' },
  },
  index_part: {
    kpi: { refers: 'kpi' },
    assessments: 'text',
    weight: 'number',
    zero_at: 'number',
    full_at: 'number',
  },
  report_mail: { to: 'text', cc: 'text', subject: 'text', attach: 'text' },
} satisfies { [S in Shape]?: PerKey<Form>[S] };
