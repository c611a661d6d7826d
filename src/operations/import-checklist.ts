import { signatureFinder, signatureInserter, type StoredSignature } from '../db/records.js';
import type { Store } from '../db/open.js';
import type { WriteContext, Writer } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { checklistsOf, findItem, type OpenChecklist } from '../domain/recording/find-item.js';
import type { Refused } from '../domain/refusals/index.js';
import { refused } from '../errors.js';
import { EvidenceImport } from './evidence-import.js';
import { refuseClosed, SaidBefore, type EvidenceBatch } from './evidence-people.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from './import.js';

export interface ChecklistRow {
  employeeNo: string;
  /** Code or title. */
  item: string;
  /** Code or title; `null` where the item says enough. */
  checklist: string | null;
  signedOn: Day;
  mentor: string | null;
}

export interface ChecklistInput extends ImportInput {
  rows: readonly { line: number; row: ChecklistRow }[];
  today: Day;
}

/**
 * Takes signatures in, each for the checklist of the person's program that has the item; another day or another mentor
 * corrects what was recorded. Nothing, if any row is refused.
 *
 * Faults: `person_unknown`, `in_no_batch`, `batch_closed`, `checklist_unknown`, `item_unknown`, `item_ambiguous`,
 * `evidence_in_future`, `evidence_before_hire`, `evidence_twice`.
 */
export function importChecklist(
  store: Store,
  context: WriteContext,
  input: ChecklistInput,
): ImportResult {
  return runImport(store, context, input, (write) =>
    new ChecklistImport(write, input.today).run(input.rows),
  );
}

class ChecklistImport extends EvidenceImport<ChecklistRow> {
  readonly #signed: ReturnType<typeof signatureFinder>;
  readonly #add: ReturnType<typeof signatureInserter>;
  readonly #said = new SaidBefore<StoredSignature>();
  readonly #checklists = new Map<EvidenceBatch, readonly OpenChecklist[]>();

  constructor(write: Writer, today: Day) {
    super(write.store, today);
    this.#signed = signatureFinder(write.store);
    this.#add = signatureInserter(write);
  }

  protected takeIn(line: number, row: ChecklistRow): void {
    const { employeeNo, signedOn } = row;
    const before = this.faults.length;
    const person = this.personOn(line, employeeNo, signedOn);
    if (!person) return;
    const batches = this.people.batchesOn(person.id, signedOn);
    const place = this.#place(line, row, batches);
    if (!place || this.faults.length > before) return;
    this.#record(line, row, person.id, place, batches);
  }

  #place(
    line: number,
    { employeeNo, item, checklist }: ChecklistRow,
    batches: readonly EvidenceBatch[],
  ): { checklist: string; item: string } | undefined {
    const [batch] = batches;
    if (!batch) {
      const facts = { employee_no: employeeNo };
      this.fault(line, employeeNo, 'rule', refused('in_no_batch', facts), employeeNo);
      return undefined;
    }
    const open = new Map<string, OpenChecklist>();
    for (const one of batches.flatMap((own) => this.#checklistsIn(own))) {
      if (!open.has(one.code)) open.set(one.code, one);
    }
    const found = findItem([...open.values()], item, checklist);
    if (found.kind === 'found') return found;
    const where = { employee_no: employeeNo, program: batch.program };
    switch (found.kind) {
      case 'ambiguous': {
        const facts = { item, places: found.places.join(', ') };
        this.fault(line, employeeNo, 'input', refused('item_ambiguous', facts), item);
        return undefined;
      }
      case 'unknown': {
        const facts = { item, ...where, suggestion: found.suggestion };
        this.fault(line, employeeNo, 'input', refused('item_unknown', facts), item);
        return undefined;
      }
      case 'no_checklist': {
        const named = checklist ?? '';
        const facts = { checklist: named, ...where, suggestion: found.suggestion };
        this.fault(line, employeeNo, 'input', refused('checklist_unknown', facts), named);
        return undefined;
      }
    }
  }

  #checklistsIn(batch: EvidenceBatch): readonly OpenChecklist[] {
    let checklists = this.#checklists.get(batch);
    if (!checklists) {
      const program = batch.handbook.programs[batch.program];
      checklists = program ? checklistsOf(batch.handbook, program) : [];
      this.#checklists.set(batch, checklists);
    }
    return checklists;
  }

  #record(
    line: number,
    row: ChecklistRow,
    personId: number,
    { checklist, item }: { checklist: string; item: string },
    batches: readonly EvidenceBatch[],
  ): void {
    const { employeeNo: key, signedOn } = row;
    const stored = this.#signed(personId, checklist, item);
    const mentor = row.mentor ?? stored?.mentor ?? null;
    const said = this.#said.meet(`${personId} ${checklist} ${item}`, line, { signedOn, mentor });
    if (said) {
      if (said.value.signedOn !== signedOn || said.value.mentor !== mentor) {
        this.fault(line, key, 'input', twice(key, item, { signedOn, mentor }, said), signedOn);
      } else this.unchanged(line, key);
      return;
    }
    const changes = stored ? changesOf(stored, { signedOn, mentor }) : {};
    if (stored && Object.keys(changes).length === 0) {
      this.unchanged(line, key);
      return;
    }
    const closed = refuseClosed(batches);
    if (closed) {
      this.fault(line, key, 'rule', closed);
      return;
    }
    const recordedOn = this.today;
    this.#add({ personId, checklist, item, signedOn, mentor, recordedOn });
    const outcome = stored ? 'changed' : 'created';
    this.rows.push({ line, key, outcome, changes, reasons: [] });
  }
}

const spelled = ({ signedOn, mentor }: StoredSignature): string =>
  mentor === null ? signedOn : `${signedOn} ${mentor}`;

function twice(
  employeeNo: string,
  item: string,
  value: StoredSignature,
  before: { line: number; value: StoredSignature },
): Refused {
  return refused('evidence_twice', {
    employee_no: employeeNo,
    what: item,
    value: spelled(value),
    first_line: before.line,
    first_value: spelled(before.value),
  });
}

function changesOf(before: StoredSignature, after: StoredSignature): RowOutcome['changes'] {
  const changes: Record<string, readonly [string | null, string]> = {};
  if (before.signedOn !== after.signedOn) changes['signed_on'] = [before.signedOn, after.signedOn];
  if (after.mentor !== null && before.mentor !== after.mentor) {
    changes['mentor'] = [before.mentor, after.mentor];
  }
  return changes;
}
