import { dayText, many } from './report-words.js';

export const trainer = {
  summary:
    'All trainers side by side, or the file of one: courses, sessions given, attendance, evaluations, results of trainees.',
  trainer: 'name of the trainer; all of them where it is left out',
  all: {
    title: 'Trainers',
    asOf: (day: string) => `as of ${dayText(day)}`,
    trainers: 'Trainers',
    list: 'Side by side, the best evaluated first',
    empty: 'No trainer is registered.',
    headers: {
      retired: 'retired on',
      trainees: 'trainees',
      attendance: 'attendance',
      mean: 'mean',
      evaluations: 'counted',
      verdict: 'verdict',
      courses: 'courses',
    },
  },
  title: (name: string) => `Trainer’s file: ${name}`,
  subtitle: (f: { kind: string; from_on: string; retired_on: string | null; day: string }) =>
    [
      f.kind,
      `since ${dayText(f.from_on)}`,
      f.retired_on === null ? '' : `until ${dayText(f.retired_on)}`,
      `as of ${dayText(f.day)}`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
  figures: {
    sessions: 'Sessions given',
    hours: 'Hours',
    trainees: 'Trainees',
    attendance: 'Attendance',
    evaluation: 'Evaluation',
    courses: 'Courses',
  },
  evaluations: (count: number) => `the latest ${count}`,
  recorded: (count: number) => `of ${count} recorded`,
  courses: { title: 'What they may give', empty: 'No course.' },
  months: { title: 'Month by month', empty: 'No session so far.' },
  sessions: { title: 'Sessions given', empty: 'No session so far.', next: 'Coming sessions' },
  records: {
    title: 'Evaluations and assessments',
    empty: 'Nothing is recorded.',
    withheld: 'too few to tell',
    answers: (count: number) => many(count, 'answer'),
  },
  decisions: { title: 'Decisions', empty: 'None.' },
  results: { title: 'How those who came did in exams', empty: 'No marks.' },
};
