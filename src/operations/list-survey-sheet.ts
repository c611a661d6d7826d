import { listDismissed } from '../db/need-measures.js';
import type { Store } from '../db/open.js';
import { listPersons } from '../db/persons.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { NeedRules, SurveyRules } from '../domain/handbook/types-needs.js';
import { topicsOf, type Topic } from '../domain/planning/find-topic.js';
import { InputError, refused } from '../errors.js';
import { requireNeedRules, requirePart } from './need-rules.js';

/** For whom forms are printed: everybody of a department, or so many without a name. */
export interface SheetScope {
  department: string | null;
  /** How many forms without a name; `null`: forms with names. */
  forms: number | null;
}

/** One form: of a person, or with a number and no name; with neither it is blank. */
export interface SurveyForm {
  employeeNo: string | null;
  name: string | null;
  formNo: string | null;
  department: string | null;
}

export interface SurveySheet {
  rules: SurveyRules;
  topics: readonly Topic[];
  forms: readonly SurveyForm[];
}

/**
 * The forms of the survey of the front line (001 §4.1).
 *
 * @throws InputError `need_department_unknown`; Refusal `need_rules_missing`
 */
export function listSurveySheet(store: Store, scope: SheetScope, today: Day): SurveySheet {
  const rules = requireNeedRules(store);
  const survey = requirePart(rules, 'survey');
  const forms = formsOf(store, scope, today);
  return { rules: survey, topics: topicsOf(rules.needs), forms };
}

function formsOf(store: Store, { department, forms }: SheetScope, today: Day): SurveyForm[] {
  const nobody = { employeeNo: null, name: null, formNo: null, department };
  if (forms !== null) {
    return Array.from({ length: forms }, (_, at) => ({ ...nobody, formNo: String(at + 1) }));
  }
  if (department === null) return [nobody];
  const gone = new Set(listDismissed(store));
  const people = listPersons(store, today).filter(({ employeeNo }) => !gone.has(employeeNo));
  const key = nameKey(department);
  const own = people.filter((person) => nameKey(person.department ?? '') === key);
  if (own.length === 0) {
    const known = [...new Set(people.flatMap((person) => person.department ?? []))];
    const suggestion = nearest(department, known);
    throw new InputError(refused('need_department_unknown', { department, suggestion }));
  }
  return own.map(({ employeeNo, name, department: of }) => ({
    employeeNo,
    name,
    formNo: null,
    department: of,
  }));
}

/**
 * The course types that a request form may name.
 *
 * @throws Refusal `need_rules_missing`
 */
export const requestTypes = (store: Store): NeedRules['types'] =>
  requireNeedRules(store).needs.types;
