/** The case library: who handed in what, what was found of it, and where it was used. */
import type {
  CaseFact,
  CaseHonour,
  CaseReview,
  CaseUse,
  FullCase,
  Month,
} from '../domain/cases/case.js';
import type { Day } from '../domain/day.js';
import type { Store } from './open.js';
import {
  caseDepartments,
  caseHonours,
  caseReviews,
  cases,
  caseUses,
  caseWithdrawals,
} from './schema-cases.js';
import type { NewRow, Writer } from './write.js';

type CaseRow = Omit<CaseFact, 'departments' | 'reviews' | 'honours' | 'uses' | 'withdrawal'> & {
  withdrawnOn: Day | null;
  withdrawReason: string | null;
};

const columns = `c.id, c.code, c.title, c.type, c.difficulty, c.author, p.employee_no AS employeeNo,
  c.happened_on AS happenedOn, c.received_on AS receivedOn, c.revision, c.revised_on AS revisedOn,
  w.withdrawn_on AS withdrawnOn, w.reason AS withdrawReason`;
const source = `FROM cases c LEFT JOIN persons p ON p.id = c.person_id
  LEFT JOIN case_withdrawals w ON w.case_id = c.id`;

/** Which cases are read; what is `null` does not matter. */
export interface CaseFilter {
  type: string | null;
  difficulty: string | null;
  department: string | null;
  /** Used in this course. */
  course: string | null;
  /** Received in this month. */
  month: Month | null;
  /** With those that were withdrawn. */
  withdrawn: boolean;
}

/** The conditions of a filter, for `cases c`. A course is found also where a session was of several. */
const conditions = (alias: string): string => `(@type IS NULL OR ${alias}.type = @type)
  AND (@difficulty IS NULL OR ${alias}.difficulty = @difficulty)
  AND (@month IS NULL OR substr(${alias}.received_on, 1, 7) = @month)
  AND (@department IS NULL OR EXISTS (SELECT 1 FROM case_departments d
    WHERE d.case_id = ${alias}.id AND d.department = @department))
  AND (@course IS NULL OR EXISTS (SELECT 1 FROM case_uses u
    WHERE u.case_id = ${alias}.id AND instr('+' || u.course || '+', '+' || @course || '+') > 0))
  AND (@withdrawn OR NOT EXISTS (SELECT 1 FROM case_withdrawals x WHERE x.case_id = ${alias}.id))`;

const bound = (filter: CaseFilter) => ({ ...filter, withdrawn: filter.withdrawn ? 1 : 0 });

export const allCases: CaseFilter = {
  type: null,
  difficulty: null,
  department: null,
  course: null,
  month: null,
  withdrawn: true,
};

/** The cases that a filter selects, without their long texts, by code. */
export function listCases(store: Store, filter: CaseFilter = allCases): CaseFact[] {
  const rows = store.sqlite
    .prepare(`SELECT ${columns} ${source} WHERE ${conditions('c')} ORDER BY c.code`)
    .all(bound(filter)) as CaseRow[];
  return withParts(store, rows);
}

/** Cases by their ids, in the order of these. */
export function casesById(store: Store, ids: readonly number[]): CaseFact[] {
  const rows = store.sqlite
    .prepare(`SELECT ${columns} ${source} WHERE c.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids)) as CaseRow[];
  const known = new Map(withParts(store, rows).map((fact) => [fact.id, fact]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

type Texts = Pick<FullCase, 'background' | 'handling' | 'solution' | 'feedback' | 'lesson'>;

/** A case with all its text. */
export function findCase(store: Store, code: string): FullCase | undefined {
  const row = store.sqlite
    .prepare(
      `SELECT c.id, c.background, c.handling, c.solution, c.feedback, c.lesson
       FROM cases c WHERE c.code = ?`,
    )
    .get(code) as (Texts & { id: number }) | undefined;
  const [fact] = row ? casesById(store, [row.id]) : [];
  return row && fact && { ...fact, ...row };
}

/** All cases with their texts, by code; those that were withdrawn left out. */
export function listFullCases(store: Store): FullCase[] {
  const rows = store.sqlite
    .prepare('SELECT id, background, handling, solution, feedback, lesson FROM cases')
    .all() as (Texts & { id: number })[];
  const texts = new Map(rows.map((row) => [row.id, row]));
  return listCases(store).flatMap((fact) => {
    const own = texts.get(fact.id);
    return own && fact.withdrawal === null ? [{ ...fact, ...own }] : [];
  });
}

/** All codes, in their order: for suggestions. */
export function listCaseCodes(store: Store): string[] {
  return store.sqlite.prepare('SELECT code FROM cases ORDER BY code').pluck().all() as string[];
}

/** All codes with the titles: which row of a file is a case that is known. */
export function listCaseTitles(store: Store): { code: string; title: string }[] {
  return store.sqlite.prepare('SELECT code, title FROM cases ORDER BY id').all() as {
    code: string;
    title: string;
  }[];
}

/** The departments that cases name, as they were written the first time. */
export function listCaseDepartments(store: Store): string[] {
  return store.sqlite
    .prepare('SELECT department FROM case_departments GROUP BY department ORDER BY min(id)')
    .pluck()
    .all() as string[];
}

type Keyed<T> = T & { key: number };

function withParts(store: Store, rows: readonly CaseRow[]): CaseFact[] {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const parts = <T>(sql: string): ((id: number) => T[]) => {
    const found = new Map<number, T[]>();
    const all = store.sqlite
      .prepare(`${sql} WHERE t.case_id IN (SELECT value FROM json_each(?)) ORDER BY t.id`)
      .all(ids) as Keyed<T>[];
    for (const { key, ...part } of all) {
      const own = found.get(key);
      if (own) own.push(part as T);
      else found.set(key, [part as T]);
    }
    return (id) => found.get(id) ?? [];
  };
  const departments = parts<{ department: string }>(
    'SELECT t.case_id AS key, t.department FROM case_departments t',
  );
  const reviews = parts<CaseReview>(
    `SELECT t.case_id AS key, t.revision, t.reviewer, t.reviewed_on AS reviewedOn, t.verdict, t.comment
     FROM case_reviews t`,
  );
  const honours = parts<CaseHonour>(
    `SELECT t.case_id AS key, t.month, t.kind, t.actor, t.decided_on AS decidedOn, t.reason
     FROM case_honours t`,
  );
  const uses = parts<CaseUse>(
    `SELECT t.case_id AS key, t.course, s.code AS session, t.used_on AS usedOn, t.note
     FROM case_uses t LEFT JOIN sessions s ON s.id = t.session_id`,
  );
  return rows.map(({ withdrawnOn, withdrawReason, ...row }) => ({
    ...row,
    departments: departments(row.id).map(({ department }) => department),
    reviews: reviews(row.id),
    honours: honours(row.id),
    uses: uses(row.id),
    withdrawal: withdrawnOn === null ? null : { on: withdrawnOn, reason: withdrawReason ?? '' },
  }));
}

/** The numbers that the next cases of a year get. */
export function caseNumbers(store: Store): (year: string) => string {
  const last = store.sqlite
    .prepare('SELECT max(CAST(substr(code, 7) AS INTEGER)) FROM cases WHERE code LIKE ?')
    .pluck();
  const next = new Map<string, number>();
  return (year) => {
    const number = next.get(year) ?? Number(last.get(`C${year}-%`) ?? 0) + 1;
    next.set(year, number + 1);
    return `C${year}-${String(number).padStart(4, '0')}`;
  };
}

export type NewCase = NewRow<typeof cases>;

/** Adds cases, many at once; returns the id. */
export function caseInserter(
  write: Writer,
): (row: Required<NewCase>, departments: readonly string[]) => number {
  const keys = [
    'code',
    'title',
    'background',
    'handling',
    'solution',
    'feedback',
    'lesson',
    'type',
    'difficulty',
    'author',
    'personId',
    'happenedOn',
    'receivedOn',
    'revision',
    'revisedOn',
  ] as const;
  const add = write.bulk(cases, keys);
  const addDepartment = write.bulk(caseDepartments, ['caseId', 'department'] as const);
  return (row, departments) => {
    const values = keys.map((key) => row[key]) as Parameters<typeof add>;
    const caseId = add(...values);
    for (const department of departments) addDepartment(caseId, department);
    return caseId;
  };
}

export const updateCase = (write: Writer, id: number, patch: Partial<NewCase>): boolean =>
  write.update(cases, id, patch);

/** Makes exactly these departments those that a case involves. */
export function setCaseDepartments(
  write: Writer,
  caseId: number,
  departments: readonly string[],
): void {
  const rows = write.store.sqlite
    .prepare('SELECT id, department FROM case_departments WHERE case_id = ? ORDER BY id')
    .all(caseId) as { id: number; department: string }[];
  const wanted = new Set(departments);
  for (const { id, department } of rows) {
    if (!wanted.delete(department)) write.remove(caseDepartments, id);
  }
  for (const department of wanted) write.insert(caseDepartments, { caseId, department });
}

export const insertCaseReview = (write: Writer, row: NewRow<typeof caseReviews>): number =>
  write.insert(caseReviews, row);
export const insertCaseHonour = (write: Writer, row: NewRow<typeof caseHonours>): number =>
  write.insert(caseHonours, row);
export const insertCaseUse = (write: Writer, row: NewRow<typeof caseUses>): number =>
  write.insert(caseUses, row);
export const insertCaseWithdrawal = (write: Writer, row: NewRow<typeof caseWithdrawals>): number =>
  write.insert(caseWithdrawals, row);

export { bound as boundFilter, conditions as filterConditions };
