import { listSessions, updateBatch } from '../db/batches.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { InputError, Refusal, refused } from '../errors.js';
import { refuseClosed, requireBatch } from './find-session.js';

export interface ClosedBatch {
  entry: number | null;
  batch: string;
  on: Day;
}

/**
 * Closes a batch whose sessions have all been held or cancelled.
 *
 * @throws InputError `batch_unknown`, `closed_before_start`; Refusal `batch_closed`, `sessions_ahead`
 */
export function closeBatch(
  store: Store,
  context: WriteContext,
  input: { batch: string; on: Day; dryRun: boolean },
): ClosedBatch {
  const { on, dryRun } = input;
  const { code, id } = requireBatch(store, input.batch);
  const command = `plan batch close ${code} --on ${on}`;
  const { entry } = withWrite(store, context, { command, dryRun }, (write) => {
    const batch = requireBatch(store, code);
    refuseClosed(batch);
    if (on < batch.startOn) {
      const facts = { batch: code, on, start_on: batch.startOn };
      throw new InputError(refused('closed_before_start', facts));
    }
    const ahead = listSessions(store, id, true).filter(({ day }) => day > on);
    const last = ahead.at(-1);
    if (last) {
      const sessions = ahead.map((session) => session.code).join(', ');
      const facts = { batch: code, on, sessions, last_on: last.day };
      throw new Refusal(refused('sessions_ahead', facts));
    }
    updateBatch(write, id, { status: 'closed', closedOn: on });
    return { result: null, summary: { batch: code } };
  });
  return { entry, batch: code, on };
}
