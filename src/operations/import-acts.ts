import type { Store } from '../db/open.js';
import type { WriteContext, Writer } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { findAssessment } from '../domain/examining/find-assessment.js';
import { codesNamed } from '../domain/recording/find-named.js';
import type { ActFact, EnrollmentFacts, Rules } from '../domain/standing/facts.js';
import { InputError, Refusal, refused } from '../errors.js';
import { runImport, type ImportInput, type ImportResult } from './import.js';
import { writeAct } from './record-act.js';
import { requireEnrollment } from './require-enrollment.js';
import { RowTaker, type Headers, type Places, type SaidRow } from './take-rows.js';

/** An application, an approval or refusal, or a coaching, as a row of a file says it. */
export interface ActRow {
  kind: ActFact['kind'];
  employeeNo: string;
  /** Code or title; `null`: the one that the person is in. */
  stage: string | null;
  /** Code or title, in place of a stage. */
  assessment: string | null;
  /** Empty for an application. */
  by: string;
  on: Day;
  note: string | null;
}

/** The keys of the columns that say when it was, who did it, and what about. */
export interface ActColumns {
  on: string;
  by: string;
  note: string;
}

export interface ActImportInput extends ImportInput {
  columns: ActColumns;
  rows: readonly SaidRow<ActRow>[];
  headers: Headers;
  today: Day;
}

const placesOf = ({ on, by, note }: ActColumns): Places => ({
  person_unknown: 'employee_no',
  in_no_batch: 'employee_no',
  batch_closed: 'employee_no',
  stage_unknown: 'stage',
  act_in_other_stage: 'stage',
  assessment_unknown: 'assessment',
  act_without_failure: 'assessment',
  evidence_in_future: on,
  evidence_before_hire: on,
  act_recorded_otherwise: on,
  act_by_oneself: by,
  cell_missing: note,
});

/**
 * Takes in what people did that a rule asks for: applications, approvals and refusals, coachings, each judged as by the
 * command of its own. Nothing, if any row is refused.
 *
 * Faults: as `recordAct`; `cell_missing` for a refusal without a reason, `option_conflict` for a stage and an assessment
 * in one row, `act_recorded_otherwise`.
 */
export function importActs(
  store: Store,
  context: WriteContext,
  input: ActImportInput,
): ImportResult {
  const { headers, today, columns } = input;
  const places = placesOf(columns);
  return runImport(store, context, input, (write) => {
    const taker = new RowTaker(headers);
    for (const said of input.rows) {
      const key = said.row.employeeNo;
      const outcome = taker.try(said, key, places, () => {
        refuseForm(said.row, taker, columns);
        return takeAct(write, said.row, today);
      });
      if (outcome) taker.done(said.line, key, outcome);
    }
    return taker;
  });
}

/** What a row must or must not say. @throws InputError */
function refuseForm(
  { kind, stage, assessment, note }: ActRow,
  taker: RowTaker,
  columns: ActColumns,
): void {
  if (stage !== null && assessment !== null) {
    const [first, second] = [taker.header('stage'), taker.header('assessment')];
    throw new InputError(refused('option_conflict', { first, second }));
  }
  if (kind === 'refusal' && note === null) {
    throw new InputError(refused('cell_missing', { column: taker.header(columns.note) }));
  }
}

function takeAct(write: Writer, row: ActRow, today: Day) {
  const { kind, employeeNo: employee, stage, assessment, by, on, note } = row;
  const { facts, rules } = requireEnrollment(write.store, employee, today);
  if (facts.acts.some((act) => isSame(rules, facts, act, row))) return 'unchanged';
  const act = writeAct(write, { kind, employee, stage, assessment, by, on, note, today });
  if (act.outcome === 'created') return 'created';
  const known = { employee_no: act.employeeNo, kind, about: act.title, on: act.on, by: act.by };
  throw new Refusal(refused('act_recorded_otherwise', known));
}

/** Whether a row says what is recorded already: a sheet that is filled in bit by bit comes in again and again. */
function isSame(rules: Rules, facts: EnrollmentFacts, act: ActFact, row: ActRow): boolean {
  const { kind, on, by, stage, assessment } = row;
  if (act.kind !== kind || act.on !== on) return false;
  if (kind !== 'application' && nameKey(act.by) !== nameKey(by)) return false;
  if (assessment !== null) {
    const found = findAssessment(rules.handbook, assessment);
    return found.kind === 'found' && found.code === act.about;
  }
  const stages = rules.handbook.programs[facts.batch.program]?.stages ?? [];
  const section = Object.fromEntries(stages.map((one) => [one.code, one]));
  if (stage === null) return Object.hasOwn(section, act.about);
  return codesNamed(section, stage).includes(act.about);
}
