import { findBatchById } from '../db/batches.js';
import { enrollmentFinder, type EnrollmentRow } from '../db/enrollments.js';
import type { Store } from '../db/open.js';
import { listEmployeeNumbers } from '../db/persons.js';
import { recordedPersonFinder, type RecordedPerson } from '../db/records.js';
import { rulesOf } from '../db/rules.js';
import type { Day } from '../domain/day.js';
import type { Handbook } from '../domain/handbook/types.js';
import type { Refused } from '../domain/refusals/index.js';
import { refused } from '../errors.js';
import { Suggester } from './suggest-attendance.js';

/** A batch as the evidence of its people sees it. */
export interface EvidenceBatch {
  code: string;
  program: string;
  handbook: Handbook;
  closedOn: Day | null;
}

/** The people of an import, each looked up once, with the batches that they are in. */
export class EvidencePeople {
  readonly #store: Store;
  readonly #find: (employeeNo: string) => RecordedPerson | undefined;
  readonly #enrollmentsOf: ReturnType<typeof enrollmentFinder>;
  readonly #suggest: Suggester;
  readonly #people = new Map<string, RecordedPerson | undefined>();
  readonly #enrollments = new Map<number, readonly EnrollmentRow[]>();
  readonly #batches = new Map<number, EvidenceBatch>();

  constructor(store: Store) {
    this.#store = store;
    this.#find = recordedPersonFinder(store);
    this.#enrollmentsOf = enrollmentFinder(store);
    this.#suggest = new Suggester(() => listEmployeeNumbers(store));
  }

  find(employeeNo: string): RecordedPerson | undefined {
    let person = this.#people.get(employeeNo);
    if (person === undefined && !this.#people.has(employeeNo)) {
      person = this.#find(employeeNo);
      this.#people.set(employeeNo, person);
    }
    return person;
  }

  unknown(employeeNo: string): Refused {
    const suggestion = this.#suggest.nearest(employeeNo);
    return refused('person_unknown', { employee_no: employeeNo, suggestion });
  }

  /** The batches that a person had not left by a day, the latest first; joining may still lie ahead. */
  batchesOn(personId: number, day: Day): EvidenceBatch[] {
    let enrollments = this.#enrollments.get(personId);
    if (!enrollments)
      this.#enrollments.set(personId, (enrollments = this.#enrollmentsOf(personId)));
    const batches: EvidenceBatch[] = [];
    for (const { batchId, leftOn } of enrollments) {
      if (leftOn === null || leftOn > day) batches.unshift(this.#batch(batchId));
    }
    return batches;
  }

  #batch(id: number): EvidenceBatch {
    let open = this.#batches.get(id);
    if (!open) {
      const batch = findBatchById(this.#store, id);
      if (!batch) throw new Error(`no batch ${id}`);
      const { code, program, status, closedOn, handbookVersion } = batch;
      const { handbook } = rulesOf(this.#store, handbookVersion);
      open = { code, program, handbook, closedOn: status === 'closed' ? closedOn : null };
      this.#batches.set(id, open);
    }
    return open;
  }
}

/** Why nothing more is recorded in batches that are all closed; `null` while one is open. */
export function refuseClosed(batches: readonly EvidenceBatch[]): Refused | null {
  const [first] = batches;
  if (!first || batches.some(({ closedOn }) => closedOn === null)) return null;
  return refused('batch_closed', { batch: first.code, closed_on: first.closedOn ?? '' });
}

/** What a file has said so far, so that it is not said otherwise further down. */
export class SaidBefore<Value> {
  readonly #said = new Map<string, { line: number; value: Value }>();

  /** What the file said of the same thing before; notes it where it said nothing. */
  meet(key: string, line: number, value: Value): { line: number; value: Value } | undefined {
    const before = this.#said.get(key);
    if (!before) this.#said.set(key, { line, value });
    return before;
  }
}
