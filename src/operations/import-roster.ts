import { SimilarPeople } from '../domain/enrolling/similar.js';
import { enrollmentFinder, enrollmentInserter } from '../db/enrollments.js';
import {
  personInserter,
  listPersons,
  personFinder,
  setMembership,
  updatePerson,
  type StoredPerson,
} from '../db/persons.js';
import type { WriteContext, Writer } from '../db/write.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { decidePersonChanges, type RosterRow } from '../domain/enrolling/person.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { InputError, refused } from '../errors.js';
import { codeKey } from './find-session.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from './import.js';
import {
  joiningOf,
  joiningRefusal,
  openBatch,
  unreadyNote,
  type OpenBatch,
} from './joining-batch.js';

export type RosterLine = RosterRow & { line: number };

export interface RosterInput extends ImportInput {
  rows: readonly RosterLine[];
  /** Batch of the rows that name none. */
  batch: string | null;
  /** Day on which late joiners join, where it is not the day of hire. */
  joinedOn: Day | null;
  /** Day from which changed memberships hold. */
  effectiveOn: Day;
  /** Employee numbers that are other people than those they look like. */
  acceptSimilar: ReadonlySet<string> | 'all';
}

/**
 * Takes a roster in: new people, changes of known ones, places in batches. Nothing, if any row is refused.
 *
 * @throws InputError `batch_unknown` for the batch of the command line
 *
 * Faults: `batch_unknown`, `batch_closed`, `person_similar`, `enrolled_elsewhere`, `joined_too_late`.
 */
export function importRoster(
  store: Store,
  context: WriteContext,
  input: RosterInput,
): ImportResult {
  if (input.batch !== null) requireKnownBatch(store, input.batch);
  return runImport(store, context, input, (write) => new RosterImport(write, input).run());
}

/** The batch of the command line is wrong once, not once for every row. */
function requireKnownBatch(store: Store, code: string): void {
  const found = openBatch(store, code);
  if ('code' in found && found.code === 'batch_unknown') throw new InputError(found);
}

/** One run over the rows, with what it has looked up so far. */
class RosterImport {
  readonly #write: Writer;
  readonly #input: RosterInput;
  readonly #addPerson: ReturnType<typeof personInserter>;
  readonly #addEnrollment: ReturnType<typeof enrollmentInserter>;
  readonly #find: (employeeNo: string) => StoredPerson | undefined;
  #similar: SimilarPeople | undefined;
  readonly #enrollmentsOf: ReturnType<typeof enrollmentFinder>;
  readonly #batches = new Map<string, OpenBatch | Refused>();
  readonly #rows: RowOutcome[] = [];
  readonly #faults: Fault[] = [];
  readonly #anybodyBefore: boolean;

  constructor(write: Writer, input: RosterInput) {
    const { store } = write;
    this.#write = write;
    this.#input = input;
    this.#addPerson = personInserter(write);
    this.#addEnrollment = enrollmentInserter(write);
    this.#find = personFinder(store, input.effectiveOn);
    this.#enrollmentsOf = enrollmentFinder(store);
    this.#anybodyBefore = store.sqlite.prepare('SELECT 1 FROM persons LIMIT 1').get() !== undefined;
  }

  run(): { rows: RowOutcome[]; faults: Fault[] } {
    for (const row of this.#input.rows) this.#takeIn(row);
    return { rows: this.#rows, faults: this.#faults };
  }

  #fault(row: RosterLine, by: Fault['by'], why: Refused, value?: string): void {
    const { line, employeeNo: key } = row;
    this.#faults.push({ line, key, by, refused: why, ...(value ? { value } : {}) });
  }

  #takeIn(row: RosterLine): void {
    const known = this.#anybodyBefore ? this.#find(row.employeeNo) : undefined;
    let reasons: Refused[] | undefined;
    let outcome: RowOutcome['outcome'] = 'unchanged';
    let changes: Record<string, readonly [string | null, string]> | undefined;
    let personId: number;
    if (known) {
      const decided = decidePersonChanges(known, row);
      for (const [field, change] of Object.entries(decided.fields)) {
        (changes ??= {})[columnOf(field)] = change;
        outcome = 'changed';
      }
      if (Object.keys(decided.person).length > 0) {
        updatePerson(this.#write, known, decided.person);
      }
      if (decided.membership) {
        setMembership(this.#write, known.id, this.#input.effectiveOn, decided.membership);
      }
      personId = known.id;
    } else {
      const similar = this.#similarTo(row);
      if (similar === 'refused') return;
      if (similar) reasons = [similar];
      personId = this.#addPerson(row);
      outcome = 'created';
    }
    const named = row.batch ?? this.#input.batch;
    if (named !== null) {
      const code = codeKey(named);
      const joined = this.#enroll(row, personId, code, known !== undefined);
      if (joined === 'refused') return;
      if (joined) {
        if (outcome === 'unchanged') outcome = 'changed';
        (changes ??= {})['batch'] = [null, code];
        if (joined.reasons.length > 0) reasons = [...(reasons ?? []), ...joined.reasons];
      }
    }
    this.#rows.push({
      line: row.line,
      key: row.employeeNo,
      outcome,
      changes: outcome === 'created' ? noChanges : (changes ?? noChanges),
      reasons: reasons ?? noReasons,
    });
  }

  #similarTo(row: RosterLine): Refused | 'refused' | undefined {
    const { acceptSimilar } = this.#input;
    const { employeeNo: employee_no } = row;
    const similar = this.#people().meet(row);
    if (!similar) return undefined;
    const { known, why } = similar;
    if (acceptSimilar === 'all' || acceptSimilar.has(employee_no)) {
      return refused('similar_accepted', { employee_no, known });
    }
    this.#fault(row, 'rule', refused('person_similar', { employee_no, known, why }));
    return 'refused';
  }

  /** Everybody known so far; read only when the first new person turns up. */
  #people(): SimilarPeople {
    if (!this.#similar) {
      const { effectiveOn, rows } = this.#input;
      const known = this.#anybodyBefore ? listPersons(this.#write.store, effectiveOn) : [];
      this.#similar = new SimilarPeople(known.length + rows.length);
      for (const person of known) this.#similar.meet(person);
    }
    return this.#similar;
  }

  #openBatch(code: string): OpenBatch | Refused {
    let found = this.#batches.get(code);
    if (!found) this.#batches.set(code, (found = openBatch(this.#write.store, code)));
    return found;
  }

  /** Puts a person into a batch; nothing where they are in it already. */
  #enroll(
    row: RosterLine,
    personId: number,
    code: string,
    known: boolean,
  ): { reasons: Refused[] } | 'refused' | undefined {
    const present = known
      ? this.#enrollmentsOf(personId).filter((enrollment) => enrollment.leftOn === null)
      : [];
    if (present.some((enrollment) => enrollment.batch === code)) return undefined;
    const found = this.#openBatch(code);
    if ('code' in found) {
      this.#fault(row, found.code === 'batch_unknown' ? 'input' : 'rule', found, code);
      return 'refused';
    }
    const [elsewhere] = present;
    if (elsewhere) {
      const facts = { employee_no: row.employeeNo, batch: elsewhere.batch };
      this.#fault(row, 'rule', refused('enrolled_elsewhere', facts));
      return 'refused';
    }
    const { employeeNo, name, hiredOn } = row;
    const joiner = { id: known ? personId : null, employeeNo, name, hiredOn };
    const decision = joiningOf(this.#write.store, found, joiner, this.#input.joinedOn);
    const batchId = found.batch.id;
    switch (decision.kind) {
      case 'next_batch':
        this.#fault(row, 'rule', joiningRefusal(found, employeeNo, decision));
        return 'refused';
      case 'from_start':
        this.#addEnrollment({ personId, batchId, joinedOn: decision.joinedOn, inserted: false });
        return { reasons: [] };
      case 'insert':
      case 'not_ready': {
        const { joinedOn, missed } = decision.kind === 'insert' ? decision : decision.joining;
        this.#addEnrollment({ personId, batchId, joinedOn, inserted: true });
        const facts = { batch: code, joined_on: joinedOn, missed: missed.length };
        const reasons = [refused('joined_late', facts)];
        // A roster says who is in the batch; that somebody came too early is for the coordinator to know.
        if (decision.kind === 'not_ready') {
          reasons.push(unreadyNote(found, decision));
        }
        return { reasons };
      }
    }
  }
}

const noChanges = {};
const noReasons: readonly Refused[] = [];

const columnNames: Readonly<Record<string, string>> = { hiredOn: 'hired_on' };
const columnOf = (field: string): string => columnNames[field] ?? field;
