import type { Day } from '../domain/day.js';
import type { BatchFacts, EnrollmentFacts, SessionFact } from '../domain/standing/facts.js';
import { noRecords } from '../domain/standing/records.js';
import { attendanceOf } from './attendance.js';
import type { Batch } from './batches.js';
import { LazyRecords, recordTexts } from './facts-records.js';
import type { Store } from './open.js';

const nothing: readonly never[] = [];

/** A batch with its sessions by stage. */
export function batchFacts(batch: Batch, sessions: readonly SessionFact[]): BatchFacts {
  const stages = new Map<string, SessionFact[]>();
  for (const session of sessions) {
    const stage = stages.get(session.stage);
    if (stage) stage.push(session);
    else stages.set(session.stage, [session]);
  }
  const { id, code, program, handbookVersion: version, startOn, closedOn } = batch;
  return { id, code, program, version, startOn, closedOn, sessions: stages };
}

/** What would be known of somebody in a batch that they have not joined: of the person, but of no enrollment. */
export function newcomerFacts(
  store: Store,
  person: { id: number | null; employeeNo: string; name: string; hiredOn: Day },
  batch: BatchFacts,
  joinedOn: Day,
): EnrollmentFacts {
  const { id, employeeNo, name, hiredOn } = person;
  return {
    id: 0,
    personId: id ?? 0,
    employeeNo,
    name,
    hiredOn,
    batch,
    joinedOn,
    inserted: false,
    movedIn: false,
    leftOn: null,
    leftReason: null,
    attendance: id === null ? new Map() : attendanceOf(store, id),
    attempts: nothing,
    places: nothing,
    bookings: nothing,
    decisions: nothing,
    makeUps: nothing,
    pauses: nothing,
    acts: nothing,
    grants: nothing,
    records: id === null ? noRecords : new LazyRecords(id, recordTexts(store.sqlite, false)),
  };
}
