import { listCaseDepartments, listCases, listFullCases, type CaseFilter } from '../../db/cases.js';
import type { Store } from '../../db/open.js';
import { currentRules } from '../../db/rules.js';
import {
  caseState,
  honourOf,
  type CaseFact,
  type CaseHonour,
  type CaseState,
  type FullCase,
  type Month,
} from '../../domain/cases/case.js';
import type { Day } from '../../domain/day.js';
import { nameKey } from '../../domain/enrolling/name-key.js';
import { nearest } from '../../domain/handbook/nearest.js';
import type { CaseRules } from '../../domain/handbook/types-cases.js';
import { InputError, refused } from '../../errors.js';
import { actorNames } from '../find-material.js';
import { courseNamed, difficultyNamed, requireCase, requireCaseRules, typeNamed } from './rules.js';

/** What somebody wants to see, in codes or titles; `null` does not matter. */
export type CaseWish = Omit<CaseFilter, 'withdrawn'>;

/**
 * A wish in the codes of the handbook.
 *
 * @throws InputError `case_type_unknown`, `case_difficulty_unknown`, `case_course_unknown`,
 *   `case_department_unknown`; Refusal `case_rules_missing`
 */
export function filterOf(store: Store, wish: CaseWish): CaseWish {
  const { type, difficulty, course, department, month } = wish;
  if ([type, difficulty, course, department].every((value) => value === null)) return wish;
  const rules = requireCaseRules(store);
  const code = (found: ReturnType<typeof typeNamed>): string => {
    if (typeof found === 'string') return found;
    throw new InputError(found);
  };
  return {
    type: type === null ? null : code(typeNamed(rules.cases, type)),
    difficulty: difficulty === null ? null : code(difficultyNamed(rules.cases, difficulty)),
    course: course === null ? null : courseNamed(rules, course),
    department: department === null ? null : departmentNamed(store, department),
    month,
  };
}

/** @throws InputError `case_department_unknown` */
function departmentNamed(store: Store, department: string): string {
  const known = listCaseDepartments(store);
  const found = known.find((name) => nameKey(name) === nameKey(department));
  if (found !== undefined) return found;
  const suggestion = nearest(department, known);
  throw new InputError(refused('case_department_unknown', { department, suggestion }));
}

/** The cases that are asked for, by code; withdrawn ones only where their state is. */
export function listCaseFacts(store: Store, wish: CaseWish, state: CaseState | null): CaseFact[] {
  const withdrawn = state === 'withdrawn';
  return listCases(store, { ...filterOf(store, wish), withdrawn }).filter(
    (fact) => state === null || caseState(fact) === state,
  );
}

/** What the handbook in force calls types, difficulties and courses. */
export interface CaseTitles {
  type: (code: string) => string;
  difficulty: (code: string) => string;
  course: (codes: string) => string;
  actor: (key: string) => string;
}

export function caseTitles(store: Store, today: Day): CaseTitles {
  const { handbook } = currentRules(store);
  const { cases } = handbook;
  const title = (section: CaseRules['types'] | undefined) => (code: string) =>
    section?.[code]?.title ?? code;
  return {
    type: title(cases?.types),
    difficulty: title(cases?.difficulties),
    course: (codes) =>
      codes
        .split('+')
        .map((code) => [code, handbook.courses[code]?.title ?? ''].join(' ').trim())
        .join(', '),
    actor: actorNames(store, today),
  };
}

/** One case, to be read. @throws InputError `case_unknown` */
export const findCaseCard = (store: Store, code: string): FullCase => requireCase(store, code);

/** All cases that are not withdrawn, to be read, by code. */
export const listCaseCards = (store: Store): FullCase[] => listFullCases(store);

/** A case with what was said of it last for a month. */
export interface HonouredFact {
  fact: CaseFact;
  honour: CaseHonour;
}

/** The cases of which something was said for a month, the chosen ones first. */
export function listExcellent(store: Store, month: Month): HonouredFact[] {
  const order = { chosen: 0, nominated: 1, passed_over: 2 } as const;
  return listCases(store)
    .flatMap((fact) => {
      const honour = honourOf(fact, month);
      return honour ? [{ fact, honour }] : [];
    })
    .sort((a, b) => order[a.honour.kind] - order[b.honour.kind]);
}
