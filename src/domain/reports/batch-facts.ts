/** What the report on a batch is made of. */
import type { Day, Time } from '../day.js';
import type { SlotKind } from '../handbook/types.js';
import type { Comparison } from '../kpis/compare.js';
import type { EnrollmentFacts, Rules } from '../standing/facts.js';
import type { Standing } from '../standing/standing.js';
import type { ReportSource } from './report-source.js';

export interface BatchPerson {
  facts: EnrollmentFacts;
  /** On the day, or on their last day in the batch. */
  standing: Standing;
  team: string | null;
}

export interface BatchSession {
  id: number;
  code: string;
  stage: string;
  kind: SlotKind;
  course: string;
  title: string;
  day: Day;
  start: Time;
  end: Time;
  creditedMinutes: number;
  trainer: string | null;
  venue: string | null;
  status: 'planned' | 'cancelled';
}

/** What was answered about a course of the batch, or about the batch as a whole. */
export interface FeedbackLine {
  form: string;
  form_title: string;
  /** Code and title of the course; `null` where the answers are about none. */
  course: string | null;
  course_title: string | null;
  responses: number;
  expected: number | null;
  response_rate: number | null;
  /** `null` where there are too few answers to tell. */
  mean: number | null;
  withheld: boolean;
  below_target: boolean;
  groups: { title: string; answers: number; mean: number | null }[];
}

/** A figure of work of the batch before its start and after its end. */
export interface BatchKpi extends Comparison {
  metric: string;
  title: string;
  unit: string;
}

/** What somebody still has to do after a failed assessment. */
export interface RetakeLine {
  employee_no: string;
  name: string;
  assessment: string;
  assessment_title: string;
  attempts: number;
  last_score: number;
  next: string;
  due_on: Day | null;
  rule: string;
}

export interface BatchFacts {
  batch: {
    code: string;
    title: string | null;
    program: string;
    startOn: Day;
    closedOn: Day | null;
    status: 'open' | 'closed';
  };
  rules: Rules;
  asOf: Day;
  source: ReportSource;
  /** By employee no. */
  people: readonly BatchPerson[];
  /** In order of time. */
  sessions: readonly BatchSession[];
  feedback: readonly FeedbackLine[];
  kpis: readonly BatchKpi[];
  retakes: readonly RetakeLine[];
}
