import { dayText, daysText, many } from './report-words.js';

export const batch = {
  summary:
    'The report on a batch: people, timetable, attendance, marks, retakes, feedback, figures before and after.',
  batch: 'code of the batch',
  title: (b: { batch: string; program_title: string }) => `Batch ${b.batch}: ${b.program_title}`,
  subtitle: (
    b: { start_on: string; end_on: string | null; closed_on: string | null },
    day: string,
  ) =>
    [
      b.end_on === null ? `from ${dayText(b.start_on)}` : daysText(b.start_on, b.end_on),
      b.closed_on === null ? '' : `closed on ${dayText(b.closed_on)}`,
      `as of ${dayText(day)}`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
  figures: {
    people: 'People',
    sessions: 'Sessions held',
    hours: 'Hours delivered',
    attendance: 'Attendance',
    passRate: 'Pass rate',
    retakes: 'Retakes due',
    feedback: 'Feedback',
  },
  ofPlanned: (count: number) => `of ${count} planned`,
  stillThere: (count: number) => `${count} still in it`,
  unrecorded: (count: number) =>
    `Of ${many(count, 'session')} held no attendance is recorded; the rates leave ${count === 1 ? 'it' : 'them'} out.`,
  recorded: (attended: number, recorded: number) => `${attended} of ${recorded} recorded`,
  ofResults: (passed: number, people: number) => `${passed} of ${people} results`,
  answers: (count: number) => many(count, 'answer'),
  people: { title: 'People', empty: 'Nobody has joined.', results: 'marks' },
  stages: {
    title: 'Stages',
    empty: 'The program has no stages.',
    planned: 'planned',
    plannedTo: 'until',
    ended: 'have ended it',
    chart: 'Stages of the batch',
    alternative: (parts: readonly string[]) => `${parts.join('; ')}.`,
    part: (f: { title: string; from: string; to: string | null }) =>
      f.to === null ? `${f.title} since ${f.from}` : `${f.title} ${f.from} to ${f.to}`,
    statuses: { ended: 'ended', running: 'going on' },
  },
  standings: {
    title: 'Who stands where',
    empty: 'Nobody has joined.',
    behind: 'all stages done, or left',
  },
  sessions: { title: 'Timetable', empty: 'No session.' },
  attendance: {
    title: 'Attendance',
    empty: 'No attendance is recorded yet.',
    chart: 'Attendance by person and day',
    byDay: 'Attendance day by day',
    missed: 'Who missed something',
    missedOn: 'missed on',
    nobodyMissed: 'Nobody missed anything.',
    alternative: (f: { days: number; people: number; worst: readonly string[] }) =>
      `${many(f.people, 'person', 'people')} on ${many(f.days, 'day')}${f.worst.length === 0 ? '; everybody was always there.' : `; absent: ${f.worst.join(', ')}.`}`,
  },
  results: {
    title: 'Marks',
    empty: 'No mark counts yet.',
    list: 'Marks of each person',
    firstPass: 'passed at once',
    lowest: 'lowest',
    highest: 'highest',
    retaken: 'retaken',
    first: 'first',
    last: 'latest',
  },
  retakes: { title: 'Retakes due', empty: 'No retake is due.' },
  feedback: {
    title: 'Feedback',
    empty: 'Nobody has answered.',
    whole: 'the whole',
    rate: 'answered',
    withheld: 'too few to tell',
    groups: 'Feedback by group of questions',
    group: 'group of questions',
  },
  kpis: { title: 'Figures of work before and after', empty: 'No figures of before or after.' },
};
