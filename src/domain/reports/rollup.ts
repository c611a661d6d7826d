/** Several offices in one report: the figures of each side by side, and of all together. */
import { compare } from '../compare.js';
import { rateOf } from '../rate.js';
import type { State } from '../standing/standing.js';
import { isEmptyPeriod } from './period-report.js';
import type { PeriodReport, RankedCount } from './period-facts.js';
import type { ReportPeriod } from './report-period.js';
import type { ReportSource } from './report-source.js';

/** The report of one office, and what it is called. */
export interface OfficeReport {
  /** Unique among those that are put together. */
  office: string;
  report: PeriodReport;
}

/** What can be added up. A rate is that of the counts beside it; `null` where there is nothing to divide by. */
export interface RollupFigures {
  people: number;
  joined: number;
  left: number;
  sessions_held: number;
  sessions_unrecorded: number;
  expected: number;
  recorded: number;
  attended: number;
  attendance_rate: number | null;
  attempts: number;
  passed: number;
  failed: number;
  awaiting: number;
  pass_rate: number | null;
  open: number;
  overdue: number;
}

export interface RollupOffice extends RollupFigures {
  office: string;
  source: ReportSource;
}

export interface RollupExam {
  office: string;
  assessment: string;
  assessment_title: string;
  taken: number;
  passed: number;
  failed: number;
  awaiting: number;
  pass_rate: number | null;
}

export type RollupRank = RankedCount & { office: string };

/**
 * Several offices over one period as data. The same employee number in two offices is two people; an exam is that of
 * its office, whose handbook says what its code means.
 */
export interface Rollup {
  period: { period: string; from: string; to: string; as_of: string };
  offices: RollupOffice[];
  total: RollupFigures;
  standings: { office: string; state: State; count: number }[];
  exams: RollupExam[];
  rankings: { most_late: RollupRank[]; most_absent: RollupRank[] };
}

/** Whether no office has anything to tell. */
export const isEmptyRollup = (reports: readonly OfficeReport[]): boolean =>
  reports.every(({ report }) => isEmptyPeriod(report));

/**
 * Puts the reports of several offices together, in the order in which they are given. Rates of all are those of the
 * added counts, never means of rates: an office with ten times the people weighs ten times as much.
 */
export function rollup(period: ReportPeriod, reports: readonly OfficeReport[]): Rollup {
  const offices = reports.map(({ office, report }) => ({
    office,
    ...figuresOf(report),
    source: report.source,
  }));
  const { text, from, to, asOf } = period;
  return {
    period: { period: text, from, to, as_of: asOf },
    offices,
    total: totalOf(offices),
    standings: reports.flatMap(({ office, report }) =>
      report.standings.by_state
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => ({ office, state, count })),
    ),
    exams: reports.flatMap(examsOf),
    rankings: {
      most_late: ranked(reports, ({ rankings }) => rankings.most_late),
      most_absent: ranked(reports, ({ rankings }) => rankings.most_absent),
    },
  };
}

function figuresOf({ attendance, results, standings, worklist }: PeriodReport): RollupFigures {
  const { sessions_held, sessions_unrecorded, expected, recorded, attended } = attendance;
  const { attempts, passed, failed, awaiting } = results;
  return withRates({
    people: standings.people,
    joined: standings.joined,
    left: standings.left,
    sessions_held,
    sessions_unrecorded,
    expected,
    recorded,
    attended,
    attempts,
    passed,
    failed,
    awaiting,
    open: worklist.open,
    overdue: worklist.overdue.length,
  });
}

type Counts = Omit<RollupFigures, 'attendance_rate' | 'pass_rate'>;

function withRates(counts: Counts): RollupFigures {
  return {
    ...counts,
    attendance_rate: rateOf(counts.attended, counts.recorded),
    pass_rate: rateOf(counts.passed, counts.passed + counts.failed),
  };
}

function totalOf(offices: readonly RollupFigures[]): RollupFigures {
  const sum = (key: keyof Counts): number =>
    offices.reduce((total, office) => total + office[key], 0);
  return withRates({
    people: sum('people'),
    joined: sum('joined'),
    left: sum('left'),
    sessions_held: sum('sessions_held'),
    sessions_unrecorded: sum('sessions_unrecorded'),
    expected: sum('expected'),
    recorded: sum('recorded'),
    attended: sum('attended'),
    attempts: sum('attempts'),
    passed: sum('passed'),
    failed: sum('failed'),
    awaiting: sum('awaiting'),
    open: sum('open'),
    overdue: sum('overdue'),
  });
}

/** The exams of an office over all its batches. */
function examsOf({ office, report }: OfficeReport): RollupExam[] {
  const exams = new Map<string, RollupExam>();
  for (const one of report.results.by_assessment) {
    const { assessment, assessment_title } = one;
    const before = exams.get(assessment);
    const counts = {
      taken: (before?.taken ?? 0) + one.taken,
      passed: (before?.passed ?? 0) + one.passed,
      failed: (before?.failed ?? 0) + one.failed,
      awaiting: (before?.awaiting ?? 0) + one.awaiting,
    };
    const pass_rate = rateOf(counts.passed, counts.passed + counts.failed);
    exams.set(assessment, { office, assessment, assessment_title, ...counts, pass_rate });
  }
  return [...exams.values()];
}

const places = 3;

/** The first three of all, and whoever shares a rank with them: each office has named its own. */
function ranked(
  reports: readonly OfficeReport[],
  listOf: (report: PeriodReport) => readonly RankedCount[],
): RollupRank[] {
  const all = reports
    .flatMap(({ office, report }) => listOf(report).map((one) => ({ ...one, office })))
    .sort(
      (a, b) =>
        b.count - a.count ||
        compare(a.office, b.office) ||
        compare(a.employee_no, b.employee_no) ||
        compare(a.batch, b.batch),
    );
  return all
    .map((one) => ({ ...one, rank: all.filter(({ count }) => count > one.count).length + 1 }))
    .filter(({ rank }) => rank <= places);
}
