import type { Day } from '../day.js';

/** A person of the office. The employee no is the key of everything that concerns them. */
export interface Person {
  employeeNo: string;
  name: string;
  phone: string | null;
  email: string | null;
  hiredOn: Day;
}

/** Where a person belongs from a day on. */
export interface Membership {
  department: string | null;
  team: string | null;
  position: string | null;
  level: string | null;
}

/** A row of a roster: `null` is "not given". */
export type RosterRow = Person & Membership & { batch: string | null };

type Field = keyof (Person & Membership);

const personFields = ['name', 'phone', 'email', 'hiredOn'] as const;
const membershipFields = ['department', 'team', 'position', 'level'] as const;

/** What a row changes of a known person, field by field. */
export interface PersonChanges {
  person: Partial<Person>;
  /** `null` where the membership stays. */
  membership: Membership | null;
  /** Every changed field with what it was and what it becomes. */
  fields: Partial<Record<Field, [from: string | null, to: string]>>;
}

/**
 * A roster changes of a known person only what it gives: an empty cell says nothing (000 §4.3: the records are kept
 * complete). Department, team, position and level are dated, so that reports about the past stay true.
 */
export function decidePersonChanges(known: Person & Membership, row: RosterRow): PersonChanges {
  const fields: PersonChanges['fields'] = {};
  const person: Partial<Record<(typeof personFields)[number], string>> = {};
  for (const field of personFields) {
    const given = row[field];
    if (given === null || given === known[field]) continue;
    fields[field] = [known[field], given];
    person[field] = given;
  }
  const membership: Membership = {
    department: known.department,
    team: known.team,
    position: known.position,
    level: known.level,
  };
  let moved = false;
  for (const field of membershipFields) {
    const given = row[field];
    if (given === null || given === known[field]) continue;
    fields[field] = [known[field], given];
    membership[field] = given;
    moved = true;
  }
  return { person, membership: moved ? membership : null, fields };
}
