import { listSessionCodes } from '../db/attendance.js';
import {
  countAttended,
  findBatch,
  findBatchById,
  findSession,
  listBatches,
  type Batch,
  type Session,
} from '../db/batches.js';
import type { Store } from '../db/open.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { Refused } from '../domain/refusals/index.js';
import { InputError, Refusal, refused } from '../errors.js';

/** A code as it is compared: width made the same, without spaces around it. */
export const codeKey = (code: string): string => code.normalize('NFKC').trim();

/** A batch by its code, or that there is none and which may be meant. */
export function lookUpBatch(store: Store, code: string): Batch | Refused {
  const batch = findBatch(store, codeKey(code));
  if (batch) return batch;
  const codes = listBatches(store).map((candidate) => candidate.code);
  return refused('batch_unknown', { batch: code, suggestion: nearest(codeKey(code), codes) });
}

/** @throws InputError `batch_unknown` */
export function requireBatch(store: Store, code: string): Batch {
  const found = lookUpBatch(store, code);
  if ('facts' in found) throw new InputError(found);
  return found;
}

/** @throws Refusal `batch_closed` */
export function refuseClosed({ code, status, closedOn }: Batch): void {
  if (status === 'open') return;
  throw new Refusal(refused('batch_closed', { batch: code, closed_on: closedOn ?? '' }));
}

export interface PlannedSession {
  session: Session;
  /** None for in-service training. */
  batch: Batch | null;
}

/** The batch of a session; none for in-service training. */
export function batchOf(store: Store, { batchId }: Pick<Session, 'batchId'>): Batch | null {
  if (batchId === null) return null;
  const batch = findBatchById(store, batchId);
  if (!batch) throw new Error(`no batch ${batchId}`);
  return batch;
}

/**
 * A planned session of an open batch, or of in-service training.
 *
 * @throws InputError `session_unknown`; Refusal `batch_closed`, `session_not_planned`
 */
export function requirePlanned(store: Store, code: string): PlannedSession {
  const session = findSession(store, codeKey(code));
  if (!session) {
    const suggestion = nearest(codeKey(code), listSessionCodes(store));
    throw new InputError(refused('session_unknown', { session: code, suggestion }));
  }
  const batch = batchOf(store, session);
  if (batch) refuseClosed(batch);
  if (session.status === 'cancelled') {
    const facts = { session: session.code, note: session.note ?? '' };
    throw new Refusal(refused('session_not_planned', facts));
  }
  return { session, batch };
}

/** What was recorded of a session is evidence of that day. @throws Refusal `session_attended` */
export function refuseAttended(store: Store, session: Session): void {
  const people = countAttended(store, session.id);
  if (people === 0) return;
  const { code, day } = session;
  throw new Refusal(refused('session_attended', { session: code, day, people }));
}
