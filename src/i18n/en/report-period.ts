import { dayText, many, monthText, signed } from './report-words.js';

/** What each length of a report is called. `before`: what it is compared with. */
interface KindWords {
  summary: string;
  option: string;
  title: string;
  before: string;
  next: string;
  this: string;
}

const sections =
  'plan against done, who came and went, attendance, exams, retakes, standings, feedback, spot checks, actions';

const kinds: Record<'day' | 'week' | 'month' | 'quarter' | 'half_year', KindWords> = {
  day: {
    summary:
      "The daily report: the day's sessions and who was missing, marks, what fell due, spot checks, the next workday.",
    option: 'a day such as 2026-03-02; else the last workday that is over',
    title: 'daily training report',
    before: 'the workday before',
    next: 'the next workday',
    this: 'the day',
  },
  week: {
    summary:
      'The weekly report: attendance, results, standings, what is new, resolved and overdue, the lists of the week.',
    option: 'an ISO week such as 2026-W10; else the last one that is over',
    title: 'weekly training report',
    before: 'the week before',
    next: 'the next week',
    this: 'the week',
  },
  month: {
    summary: `The monthly report by weeks: ${sections}.`,
    option: 'a month such as 2026-03; else the last one that is over',
    title: 'monthly training report',
    before: 'the month before',
    next: 'the next month',
    this: 'the month',
  },
  quarter: {
    summary: `The quarterly report by months: ${sections}.`,
    option: 'a quarter such as 2026-Q1; else the last one that is over',
    title: 'quarterly training report',
    before: 'the quarter before',
    next: 'the next quarter',
    this: 'the quarter',
  },
  half_year: {
    summary: `The half-yearly report by months: ${sections}.`,
    option: 'a half-year such as 2026-H1; else the last one that is over',
    title: 'half-yearly training report',
    before: 'the half-year before',
    next: 'the next half-year',
    this: 'the half-year',
  },
};

type Kind = keyof typeof kinds;

interface Named {
  kind: Kind;
  text: string;
  from: string;
  to: string;
}

const ordinals = ['First', 'Second', 'Third', 'Fourth'];

/** `Week 10 of 2026`, `March 2026`, `First quarter of 2026`. */
function nameOf({ kind, text, from }: Named): string {
  const year = text.slice(0, 4);
  switch (kind) {
    case 'day':
      return dayText(from);
    case 'week':
      return `Week ${Number(text.slice(6))} of ${year}`;
    case 'month':
      return `${monthText(from)} ${year}`;
    case 'quarter':
      return `${ordinals[Number(text.slice(6)) - 1] ?? ''} quarter of ${year}`;
    case 'half_year':
      return `${ordinals[Number(text.slice(6)) - 1] ?? ''} half of ${year}`;
  }
}

/** In every period the same words. */
const always =
  (text: string): ((kind: Kind) => string) =>
  () =>
    text;

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const period = {
  kinds,
  batch: 'only these batches (else all)',
  ifEmpty: (kind: Kind) =>
    `what to do with a ${kind.replace('_', '-')} in which nothing happened: skip, write or fail (else write)`,
  title: (kind: Kind, office: string) =>
    office === '' ? capital(kinds[kind].title) : `${office}: ${kinds[kind].title}`,
  period: (p: Named) =>
    p.kind === 'day' ? nameOf(p) : `${nameOf(p)}: ${dayText(p.from)} to ${dayText(p.to)}`,
  asOf: (day: string) => `as of ${dayText(day)}`,
  figures: {
    people: 'In training',
    sessions: 'Sessions held',
    attendance: 'Attendance',
    attempts: 'Exams taken',
    passRate: 'Pass rate',
    open: 'Open tasks',
    overdue: 'Overdue tasks',
  },
  peopleNote: (joined: number, left: number) =>
    [joined > 0 ? `${joined} joined` : '', left > 0 ? `${left} left` : '']
      .filter((part) => part !== '')
      .join(', '),
  openNote: (fresh: number, resolved: number) => `${fresh} new, ${resolved} resolved`,
  unrecordedNote: (count: number) => `${count} without attendance`,
  pointsChange: (kind: Kind, points: number) =>
    points === 0
      ? `as in ${kinds[kind].before}`
      : `${signed(points)} points vs. ${kinds[kind].before}`,
  countChange: (kind: Kind, count: number) =>
    count === 0 ? `as in ${kinds[kind].before}` : `${signed(count)} vs. ${kinds[kind].before}`,
  nothingBefore: (kind: Kind) => `no data for ${kinds[kind].before}`,
  attendance: {
    title: 'Attendance',
    byBatch: 'Attendance by batch',
    byTeam: 'Attendance by team',
    chart: 'How attendance was recorded, by batch',
    alternative: (parts: readonly string[]) => `${parts.join('; ')}.`,
    all: 'all',
    noTeam: 'no team',
    empty: always('No session was held.'),
    /** There was in-service training, which has a table of its own. */
    noBatches: always('No session of a batch was held; in-service training is under "Sessions".'),
    unrecorded: (sessions: number) =>
      `No attendance is recorded yet for ${many(sessions, 'session')}; the rates leave ${sessions === 1 ? 'it' : 'them'} out.`,
    map: 'Attendance by team and day',
    mapWeeks: 'Attendance by team and week',
    mapAlternative: (low: { team: string; part: string; rate: string }) =>
      `Lowest: ${low.team} on ${low.part}, ${low.rate}.`,
    absences: 'Who was not simply there',
    noAbsences: 'Everybody whose attendance is recorded was there in time.',
  },
  results: {
    title: 'Exam results',
    byAssessment: 'Results by exam',
    list: (kind: Kind) => `Marks of ${kinds[kind].this}`,
    chart: 'Passed and failed, by exam and batch',
    alternative: (parts: readonly string[]) => `${parts.join('; ')}.`,
    part: (f: { title: string; batch: string; passed: number; taken: number }) =>
      `${f.title} in ${f.batch}, ${f.passed} of ${f.taken} passed`,
    empty: always('Nobody took an exam.'),
    distribution: 'How the marks are spread',
    bins: (title: string) => `Marks of ${title}`,
    binsAlternative: (f: { n: number; mean: string; lowest: string; highest: string }) =>
      `${many(f.n, 'mark')}, mean ${f.mean}, from ${f.lowest} to ${f.highest}.`,
  },
  standings: {
    title: 'Who stands where',
    table: 'People by stage and state',
    chart: 'People by stage and state',
    alternative: (parts: readonly string[]) => `${parts.join('; ')}.`,
    behind: 'all stages done, or left',
    empty: 'Nobody is in training.',
  },
  worklist: {
    title: 'Worklist',
    about:
      'Of people in training, sessions and spot checks. Duties, meetings and surveys are on the list of "cohort today".',
    new: (kind: Kind) => `New since ${kinds[kind].before}`,
    resolved: (kind: Kind) => `Resolved since ${kinds[kind].before}`,
    overdue: 'Overdue',
    fellDue: 'Fell due on the day and is still open',
    counts: 'New, resolved and overdue, by what is to be done',
    noneNew: 'Nothing new.',
    noneResolved: 'Nothing was resolved.',
    noneOverdue: 'Nothing is overdue.',
    noneDue: 'Nothing fell due.',
    none: 'Nothing was new, resolved or overdue.',
    people: (names: readonly string[], more: number) =>
      more === 0 ? names.join(', ') : `${names.join(', ')} and ${more} more`,
  },
  rankings: {
    title: (kind: Kind) => `Lists of ${kinds[kind].this}`,
    scores: 'Highest and lowest marks',
    attendance: 'Most often late, absent, on leave',
    highest: 'highest',
    lowest: 'lowest',
    late: 'late',
    absent: 'absent',
    excused: 'on leave',
    noScores: always('No mark counts yet.'),
    noMarks: always('Nobody was late, absent or on leave.'),
    lists: "The handbook's lists",
    noData: (titles: string) => `No figures yet for: ${titles}.`,
  },
  sessions: {
    title: 'Sessions',
    these: (kind: Kind) => `Sessions of ${kinds[kind].this}`,
    next: (kind: Kind) => `Sessions of ${kinds[kind].next}`,
    none: 'No session.',
    day: (day: string, weekday: number) => `${weekdays[weekday - 1] ?? ''} ${day}`,
    inService: 'In-service training',
    nextInService: (kind: Kind) => `In-service training of ${kinds[kind].next}`,
    coming: (kind: Kind) => `Planned for ${kinds[kind].next}`,
  },
  difference: {
    title: (kind: Kind) => `Compared with ${kinds[kind].before}`,
    same: 'All of these figures are 0 in both.',
    figure: {
      people: 'in training',
      joined: 'joined',
      left: 'left',
      sessions_held: 'sessions held',
      hours_held: 'hours of training',
      attendance_rate: 'attendance',
      attempts: 'exams taken',
      pass_rate: 'pass rate',
      retakes_due: 'retakes due',
      retakes_taken: 'retakes taken',
      feedback_mean: 'feedback, mean',
      spot_checked: 'spot checks done',
      spot_failed: 'spot checks failed',
      actions_open: 'actions open',
      open: 'open tasks',
      overdue: 'overdue tasks',
    },
    points: (points: number) => (points === 0 ? '±0' : `${signed(points)} points`),
    change: (change: number) => (change === 0 ? '±0' : signed(change)),
  },
  trend: {
    title: 'How it went',
    table: 'By part',
    chart: 'Attendance and pass rate',
    alternative: (parts: readonly string[]) => `${parts.join('; ')}.`,
  },
  plan: {
    title: 'Plan and done',
    table: 'Sessions planned, held and cancelled',
    batches: 'batches',
    inService: 'in-service training',
    all: 'all',
    unplanned: (sessions: number, hours: string) =>
      `${many(sessions, 'session')} (${hours} h) held that no item of the annual plan explains.`,
    noPlan: 'There is no annual plan for this time.',
    items: 'Items of the annual plan',
    enrolled: (f: {
      joined: number;
      inserted: number;
      moved: number;
      withdrawn: number;
      dismissed: number;
      now: number;
      before: number;
    }) =>
      `Joined ${f.joined} (${f.inserted} after the start), moved ${f.moved}, withdrawn ${f.withdrawn}, dismissed ${f.dismissed}; in training ${f.now} (before: ${f.before}).`,
    enrolledTitle: 'Who came and went',
  },
  retakes: {
    title: 'Retakes and reviews',
    table: 'Retakes by exam',
    empty: 'No retake is due, and none was taken.',
    reviews: (open: number, fresh: number) => `Open reviews: ${open}, of these ${fresh} new.`,
    decided: (parts: readonly string[]) => `Decided: ${parts.join(', ')}.`,
    count: (count: number, what: string) => `${count} × ${what}`,
  },
  feedback: {
    title: 'Feedback',
    forms: 'By questionnaire',
    occasions: (form: string) => `${form}: by session`,
    courses: (form: string) => `${form}: by course`,
    withheld: (least: number) =>
      `Means of fewer than ${many(least, 'form')} are withheld, so that nobody can be recognised.`,
    hidden: 'withheld',
    empty: 'No form was handed in.',
  },
  checks: {
    title: 'Spot checks and call-backs',
    table: 'What became of the checks',
    teams: 'spot checks of teams',
    customers: 'call-backs of customers',
    /** In a report on less than a month: they are drawn for a month. */
    customersOfMonth: 'call-backs of customers (whole month)',
    byTeam: 'Spot checks by team',
    failed: (kind: Kind) => `Checked in ${kinds[kind].this}, not passed`,
    empty: 'Nobody was drawn.',
    noneFailed: 'Whatever was checked and marked in this time was passed.',
  },
  actions: {
    title: 'Improvement actions',
    figures: (f: { opened: number; closed: number; dropped: number; open: number; late: number }) =>
      `Opened ${f.opened}, closed ${f.closed}, dropped ${f.dropped}; open at the end ${f.open}, overdue ${f.late}.`,
    table: 'New, closed and overdue',
    new: 'new',
    settled: 'closed',
    late: 'overdue',
    empty: 'No action was opened or closed, and none is overdue.',
  },
  footer: {
    period: (p: { text: string; from: string; to: string; asOf: string }) =>
      `Period: ${p.text}, ${p.from} to ${p.to}; judged as of ${p.asOf}.`,
  },
};
