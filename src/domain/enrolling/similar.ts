import { nameKey } from './name-key.js';
import type { RosterRow } from './person.js';

type Known = Pick<RosterRow, 'employeeNo' | 'name' | 'phone' | 'team' | 'hiredOn'>;

/** Somebody who looks like a known person, and by what. */
export interface Similarity {
  /** Employee no of the known person. */
  known: string;
  why: 'phone' | 'team';
}

/**
 * Whether a new employee no may belong to somebody known already: the same name with the same phone, or the same name,
 * team and day of hire. A second number for one person would split their record (000 §4.3).
 */
export class SimilarPeople {
  /** By phone and by name: one person, or the few who share it. */
  readonly #byPhone = new Map<string, Known[]>();
  readonly #byName = new Map<string, Known[]>();

  add(person: Known): void {
    if (person.phone !== null) collect(this.#byPhone, person.phone, person);
    if (person.team !== null) collect(this.#byName, nameKey(person.name), person);
  }

  find(person: Known): Similarity | undefined {
    const name = nameKey(person.name);
    const { phone, team, hiredOn } = person;
    const samePhone =
      phone === null
        ? undefined
        : this.#byPhone.get(phone)?.find((known) => nameKey(known.name) === name);
    if (samePhone) return { known: samePhone.employeeNo, why: 'phone' };
    const sameTeam =
      team === null
        ? undefined
        : this.#byName.get(name)?.find((known) => known.team === team && known.hiredOn === hiredOn);
    return sameTeam && { known: sameTeam.employeeNo, why: 'team' };
  }
}

function collect(map: Map<string, Known[]>, key: string, person: Known): void {
  const present = map.get(key);
  if (present) present.push(person);
  else map.set(key, [person]);
}
