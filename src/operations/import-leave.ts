import { insertLeave, leavesFinder, personIdFinder, type StoredLeave } from '../db/attendance.js';
import { findBatchById } from '../db/batches.js';
import { enrollmentFinder } from '../db/enrollments.js';
import type { Store } from '../db/open.js';
import { listEmployeeNumbers } from '../db/persons.js';
import { latestVersion, rulesOf } from '../db/rules.js';
import type { WriteContext, Writer } from '../db/write.js';
import { decideLeave, type LeaveDecision, type LeaveRow } from '../domain/attendance/leave.js';
import type { Day } from '../domain/day.js';
import type { Fault } from '../domain/refusals/index.js';
import { refused } from '../errors.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from './import.js';
import { Suggester } from './suggest-attendance.js';

export type { LeaveRow } from '../domain/attendance/leave.js';

export interface LeaveInput extends ImportInput {
  rows: readonly { line: number; row: LeaveRow }[];
  today: Day;
}

/**
 * Takes leave in, with the day on which it was asked for; leave of a person never overlaps. Nothing, if any row is
 * refused.
 *
 * Faults: `person_unknown`, `leave_days_reversed`, `leave_requested_later`, `leave_overlaps`.
 */
export function importLeave(store: Store, context: WriteContext, input: LeaveInput): ImportResult {
  return runImport(store, context, input, (write) => new LeaveImport(write, input).run());
}

class LeaveImport {
  readonly #write: Writer;
  readonly #input: LeaveInput;
  readonly #findPerson: (employeeNo: string) => number | undefined;
  readonly #leavesOf: (personId: number) => StoredLeave[];
  readonly #enrollmentsOf: ReturnType<typeof enrollmentFinder>;
  readonly #suggest: Suggester;
  readonly #rows: RowOutcome[] = [];
  readonly #faults: Fault[] = [];

  constructor(write: Writer, input: LeaveInput) {
    const { store } = write;
    this.#write = write;
    this.#input = input;
    this.#findPerson = personIdFinder(store);
    this.#leavesOf = leavesFinder(store);
    this.#enrollmentsOf = enrollmentFinder(store);
    this.#suggest = new Suggester(() => listEmployeeNumbers(store));
  }

  run(): { rows: RowOutcome[]; faults: Fault[] } {
    for (const { line, row } of this.#input.rows) this.#takeIn(line, row);
    return { rows: this.#rows, faults: this.#faults };
  }

  #takeIn(line: number, row: LeaveRow): void {
    const { employeeNo: key } = row;
    const personId = this.#findPerson(key);
    if (personId === undefined) {
      const facts = { employee_no: key, suggestion: this.#suggest.nearest(key) };
      const why = refused('person_unknown', facts);
      this.#faults.push({ line, key, value: key, by: 'input', refused: why });
    }
    const known = personId === undefined ? [] : this.#leavesOf(personId);
    const notice = personId === undefined ? 0 : this.#noticeFor(personId, row);
    const decision = decideLeave(row, known, this.#input.today, notice);
    this.#carryOut(line, row, personId, decision);
  }

  #carryOut(
    line: number,
    row: LeaveRow,
    personId: number | undefined,
    decision: LeaveDecision,
  ): void {
    const { employeeNo: key, reason, fromOn, toOn, requestedOn } = row;
    if (decision.kind === 'refuse') {
      this.#faults.push({ line, key, by: decision.by, refused: decision.refusal });
      return;
    }
    if (personId === undefined) return;
    const outcome = { line, key, changes: {}, reasons: [] };
    const leave = { personId, fromOn, toOn, requestedOn, reason };
    switch (decision.kind) {
      case 'unchanged':
        this.#rows.push({ ...outcome, outcome: 'unchanged' });
        return;
      case 'create': {
        insertLeave(this.#write, leave);
        const reasons = decision.late ? [decision.late] : [];
        this.#rows.push({ ...outcome, outcome: 'created', reasons });
        return;
      }
      case 'correct': {
        insertLeave(this.#write, leave);
        const changes = { reason: [decision.before, decision.reason] } as const;
        this.#rows.push({ ...outcome, outcome: 'changed', changes });
      }
    }
  }

  /** The notice that the handbook of the person's batch asks for; in no batch, that of the newest handbook. */
  #noticeFor(personId: number, { fromOn, toOn }: LeaveRow): number {
    const { store } = this.#write;
    const stay = this.#enrollmentsOf(personId).findLast(
      ({ joinedOn, leftOn }) => joinedOn <= toOn && (leftOn === null || leftOn > fromOn),
    );
    const batch = stay && findBatchById(store, stay.batchId);
    const version = batch?.handbookVersion ?? latestVersion(store);
    if (version === 0) return 0;
    return rulesOf(store, version).handbook.attendance.leave_notice_days;
  }
}
