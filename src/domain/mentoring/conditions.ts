import { addSpan } from '../calendar.js';
import type { Day } from '../day.js';
import type { Span } from '../handbook/types.js';
import type { MentorKpi, MentorLevel } from '../handbook/types-mentors.js';
import type { KpiFact, Rules } from '../standing/facts.js';
import type { FactReference } from '../standing/statements.js';
import { quarterFigures, type QuarterFigure } from './quarters.js';

/** What can be asked of a mentor, by code, with what a person needs to be told. Names are those of the handbook. */
export interface ConditionStatements {
  level: { level: string; on: Day | null };
  kpi: {
    metric: string;
    unit: string;
    bound: 'at_least' | 'at_most';
    limit: number;
    quarters: readonly QuarterFigure[];
  };
  served: { hiredOn: Day; from: Day; span: Span };
  application: { program: string; stage: string; on: Day | null };
  assessment: { assessment: string; title: string; on: Day | null };
  course: { course: string; title: string; on: Day | null };
  in_time: { rate: number | null; least: number; judged: number };
}

/** One thing that is asked of a mentor: the rule's path, whether it holds, and the facts. */
export type Condition = {
  [Code in keyof ConditionStatements]: {
    rule: string;
    holds: boolean;
    facts: readonly FactReference[];
    code: Code;
    params: ConditionStatements[Code];
  };
}[keyof ConditionStatements];

/** What is known of somebody who may become or stay a mentor. Days are `null` where nothing is known. */
export interface CandidateFacts {
  hiredOn: Day;
  kpi: (metric: string) => readonly KpiFact[];
  /** Since when they hold a level on the day. */
  levelSince: (level: string) => Day | null;
  appliedOn: (program: string, stage: string) => Day | null;
  passedOn: (assessment: string) => Day | null;
  attendedOn: (course: string) => Day | null;
  record: { rate: number | null; reached: number; missed: number };
}

function condition<Code extends keyof ConditionStatements>(
  rule: string,
  holds: boolean,
  code: Code,
  params: ConditionStatements[Code],
  facts: readonly FactReference[] = [],
): Condition {
  return { rule, holds, facts, code, params } as Condition;
}

const on = (kind: FactReference['kind'], ref: string, day: Day | null): FactReference[] =>
  day === null ? [] : [{ kind, ref, on: day }];

function kpiConditions(
  path: string,
  kpis: readonly MentorKpi[] | undefined,
  { handbook }: Rules,
  facts: CandidateFacts,
  day: Day,
): Condition[] {
  return (kpis ?? []).map((rule, at) => {
    const values = facts.kpi(rule.metric);
    const quarters = quarterFigures(rule, values, day);
    const bound = rule.at_most === undefined ? 'at_least' : 'at_most';
    const used = new Set(quarters.flatMap(({ periods }) => periods));
    const references = values
      .filter(({ period }) => used.has(period))
      .map(({ metric, period, to }) => on('kpi', `${metric} ${period}`, to))
      .flat();
    const { title = rule.metric, unit = '' } = handbook.kpis[rule.metric] ?? {};
    return condition(
      `${path}[${at}]`,
      quarters.every(({ reached }) => reached),
      'kpi',
      { metric: title, unit, bound, limit: rule[bound] ?? 0, quarters },
      references,
    );
  });
}

/**
 * Everything that a level asks of a candidate, as it stands on a day (`mentors.levels.*.selection`; 003 §6: satisfaction
 * over consecutive quarters, communication, willingness, written test and simulated coaching).
 */
export function selectionConditions(
  rules: Rules,
  code: string,
  level: MentorLevel,
  facts: CandidateFacts,
  day: Day,
): Condition[] {
  const { handbook, calendar } = rules;
  const path = `mentors.levels.${code}.selection`;
  const { selection } = level;
  const conditions: Condition[] = [];
  if (selection.level !== undefined) {
    const since = facts.levelSince(selection.level);
    const title = handbook.mentors?.levels[selection.level]?.title ?? selection.level;
    conditions.push(
      condition(`${path}.level`, since !== null, 'level', { level: title, on: since }),
    );
  }
  conditions.push(...kpiConditions(`${path}.kpis`, selection.kpis, rules, facts, day));
  if (selection.served) {
    const from = addSpan(calendar, facts.hiredOn, selection.served);
    const params = { hiredOn: facts.hiredOn, from, span: selection.served };
    conditions.push(condition(`${path}.served`, day >= from, 'served', params));
  }
  if (selection.application) {
    const { program, stage } = selection.application;
    const applied = facts.appliedOn(program, stage);
    const rule = handbook.programs[program];
    const title = rule?.stages.find((one) => one.code === stage)?.title ?? stage;
    const params = { program: rule?.title ?? program, stage: title, on: applied };
    const references = on('act', 'application', applied);
    conditions.push(
      condition(`${path}.application`, applied !== null, 'application', params, references),
    );
  }
  return [...conditions, ...lessonConditions(path, rules, level, facts)];
}

/** The courses and assessments of a level, in the order of the handbook. */
function lessonConditions(
  path: string,
  { handbook }: Rules,
  { selection }: MentorLevel,
  facts: CandidateFacts,
): Condition[] {
  const courses = (selection.courses ?? []).map((course, at) => {
    const attended = facts.attendedOn(course);
    const params = { course, title: handbook.courses[course]?.title ?? course, on: attended };
    const references = on('session', course, attended);
    return condition(`${path}.courses[${at}]`, attended !== null, 'course', params, references);
  });
  const assessments = (selection.assessments ?? []).map((assessment, at) => {
    const passed = facts.passedOn(assessment);
    const title = handbook.assessments[assessment]?.title ?? assessment;
    const params = { assessment, title, on: passed };
    const references = on('attempt', assessment, passed);
    return condition(
      `${path}.assessments[${at}]`,
      passed !== null,
      'assessment',
      params,
      references,
    );
  });
  return [...courses, ...assessments];
}

/** Everything that a level asks before a certificate is renewed (`mentors.levels.*.renewal`). */
export function renewalConditions(
  rules: Rules,
  code: string,
  level: MentorLevel,
  facts: CandidateFacts,
  day: Day,
): Condition[] {
  const path = `mentors.levels.${code}.renewal`;
  const { renewal } = level;
  const conditions = kpiConditions(`${path}.kpis`, renewal?.kpis, rules, facts, day);
  if (renewal?.least_in_time !== undefined) {
    const { rate, reached, missed } = facts.record;
    const least = renewal.least_in_time;
    const params = { rate, least, judged: reached + missed };
    const holds = rate === null || rate >= least;
    conditions.push(condition(`${path}.least_in_time`, holds, 'in_time', params));
  }
  return conditions;
}
