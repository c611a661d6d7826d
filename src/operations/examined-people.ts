import type { Batch } from '../db/batches.js';
import { enrolledIn } from '../db/examined.js';
import { findSitting, type Sitting } from '../db/exams.js';
import { rulesFor } from '../db/rules.js';
import type { Store } from '../db/open.js';
import { listSeats } from '../db/seats.js';
import type { Day } from '../domain/day.js';
import type { Assessment } from '../domain/handbook/types.js';
import { InputError, refused } from '../errors.js';
import { requireSatAssessment } from './create-sitting.js';
import { requireBatch } from './find-session.js';

/** An assessment as a batch's handbook has it, or the newest one. */
export interface AssessmentFound {
  code: string;
  assessment: Assessment;
  batch: Batch | null;
}

/** @throws InputError `assessment_unknown`, `assessment_composite`, `batch_unknown` */
export function handbookFor(store: Store, name: string, batchCode: string | null): AssessmentFound {
  const batch = batchCode === null ? null : requireBatch(store, batchCode);
  const { handbook } = rulesFor(store, batch);
  const code = requireSatAssessment(handbook, name);
  const assessment = handbook.assessments[code];
  if (!assessment) throw new Error(`no assessment ${code}`);
  return { code, assessment, batch };
}

export interface SheetPeople extends AssessmentFound {
  sitting: Sitting | null;
  day: Day;
  people: readonly { employeeNo: string; name: string }[];
}

/**
 * Whom an examiner's sheet is for: who has a seat in the sitting and is not noted as absent, or who is in the batch on the
 * day, or in any open batch.
 *
 * @throws InputError `assessment_unknown`, `assessment_composite`, `batch_unknown`, `option_conflict`
 */
export function findSheetPeople(
  store: Store,
  input: { of: string; batch: string | null; on: Day | null; today: Day },
): SheetPeople {
  const sitting = findSitting(store, input.of);
  if (sitting) {
    const other = input.batch === null ? '--on' : '--batch';
    if (input.batch !== null || input.on !== null) {
      throw new InputError(refused('option_conflict', { first: input.of, second: other }));
    }
    const found = handbookFor(store, sitting.assessment, sitting.batch);
    const seats = listSeats(store, sitting.id, sitting.heldOn);
    const people = seats.filter(({ state }) => state !== 'absent');
    return { ...found, sitting, day: sitting.heldOn, people };
  }
  const day = input.on ?? input.today;
  const found = handbookFor(store, input.of, input.batch);
  return { ...found, sitting: null, day, people: enrolledIn(store, found.batch?.id ?? null, day) };
}
