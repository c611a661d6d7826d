import { reportRun } from './report-run.js';
import type { ReportRefusals } from '../../domain/refusals/report.js';
import type { RefusalTexts } from '../types.js';
import { effect } from './report-effect.js';

const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

const signed = (value: number): string => (value > 0 ? `+${value}` : `−${Math.abs(value)}`);

const months =
  'January February March April May June July August September October November December';

/** `2 March 2026` of `2026-03-02`. */
function dayText(day: string): string {
  const month = months.split(' ')[Number(day.slice(5, 7)) - 1] ?? '';
  return `${Number(day.slice(8, 10))} ${month} ${day.slice(0, 4)}`;
}

export const report = {
  refusals: {
    week_future: (f) => ({
      message: `The week ${f.week} has not begun.`,
      hint: `The latest that can be reported is the running one, ${f.last}.`,
    }),
    effect_course_unknown: (f) => ({
      message: `The handbook has no course "${f.course}".`,
      hint:
        f.suggestion === ''
          ? 'The courses stand in `courses` of the handbook.'
          : `Did you mean ${f.suggestion}?`,
    }),
    effect_nothing_yet: (f) => ({
      message: `Nobody has taken part in ${f.about} yet.`,
      hint: 'Attendance is recorded with `cohort record attendance`; then there is an effect to look at.',
    }),
    report_empty: (f) => ({
      message: `There is nothing to report of ${f.report}.`,
      hint: 'Leave --if-empty out to write the report all the same.',
    }),
  } satisfies RefusalTexts<ReportRefusals>,
  effect,
  weekly: {
    summary:
      'The weekly report: attendance, results, standings, what is new, resolved and overdue, the lists of the week.',
    week: 'an ISO week such as 2026-W10; else the last one that is over',
    batch: 'only these batches (else all)',
    ifEmpty: 'what to do with a week in which nothing happened: skip, write or fail (else write)',
    title: (office: string) =>
      office === '' ? 'Weekly training report' : `${office}: weekly training report`,
    period: (p: { week: string; from: string; to: string }) =>
      `Week ${Number(p.week.slice(6))} of ${p.week.slice(0, 4)}: ${dayText(p.from)} to ${dayText(p.to)}`,
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
    pointsChange: (points: number) =>
      points === 0 ? 'as in the week before' : `${signed(points)} points vs. the week before`,
    countChange: (count: number) =>
      count === 0 ? 'as in the week before' : `${signed(count)} vs. the week before`,
    nothingBefore: 'no data for the week before',
    attendance: {
      title: 'Attendance',
      byBatch: 'Attendance by batch',
      byTeam: 'Attendance by team',
      chart: 'How attendance was recorded, by batch',
      alternative: (parts: readonly string[]) => `${parts.join('; ')}.`,
      all: 'all',
      noTeam: 'no team',
      empty: 'No session was held.',
      unrecorded: (sessions: number) =>
        `No attendance is recorded yet for ${many(sessions, 'session')}; the rates leave ${sessions === 1 ? 'it' : 'them'} out.`,
    },
    results: {
      title: 'Exam results',
      byAssessment: 'Results by exam',
      list: 'Marks of the week',
      chart: 'Passed and failed, by exam and batch',
      alternative: (parts: readonly string[]) => `${parts.join('; ')}.`,
      part: (f: { title: string; batch: string; passed: number; taken: number }) =>
        `${f.title} in ${f.batch}, ${f.passed} of ${f.taken} passed`,
      empty: 'Nobody took an exam.',
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
      new: 'New since the week before',
      resolved: 'Resolved since the week before',
      overdue: 'Overdue',
      noneNew: 'Nothing new.',
      noneResolved: 'Nothing was resolved.',
      noneOverdue: 'Nothing is overdue.',
      people: (names: readonly string[], more: number) =>
        more === 0 ? names.join(', ') : `${names.join(', ')} and ${more} more`,
    },
    rankings: {
      title: 'Lists of the week',
      scores: 'Highest and lowest marks',
      attendance: 'Most often late, absent, on leave',
      highest: 'highest',
      lowest: 'lowest',
      late: 'late',
      absent: 'absent',
      excused: 'on leave',
      noScores: 'No mark counts yet.',
      noMarks: 'Nobody was late, absent or on leave.',
    },
    sessions: {
      title: 'Sessions',
      thisWeek: 'Sessions of the week',
      nextWeek: 'Sessions of the next week',
      none: 'No session.',
      day: (day: string, weekday: number) =>
        `${['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekday - 1] ?? ''} ${day}`,
    },
    footer: {
      period: (p: { week: string; from: string; to: string; as_of: string }) =>
        `Period: ${p.week}, ${p.from} to ${p.to}; judged as of ${p.as_of}.`,
    },
  },
  run: reportRun,
  skipped: (about: string) => `Nothing happened in ${about}; no report was written.`,
  more: (rows: number) =>
    `${many(rows, 'more row')} not shown; --format csv or xlsx gives all of them.`,
  footer: {
    handbook: (versions: readonly number[]) =>
      versions.length === 0
        ? 'Handbook: no batch is in this report.'
        : `Handbook ${versions.length === 1 ? 'version' : 'versions'}: ${versions.join(', ')}.`,
    journal: (day: string, entry: number, hash: string) =>
      `Journal at the end of ${day}: entry ${entry}, ${hash}.`,
  },
};
