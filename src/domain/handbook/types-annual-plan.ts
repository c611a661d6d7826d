import type { CourseMethod, Role, Span } from './types.js';

/** A day of every year, `12-01`. */
export type MonthDay = string;

/** What an item of the annual plan may have to state (000 §4.1: goal, content, audience, time, method; 004 §3.1: trainer, term). */
export type PlanStatement =
  | 'goal'
  | 'content'
  | 'audience'
  | 'time'
  | 'method'
  | 'trainer'
  | 'hours'
  | 'heads'
  | 'term'
  | 'departments';

/** Where an item of the annual plan comes from. */
export type PlanSource = 'need' | 'gap' | 'recurring' | 'last_year' | 'evaluation' | 'manual';

/** How the plan of a year comes about and what it is measured by (000 §4.1, §5.2; 004 §3.1). */
export interface AnnualPlanRules {
  /** A plan is not approved before each of its items states these. */
  required: PlanStatement[];
  /** How training may be given, where a plan says so. */
  methods: CourseMethod[];
  /** Who drafts next year's plan, and by which day of the year before. */
  draft: { by: Role; on: MonthDay };
  /** Who works in what departments ask for at the beginning of the year, and by which day of it. */
  needs: { by: Role; until: MonthDay };
  /** Who approves, by which day of the year before, and whether it must be somebody who did not work on the plan. */
  approval: { by: Role; on: MonthDay; second_person: boolean };
  /** How long before an item begins its sessions must be fixed. */
  announce: Span;
  /** Results below these put a course or an exam into the plan again. Rates 0..1. */
  results?: { pass_rate?: number; attendance?: number; min_results?: number };
  /** From which sources items are short-term; all others are long-term. */
  short_term: PlanSource[];
  /** Share of what was planned that may be missing without being found, 0..1. */
  tolerance: number;
}
