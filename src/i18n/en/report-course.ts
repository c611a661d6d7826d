export const course = {
  summary:
    'The report on a course: sessions, hours, heads, attendance, trainers, exams, feedback, cases.',
  course: 'code or title of the course',
  period: 'only the sessions of a week, month, quarter, half-year or year',
  title: (c: { course: string; title: string }) => `Course ${c.course}: ${c.title}`,
  figures: {
    sessions: 'Sessions held',
    hours: 'Hours delivered',
    heads: 'People who came',
    attendance: 'Attendance',
    feedback: 'Feedback',
  },
  ahead: (count: number) => `${count} ahead`,
  recorded: (attended: number, recorded: number) => `${attended} of ${recorded} recorded`,
  answers: (count: number) => `${count} answers`,
  sessions: { title: 'Sessions', empty: 'No session.' },
  months: { title: 'Month by month', empty: 'No session was held.' },
  trainers: { title: 'Trainers', empty: 'No session was held.', nobody: 'nobody named' },
  results: { title: 'How those who came did in exams', empty: 'No marks.' },
  cases: { title: 'Cases that it uses', empty: 'No case.', usedOn: 'used on' },
  footer: (from: string, to: string) => `Sessions of ${from} to ${to}.`,
  always: 'All sessions.',
};
