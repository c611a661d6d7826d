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
  /** The first of each name and phone, and of each name, team and day of hire: their employee no. */
  readonly #byPhone = new Map<string, string>();
  readonly #byTeam = new Map<string, string>();

  /** Takes a person in, and says whom of those before they look like. */
  meet({ employeeNo, name, phone, team, hiredOn }: Known): Similarity | undefined {
    const key = nameKey(name);
    const samePhone =
      phone === null ? undefined : first(this.#byPhone, `${key}\n${phone}`, employeeNo);
    const sameTeam =
      team === null ? undefined : first(this.#byTeam, `${key}\n${hiredOn}\n${team}`, employeeNo);
    if (samePhone !== undefined) return { known: samePhone, why: 'phone' };
    return sameTeam === undefined ? undefined : { known: sameTeam, why: 'team' };
  }
}

/** Who came first under a key; `undefined` for the first itself. */
function first(known: Map<string, string>, key: string, employeeNo: string): string | undefined {
  const present = known.get(key);
  if (present === undefined) known.set(key, employeeNo);
  return present;
}
