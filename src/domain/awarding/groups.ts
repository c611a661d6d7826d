import type { Day } from '../day.js';
import type { AwardUnit } from '../handbook/types-awards.js';
import type { AwardPerson } from './facts.js';

/** Whoever can receive something: a person by employee no, a group by its name. */
export interface Receiver {
  key: string;
  unit: AwardUnit;
  personId: number | null;
  employeeNo: string | null;
  name: string;
}

/**
 * Where people belong on a day: a fact counts for the team, department or batch that its person was in when it
 * happened, so that moving somebody does not rewrite the past. Before the first membership, the first.
 */
export class Groups {
  readonly #people = new Map<number, AwardPerson>();

  constructor(people: readonly AwardPerson[]) {
    for (const person of people) this.#people.set(person.id, person);
  }

  person(id: number): AwardPerson | undefined {
    return this.#people.get(id);
  }

  /** The membership of a person on a day. */
  membership(id: number, day: Day): AwardPerson['memberships'][number] | undefined {
    const all = this.#people.get(id)?.memberships ?? [];
    return all.findLast(({ fromOn }) => fromOn <= day) ?? all[0];
  }

  /** The keys of the receivers that a fact of a person on a day belongs to. */
  keysOf(unit: AwardUnit, id: number, day: Day): readonly string[] {
    const person = this.#people.get(id);
    if (!person) return [];
    if (unit === 'person') return [person.employeeNo];
    if (unit === 'batch') {
      return person.batches
        .filter(({ from, until }) => from <= day && (until === null || until > day))
        .map(({ code }) => code);
    }
    const name = this.membership(id, day)?.[unit] ?? null;
    return name === null ? [] : [name];
  }

  /** Everybody who can receive something of a unit on its last day; groups that anybody belonged to in the time. */
  receivers(unit: AwardUnit, from: Day, to: Day): Receiver[] {
    if (unit === 'person') {
      return [...this.#people.values()].map((person) => ({
        key: person.employeeNo,
        unit,
        personId: person.id,
        employeeNo: person.employeeNo,
        name: person.name,
      }));
    }
    const names = new Set<string>();
    for (const { id, memberships, batches } of this.#people.values()) {
      const days =
        unit === 'batch' ? batches.map((one) => one.from) : memberships.map((one) => one.fromOn);
      const inside = days.filter((day) => day > from && day <= to);
      for (const day of [from, ...inside]) {
        for (const name of this.keysOf(unit, id, day)) names.add(name);
      }
    }
    return [...names].map((name) => ({ key: name, unit, personId: null, employeeNo: null, name }));
  }
}
