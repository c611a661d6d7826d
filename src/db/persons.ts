import { randomBytes } from 'node:crypto';
import type { Day } from '../domain/day.js';
import type { Membership, Person } from '../domain/enrolling/person.js';
import { identityOf } from './identity.js';
import type { Store } from './open.js';
import { memberships, persons } from './schema.js';
import type { Writer } from './write.js';

/** A person as stored, with the membership of a day. */
export interface StoredPerson extends Person, Membership {
  id: number;
}

const columns = `p.id, p.employee_no AS employeeNo, p.name, p.phone, p.email,
  p.hired_on AS hiredOn, m.department, m.team, m.position, m.level`;

/** The membership in force on a day; before the first one, the first. */
const membershipOn = `LEFT JOIN memberships m ON m.id = coalesce(
  (SELECT id FROM memberships WHERE person_id = p.id AND from_on <= ? ORDER BY from_on DESC LIMIT 1),
  (SELECT id FROM memberships WHERE person_id = p.id ORDER BY from_on LIMIT 1))`;

/** A look-up of persons by employee no, with their membership on a day. */
export function personFinder(
  store: Store,
  day: Day,
): (employeeNo: string) => StoredPerson | undefined {
  const find = store.sqlite.prepare(
    `SELECT ${columns} FROM persons p ${membershipOn} WHERE p.employee_no = ?`,
  );
  return (employeeNo) => find.get(day, employeeNo) as StoredPerson | undefined;
}

/** A look-up of persons by id, with their membership on a day. @throws Error if there is none with this id */
export function personByIdFinder(store: Store, day: Day): (id: number) => StoredPerson {
  const find = store.sqlite.prepare(
    `SELECT ${columns} FROM persons p ${membershipOn} WHERE p.id = ?`,
  );
  return (id) => {
    const person = find.get(day, id) as StoredPerson | undefined;
    if (!person) throw new Error(`no person ${id}`);
    return person;
  };
}

/** Everybody, with their membership on a day; by employee no. */
export function listPersons(store: Store, day: Day): StoredPerson[] {
  return store.sqlite
    .prepare(`SELECT ${columns} FROM persons p ${membershipOn} ORDER BY p.employee_no`)
    .all(day) as StoredPerson[];
}

/** All employee numbers: for suggestions. */
export function listEmployeeNumbers(store: Store): string[] {
  return store.sqlite
    .prepare('SELECT employee_no FROM persons ORDER BY employee_no')
    .pluck()
    .all() as string[];
}

let salts = '';
let used = 0;

/** 16 random bytes, hex; drawn in blocks, because one call a person is slow. */
function newSalt(): string {
  if (used === salts.length) {
    salts = randomBytes(16 * 1024).toString('hex');
    used = 0;
  }
  used += 32;
  return salts.slice(used - 32, used);
}

/** Adds people, each with the membership from the day of hire; returns the id. Many are written at once. */
export function personInserter(write: Writer): (person: Person & Membership) => number {
  const addPerson = write.bulk(persons, [
    'employeeNo',
    'name',
    'phone',
    'email',
    'hiredOn',
    'salt',
    'identity',
  ]);
  const addMembership = write.bulk(memberships, [
    'personId',
    'fromOn',
    'department',
    'team',
    'position',
    'level',
  ]);
  return (person) => {
    const { employeeNo, name, phone, email, hiredOn, department, team, position, level } = person;
    const salt = newSalt();
    const identity = identityOf(salt, person);
    const personId = addPerson(employeeNo, name, phone, email, hiredOn, salt, identity);
    addMembership(personId, hiredOn, department, team, position, level);
    return personId;
  };
}

/** Changes a person's own fields; the membership is dated and has its own function. */
export function updatePerson(write: Writer, known: StoredPerson, patch: Partial<Person>): void {
  const { sqlite } = write.store;
  const salt = sqlite
    .prepare('SELECT salt FROM persons WHERE id = ?')
    .pluck()
    .get(known.id) as string;
  const next = { ...known, ...patch };
  const personal = {
    employeeNo: next.employeeNo,
    name: next.name,
    phone: next.phone,
    email: next.email,
  };
  write.update(persons, known.id, {
    ...personal,
    hiredOn: next.hiredOn,
    identity: identityOf(salt, personal),
  });
  if (next.hiredOn !== known.hiredOn) moveFirstMembership(write, known, next.hiredOn);
}

/** The first membership begins with the hire; a corrected day of hire moves it, unless another begins before. */
function moveFirstMembership(write: Writer, known: StoredPerson, hiredOn: Day): void {
  const rows = write.store.sqlite
    .prepare('SELECT id, from_on AS fromOn FROM memberships WHERE person_id = ? ORDER BY from_on')
    .all(known.id) as { id: number; fromOn: Day }[];
  const [first, second] = rows;
  if (first?.fromOn === known.hiredOn && (second === undefined || second.fromOn > hiredOn)) {
    write.update(memberships, first.id, { fromOn: hiredOn });
  }
}

/** Where a person belongs from a day on. A membership that begins on the same day is replaced. */
export function setMembership(
  write: Writer,
  personId: number,
  fromOn: Day,
  membership: Membership,
): void {
  const same = write.store.sqlite
    .prepare('SELECT id FROM memberships WHERE person_id = ? AND from_on = ?')
    .pluck()
    .get(personId, fromOn) as number | undefined;
  const { department, team, position, level } = membership;
  const row = { department, team, position, level };
  if (same === undefined) write.insert(memberships, { personId, fromOn, ...row });
  else write.update(memberships, same, row);
}
