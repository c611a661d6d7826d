import { insertAct } from '../db/acts.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { findAssessment } from '../domain/examining/find-assessment.js';
import {
  decideApplication,
  decideApproval,
  decideLadderAct,
  type ActVerdict,
} from '../domain/recording/acts.js';
import type { ActFact, EnrollmentFacts, Rules } from '../domain/standing/facts.js';
import { matterTitle } from '../domain/standing/matter-title.js';
import { InputError, Refusal, refused } from '../errors.js';
import { requireEnrollment } from './require-enrollment.js';

export interface ActInput {
  kind: ActFact['kind'];
  employee: string;
  /** Code or title; `null`: the one that the person is in. */
  stage: string | null;
  /** Code or title, in place of a stage. */
  assessment: string | null;
  /** Empty for an application. */
  by: string;
  on: Day;
  note: string | null;
  today: Day;
  dryRun: boolean;
}

export interface RecordedAct {
  employeeNo: string;
  kind: ActFact['kind'];
  /** Code of a stage or an assessment, and its title. */
  about: string;
  title: string;
  on: Day;
  by: string;
  outcome: 'created' | 'unchanged';
}

/** Who applies is whose enrollment it is. */
const applicant = 'trainee';

/**
 * Records what somebody did about a person that a rule asks for: an application, an approval or refusal, a coaching.
 * What was recorded already changes nothing.
 *
 * @throws InputError `person_unknown`, `stage_unknown`, `assessment_unknown`, `evidence_in_future`,
 *   `evidence_before_hire`
 * @throws Refusal `in_no_batch`, `batch_closed`, `act_in_other_stage`, `act_not_asked`, `approval_gates_open`,
 *   `act_by_oneself`, `act_without_failure`
 */
export function recordAct(
  store: Store,
  context: WriteContext,
  input: ActInput,
): { entry: number | null; act: RecordedAct } {
  const intent = { command: commandOf(input), dryRun: input.dryRun };
  const { entry, result } = withWrite(store, context, intent, (write) => {
    const act = writeAct(write, input);
    return { result: act, summary: { kind: act.kind, about: act.about } };
  });
  return { entry, act: result };
}

/** The same within an entry that does more. @throws as `recordAct` */
export function writeAct(write: Writer, input: Omit<ActInput, 'dryRun'>): RecordedAct {
  const { kind, employee, today, on, note } = input;
  const { facts, rules } = requireEnrollment(write.store, employee, today);
  const verdict = decide(rules, facts, input);
  if (verdict.kind === 'refuse') {
    throw verdict.by === 'input' ? new InputError(verdict.refused) : new Refusal(verdict.refused);
  }
  const { about } = verdict;
  const title = matterTitle(rules.handbook, facts.batch.program, about);
  const act = { employeeNo: facts.employeeNo, kind, about, title };
  if (verdict.kind === 'known') {
    return { ...act, on: verdict.on, by: verdict.by, outcome: 'unchanged' };
  }
  const by = kind === 'application' ? applicant : input.by;
  insertAct(write, { enrollmentId: facts.id, kind, about, happenedOn: on, actor: by, note });
  return { ...act, on, by, outcome: 'created' };
}

function decide(rules: Rules, facts: EnrollmentFacts, input: Omit<ActInput, 'dryRun'>): ActVerdict {
  const { kind, stage } = input;
  if (kind === 'application') return decideApplication(rules, facts, stage, input);
  if (input.assessment === null && kind !== 'coaching') {
    return decideApproval(rules, facts, stage, kind, input);
  }
  const assessment = input.assessment ?? '';
  const found = findAssessment(rules.handbook, assessment);
  if (found.kind === 'unknown') {
    const { suggestion } = found;
    throw new InputError(refused('assessment_unknown', { assessment, suggestion }));
  }
  return decideLadderAct(rules, facts, found.code, kind, input);
}

/** The command without personal data. */
function commandOf({ kind, stage, assessment }: ActInput): string {
  const command = kind === 'refusal' ? 'approval --refuse' : kind;
  const about = assessment === null ? stage && ` --stage ${stage}` : ` --assessment ${assessment}`;
  return `record ${command}${about ?? ''}`;
}
