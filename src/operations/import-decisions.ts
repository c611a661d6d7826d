import { enrollmentFinder } from '../db/enrollments.js';
import { factsOfEnrollment } from '../db/facts.js';
import type { Store } from '../db/open.js';
import { rulesOf } from '../db/rules.js';
import type { WriteContext } from '../db/write.js';
import type { Day } from '../domain/day.js';
import type { DecidableKind } from '../domain/deciding/decide.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { findAssessment } from '../domain/examining/find-assessment.js';
import { requirePerson } from './find-standing.js';
import { runImport, type ImportInput, type ImportResult } from './import.js';
import { writeDecision } from './record-decision.js';
import { RowTaker, type Headers, type Places, type SaidRow } from './take-rows.js';

/** A decision about a person, as a row of a file says it. */
export interface DecisionRow {
  employee: string;
  kind: DecidableKind;
  /** Code or title. */
  assessment: string | null;
  on: Day;
  by: string;
  reason: string;
}

export interface DecisionImportInput extends ImportInput {
  rows: readonly SaidRow<DecisionRow>[];
  headers: Headers;
  today: Day;
}

const places: Places = {
  person_unknown: 'employee_no',
  in_no_batch: 'employee_no',
  batch_closed: 'employee_no',
  assessment_unknown: 'assessment',
  decision_undecided_assessment: 'assessment',
  decision_in_future: 'decided_on',
  decision_before_evidence: 'decided_on',
  decision_same_person: 'decided_by',
  decision_by_oneself: 'decided_by',
  decision_without_reason: 'reason',
  decision_repeated: 'decision',
  decision_without_evidence: 'decision',
  decision_no_round: 'decision',
  decision_not_foreseen: 'decision',
  decision_gates_open: 'decision',
};

/**
 * Takes in what a meeting decided about people, each decision judged as by `recordDecision`. Nothing, if any row is
 * refused; a decision that is recorded already, by the same person of the same day, changes nothing.
 *
 * Faults: as `recordDecision`.
 */
export function importDecisions(
  store: Store,
  context: WriteContext,
  input: DecisionImportInput,
): ImportResult {
  const { headers, today } = input;
  return runImport(store, context, input, (write) => {
    const taker = new RowTaker(headers);
    for (const said of input.rows) {
      const { row, line } = said;
      const outcome = taker.try(said, row.employee, places, () => {
        if (isRecorded(store, row, today)) return 'unchanged';
        writeDecision(write, { ...row, today });
        return 'created';
      });
      if (outcome) taker.done(line, row.employee, outcome);
    }
    return taker;
  });
}

/** Whether the very decision is recorded, be it that the person has left with it. */
function isRecorded(
  store: Store,
  { employee, kind, assessment, on, by }: DecisionRow,
  today: Day,
): boolean {
  const { id } = requirePerson(store, employee, today);
  return enrollmentFinder(store)(id).some((enrollment) => {
    const { decisions, batch } = factsOfEnrollment(store, enrollment.id);
    const same = decisions.filter(
      (one) => one.kind === kind && one.decidedOn === on && nameKey(one.decidedBy) === nameKey(by),
    );
    if (assessment === null || same.length === 0) return same.length > 0;
    const found = findAssessment(rulesOf(store, batch.version).handbook, assessment);
    return same.some((one) => found.kind === 'found' && one.assessment === found.code);
  });
}
