import type { Form, PerKey, Shape } from './shapes.js';

/** What the schedules of reports hold. */
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
  report_mail: { to: 'text', cc: 'text', subject: 'text', attach: 'text' },
} satisfies { [S in Shape]?: PerKey<Form>[S] };
