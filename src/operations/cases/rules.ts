import { findCase, listCaseCodes } from '../../db/cases.js';
import type { Store } from '../../db/open.js';
import { currentRules } from '../../db/rules.js';
import type { FullCase } from '../../domain/cases/case.js';
import type { Day } from '../../domain/day.js';
import { nearest } from '../../domain/handbook/nearest.js';
import type { CaseRules, ExcellentCaseRules } from '../../domain/handbook/types-cases.js';
import { codesNamed, nearestNamed, type Titled } from '../../domain/recording/find-named.js';
import type { Refused } from '../../domain/refusals/index.js';
import type { Rules } from '../../domain/standing/facts.js';
import { InputError, Refusal, refused } from '../../errors.js';
import { codeKey } from '../find-session.js';

/** The handbook in force, with its section on the case library. */
export type RulesOfCases = Rules & { cases: CaseRules };

/** @throws Refusal `case_rules_missing` where the handbook has none */
export function requireCaseRules(store: Store): RulesOfCases {
  const rules = currentRules(store);
  const { cases } = rules.handbook;
  if (!cases) throw new Refusal(refused('case_rules_missing', { path: 'cases' }));
  return { ...rules, cases };
}

/** @throws Refusal `case_rules_missing` */
export function requireExcellent({ cases }: RulesOfCases): ExcellentCaseRules {
  if (cases.excellent) return cases.excellent;
  throw new Refusal(refused('case_rules_missing', { path: 'cases.excellent' }));
}

/** @throws InputError `case_unknown` */
export function requireCase(store: Store, code: string): FullCase {
  const key = codeKey(code).toUpperCase();
  const found = findCase(store, key);
  if (found) return found;
  const suggestion = nearest(key, listCaseCodes(store));
  throw new InputError(refused('case_unknown', { case: code, suggestion }));
}

/** A case that was not withdrawn by a day. @throws as `requireCase`; Refusal `case_withdrawn` */
export function requireCaseInForce(store: Store, code: string, day: Day): FullCase {
  const found = requireCase(store, code);
  const { withdrawal } = found;
  if (withdrawal === null || withdrawal.on > day) return found;
  throw new Refusal(refused('case_withdrawn', { case: found.code, ...withdrawal }));
}

const titles = (section: Titled): string =>
  Object.entries(section)
    .map(([code, { title }]) => `${code} ${title}`)
    .join(', ');

/** The code of a type, given by code or title, or why there is none. */
export function typeNamed({ types }: CaseRules, value: string): string | Refused {
  const [code] = codesNamed(types, value);
  if (code !== undefined) return code;
  const suggestion = nearestNamed([types], value);
  return refused('case_type_unknown', { value, types: titles(types), suggestion });
}

/** The code of a difficulty, given by code or title, or why there is none. */
export function difficultyNamed({ difficulties }: CaseRules, value: string): string | Refused {
  const [code] = codesNamed(difficulties, value);
  if (code !== undefined) return code;
  const suggestion = nearestNamed([difficulties], value);
  const facts = { value, difficulties: titles(difficulties), suggestion };
  return refused('case_difficulty_unknown', facts);
}

/** The code of a course, given by code or title. @throws InputError `case_course_unknown` */
export function courseNamed({ handbook }: Rules, course: string): string {
  const [code] = codesNamed(handbook.courses, course);
  if (code !== undefined) return code;
  const suggestion = nearestNamed([handbook.courses], course);
  throw new InputError(refused('case_course_unknown', { course, suggestion }));
}

/** @throws InputError `evidence_in_future` */
export function refuseAhead(day: Day, today: Day): void {
  if (day > today) throw new InputError(refused('evidence_in_future', { day, today }));
}
