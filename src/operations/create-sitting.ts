import type { Batch } from '../db/batches.js';
import { findSitting, insertSitting, type Sitting } from '../db/exams.js';
import { listVenues } from '../db/resources.js';
import { latestVersion, rulesOf } from '../db/rules.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Store } from '../db/open.js';
import type { Day, Time } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { findAssessment } from '../domain/examining/find-assessment.js';
import type { Handbook, Role } from '../domain/handbook/types.js';
import { InputError, Refusal, refused } from '../errors.js';
import { refuseProctor } from './check-proctor.js';
import { refuseClosed, requireBatch } from './find-session.js';
import { refuseComposite } from './refuse-composite.js';

export interface SittingInput {
  /** Made from assessment and day where it is not given. */
  code: string | null;
  assessment: string;
  heldOn: Day;
  batch: string | null;
  start: Time | null;
  end: Time | null;
  venue: string | null;
  proctor: string | null;
  /** In which role the proctor acts. */
  proctorRole: Role | null;
  seats: number | null;
  dryRun: boolean;
}

export interface SittingCreated {
  entry: number | null;
  sitting: Sitting;
}

/**
 * Adds a dated occasion of an assessment.
 *
 * @throws InputError `assessment_unknown`, `assessment_composite`, `batch_unknown`, `sitting_code`, `sitting_times`
 * @throws Refusal `batch_closed`, `sitting_exists`, `sitting_room`, `proctor_clash`, `proctor_role`
 */
export function createSitting(
  store: Store,
  context: WriteContext,
  input: SittingInput,
): SittingCreated {
  const { start, end } = input;
  if (start !== null && end !== null && end <= start) {
    throw new InputError(refused('sitting_times', { start, end }));
  }
  const { assessment: named, heldOn } = input;
  const command = ['exam sit', input.code, `--assessment ${named} --on ${heldOn}`]
    .filter((part) => part !== null)
    .join(' ');
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const batch = input.batch === null ? null : openBatchNamed(store, input.batch);
      const version = batch?.handbookVersion ?? latestVersion(store);
      const assessment = requireSatAssessment(rulesOf(store, version).handbook, named);
      const code =
        input.code === null ? dayCode(store, assessment, heldOn) : newCode(store, input.code);
      const { venue, proctor, proctorRole } = input;
      const seats = seatsIn(store, code, input);
      const row = { code, assessment, heldOn, start, end, venue, proctor, proctorRole, seats };
      if (proctor !== null) refuseProctor(store, { id: 0, ...row }, proctor, proctorRole);
      const id = insertSitting(write, { ...row, batchId: batch?.id ?? null });
      const sitting = { id, ...row, batch: batch?.code ?? null, booked: 0 };
      return { result: sitting, summary: { sitting: code } };
    },
  );
  return { entry, sitting: result };
}

/** @throws InputError `assessment_unknown` */
export function requireAssessment(handbook: Handbook, name: string): string {
  const found = findAssessment(handbook, name);
  if (found.kind === 'found') return found.code;
  const { suggestion } = found;
  throw new InputError(refused('assessment_unknown', { assessment: name, suggestion }));
}

/** An assessment that is sat itself. @throws InputError `assessment_unknown`, `assessment_composite` */
export function requireSatAssessment(handbook: Handbook, name: string): string {
  const code = requireAssessment(handbook, name);
  const assessment = handbook.assessments[code];
  if (assessment) refuseComposite(code, assessment);
  return code;
}

function openBatchNamed(store: Store, code: string): Batch {
  const batch = requireBatch(store, code);
  refuseClosed(batch);
  return batch;
}

function newCode(store: Store, code: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(code)) {
    throw new InputError(refused('sitting_code', { value: code }));
  }
  if (findSitting(store, code)) throw new Refusal(refused('sitting_exists', { sitting: code }));
  return code;
}

/** The same assessment on the same day is one occasion, unless a second one is given a name of its own. */
function dayCode(store: Store, assessment: string, day: Day): string {
  const code = `${assessment}-${day}`;
  if (findSitting(store, code)) throw new Refusal(refused('sitting_exists', { sitting: code }));
  return code;
}

/** The seats as they are given, else those of a registered venue. @throws Refusal `sitting_room` */
function seatsIn(
  store: Store,
  sitting: string,
  { seats, venue }: Pick<SittingInput, 'seats' | 'venue'>,
): number | null {
  if (venue === null) return seats;
  const room = listVenues(store).find((one) => one.nameKey === nameKey(venue));
  const capacity = room?.capacity ?? null;
  if (capacity === null) return seats;
  if (seats === null || seats <= capacity) return seats ?? capacity;
  throw new Refusal(refused('sitting_room', { sitting, venue, capacity, seats }));
}
