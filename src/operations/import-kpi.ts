import { kpiFinder, kpiInserter, kpiKey } from '../db/records.js';
import type { Store } from '../db/open.js';
import type { WriteContext, Writer } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { refuseDay } from '../domain/recording/evidence-day.js';
import type { Figure } from '../domain/recording/figure.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { refused } from '../errors.js';
import { EvidencePeople } from './evidence-people.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from './import.js';

export interface KpiInput extends ImportInput {
  rows: readonly Figure[];
  today: Day;
}

/**
 * Takes figures of work in, of anybody, in a batch or not; another value corrects what was recorded. Nothing, if any row
 * is refused.
 *
 * Faults: `person_unknown`, `period_not_over`, `evidence_before_hire`, `evidence_twice`.
 */
export function importKpi(store: Store, context: WriteContext, input: KpiInput): ImportResult {
  return runImport(store, context, input, (write) => new KpiImport(write, input).run());
}

/** A person with the figures that are known of them, those of this file included. */
interface Measured {
  id: number;
  hiredOn: Day;
  known: Map<string, number>;
  /** The line of the file that a figure is on. */
  lines: Map<string, number>;
}

type Change = readonly [from: string | null, to: string];

class KpiImport {
  readonly #input: KpiInput;
  readonly #people: EvidencePeople;
  readonly #known: ReturnType<typeof kpiFinder>;
  readonly #add: ReturnType<typeof kpiInserter>;
  readonly #measured = new Map<string, Measured | undefined>();
  readonly #rows: RowOutcome[] = [];
  readonly #faults: Fault[] = [];

  constructor(write: Writer, input: KpiInput) {
    this.#input = input;
    this.#people = new EvidencePeople(write.store);
    this.#known = kpiFinder(write.store);
    this.#add = kpiInserter(write);
  }

  run(): { rows: RowOutcome[]; faults: Fault[] } {
    const { rows } = this.#input;
    for (let first = 0; first < rows.length;) {
      const line = rows[first]?.line;
      let end = first + 1;
      while (end < rows.length && rows[end]?.line === line) end += 1;
      this.#takeLine(first, end);
      first = end;
    }
    return { rows: this.#rows, faults: this.#faults };
  }

  #fault(row: Figure, why: Refused, value: string): void {
    const { line, employeeNo: key } = row;
    this.#faults.push({ line, key, value, by: 'input', refused: why });
  }

  #person(employeeNo: string): Measured | undefined {
    let person = this.#measured.get(employeeNo);
    if (person === undefined && !this.#measured.has(employeeNo)) {
      const found = this.#people.find(employeeNo);
      if (found) {
        const { id, hiredOn } = found;
        person = { id, hiredOn, known: this.#known(id), lines: new Map() };
      }
      this.#measured.set(employeeNo, person);
    }
    return person;
  }

  /** The figures of one line, from index `first` up to `end`. */
  #takeLine(first: number, end: number): void {
    const row = this.#input.rows[first];
    if (!row) return;
    const { line, employeeNo: key } = row;
    const person = this.#person(key);
    if (!person) this.#fault(row, this.#people.unknown(key), key);
    const wrong = this.#wrongPeriod(row, person?.hiredOn);
    if (wrong) this.#fault(row, wrong, row.period.text);
    if (!person || wrong) return;
    let created = 0;
    let changes: Record<string, Change> | undefined;
    for (let at = first; at < end; at += 1) {
      const one = this.#input.rows[at];
      const change = one && this.#take(person, one);
      if (!change) continue;
      if (change[0] === null) created += 1;
      (changes ??= {})[one.metric] = change;
    }
    if (changes === undefined) this.#rows.push(outcome(line, key, 'unchanged', nothing));
    else if (created === end - first) this.#rows.push(outcome(line, key, 'created', nothing));
    else this.#rows.push(outcome(line, key, 'changed', changes));
  }

  #wrongPeriod({ employeeNo, period }: Figure, hiredOn: Day | undefined): Refused | null {
    const { today } = this.#input;
    const { text, to } = period;
    if (to > today) return refused('period_not_over', { period: text, to, today });
    return refuseDay(employeeNo, hiredOn, to, today);
  }

  /** Records a figure; returns what it was and what it becomes, nothing where it stays or is refused. */
  #take(person: Measured, row: Figure): Change | undefined {
    const { metric, millionths, period, line } = row;
    const { text, from: fromOn, to: toOn } = period;
    const key = kpiKey(metric, text);
    const before = person.known.get(key);
    const said = person.lines.get(key);
    if (said === undefined) person.lines.set(key, line);
    if (before === millionths) return undefined;
    if (said !== undefined && before !== undefined) {
      const value = spelled(millionths);
      const facts = {
        employee_no: row.employeeNo,
        what: key,
        value,
        first_line: said,
        first_value: spelled(before),
      };
      this.#fault(row, refused('evidence_twice', facts), value);
      return undefined;
    }
    person.known.set(key, millionths);
    const recordedOn = this.#input.today;
    this.#add({ personId: person.id, metric, period: text, fromOn, toOn, millionths, recordedOn });
    return [before === undefined ? null : spelled(before), spelled(millionths)];
  }
}

const spelled = (millionths: number): string => String(millionths / 1e6);

const nothing = {};
const silent: RowOutcome['reasons'] = [];

const outcome = (
  line: number,
  key: string,
  what: RowOutcome['outcome'],
  changes: RowOutcome['changes'],
): RowOutcome => ({ line, key, outcome: what, changes, reasons: silent });
