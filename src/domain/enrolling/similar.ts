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
  /** By name: one person, or the few who share it. */
  readonly #byName = new Map<string, Known | Known[]>();

  add(person: Known): void {
    const name = nameKey(person.name);
    const present = this.#byName.get(name);
    if (present === undefined) this.#byName.set(name, person);
    else if (Array.isArray(present)) present.push(person);
    else this.#byName.set(name, [present, person]);
  }

  find(person: Known): Similarity | undefined {
    const present = this.#byName.get(nameKey(person.name));
    if (present === undefined) return undefined;
    const namesakes = Array.isArray(present) ? present : [present];
    const { phone, team, hiredOn } = person;
    let sameTeam: Known | undefined;
    for (const known of namesakes) {
      if (phone !== null && known.phone === phone) {
        return { known: known.employeeNo, why: 'phone' };
      }
      if (team !== null && known.team === team && known.hiredOn === hiredOn) sameTeam ??= known;
    }
    return sameTeam && { known: sameTeam.employeeNo, why: 'team' };
  }
}
