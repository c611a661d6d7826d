import {
  insertLoan,
  listCopies,
  loansOfCopyFinder,
  loansOfPersonFinder,
} from '../db/material-loans.js';
import { findMaterial } from '../db/materials.js';
import type { RecordedPerson } from '../db/records.js';
import type { Store } from '../db/open.js';
import type { WriteContext, Writer } from '../db/write.js';
import { compare } from '../domain/compare.js';
import type { Day } from '../domain/day.js';
import type { CopyFact, LoanCondition, LoanFact } from '../domain/materials/facts.js';
import {
  decideExtension,
  decideLoan,
  dueDay,
  refuseReturn,
  returnDay,
  type LoanVerdict,
} from '../domain/materials/lending.js';
import { refused } from '../errors.js';
import { EvidenceImport } from './evidence-import.js';
import { materialKey, requireMaterialRules, type RulesForMaterials } from './find-material.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from './import.js';
import { lendingCase, lookUpCopy, writeExtension, writeReturn } from './lend-copy.js';

/** A row of a lending register. */
export interface LoanRow {
  employeeNo: string;
  /** A copy, or a material. */
  copy: string;
  from: Day;
  due: Day | null;
  returned: Day | null;
  condition: LoanCondition | null;
  note: string | null;
}

export interface LoansInput extends ImportInput {
  rows: readonly { line: number; row: LoanRow }[];
  today: Day;
}

type Changes = Record<string, readonly [string | null, string]>;

/**
 * Takes in a lending register: new loans, and what became of known ones: extended, returned, lost. A loan that is over
 * is history and is judged by no rule but that a copy is out only once at a time. A row that names a material means the
 * loan that this person has of it from that day, else the first copy that can be had. Nothing, if any row is refused.
 *
 * Faults: those of `lendCopy`, `returnCopy` and `extendLoan`, `returned_otherwise`, `condition_without_return`.
 *
 * @throws Refusal `materials_no_rules`
 */
export function importLoans(store: Store, context: WriteContext, input: LoansInput): ImportResult {
  const on = requireMaterialRules(store);
  // By day: a copy must be back before it is lent on, in whatever order the register has them.
  const rows = [...input.rows].sort((a, b) => compare(a.row.from, b.row.from) || a.line - b.line);
  return runImport(store, context, input, (write) => {
    const { rows: outcomes, faults } = new LoanImport(write, on, input.today).run(rows);
    return { rows: outcomes.sort((a, b) => a.line - b.line), faults };
  });
}

class LoanImport extends EvidenceImport<LoanRow> {
  readonly #write: Writer;
  readonly #on: RulesForMaterials;
  readonly #loansOf: (copyId: number) => LoanFact[];
  readonly #loansOfPerson: (personId: number) => LoanFact[];

  constructor(write: Writer, on: RulesForMaterials, today: Day) {
    super(write.store, today);
    this.#write = write;
    this.#on = on;
    this.#loansOf = loansOfCopyFinder(write.store);
    this.#loansOfPerson = loansOfPersonFinder(write.store);
  }

  protected takeIn(line: number, row: LoanRow): void {
    const { employeeNo, from, returned, condition, note } = row;
    const before = this.faults.length;
    const person = this.personOn(line, employeeNo, from);
    if (returned !== null && returned > this.today) {
      const facts = { day: returned, today: this.today };
      this.fault(line, employeeNo, 'input', refused('evidence_in_future', facts), returned);
    }
    if (condition !== null && returned === null) {
      const why = refused('condition_without_return', { copy: row.copy });
      this.fault(line, employeeNo, 'input', why, condition);
    } else if (condition !== null && condition !== 'good' && note === null) {
      this.fault(line, employeeNo, 'input', refused('condition_needs_note', { condition }));
    }
    const copy = person && this.#copy(line, row, person);
    if (!person || !copy || this.faults.length > before) return;
    const known = this.#loansOf(copy.id).find(
      (loan) => loan.personId === person.id && loan.fromOn === from,
    );
    const changes = known
      ? this.#goOn(line, row, copy, known)
      : this.#lend(line, row, copy, person);
    if (changes === undefined) return;
    const outcome: RowOutcome['outcome'] = known
      ? Object.keys(changes).length > 0
        ? 'changed'
        : 'unchanged'
      : 'created';
    this.rows.push({ line, key: employeeNo, outcome, changes, reasons: [] });
  }

  /** The copy of a row: by its code, by what this person has of a material since that day, or the first to be had. */
  #copy(line: number, row: LoanRow, person: RecordedPerson): CopyFact | undefined {
    const material = findMaterial(this.#write.store, materialKey(row.copy));
    if (material) {
      const copies = listCopies(this.#write.store, material.id);
      const loan = this.#loansOfPerson(person.id).find(
        ({ fromOn, copyId }) => fromOn === row.from && copies.some(({ id }) => id === copyId),
      );
      const own = copies.find(({ id }) => id === loan?.copyId);
      if (own) return own;
    }
    const found = lookUpCopy(this.#write.store, row.copy, row.from);
    if (!('facts' in found)) return found;
    const by = found.code === 'copies_none_free' ? 'rule' : 'input';
    this.fault(line, row.employeeNo, by, found, row.copy);
    return undefined;
  }

  #refuse(
    line: number,
    { employeeNo }: LoanRow,
    why: Extract<LoanVerdict, { kind: 'refuse' }>,
  ): void {
    this.fault(line, employeeNo, why.by, why.refused);
  }

  /** A new loan, and its return where it is over. */
  #lend(line: number, row: LoanRow, copy: CopyFact, person: RecordedPerson): Changes | undefined {
    const { employeeNo, from, due, returned, note } = row;
    const lending = lendingCase(this.#write.store, this.#on, copy, person.id, from);
    const verdict = decideLoan(lending, { employeeNo, from, due, returned });
    if (verdict.kind === 'refuse') {
      this.#refuse(line, row, verdict);
      return undefined;
    }
    const loan = { copyId: copy.id, personId: person.id, fromOn: from, dueOn: verdict.dueOn };
    const id = insertLoan(this.#write, { ...loan, note, recordedOn: this.today });
    if (returned !== null) {
      const condition = row.condition ?? 'good';
      writeReturn(this.#write, { id, copyId: copy.id }, { on: returned, condition, note });
    }
    return {};
  }

  /** A loan that is known: what the row says beyond what is recorded. */
  #goOn(line: number, row: LoanRow, copy: CopyFact, loan: LoanFact): Changes | undefined {
    const { employeeNo, returned, note } = row;
    const condition = row.condition ?? 'good';
    const end = loan.events.find(({ kind }) => kind === 'returned');
    if (end) {
      if (returned === null) return {};
      const same = end.happenedOn === returned && end.condition === condition;
      if (same) return {};
      const facts = {
        copy: copy.code,
        returned: returnDay(loan) ?? '',
        condition: end.condition ?? '',
      };
      this.fault(line, employeeNo, 'rule', refused('returned_otherwise', facts), returned);
      return undefined;
    }
    const extended = this.#extend(line, row, copy, loan);
    if (!extended || returned === null) return extended;
    const wrong = refuseReturn(loan, returned);
    if (wrong) {
      this.fault(line, employeeNo, 'input', wrong, returned);
      return undefined;
    }
    writeReturn(this.#write, loan, { on: returned, condition, note });
    return { ...extended, returned_on: [null, returned] };
  }

  #extend(line: number, row: LoanRow, copy: CopyFact, loan: LoanFact): Changes | undefined {
    const before = dueDay(loan);
    const { due } = row;
    if (due === null || due === before) return {};
    const { store } = this.#write;
    const { kind } = lendingCase(store, this.#on, copy, loan.personId, row.from);
    const wish = { on: this.today, until: due };
    const verdict = decideExtension({ ...this.#on, kind }, loan, wish);
    if (verdict.kind === 'refuse') {
      this.#refuse(line, row, verdict);
      return undefined;
    }
    writeExtension(this.#write, loan, this.today, verdict.dueOn);
    return { due_on: [before, verdict.dueOn] };
  }
}
