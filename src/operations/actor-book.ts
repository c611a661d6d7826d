import type { Store } from '../db/open.js';
import { listPersons } from '../db/persons.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { refused } from '../errors.js';
import type { Refused } from '../domain/refusals/index.js';

/** Who did something, for many rows: as `actorKey` of one, with everybody read once. */
export class ActorBook {
  readonly #numbers = new Map<string, string>();
  readonly #named = new Map<string, string[]>();

  constructor(store: Store, today: Day) {
    for (const { employeeNo, name } of listPersons(store, today)) {
      this.#numbers.set(nameKey(employeeNo), employeeNo);
      const key = nameKey(name);
      const same = this.#named.get(key);
      if (same) same.push(employeeNo);
      else this.#named.set(key, [employeeNo]);
    }
  }

  /** An employee's number, or a name from outside as it was given; a name that several bear is asked for by number. */
  key(given: string): string | Refused {
    const key = nameKey(given);
    const number = this.#numbers.get(key);
    if (number !== undefined) return number;
    const numbers = this.#named.get(key) ?? [];
    const [only] = numbers;
    if (only === undefined) return given;
    if (numbers.length === 1) return only;
    return refused('actor_ambiguous', { name: given, numbers: numbers.join(', ') });
  }
}
