import { Firsts, hashText } from '../firsts.js';
import { nameKey } from './name-key.js';
import type { RosterRow } from './person.js';

type Known = Pick<RosterRow, 'employeeNo' | 'name' | 'phone' | 'team' | 'hiredOn'>;

/** Somebody who looks like a known person, and by what. */
export interface Similarity {
  /** Employee no of the known person. */
  known: string;
  why: 'phone' | 'team';
}

const sameName = (a: Known, b: Known): boolean => nameKey(a.name) === nameKey(b.name);

/**
 * Whether a new employee no may belong to somebody known already: the same name with the same phone, or the same name,
 * team and day of hire. A second number for one person would split their record (000 §4.3).
 */
export class SimilarPeople {
  readonly #byPhone: Firsts<Known>;
  readonly #byTeam: Firsts<Known>;

  /** `expected`: about how many people are going to be met. */
  constructor(expected = 0) {
    this.#byPhone = new Firsts((a, b) => a.phone === b.phone && sameName(a, b), expected);
    this.#byTeam = new Firsts(
      (a, b) => a.team === b.team && a.hiredOn === b.hiredOn && sameName(a, b),
      expected,
    );
  }

  /** Takes a person in, and says whom of those before they look like. */
  meet(person: Known): Similarity | undefined {
    const { phone, team } = person;
    const name = hashText(nameKey(person.name));
    const samePhone =
      phone === null ? undefined : this.#byPhone.meet(hashText(phone, name), person);
    const sameTeam =
      team === null
        ? undefined
        : this.#byTeam.meet(hashText(person.hiredOn, hashText(team, name)), person);
    if (samePhone) return { known: samePhone.employeeNo, why: 'phone' };
    return sameTeam && { known: sameTeam.employeeNo, why: 'team' };
  }
}
