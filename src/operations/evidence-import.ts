import type { Store } from '../db/open.js';
import type { RecordedPerson } from '../db/records.js';
import type { Day } from '../domain/day.js';
import { refuseDay } from '../domain/recording/evidence-day.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { EvidencePeople } from './evidence-people.js';
import type { RowOutcome } from './import.js';

/** An import of what people did on a day: the person and the day are judged alike, whatever else a row says. */
export abstract class EvidenceImport<Row extends { employeeNo: string }> {
  protected readonly people: EvidencePeople;
  protected readonly today: Day;
  protected readonly rows: RowOutcome[] = [];
  protected readonly faults: Fault[] = [];

  constructor(store: Store, today: Day) {
    this.people = new EvidencePeople(store);
    this.today = today;
  }

  run(rows: readonly { line: number; row: Row }[]): { rows: RowOutcome[]; faults: Fault[] } {
    for (const { line, row } of rows) this.takeIn(line, row);
    return { rows: this.rows, faults: this.faults };
  }

  protected abstract takeIn(line: number, row: Row): void;

  protected fault(line: number, key: string, by: Fault['by'], why: Refused, value?: string): void {
    const fault: Fault = { line, key, by, refused: why };
    if (value !== undefined) fault.value = value;
    this.faults.push(fault);
  }

  protected unchanged(line: number, key: string): void {
    this.rows.push({ line, key, outcome: 'unchanged', changes: {}, reasons: [] });
  }

  /** The person of a row; a fault where there is none, and where nothing can be recorded of the day. */
  protected personOn(line: number, employeeNo: string, day: Day): RecordedPerson | undefined {
    const person = this.people.find(employeeNo);
    if (!person) this.fault(line, employeeNo, 'input', this.people.unknown(employeeNo), employeeNo);
    const wrongDay = refuseDay(employeeNo, person?.hiredOn, day, this.today);
    if (wrongDay) this.fault(line, employeeNo, 'input', wrongDay, day);
    return person;
  }
}
