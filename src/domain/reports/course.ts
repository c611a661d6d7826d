import { inHours, twoDecimals } from '../round.js';
import { examResults, type ExamSum } from './exam-results.js';
import type { CaseFact } from '../cases/case.js';
import { caseState } from '../cases/case.js';
import type { Day, Time } from '../day.js';
import type { AttendanceStatus, Course } from '../handbook/types.js';
import type { FeedbackLine } from './batch-facts.js';
import { grouped } from './grouped.js';
import type { ReportSource } from './report-source.js';
import { rateOf } from '../rate.js';

/** A session of a course with how often each status was noted last. */
export interface CourseSessionRow extends Record<AttendanceStatus, number> {
  id: number;
  session: string;
  batch: string | null;
  day: Day;
  start: Time;
  end: Time;
  title: string;
  minutes: number;
  trainer: string | null;
  venue: string | null;
  recorded: number;
}

export interface CourseFacts {
  code: string;
  course: Course;
  category: string;
  asOf: Day;
  source: ReportSource;
  /** What counts as having attended. */
  counts: readonly AttendanceStatus[];
  sessions: readonly CourseSessionRow[];
  heads: number;
  results: readonly ExamSum[];
  feedback: readonly FeedbackLine[];
  cases: readonly CaseFact[];
}

export type CourseReport = ReturnType<typeof courseReport>;

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/**
 * What became of a course (000 §5.1): its sessions as far as they were held, hours, heads and attendance, who gave them,
 * how it went month by month, how those who came did in exams, what they say, and the cases that it uses. A session is
 * held when its day is over or its attendance is recorded.
 */
export function courseReport(facts: CourseFacts) {
  const { code, course, asOf, counts } = facts;
  const lines = facts.sessions.map((row) => sessionLine(row, counts, asOf));
  const held = lines.filter((one) => one.held);
  const recorded = sum(held.map((one) => one.recorded));
  const attended = sum(held.map((one) => one.attended));
  return {
    course: code,
    title: course.title,
    category: facts.category,
    level: course.level,
    method: course.method,
    catalogue_hours: course.hours,
    summary: {
      sessions_held: held.length,
      sessions_ahead: lines.length - held.length,
      sessions_unrecorded: held.filter((one) => one.recorded === 0).length,
      hours: twoDecimals(sum(held.map((one) => one.credited_hours))),
      heads: facts.heads,
      recorded,
      attended,
      attendance_rate: rateOf(attended, recorded),
    },
    sessions: lines,
    months: groupLines(held, ({ day }) => day.slice(0, 7)).map(({ key: month, ...one }) => ({
      month,
      ...one,
    })),
    trainers: groupLines(held, ({ trainer }) => trainer ?? '').map(({ key, ...one }) => ({
      trainer: key === '' ? null : key,
      ...one,
    })),
    results: examResults(facts.results),
    feedback: facts.feedback,
    cases: facts.cases.map((fact) => ({
      case: fact.code,
      title: fact.title,
      state: caseState(fact),
      used_on: fact.uses
        .filter(({ course: used }) => used.split('+').includes(code))
        .map(({ usedOn }) => usedOn)
        .sort(),
    })),
    source: facts.source,
  };
}

function sessionLine(row: CourseSessionRow, counts: readonly AttendanceStatus[], asOf: Day) {
  const { minutes, ...session } = row;
  const attended = sum(counts.map((status) => row[status]));
  return {
    ...session,
    credited_hours: inHours(minutes),
    held: row.day < asOf || row.recorded > 0,
    attended,
    rate: rateOf(attended, row.recorded),
  };
}

type Line = ReturnType<typeof sessionLine>;

const groupLines = (held: readonly Line[], keyOf: (line: Line) => string) =>
  [...grouped(held, keyOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => {
      const recorded = sum(own.map((one) => one.recorded));
      const attended = sum(own.map((one) => one.attended));
      const given = twoDecimals(sum(own.map((one) => one.credited_hours)));
      const rate = rateOf(attended, recorded);
      return { key, sessions: own.length, hours: given, recorded, attended, rate };
    });
