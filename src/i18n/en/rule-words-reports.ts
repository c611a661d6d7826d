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
  report_empty: { skip: 'left out', write: 'written all the same', fail: 'an error' },
};
