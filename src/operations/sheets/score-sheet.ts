import type { SheetPerson } from '../../db/attendance.js';
import { eachEnrollmentFacts } from '../../db/facts.js';
import type { Store } from '../../db/open.js';
import { latestVersion, rulesOf } from '../../db/rules.js';
import { findBatch } from '../../db/batches.js';
import type { Day } from '../../domain/day.js';
import type { Assessment } from '../../domain/handbook/types.js';
import { passedOn } from '../../domain/mentoring/passed-on.js';
import { requireSatAssessment } from '../create-sitting.js';
import { listSeated, listSheetPeople, requireSitting } from './sheet-people.js';

export type ScoreScope =
  { kind: 'sitting'; sitting: string } | { kind: 'batch'; batch: string; assessment: string };

export interface ScoreSheet {
  code: string;
  assessment: Assessment;
  /** The day of the sitting; `null` where none is named. */
  day: Day | null;
  people: readonly SheetPerson[];
}

/**
 * The sheet of an examination (002 §2, 004 §2.3): who has a seat, or, where nobody has one, everybody of the batch who
 * has not passed.
 *
 * @throws InputError `sitting_unknown`, `batch_unknown`, `assessment_unknown`, `assessment_composite`
 */
export function listScoreSheet(store: Store, scope: ScoreScope, today: Day): ScoreSheet {
  if (scope.kind === 'batch') {
    const { assessment, people } = ofBatch(store, scope.batch, scope.assessment, today);
    return { ...assessment, day: null, people };
  }
  const sitting = requireSitting(store, scope.sitting);
  const seated = listSeated(store, sitting);
  const day = sitting.heldOn;
  if (seated.length === 0 && sitting.batch !== null) {
    const { assessment, people } = ofBatch(store, sitting.batch, sitting.assessment, today);
    return { ...assessment, day, people };
  }
  const batch = sitting.batch === null ? undefined : findBatch(store, sitting.batch);
  const version = batch?.handbookVersion ?? latestVersion(store);
  return { ...assessmentIn(store, version, sitting.assessment), day, people: seated };
}

function assessmentIn(
  store: Store,
  version: number,
  name: string,
): Pick<ScoreSheet, 'code' | 'assessment'> {
  const { handbook } = rulesOf(store, version);
  const code = requireSatAssessment(handbook, name);
  const assessment = handbook.assessments[code];
  if (!assessment) throw new Error(`no assessment ${code}`);
  return { code, assessment };
}

function ofBatch(store: Store, name: string, assessment: string, today: Day) {
  const { batch, people } = listSheetPeople(store, { kind: 'batch', batch: name }, today);
  if (!batch) throw new Error(`no batch ${name}`);
  const rules = rulesOf(store, batch.handbookVersion);
  const found = assessmentIn(store, batch.handbookVersion, assessment);
  const passed = new Set<number>();
  for (const facts of eachEnrollmentFacts(store, { batchIds: [batch.id] })) {
    if (passedOn(rules, facts, found.code, today) !== null) passed.add(facts.personId);
  }
  return { assessment: found, people: people.filter(({ id }) => !passed.has(id)) };
}
