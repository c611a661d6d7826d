import type { Period } from './period.js';

/** Texts or the like by number, each once. */
class Numbered<T> {
  readonly all: T[] = [];
  readonly #numbers = new Map<T, number>();

  numberOf(one: T): number {
    let number = this.#numbers.get(one);
    if (number === undefined) {
      const own = typeof one === 'string' ? (copyOf(one) as T & string) : one;
      number = this.all.push(own) - 1;
      this.#numbers.set(own, number);
    }
    return number;
  }
}

/** A text by itself: a part of a large file's text would keep that in memory. */
const copyOf = (text: string): string => Array.from(text).join('');

/**
 * Figures of people's work as they come in: those of one line of a file follow each other. There may be millions, so
 * they are kept in columns: a figure's person, period and KPI are numbers, which `people`, `periods` and `metrics`
 * resolve.
 */
export class Figures {
  length = 0;
  lines: Int32Array;
  person: Int32Array;
  period: Int32Array;
  metric: Int32Array;
  millionths: Float64Array;
  readonly #people = new Numbered<string>();
  readonly #periods = new Numbered<Period>();
  readonly #metrics = new Numbered<string>();

  /** `expected`: for so many there is room at once; there may be more. */
  constructor(expected = 0) {
    const room = Math.max(expected, 64);
    this.lines = new Int32Array(room);
    this.person = new Int32Array(room);
    this.period = new Int32Array(room);
    this.metric = new Int32Array(room);
    this.millionths = new Float64Array(room);
  }

  /** Employee numbers. */
  get people(): readonly string[] {
    return this.#people.all;
  }

  get periods(): readonly Period[] {
    return this.#periods.all;
  }

  /** Codes of KPIs (`kpis.*`). */
  get metrics(): readonly string[] {
    return this.#metrics.all;
  }

  /** Adds a figure. The same period is the same object every time. */
  add(line: number, employeeNo: string, period: Period, metric: string, millionths: number): void {
    const at = this.length;
    if (at === this.lines.length) this.#grow();
    this.lines[at] = line;
    this.person[at] = this.#people.numberOf(employeeNo);
    this.period[at] = this.#periods.numberOf(period);
    this.metric[at] = this.#metrics.numberOf(metric);
    this.millionths[at] = millionths;
    this.length += 1;
  }

  #grow(): void {
    const longer = <A extends Int32Array | Float64Array>(column: A, empty: A): A => {
      empty.set(column);
      return empty;
    };
    const room = 2 * this.lines.length;
    this.lines = longer(this.lines, new Int32Array(room));
    this.person = longer(this.person, new Int32Array(room));
    this.period = longer(this.period, new Int32Array(room));
    this.metric = longer(this.metric, new Int32Array(room));
    this.millionths = longer(this.millionths, new Float64Array(room));
  }

  /** Whether two figures are of the same thing: person, period and KPI. */
  sameThing(a: number, b: number): boolean {
    return (
      this.person[a] === this.person[b] &&
      this.period[a] === this.period[b] &&
      this.metric[a] === this.metric[b]
    );
  }
}

/** Of the figures of a file, the first of each thing. Takes four bytes for a place, where a `Map` takes a hundred. */
export class FirstFigures {
  readonly #figures: Figures;
  /** Places of figures, counted from 1; 0 where the slot is free. */
  readonly #slots: Int32Array;

  constructor(figures: Figures) {
    this.#figures = figures;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * figures.length + 2)));
  }

  /** The place of the first figure of the same thing; `undefined` where it is this one. */
  meet(at: number): number | undefined {
    const { person, period, metric } = this.#figures;
    const slots = this.#slots;
    const end = slots.length - 1;
    let hash = Math.imul((person[at] ?? 0) + 1, 0x9e37_79b1);
    hash = Math.imul(hash ^ (period[at] ?? 0) ^ (hash >>> 15), 0x85eb_ca77);
    hash = Math.imul(hash ^ (metric[at] ?? 0) ^ (hash >>> 13), 0xc2b2_ae3d);
    let slot = (hash ^ (hash >>> 16)) & end;
    for (let place; (place = slots[slot] ?? 0) !== 0; slot = (slot + 1) & end) {
      if (this.#figures.sameThing(place - 1, at)) return place - 1;
    }
    slots[slot] = at + 1;
    return undefined;
  }
}
