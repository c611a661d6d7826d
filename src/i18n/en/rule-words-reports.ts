/** What the rules of reports are called in a sentence. */
export const reportRuleKeys = {
  report_schedule: {
    title: 'title',
    report: 'report',
    arguments: 'arguments',
    every: 'period',
    weekday: 'weekday',
    day: 'day of the month',
    at: 'time',
    formats: 'formats',
    folder: 'folder',
    if_empty: 'what becomes of an empty report',
    languages: 'languages',
    mail: 'mail',
  },
  index: {
    title: 'title',
    periods: 'periods',
    missing: 'what becomes of a missing part',
    least_weight: 'least weight of the parts that are there',
    least_people: 'least number of people of a group',
    parts: 'parts',
  },
  index_part: {
    kpi: 'KPI',
    assessments: 'marks',
    weight: 'weight',
    zero_at: 'figure that is worth 0',
    full_at: 'figure that is worth 100',
  },
  report_mail: {
    to: 'recipients',
    cc: 'recipients of a copy',
    subject: 'subject',
    attach: 'formats attached',
  },
};

export const reportRuleWords = {
  report_every: {
    day: 'daily',
    week: 'weekly',
    month: 'monthly',
    quarter: 'quarterly',
    half_year: 'half-yearly',
    year: 'yearly',
  },
  index_missing: { leave_out: 'left out', withhold: 'no index then' },
  report_empty: { skip: 'left out', write: 'written all the same', fail: 'an error' },
};
