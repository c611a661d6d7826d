import { listNames } from '../db/report-groups.js';
import { listTrainers } from '../db/resources.js';
import type { Store } from '../db/open.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { nearest } from '../domain/handbook/nearest.js';

/** Who is meant by an employee number or a name. */
export interface Meant {
  /** Of the persons with this number, or of all with this name; of a trainer of the house, of that person. */
  employeeNos: string[];
  /** Whether anybody is known by it: a trainer from outside has no employee number. */
  known: boolean;
  /** A name or number that is like it; empty where none is. */
  suggestion: string;
}

/** Looks up persons and trainers by employee number or name. */
export function whoIsMeant(store: Store, who: string): Meant {
  const key = nameKey(who);
  const persons = [...listNames(store).values()];
  const trainers = listTrainers(store);
  const found = persons.filter(
    ({ employeeNo, name }) => employeeNo.toLowerCase() === key || nameKey(name) === key,
  );
  const teaching = trainers.filter((trainer) => trainer.nameKey === key);
  const employeeNos = new Set([
    ...found.map(({ employeeNo }) => employeeNo),
    ...teaching.flatMap(({ employeeNo }) => employeeNo ?? []),
  ]);
  const known = found.length + teaching.length > 0;
  const names = [...persons, ...trainers].map(({ name }) => name);
  const like = [...persons.map(({ employeeNo }) => employeeNo), ...names];
  return {
    employeeNos: [...employeeNos],
    known,
    suggestion: known ? '' : nearest(/\d/.test(who) ? who.toUpperCase() : who, like),
  };
}
