import { listEmployeeNumbers, listPersons, type StoredPerson } from '../db/persons.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { nearest } from '../domain/handbook/nearest.js';
import { InputError, Refusal, refused } from '../errors.js';

/** Who is to come to a session: named one by one, or everybody of teams and departments on its day. */
export interface Chosen {
  persons: readonly string[];
  teams: readonly string[];
  departments: readonly string[];
}

/**
 * The people who are chosen, by employee no, as they are on a day.
 *
 * @throws InputError `session_people_unknown`, `session_people_none`; Refusal `not_hired_yet`
 */
export function choosePeople(store: Store, day: Day, chosen: Chosen): StoredPerson[] {
  const everybody = listPersons(store, day);
  const named = namedPeople(store, everybody, chosen.persons);
  const early = named.filter(({ hiredOn }) => hiredOn > day);
  if (early.length > 0) {
    throw new Refusal(refused('not_hired_yet', { employees: numbersOf(early), day }));
  }
  const employed = everybody.filter(({ hiredOn }) => hiredOn <= day);
  const found = new Map(named.map((person) => [person.id, person]));
  for (const what of ['team', 'department'] as const) {
    const names = what === 'team' ? chosen.teams : chosen.departments;
    for (const name of names) {
      for (const person of membersOf(employed, what, name, day)) found.set(person.id, person);
    }
  }
  return [...found.values()].sort((a, b) => (a.employeeNo < b.employeeNo ? -1 : 1));
}

/** Employee numbers as a text says them. */
export const numbersOf = (people: readonly { employeeNo: string }[]): string =>
  people.map(({ employeeNo }) => employeeNo).join(', ');

/** An employee no as it is compared. */
export const numberKey = (text: string): string => text.normalize('NFKC').trim().toUpperCase();

/** @throws InputError `session_people_unknown` */
function namedPeople(
  store: Store,
  everybody: readonly StoredPerson[],
  numbers: readonly string[],
): StoredPerson[] {
  const known = new Map(everybody.map((person) => [person.employeeNo, person]));
  const keys = [...new Set(numbers.map(numberKey))];
  const unknown = keys.filter((key) => !known.has(key));
  const [first] = unknown;
  if (first !== undefined) {
    const suggestion = nearest(first, listEmployeeNumbers(store));
    throw new InputError(
      refused('session_people_unknown', { employees: unknown.join(', '), suggestion }),
    );
  }
  return keys.flatMap((key) => known.get(key) ?? []);
}

/** @throws InputError `session_people_none` */
function membersOf(
  employed: readonly StoredPerson[],
  what: 'team' | 'department',
  name: string,
  day: Day,
): StoredPerson[] {
  const members = employed.filter((person) => nameKey(person[what] ?? '') === nameKey(name));
  if (members.length > 0) return members;
  const names = [...new Set(employed.flatMap((person) => person[what] ?? []))];
  const suggestion = nearest(name, names);
  throw new InputError(refused('session_people_none', { what, name, day, suggestion }));
}
