import { findBatch, listBatches, type Batch } from '../db/batches.js';
import type { Store } from '../db/open.js';
import { listAssessmentsTaken, listStagesPlanned, pinBatch } from '../db/pins.js';
import {
  findHandbookSource,
  insertHandbook,
  insertSeedDays,
  latestVersion,
  listCalendarDays,
} from '../db/rules.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { CalendarDay } from '../domain/calendar.js';
import type { Day } from '../domain/day.js';
import { nearest } from '../domain/handbook/nearest.js';
import { decideRepin } from '../domain/handbook/repin.js';
import type { Handbook } from '../domain/handbook/types.js';
import { InputError, Refusal, refused } from '../errors.js';
import { listPins, type Pin } from './compare-handbooks.js';

export interface ApplyInput {
  source: string;
  handbook: Handbook;
  note: string | null;
  /** Codes of the open batches that go on under the new version. */
  repin: readonly string[];
  appliedOn: Day;
  /** Public holidays; those that the store does not know yet are added. */
  holidays: readonly CalendarDay[];
  dryRun: boolean;
}

export interface Applied {
  entry: number | null;
  /** The version that the text now has. */
  version: number;
  /** False where the newest version has the same text. */
  isNew: boolean;
  /** Batches that were moved to it, with the version that they had. */
  repinned: Pin[];
  /** Open batches that are judged by another version. */
  kept: Pin[];
}

/**
 * Stores a handbook as a new version, unless the newest one has the same text, and pins the named batches to it.
 *
 * @throws InputError `batch_unknown`; Refusal `batch_closed`, `repin_program`, `repin_stages`, `repin_assessments`
 */
export function applyHandbook(store: Store, context: WriteContext, input: ApplyInput): Applied {
  const codes = [...new Set(input.repin)].sort();
  const command = ['plan handbook apply', ...codes.map((code) => `--repin ${code}`)].join(' ');
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const latest = latestVersion(store);
      const isNew = findHandbookSource(store, latest) !== input.source;
      const version = isNew ? storeVersion(write, input) : latest;
      const repinned = codes.flatMap((code) => repin(write, code, version, input.handbook));
      const kept = listPins(store).filter((pin) => pin.version !== version);
      const summary: Record<string, number> = { version };
      if (repinned.length > 0) summary['batches'] = repinned.length;
      return { result: { version, isNew, repinned, kept }, summary };
    },
  );
  return { entry, ...result };
}

function storeVersion(write: Writer, input: ApplyInput): number {
  const { source, handbook, appliedOn, note } = input;
  const version = insertHandbook(write, { source, handbook, appliedOn, note });
  const known = new Set(
    listCalendarDays(write.store)
      .filter((day) => day.origin === 'seed')
      .map((day) => day.day),
  );
  insertSeedDays(
    write,
    input.holidays.filter((day) => !known.has(day.day)),
  );
  return version;
}

function repin(write: Writer, code: string, version: number, handbook: Handbook): Pin[] {
  const batch = openBatch(write.store, code);
  const decision = decideRepin(handbook, {
    batch: code,
    program: batch.program,
    assessments: listAssessmentsTaken(write.store, batch.id),
    stages: listStagesPlanned(write.store, batch.id),
  });
  if (decision.kind === 'refuse') {
    throw new Refusal({ code: decision.code, facts: decision.facts } as Refusal['refused']);
  }
  const changed = pinBatch(write, batch.id, version);
  return changed ? [{ batch: code, version: batch.handbookVersion }] : [];
}

function openBatch(store: Store, code: string): Batch {
  const batch = findBatch(store, code);
  if (!batch) {
    const codes = listBatches(store, 'open').map((candidate) => candidate.code);
    throw new InputError(
      refused('batch_unknown', { batch: code, suggestion: nearest(code, codes) }),
    );
  }
  if (batch.status === 'closed') {
    throw new Refusal(refused('batch_closed', { batch: code, closed_on: batch.closedOn ?? '' }));
  }
  return batch;
}
