import { dayText, many } from './report-words.js';

export const person = {
  summary:
    'The file of a person: all training, marks, figures, awards, decisions, and where they stand.',
  employee: 'employee no',
  title: (p: { name: string; employee_no: string }) =>
    `Training file: ${p.name} (${p.employee_no})`,
  subtitle: (p: { hired_on: string; place: string; day: string }) =>
    [`hired on ${dayText(p.hired_on)}`, p.place, `as of ${dayText(p.day)}`]
      .filter((part) => part !== '')
      .join(' · '),
  figures: {
    state: 'Now',
    sessions: 'Sessions attended',
    attendance: 'Attendance',
    hours: 'Credited hours',
    assessments: 'Assessments passed',
    trainings: 'Trainings',
    awards: 'Awards',
    deductions: 'Points off',
  },
  ofSessions: (recorded: number, late: number, absent: number) =>
    [
      `of ${recorded} recorded`,
      late > 0 ? `${late} late` : '',
      absent > 0 ? `${absent} absent` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  ofAssessments: (tried: number) => `of ${tried} tried`,
  of: 'of',
  notRecorded: (count: number) =>
    `Of ${many(count, 'session')} no attendance is recorded; the rate leaves ${count === 1 ? 'it' : 'them'} out.`,
  memberships: { title: 'Department, team, position', empty: 'Nothing is recorded.' },
  standing: { title: 'Where they stand, and why', empty: 'In no batch.' },
  trainings: {
    title: 'Trainings',
    empty: 'In no batch so far.',
    stages: 'Stages',
    inserted: 'joined late',
    movedFrom: (batch: string) => `moved from ${batch}`,
  },
  courses: { title: 'Courses', empty: 'No course so far.', level: 'level' },
  sessions: {
    title: 'Sessions and attendance',
    empty: 'No session so far.',
    place: 'as',
    ahead: (count: number) => `${many(count, 'further session')} planned.`,
    corrected: (was: string) => `first noted: ${was}`,
  },
  marks: {
    title: 'Marks',
    empty: 'Nothing has been marked so far.',
    corrections: 'What was done to marks',
    was: 'was',
    kinds: {
      confirm: 'confirmed',
      void: 'voided',
      restore: 'restored',
      regrade: 'corrected',
      settle: 'difference settled',
    } as Record<string, string>,
  },
  checklists: {
    title: 'Checklists',
    items: 'What was signed',
    areas: 'Area by area',
    area: 'area',
  },
  drills: {
    title: 'Reinforcement drills',
    days: 'Day by day',
    met: 'quota met',
    perDay: 'a day',
    daysMet: 'days met',
  },
  appraisals: {
    title: 'Appraisals',
    total: 'all together',
  },
  kpis: {
    title: 'Figures of work',
    empty: 'No figures so far.',
    chart: 'Figures of work in per cent',
    alternative: (parts: readonly string[]) => `${parts.join('; ')}.`,
  },
  awards: { title: 'Awards', deductions: 'Points off' },
  decisions: {
    title: 'Decisions and applications',
    kinds: { grant: 'extra attempts', pause: 'interruption' } as Record<string, string>,
  },
  mentors: { title: 'Mentors' },
  spotChecks: {
    title: 'Spot checks',
    kinds: { team: 'in the team', customer: 'call-back' } as Record<string, string>,
  },
  cases: { title: 'Cases of the library' },
  asMentor: {
    title: 'As a mentor',
    mentees: (count: number) => `Has mentored ${many(count, 'person', 'people')}.`,
  },
  asTrainer: {
    title: 'As a trainer',
    evaluated: (answers: number, mean: number | null) =>
      answers === 0
        ? 'No evaluation by trainees.'
        : `${many(answers, 'answer')} of trainees${mean === null ? '; too few to tell a mean.' : `, mean ${mean.toFixed(2)}.`}`,
  },
  leaves: { title: 'Leave' },
  loans: { title: 'Materials borrowed' },
};
