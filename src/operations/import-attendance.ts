import {
  insertAttendance,
  leavesFinder,
  listSessionCodes,
  personIdFinder,
  placesFinder,
  recordedFinder,
  sessionFinder,
  staysFinder,
} from '../db/attendance.js';
import { findBatchById, type Batch } from '../db/batches.js';
import type { Store } from '../db/open.js';
import { pausesFinder } from '../db/pauses.js';
import { listEmployeeNumbers } from '../db/persons.js';
import { latestVersion, rulesOf } from '../db/rules.js';
import type { WriteContext, Writer } from '../db/write.js';
import {
  decideAttendance,
  type AttendanceDecision,
  type AttendanceRow,
  type HeldSession,
  type Recorded,
} from '../domain/attendance/recording.js';
import type { Leave } from '../domain/attendance/leave.js';
import type { Stay } from '../domain/attendance/presence.js';
import type { Day } from '../domain/day.js';
import type { PauseFact } from '../domain/standing/facts.js';
import type { Fault, Refused } from '../domain/refusals/index.js';
import { refused } from '../errors.js';
import { runImport, type ImportInput, type ImportResult, type RowOutcome } from './import.js';
import { Suggester } from './suggest-attendance.js';

export type { AttendanceRow } from '../domain/attendance/recording.js';

export interface AttendanceInput extends ImportInput {
  rows: readonly { line: number; row: AttendanceRow }[];
  today: Day;
}

/** A session with everything that its rows are judged by. */
interface OpenSession {
  id: number;
  held: HeldSession;
  stays: ReadonlyMap<number, readonly Stay[]>;
  places: ReadonlySet<number>;
  recorded: ReadonlyMap<number, Recorded>;
}

/**
 * Takes attendance in: a row for each person and session, appended where the status or the note is another than the one
 * recorded last. Nothing, if any row is refused.
 *
 * Faults: `session_unknown`, `person_unknown`, `session_cancelled`, `session_future`, `batch_closed`,
 * `not_in_session`, `not_invited`, `before_joining`, `after_leaving`, `attendance_in_pause`, `leave_missing`, `leave_too_late`.
 */
export function importAttendance(
  store: Store,
  context: WriteContext,
  input: AttendanceInput,
): ImportResult {
  return runImport(store, context, input, (write) => new AttendanceImport(write, input).run());
}

interface OpenBatch extends Pick<HeldSession, 'batch' | 'batchClosedOn' | 'noticeDays'> {
  stays: ReadonlyMap<number, readonly Stay[]>;
}

/** One run over the rows, with what it has looked up so far. */
class AttendanceImport {
  readonly #write: Writer;
  readonly #input: AttendanceInput;
  readonly #findPerson: (employeeNo: string) => number | undefined;
  readonly #leavesOf: ReturnType<typeof leavesFinder>;
  readonly #staysIn: ReturnType<typeof staysFinder>;
  readonly #placesIn: ReturnType<typeof placesFinder>;
  readonly #recordedIn: ReturnType<typeof recordedFinder>;
  readonly #sessions = new Map<string, OpenSession | undefined>();
  readonly #batches = new Map<number | null, OpenBatch>();
  readonly #persons = new Map<string, number | undefined>();
  readonly #leaves = new Map<number, readonly Leave[]>();
  readonly #pausesOf: ReturnType<typeof pausesFinder>;
  readonly #paused = new Map<number, readonly PauseFact[]>();
  readonly #findSession: ReturnType<typeof sessionFinder>;
  readonly #suggest: { session: Suggester; person: Suggester };
  readonly #rows: RowOutcome[] = [];
  readonly #faults: Fault[] = [];

  constructor(write: Writer, input: AttendanceInput) {
    const { store } = write;
    this.#write = write;
    this.#input = input;
    this.#findSession = sessionFinder(store);
    this.#findPerson = personIdFinder(store);
    this.#leavesOf = leavesFinder(store);
    this.#staysIn = staysFinder(store);
    this.#placesIn = placesFinder(store);
    this.#recordedIn = recordedFinder(store);
    this.#pausesOf = pausesFinder(store);
    this.#suggest = {
      session: new Suggester(() => listSessionCodes(store)),
      person: new Suggester(() => listEmployeeNumbers(store)),
    };
  }

  run(): { rows: RowOutcome[]; faults: Fault[] } {
    for (const { line, row } of this.#input.rows) this.#takeIn(line, row);
    return { rows: this.#rows, faults: this.#faults };
  }

  #takeIn(line: number, row: AttendanceRow): void {
    const { session: code, employeeNo } = row;
    const session = this.#session(code);
    if (!session) {
      const facts = { session: code, suggestion: this.#suggest.session.nearest(code) };
      this.#fault(line, row, 'input', refused('session_unknown', facts), code);
    }
    const personId = this.#person(employeeNo);
    if (personId === undefined) {
      const suggestion = this.#suggest.person.nearest(employeeNo);
      const facts = { employee_no: employeeNo, suggestion };
      this.#fault(line, row, 'input', refused('person_unknown', facts), employeeNo);
    }
    if (!session || personId === undefined) return;
    const attendee = {
      stays: session.stays.get(personId) ?? [],
      placed: session.places.has(personId),
      pauses: this.#pauses(personId),
      recorded: session.recorded.get(personId),
      leaves: row.status === 'excused' ? this.#leave(personId) : [],
    };
    const decision = decideAttendance(row, session.held, attendee, this.#input.today);
    this.#carryOut(line, row, session.id, personId, decision);
  }

  #carryOut(
    line: number,
    row: AttendanceRow,
    sessionId: number,
    personId: number,
    decision: AttendanceDecision,
  ): void {
    const outcome = { line, key: row.employeeNo, changes: {}, reasons: [] };
    const recordedOn = this.#input.today;
    switch (decision.kind) {
      case 'refuse':
        this.#fault(line, row, 'rule', decision.refusal);
        return;
      case 'unchanged': {
        const reasons = decision.ahead ? [decision.ahead] : [];
        this.#rows.push({ ...outcome, outcome: 'unchanged', reasons });
        return;
      }
      case 'create': {
        const { status, note } = row;
        insertAttendance(this.#write, { sessionId, personId, status, note, recordedOn });
        this.#rows.push({ ...outcome, outcome: 'created' });
        return;
      }
      case 'change': {
        const { before, after } = decision;
        insertAttendance(this.#write, { sessionId, personId, ...after, recordedOn });
        this.#rows.push({ ...outcome, outcome: 'changed', changes: changesOf(before, after) });
      }
    }
  }

  #fault(line: number, row: AttendanceRow, by: Fault['by'], why: Refused, value?: string): void {
    this.#faults.push({ line, key: row.employeeNo, by, refused: why, ...(value ? { value } : {}) });
  }

  #person(employeeNo: string): number | undefined {
    if (!this.#persons.has(employeeNo)) {
      this.#persons.set(employeeNo, this.#findPerson(employeeNo));
    }
    return this.#persons.get(employeeNo);
  }

  #session(code: string): OpenSession | undefined {
    if (!this.#sessions.has(code)) this.#sessions.set(code, this.#open(code));
    return this.#sessions.get(code);
  }

  #leave(personId: number): readonly Leave[] {
    let leaves = this.#leaves.get(personId);
    if (!leaves) this.#leaves.set(personId, (leaves = this.#leavesOf(personId)));
    return leaves;
  }

  #pauses(personId: number): readonly PauseFact[] {
    let pauses = this.#paused.get(personId);
    if (!pauses) this.#paused.set(personId, (pauses = this.#pausesOf(personId)));
    return pauses;
  }

  #open(code: string): OpenSession | undefined {
    const session = this.#findSession(code);
    if (!session) return undefined;
    const { id, day, status } = session;
    const { stays, ...batch } = this.#batch(session.batchId);
    const held = { code, day, cancelled: status === 'cancelled', ...batch };
    return { id, held, stays, places: this.#placesIn(id), recorded: this.#recordedIn(id) };
  }

  #batch(id: number | null): OpenBatch {
    let open = this.#batches.get(id);
    if (!open) this.#batches.set(id, (open = id === null ? this.#noBatch() : this.#batchById(id)));
    return open;
  }

  /** In-service training goes by the newest handbook, and is for those who were asked to it. */
  #noBatch(): OpenBatch {
    const noticeDays = noticeDaysOf(this.#write.store, null);
    return { batch: null, batchClosedOn: null, noticeDays, stays: new Map() };
  }

  #batchById(id: number): OpenBatch {
    const { store } = this.#write;
    const batch = findBatchById(store, id);
    if (!batch) throw new Error(`no batch ${id}`);
    return {
      batch: batch.code,
      batchClosedOn: batch.status === 'closed' ? batch.closedOn : null,
      noticeDays: noticeDaysOf(store, batch),
      stays: this.#staysIn(id),
    };
  }
}

/** How many days beforehand the handbook of a batch, or the newest one, wants leave to be asked for. */
export function noticeDaysOf(store: Store, batch: Pick<Batch, 'handbookVersion'> | null): number {
  const version = batch?.handbookVersion ?? latestVersion(store);
  return rulesOf(store, version).handbook.attendance.leave_notice_days;
}

function changesOf(before: Recorded, after: Recorded): RowOutcome['changes'] {
  const changes: Record<string, readonly [string | null, string]> = {};
  if (before.status !== after.status) changes['status'] = [before.status, after.status];
  if (after.note !== null && before.note !== after.note)
    changes['note'] = [before.note, after.note];
  return changes;
}
