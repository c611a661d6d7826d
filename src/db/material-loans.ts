/** Copies of training materials, and to whom they were lent. */
import type { Day } from '../domain/day.js';
import type { CopyFact, LoanEvent, LoanFact } from '../domain/materials/facts.js';
import type { Store } from './open.js';
import {
  materialCopies,
  materialCopyStates,
  materialLoanEvents,
  materialLoans,
} from './schema-materials.js';
import type { NewRow, Writer } from './write.js';

const copyColumns = `SELECT c.id, c.code, c.number, c.material_id AS materialId, c.version_id AS versionId,
    v.number AS version, c.added_on AS addedOn, coalesce(t.state, 'good') AS state, t.reason,
    t.happened_on AS since
  FROM material_copies c JOIN material_versions v ON v.id = c.version_id
  LEFT JOIN material_copy_states t ON t.id =
    (SELECT max(id) FROM material_copy_states WHERE copy_id = c.id)`;

/** The copies of a material by number, or all copies. */
export function listCopies(store: Store, materialId: number | null): CopyFact[] {
  return store.sqlite
    .prepare(
      `${copyColumns} WHERE @id IS NULL OR c.material_id = @id ORDER BY c.material_id, c.number`,
    )
    .all({ id: materialId }) as CopyFact[];
}

/** A look-up of copies by code, such as `HB-01/3`. */
export function copyFinder(store: Store): (code: string) => CopyFact | undefined {
  const find = store.sqlite.prepare(`${copyColumns} WHERE c.code = ?`);
  return (code) => find.get(code) as CopyFact | undefined;
}

export function listCopyCodes(store: Store): string[] {
  return store.sqlite
    .prepare('SELECT code FROM material_copies ORDER BY code')
    .pluck()
    .all() as string[];
}

export function insertCopy(write: Writer, row: NewRow<typeof materialCopies>): number {
  return write.insert(materialCopies, row);
}

export function insertCopyState(write: Writer, row: NewRow<typeof materialCopyStates>): void {
  write.insert(materialCopyStates, row);
}

type LoanRow = Omit<LoanFact, 'events'>;

const loanColumns = `SELECT l.id, l.copy_id AS copyId, c.code AS copy, l.person_id AS personId,
    p.employee_no AS employeeNo, p.name, l.from_on AS fromOn, l.due_on AS firstDueOn, l.note
  FROM material_loans l JOIN material_copies c ON c.id = l.copy_id JOIN persons p ON p.id = l.person_id`;

const eventColumns = `SELECT kind, happened_on AS happenedOn, due_on AS dueOn, condition, note
  FROM material_loan_events WHERE loan_id = ? ORDER BY id`;

/** Loans by a condition on `l`, with what happened to them. */
function loanReader(store: Store, where: string): (...values: (string | number)[]) => LoanFact[] {
  const find = store.sqlite.prepare(`${loanColumns} WHERE ${where} ORDER BY l.from_on, l.id`);
  const events = store.sqlite.prepare(eventColumns);
  return (...values) =>
    (find.all(...values) as LoanRow[]).map((row) => ({
      ...row,
      events: events.all(row.id) as LoanEvent[],
    }));
}

const isOpen = `NOT EXISTS (SELECT 1 FROM material_loan_events e
  WHERE e.loan_id = l.id AND e.kind = 'returned')`;

/** A look-up of all loans of a copy, the earliest first. */
export const loansOfCopyFinder = (store: Store): ((copyId: number) => LoanFact[]) =>
  loanReader(store, 'l.copy_id = ?');

/** A look-up of all loans of a person, the earliest first. */
export const loansOfPersonFinder = (store: Store): ((personId: number) => LoanFact[]) =>
  loanReader(store, 'l.person_id = ?');

export const listLoansOfMaterial = (store: Store, materialId: number): LoanFact[] =>
  loanReader(store, 'c.material_id = ?')(materialId);

export const listLoans = (store: Store, { open }: { open: boolean }): LoanFact[] =>
  loanReader(store, open ? isOpen : '1')();

/**
 * When people who have left training for good left: withdrawn or dismissed from their last batch; by id. Who is in a
 * batch, or never was in any, is not among them.
 */
export function listLeavers(store: Store): Map<number, Day> {
  const rows = store.sqlite
    .prepare(
      `SELECT e.person_id AS personId, max(e.left_on) AS leftOn FROM enrollments e
       WHERE e.person_id IN (SELECT l.person_id FROM material_loans l WHERE ${isOpen})
       GROUP BY e.person_id
       HAVING count(*) = count(e.left_on) AND max(e.left_on) =
         max(CASE WHEN e.left_reason IN ('withdrawn', 'dismissed') THEN e.left_on END)`,
    )
    .all() as { personId: number; leftOn: Day }[];
  return new Map(rows.map(({ personId, leftOn }) => [personId, leftOn]));
}

export function insertLoan(write: Writer, row: NewRow<typeof materialLoans>): number {
  return write.insert(materialLoans, row);
}

export function insertLoanEvent(write: Writer, row: NewRow<typeof materialLoanEvents>): void {
  write.insert(materialLoanEvents, row);
}
