import { drillDayFinder, drillDayInserter } from '../db/records.js';
import type { Store } from '../db/open.js';
import type { WriteContext, Writer } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { codesNamed, nearestNamed } from '../domain/recording/find-named.js';
import { refused } from '../errors.js';
import { EvidenceImport } from './evidence-import.js';
import { refuseClosed, SaidBefore, type EvidenceBatch } from './evidence-people.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from './import.js';

export interface DrillRow {
  employeeNo: string;
  /** Code or title. */
  drill: string;
  day: Day;
  quantity: number;
}

export interface DrillInput extends ImportInput {
  rows: readonly { line: number; row: DrillRow }[];
  today: Day;
}

/**
 * Takes in how much of a drill people did on a day; another quantity corrects what was recorded. Nothing, if any row is
 * refused.
 *
 * Faults: `person_unknown`, `in_no_batch`, `batch_closed`, `drill_unknown`, `quantity_not_whole`,
 * `evidence_in_future`, `evidence_before_hire`, `evidence_twice`.
 */
export function importDrill(store: Store, context: WriteContext, input: DrillInput): ImportResult {
  return runImport(store, context, input, (write) =>
    new DrillImport(write, input.today).run(input.rows),
  );
}

class DrillImport extends EvidenceImport<DrillRow> {
  readonly #done: ReturnType<typeof drillDayFinder>;
  readonly #add: ReturnType<typeof drillDayInserter>;
  readonly #said = new SaidBefore<number>();

  constructor(write: Writer, today: Day) {
    super(write.store, today);
    this.#done = drillDayFinder(write.store);
    this.#add = drillDayInserter(write);
  }

  protected takeIn(line: number, row: DrillRow): void {
    const { employeeNo, day, quantity } = row;
    const before = this.faults.length;
    const person = this.personOn(line, employeeNo, day);
    if (!Number.isSafeInteger(quantity) || quantity < 0) {
      const value = String(quantity);
      this.fault(line, employeeNo, 'input', refused('quantity_not_whole', { value }), value);
    }
    if (!person) return;
    const batches = this.people.batchesOn(person.id, day);
    const drill = this.#drill(line, row, batches);
    if (drill === undefined || this.faults.length > before) return;
    this.#record(line, row, person.id, drill, batches);
  }

  /** The code of the drill, in the handbook of the latest of the batches that knows it. */
  #drill(
    line: number,
    { employeeNo, drill }: DrillRow,
    batches: readonly EvidenceBatch[],
  ): string | undefined {
    if (batches.length === 0) {
      const facts = { employee_no: employeeNo };
      this.fault(line, employeeNo, 'rule', refused('in_no_batch', facts), employeeNo);
      return undefined;
    }
    const sections = batches.map(({ handbook }) => handbook.drills);
    for (const section of sections) {
      const [code] = codesNamed(section, drill);
      if (code !== undefined) return code;
    }
    const facts = { drill, suggestion: nearestNamed(sections, drill) };
    this.fault(line, employeeNo, 'input', refused('drill_unknown', facts), drill);
    return undefined;
  }

  #record(
    line: number,
    { employeeNo: key, day, quantity }: DrillRow,
    personId: number,
    drill: string,
    batches: readonly EvidenceBatch[],
  ): void {
    const said = this.#said.meet(`${personId} ${drill} ${day}`, line, quantity);
    const stored = said?.value ?? this.#done(personId, drill, day);
    if (stored === quantity) {
      this.unchanged(line, key);
      return;
    }
    if (said) {
      const value = String(quantity);
      const facts = {
        employee_no: key,
        what: `${drill} ${day}`,
        value,
        first_line: said.line,
        first_value: String(said.value),
      };
      this.fault(line, key, 'input', refused('evidence_twice', facts), value);
      return;
    }
    const closed = refuseClosed(batches);
    if (closed) {
      this.fault(line, key, 'rule', closed);
      return;
    }
    this.#add({ personId, drill, day, quantity, recordedOn: this.today });
    const changes: RowOutcome['changes'] =
      stored === undefined ? {} : { quantity: [String(stored), String(quantity)] };
    const outcome = stored === undefined ? 'created' : 'changed';
    this.rows.push({ line, key, outcome, changes, reasons: [] });
  }
}
