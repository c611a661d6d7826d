import { signatureFinder, signatureInserter, type StoredSignature } from '../db/records.js';
import type { Store } from '../db/open.js';
import type { WriteContext, Writer } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { refuseDay } from '../domain/recording/evidence-day.js';
import { checklistsOf, findItem, type OpenChecklist } from '../domain/recording/find-item.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { refused } from '../errors.js';
import { EvidencePeople, refuseClosed, SaidBefore, type EvidenceBatch } from './evidence-people.js';
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
  return runImport(store, context, input, (write) => new ChecklistImport(write, input).run());
}

class ChecklistImport {
  readonly #input: ChecklistInput;
  readonly #people: EvidencePeople;
  readonly #signed: ReturnType<typeof signatureFinder>;
  readonly #add: ReturnType<typeof signatureInserter>;
  readonly #said = new SaidBefore<StoredSignature>();
  readonly #checklists = new Map<EvidenceBatch, readonly OpenChecklist[]>();
  readonly #rows: RowOutcome[] = [];
  readonly #faults: Fault[] = [];

  constructor(write: Writer, input: ChecklistInput) {
    this.#input = input;
    this.#people = new EvidencePeople(write.store);
    this.#signed = signatureFinder(write.store);
    this.#add = signatureInserter(write);
  }

  run(): { rows: RowOutcome[]; faults: Fault[] } {
    for (const { line, row } of this.#input.rows) this.#takeIn(line, row);
    return { rows: this.#rows, faults: this.#faults };
  }

  #fault(line: number, key: string, by: Fault['by'], why: Refused, value?: string): void {
    const fault: Fault = { line, key, by, refused: why };
    if (value !== undefined) fault.value = value;
    this.#faults.push(fault);
  }

  #takeIn(line: number, row: ChecklistRow): void {
    const { employeeNo, signedOn } = row;
    const person = this.#people.find(employeeNo);
    if (!person) {
      this.#fault(line, employeeNo, 'input', this.#people.unknown(employeeNo), employeeNo);
    }
    const wrongDay = refuseDay(employeeNo, person?.hiredOn, signedOn, this.#input.today);
    if (wrongDay) this.#fault(line, employeeNo, 'input', wrongDay, signedOn);
    if (!person) return;
    const batches = this.#people.batchesOn(person.id, signedOn);
    const place = this.#place(line, row, batches);
    if (!wrongDay && place) this.#record(line, row, person.id, place, batches);
  }

  #place(
    line: number,
    { employeeNo, item, checklist }: ChecklistRow,
    batches: readonly EvidenceBatch[],
  ): { checklist: string; item: string } | undefined {
    const [batch] = batches;
    if (!batch) {
      const facts = { employee_no: employeeNo };
      this.#fault(line, employeeNo, 'rule', refused('in_no_batch', facts), employeeNo);
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
        this.#fault(line, employeeNo, 'input', refused('item_ambiguous', facts), item);
        return undefined;
      }
      case 'unknown': {
        const facts = { item, ...where, suggestion: found.suggestion };
        this.#fault(line, employeeNo, 'input', refused('item_unknown', facts), item);
        return undefined;
      }
      case 'no_checklist': {
        const named = checklist ?? '';
        const facts = { checklist: named, ...where, suggestion: found.suggestion };
        this.#fault(line, employeeNo, 'input', refused('checklist_unknown', facts), named);
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
        this.#fault(line, key, 'input', twice(key, item, { signedOn, mentor }, said), signedOn);
      } else this.#rows.push({ line, key, outcome: 'unchanged', changes: {}, reasons: [] });
      return;
    }
    const changes = stored ? changesOf(stored, { signedOn, mentor }) : {};
    if (stored && Object.keys(changes).length === 0) {
      this.#rows.push({ line, key, outcome: 'unchanged', changes, reasons: [] });
      return;
    }
    const closed = refuseClosed(batches);
    if (closed) {
      this.#fault(line, key, 'rule', closed);
      return;
    }
    const recordedOn = this.#input.today;
    this.#add({ personId, checklist, item, signedOn, mentor, recordedOn });
    const outcome = stored ? 'changed' : 'created';
    this.#rows.push({ line, key, outcome, changes, reasons: [] });
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
