import type { App } from '../../app.js';
import { caseState, chosenMonths, type CaseFact } from '../../domain/cases/case.js';
import { caseTitles, type CaseTitles, type CaseWish } from '../../operations/cases/list.js';
import type { Column, Row } from '../../render/view.js';
import { monthOption, type Command } from '../options.js';

/** The options by which cases are selected, in a list and in a search. */
export interface FilterOptions {
  type?: string;
  difficulty?: string;
  department?: string;
  course?: string;
  month?: string;
}

export function addFilterOptions(command: Command, app: App): Command {
  const t = app.texts.cases.filter;
  return command
    .option('--type <TYPE>', t.type)
    .option('--difficulty <DIFFICULTY>', t.difficulty)
    .option('--department <DEPARTMENT>', t.department)
    .option('--course <COURSE>', t.course)
    .option('--month <MONTH>', t.month);
}

/** @throws InputError `option_value` */
export const wishOf = (options: FilterOptions): CaseWish => ({
  type: options.type ?? null,
  difficulty: options.difficulty ?? null,
  department: options.department ?? null,
  course: options.course ?? null,
  month: monthOption('--month', options.month) ?? null,
});

/** What lists show of a case. */
export const caseColumns: readonly Column[] = [
  { key: 'case', kind: 'code' },
  { key: 'title', kind: 'text' },
  { key: 'type', kind: 'text' },
  { key: 'difficulty', kind: 'text' },
  { key: 'state', kind: 'status', vocabulary: 'case_state' },
];

export const furtherColumns: readonly Column[] = [
  { key: 'received_on', kind: 'date', wide: true },
  { key: 'happened_on', kind: 'date', wide: true },
  { key: 'departments', kind: 'list', wide: true },
  { key: 'author', kind: 'text', wide: true },
  { key: 'employee_no', kind: 'code', wide: true },
  { key: 'excellent', kind: 'list', wide: true },
  { key: 'courses', kind: 'list', wide: true },
  { key: 'revision', kind: 'int', wide: true },
];

/** A case as lists and programs have it; types and difficulties by title for people, by code for programs. */
export function caseRow(app: App, fact: CaseFact, titles: CaseTitles): Row {
  const coded = ['json', 'csv'].includes(app.options.format ?? '');
  return {
    case: fact.code,
    title: fact.title,
    type: coded ? fact.type : titles.type(fact.type),
    difficulty: coded ? fact.difficulty : titles.difficulty(fact.difficulty),
    state: caseState(fact),
    received_on: fact.receivedOn,
    happened_on: fact.happenedOn,
    departments: fact.departments,
    author: coded ? fact.author : titles.actor(fact.author),
    employee_no: fact.employeeNo,
    excellent: chosenMonths(fact),
    courses: [...new Set(fact.uses.flatMap(({ course }) => course.split('+')))].sort(),
    revision: fact.revision,
  };
}

export const titlesOf = (app: App): CaseTitles => caseTitles(app.store(), app.today());
