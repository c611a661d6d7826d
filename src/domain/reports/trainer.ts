import { compare } from '../compare.js';
import { inHours, twoDecimals } from '../round.js';
import { examResults, type ExamSum } from './exam-results.js';
import type { Day, Time } from '../day.js';
import type { Handbook } from '../handbook/types.js';
import type { CourseStanding } from '../resources/certificates.js';
import type { EvaluationState } from '../resources/evaluations.js';
import type { Trainer } from '../resources/resource.js';
import type { TrainerDecision, TrainerRecord } from '../resources/trainer-facts.js';
import type { FeedbackLine } from './batch-facts.js';
import { grouped } from './grouped.js';
import type { ReportSource } from './report-source.js';
import { rateOf } from '../rate.js';

/** A session that was given, with what was noted of attendance. */
export interface GivenSession {
  code: string;
  title: string;
  course: string;
  day: Day;
  start: Time;
  end: Time;
  creditedMinutes: number;
  venue: string | null;
  recorded: number;
  attended: number;
}

export interface TrainerReportFacts {
  file: {
    trainer: Trainer;
    courses: readonly CourseStanding[];
    given: readonly GivenSession[];
    next: readonly GivenSession[];
    records: readonly TrainerRecord[];
    decisions: readonly TrainerDecision[];
    results: readonly ExamSum[];
    trainees: number;
  };
  handbook: Handbook;
  asOf: Day;
  /** `null` where the handbook does not judge evaluations. */
  evaluation: EvaluationState | null;
  /** Of fewer answers no mean is told. */
  leastAnswers: number;
  feedback: readonly FeedbackLine[];
  source: ReportSource;
}

export type TrainerReport = ReturnType<typeof trainerReport>;

export type TrainersReport = ReturnType<typeof trainersReport>;

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/**
 * A trainer's file (讲师档案; 000 §7.2): what they may give and until when, what they have given, how it was attended,
 * what trainees say, assessments and decisions, and how those who came did in exams. Of few answers only their number.
 */
export function trainerReport(facts: TrainerReportFacts) {
  const { file, handbook, evaluation, asOf } = facts;
  const { trainer, given } = file;
  const recorded = sum(given.map((one) => one.recorded));
  const attended = sum(given.map((one) => one.attended));
  return {
    name: trainer.name,
    employee_no: trainer.employeeNo,
    kind: trainer.kind,
    from_on: trainer.fromOn,
    retired_on: trainer.retiredOn,
    summary: {
      sessions: given.length,
      hours: inHours(sum(given.map((one) => one.creditedMinutes))),
      trainees: file.trainees,
      recorded,
      attended,
      attendance_rate: rateOf(attended, recorded),
      verdict: evaluation?.verdict ?? null,
      evaluation_mean: evaluation?.mean == null ? null : twoDecimals(evaluation.mean),
      evaluations: evaluation?.counted.length ?? 0,
      guidances: evaluation?.guidances ?? 0,
    },
    courses: file.courses.map(({ course, state, qualification, renewFrom }) => ({
      course,
      title: handbook.courses[course]?.title ?? course,
      state,
      qualified_on: qualification.qualifiedOn,
      expires_on: qualification.expiresOn,
      renew_from: renewFrom,
    })),
    months: monthLines(given),
    sessions: given.map(sessionLine),
    next: file.next.map(sessionLine),
    evaluations: evaluationLines(facts),
    decisions: file.decisions
      .filter(({ on }) => on <= asOf)
      .map(({ kind, course, on, by, reason }) => ({ on, kind, course, by, reason })),
    results: examResults(file.results),
    feedback: facts.feedback,
    source: facts.source,
  };
}

const sessionLine = ({ code, creditedMinutes, recorded, attended, ...one }: GivenSession) => ({
  session: code,
  title: one.title,
  course: one.course,
  day: one.day,
  start: one.start,
  end: one.end,
  credited_hours: inHours(creditedMinutes),
  venue: one.venue,
  recorded,
  attended,
  rate: rateOf(attended, recorded),
});

const monthLines = (given: readonly GivenSession[]) =>
  [...grouped(given, ({ day }) => day.slice(0, 7))].map(([month, own]) => ({
    month,
    sessions: own.length,
    hours: inHours(sum(own.map((one) => one.creditedMinutes))),
    attended: sum(own.map((one) => one.attended)),
  }));

/**
 * Evaluations, trial lectures, assessments and trainings; of too few answers no mean. `counts`: of two that tell of one
 * session only one is counted; `null` where nothing is counted.
 */
const evaluationLines = ({ file, leastAnswers, asOf }: TrainerReportFacts) =>
  file.records
    .filter(({ day }) => day <= asOf)
    .map(({ kind, day, session, course, score, answers, actor, replaced }) => {
      const hidden = kind === 'trainees' && (answers ?? 0) < leastAnswers;
      return {
        ...{ kind, day, session, course, answers },
        score: score === null || hidden ? null : score / 100,
        withheld: hidden,
        counts: kind === 'trainees' ? !replaced && score !== null && !hidden : null,
        actor,
      };
    });

/** All trainers side by side: whom trainees evaluate best comes first, whom nobody has evaluated last. */
export function trainersReport(files: readonly TrainerReport[], asOf: Day, source: ReportSource) {
  const lines = files.map(({ name, employee_no, kind, retired_on, summary, courses }) => ({
    ...{ name, employee_no, kind, retired_on },
    ...summary,
    courses: courses.length,
  }));
  const mean = (line: (typeof lines)[number]): number => line.evaluation_mean ?? -1;
  const total = (key: 'recorded' | 'attended'): number => sum(lines.map((line) => line[key]));
  return {
    as_of: asOf,
    summary: {
      trainers: lines.length,
      sessions: sum(lines.map(({ sessions }) => sessions)),
      hours: twoDecimals(sum(lines.map(({ hours }) => hours))),
      attendance_rate: rateOf(total('attended'), total('recorded')),
    },
    trainers: lines.sort((a, b) => mean(b) - mean(a) || compare(a.name, b.name)),
    source,
  };
}
