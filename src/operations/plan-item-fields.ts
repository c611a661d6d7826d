import type { Store } from '../db/open.js';
import { codesNamed, nearestNamed } from '../domain/recording/find-named.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { PlanFields } from '../domain/planning/item.js';
import { InputError, Refusal, refused } from '../errors.js';
import { findNeeds, requireNeed, type NeedView } from './find-needs.js';
import type { PlanRules } from './find-plan-year.js';

/** What somebody states of an item; what is left out stays as it is. */
export type ItemPatch = Partial<PlanFields>;

/**
 * What somebody stated of an item, checked and in the handbook's codes: courses, programs, methods, and a time within
 * the year.
 *
 * @throws InputError `plan_method`, `plan_course_unknown`, `plan_program_unknown`, `plan_rule_unknown`, `plan_time`,
 *   `plan_time_year`
 */
export function checkedFields<F extends ItemPatch>(rules: PlanRules, year: number, fields: F): F {
  const { course, program, rule, method } = fields;
  if (method !== undefined && method !== null) requireMethod(rules, method);
  requireTime(year, fields.fromOn ?? null, fields.toOn ?? null);
  return {
    ...fields,
    ...(course === undefined || course === null ? {} : { course: coursesNamed(rules, course) }),
    ...(program === undefined || program === null ? {} : { program: programNamed(rules, program) }),
    ...(rule === undefined || rule === null ? {} : { rule: ruleNamed(rules, rule) }),
  };
}

function requireMethod({ plan }: PlanRules, method: string): void {
  if (plan.methods.some((known) => known === method)) return;
  const methods = plan.methods.join(', ');
  const suggestion = nearest(method, plan.methods);
  throw new InputError(refused('plan_method', { method, methods, suggestion }));
}

function requireTime(year: number, from: string | null, to: string | null): void {
  if (from === null || to === null) return;
  if (from > to) throw new InputError(refused('plan_time', { from, to }));
  if (from.startsWith(`${year}-`) && to.startsWith(`${year}-`)) return;
  throw new InputError(refused('plan_time_year', { year, from, to }));
}

/** Codes or titles joined by `+` or a comma, as codes joined by `+`. */
function coursesNamed({ handbook }: PlanRules, named: string): string {
  return named
    .split(/[+,，]/)
    .map((name) => {
      const [code] = codesNamed(handbook.courses, name.trim());
      if (code !== undefined) return code;
      const suggestion = nearestNamed([handbook.courses], name.trim());
      throw new InputError(refused('plan_course_unknown', { course: name.trim(), suggestion }));
    })
    .join('+');
}

function programNamed({ handbook }: PlanRules, program: string): string {
  const [code] = codesNamed(handbook.programs, program);
  if (code !== undefined) return code;
  const suggestion = nearestNamed([handbook.programs], program);
  throw new InputError(refused('plan_program_unknown', { program, suggestion }));
}

function ruleNamed({ handbook }: PlanRules, rule: string): string {
  const section = handbook.in_service ?? {};
  const [code] = codesNamed(section, rule);
  if (code !== undefined) return code;
  const suggestion = nearestNamed([section], rule);
  const rules = Object.keys(section).join(', ');
  throw new InputError(refused('plan_rule_unknown', { rule, rules, suggestion }));
}

/** The department of some items that a mistyped name most likely meant; empty text where none is near. */
export const nearestDepartment = (
  items: readonly { departments: readonly string[] }[],
  department: string,
): string => nearest(department, [...new Set(items.flatMap(({ departments }) => departments))]);

/**
 * Needs by their codes, of which none was declined or merged into another.
 *
 * @throws InputError `need_unknown`; Refusal `plan_need_state`
 */
export function requireOpenNeeds(store: Store, codes: readonly string[]): NeedView[] {
  const needs = findNeeds(store);
  return codes.map((code) => {
    const need = requireNeed(needs, code);
    if (need.state === 'declined' || need.state === 'merged') {
      const { code: named, state, mergedInto } = need;
      throw new Refusal(refused('plan_need_state', { need: named, state, into: mergedInto ?? '' }));
    }
    return need;
  });
}

/** The rows of needs by their codes. */
export function needIds(store: Store, codes: readonly string[]): number[] {
  const needs = new Map(findNeeds(store).map(({ id, code }) => [code, id]));
  return codes.flatMap((code) => needs.get(code) ?? []);
}
