import { kpiFinder, kpiInserter } from '../db/records.js';
import type { Store } from '../db/open.js';
import type { WriteContext, Writer } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { refuseDay } from '../domain/recording/evidence-day.js';
import { FirstFigures, type Figures } from '../domain/recording/figures.js';
import type { Period } from '../domain/recording/period.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { refused } from '../errors.js';
import { EvidencePeople } from './evidence-people.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from './import.js';

export interface KpiInput extends ImportInput {
  figures: Figures;
  today: Day;
  /** Called with the number of figures that are judged, or written, so far. */
  told?: (what: 'judged' | 'written', figures: number) => void;
}

/**
 * Takes figures of work in, of anybody, in a batch or not; another value corrects what was recorded. Nothing, if any row
 * is refused. Of a million figures little more is kept than themselves.
 *
 * Faults: `person_unknown`, `period_not_over`, `evidence_before_hire`, `evidence_twice`.
 */
export function importKpi(store: Store, context: WriteContext, input: KpiInput): ImportResult {
  return runImport(store, context, input, (write) => new KpiImport(write, input).run());
}

type Change = readonly [from: string | null, to: string];

interface Measured {
  id: number;
  hiredOn: Day;
}

const tellEvery = 10_000;
/** What becomes of a line of the file. */
const outcomes = ['refused', 'unchanged', 'created', 'changed'] as const;

class KpiImport {
  readonly #input: KpiInput;
  readonly #figures: Figures;
  readonly #people: EvidencePeople;
  readonly #known: ReturnType<typeof kpiFinder>;
  readonly #add: ReturnType<typeof kpiInserter>;
  readonly #firsts: FirstFigures;
  /** By the person's number. */
  readonly #measured: (Measured | null)[] = [];
  /** Places of the figures that are new or other than recorded. */
  readonly #taken: Int32Array;
  #takenCount = 0;
  /** By line: the place of its first figure, and its outcome. */
  readonly #starts: Int32Array;
  readonly #outcomes: Uint8Array;
  #lines = 0;
  readonly #changes = new Map<number, Record<string, Change>>();
  readonly #faults: Fault[] = [];

  constructor(write: Writer, input: KpiInput) {
    this.#input = input;
    this.#figures = input.figures;
    this.#people = new EvidencePeople(write.store);
    this.#known = kpiFinder(write.store);
    this.#add = kpiInserter(write);
    this.#firsts = new FirstFigures(input.figures);
    this.#taken = new Int32Array(input.figures.length);
    this.#starts = new Int32Array(input.figures.length);
    this.#outcomes = new Uint8Array(input.figures.length);
  }

  run(): { rows: Iterable<RowOutcome>; faults: Fault[] } {
    const { length, lines } = this.#figures;
    let told = tellEvery;
    for (let first = 0; first < length;) {
      let end = first + 1;
      while (end < length && lines[end] === lines[first]) end += 1;
      this.#takeLine(first, end);
      first = end;
      if (first >= told) {
        this.#input.told?.('judged', first);
        told += tellEvery;
      }
    }
    if (this.#faults.length + this.#input.faults.length === 0) this.#write();
    return { rows: { [Symbol.iterator]: () => this.#rowOutcomes() }, faults: this.#faults };
  }

  #fault(at: number, why: Refused, value: string): void {
    const line = this.#figures.lines[at] ?? 0;
    this.#faults.push({ line, key: this.#employee(at), value, by: 'input', refused: why });
  }

  #employee(at: number): string {
    return this.#figures.people[this.#figures.person[at] ?? 0] ?? '';
  }

  #period(at: number): Period {
    const period = this.#figures.periods[this.#figures.period[at] ?? 0];
    if (!period) throw new Error(`no period of figure ${at}`);
    return period;
  }

  #metric(at: number): string {
    return this.#figures.metrics[this.#figures.metric[at] ?? 0] ?? '';
  }

  #person(at: number): Measured | null {
    const number = this.#figures.person[at] ?? 0;
    let person = this.#measured[number];
    if (person === undefined) {
      person = this.#people.find(this.#employee(at)) ?? null;
      this.#measured[number] = person;
    }
    return person;
  }

  /** The figures of one line, from place `first` up to `end`. */
  #takeLine(first: number, end: number): void {
    const person = this.#person(first);
    const key = this.#employee(first);
    if (!person) this.#fault(first, this.#people.unknown(key), key);
    const wrong = this.#wrongPeriod(first, person?.hiredOn);
    if (wrong) this.#fault(first, wrong, this.#period(first).text);
    const line = this.#lines;
    this.#lines += 1;
    this.#starts[line] = first;
    if (!person || wrong) return;
    let created = 0;
    let changes: Record<string, Change> | undefined;
    for (let at = first; at < end; at += 1) {
      const before = this.#take(person, at);
      if (before === undefined) continue;
      if (before === null) created += 1;
      // A line of a long file has one figure: nothing is to be said of one that is new.
      if (before === null && end === first + 1) continue;
      const from = before === null ? null : spelled(before);
      (changes ??= {})[this.#metric(at)] = [from, spelled(this.#figures.millionths[at] ?? 0)];
    }
    if (created === end - first) this.#outcomes[line] = outcomes.indexOf('created');
    else if (changes === undefined) this.#outcomes[line] = outcomes.indexOf('unchanged');
    else {
      this.#outcomes[line] = outcomes.indexOf('changed');
      this.#changes.set(line, changes);
    }
  }

  #wrongPeriod(at: number, hiredOn: Day | undefined): Refused | null {
    const { today } = this.#input;
    const { text, to } = this.#period(at);
    if (to > today) return refused('period_not_over', { period: text, to, today });
    return refuseDay(this.#employee(at), hiredOn, to, today);
  }

  /** What a figure was before; `null` where there was none, nothing where it stays as it is or is refused. */
  #take(person: Measured, at: number): number | null | undefined {
    const { millionths, lines } = this.#figures;
    const value = millionths[at] ?? 0;
    const first = this.#firsts.meet(at);
    if (first !== undefined) {
      const said = millionths[first] ?? 0;
      if (said === value) return undefined;
      const facts = {
        employee_no: this.#employee(at),
        what: `${this.#metric(at)} ${this.#period(at).text}`,
        value: spelled(value),
        first_line: lines[first] ?? 0,
        first_value: spelled(said),
      };
      this.#fault(at, refused('evidence_twice', facts), spelled(value));
      return undefined;
    }
    const before = this.#known(person.id, this.#metric(at), this.#period(at).text);
    if (before === value) return undefined;
    this.#taken[this.#takenCount] = at;
    this.#takenCount += 1;
    return before ?? null;
  }

  /**
   * Writes what was taken, person by person: in the order of the file, which is that of the days, every row would go to
   * another page of the index.
   */
  #write(): void {
    const { today: recordedOn } = this.#input;
    const { millionths } = this.#figures;
    let written = 0;
    for (const at of this.#inOrder()) {
      const person = this.#person(at);
      if (!person) continue;
      const { text: period, from: fromOn, to: toOn } = this.#period(at);
      const value = millionths[at] ?? 0;
      this.#add(person.id, this.#metric(at), period, fromOn, toOn, value, recordedOn);
      written += 1;
      if (written % tellEvery === 0) this.#input.told?.('written', written);
    }
  }

  /** Places of the taken figures by person, KPI and period. */
  #inOrder(): Int32Array {
    const { person, metric, period, periods, metrics, people } = this.#figures;
    const taken = this.#taken.subarray(0, this.#takenCount);
    const ranks = [
      ranksOf(people.map((_, number) => this.#measured[number]?.id ?? 0)),
      ranksOf(metrics),
      ranksOf(periods.map(({ text }) => text)),
    ] as const;
    const room = taken.length * people.length * metrics.length * periods.length;
    if (room > Number.MAX_SAFE_INTEGER) return taken;
    const keys = new Float64Array(taken.length);
    taken.forEach((at, place) => {
      const own = (ranks[0][person[at] ?? 0] ?? 0) * metrics.length;
      const kpi = (own + (ranks[1][metric[at] ?? 0] ?? 0)) * periods.length;
      const key = kpi + (ranks[2][period[at] ?? 0] ?? 0);
      keys[place] = key * taken.length + place;
    });
    keys.sort();
    const inOrder = new Int32Array(taken.length);
    for (let place = 0; place < keys.length; place += 1) {
      inOrder[place] = taken[(keys[place] ?? 0) % taken.length] ?? 0;
    }
    return inOrder;
  }

  *#rowOutcomes(): Generator<RowOutcome> {
    for (let line = 0; line < this.#lines; line += 1) {
      const outcome = outcomes[this.#outcomes[line] ?? 0] ?? 'refused';
      if (outcome === 'refused') continue;
      const at = this.#starts[line] ?? 0;
      const changes = this.#changes.get(line) ?? nothing;
      const own = this.#figures.lines[at] ?? 0;
      yield { line: own, key: this.#employee(at), outcome, changes, reasons: silent };
    }
  }
}

/** The rank of each value, the lowest 0. */
function ranksOf(values: readonly (string | number)[]): number[] {
  const ranks: number[] = [];
  values
    .map((value, at) => ({ value, at }))
    .sort((a, b) => (a.value < b.value ? -1 : 1))
    .forEach(({ at }, rank) => (ranks[at] = rank));
  return ranks;
}

const spelled = (millionths: number): string => String(millionths / 1e6);

const nothing = {};
const silent: RowOutcome['reasons'] = [];
