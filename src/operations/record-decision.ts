import { endEnrollment, enrollmentFinder } from '../db/enrollments.js';
import { factsOfEnrollment } from '../db/facts.js';
import { insertDecision, listHands } from '../db/decisions.js';
import { rulesOf } from '../db/rules.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import {
  decideDecision,
  type DecidableKind,
  type DecisionRequest,
  type Verdict,
} from '../domain/deciding/decide.js';
import { findAssessment } from '../domain/examining/find-assessment.js';
import type { Refused } from '../domain/refusals/index.js';
import type { EnrollmentFacts, Rules } from '../domain/standing/facts.js';
import { InputError, Refusal, refused } from '../errors.js';
import { enrollmentOn, requirePerson } from './find-standing.js';

/** A decision as somebody gives it: `assessment` is a code or a title. */
export interface DecisionInput extends DecisionRequest {
  employee: string;
  dryRun: boolean;
}

export interface RecordedDecision {
  employeeNo: string;
  batch: string;
  kind: DecidableKind;
  assessment: string | null;
  on: Day;
  by: string;
  /** How the person has left with it. */
  ends: 'dismissed' | 'withdrawn' | null;
  rules: readonly string[];
}

/**
 * Records a decision about a person, if the rules propose it; one that ends the person's time ends the enrollment.
 *
 * @throws InputError `person_unknown`, `assessment_unknown`, `decision_without_reason`, `decision_in_future`,
 *   `decision_undecided_assessment`
 * @throws Refusal `in_no_batch`, `batch_closed`, `decision_*`
 */
export function recordDecision(
  store: Store,
  context: WriteContext,
  input: DecisionInput,
): { entry: number | null; decision: RecordedDecision } {
  const { dryRun } = input;
  const { entry, result } = withWrite(
    store,
    context,
    { command: commandLine(input), dryRun },
    (write) => {
      const decision = writeDecision(write, input);
      return { result: decision, summary: { batch: decision.batch, decision: input.kind } };
    },
  );
  return { entry, decision: result };
}

/** The same within an entry that does more. @throws as `recordDecision` */
export function writeDecision(
  write: Writer,
  input: Omit<DecisionInput, 'dryRun'>,
): RecordedDecision {
  const { store } = write;
  const { facts, rules, code } = placeOf(store, input);
  const verdict = decide(store, rules, facts, code, input);
  const { on, by, kind, reason } = input;
  insertDecision(write, {
    enrollmentId: facts.id,
    kind,
    assessment: verdict.assessment,
    decidedOn: on,
    decidedBy: by,
    reason,
  });
  if (verdict.ends !== null) endEnrollment(write, facts.id, on, verdict.ends, reason);
  const { employeeNo, batch } = facts;
  const { assessment, ends, proposals } = verdict;
  return {
    employeeNo,
    batch: batch.code,
    kind,
    assessment,
    on,
    by,
    ends,
    rules: proposals.map(({ rule }) => rule),
  };
}

function commandLine({ kind, assessment }: DecisionInput): string {
  return `record decision ${kind}${assessment === null ? '' : ` --assessment ${assessment}`}`;
}

interface Place {
  facts: EnrollmentFacts;
  rules: Rules;
  /** Code of the assessment that was named. */
  code: string | null;
}

/** The enrollment that the decision is about. */
function placeOf(store: Store, input: Omit<DecisionInput, 'dryRun'>): Place {
  const { id, employeeNo } = requirePerson(store, input.employee, input.today);
  const found = enrollmentOn(enrollmentFinder(store)(id), input.today);
  if (!found) throw new Refusal(refused('in_no_batch', { employee_no: employeeNo }));
  const facts = factsOfEnrollment(store, found.id);
  refuseEnded(facts, input);
  const rules = rulesOf(store, facts.batch.version);
  if (input.assessment === null) return { facts, rules, code: null };
  const named = findAssessment(rules.handbook, input.assessment);
  if (named.kind === 'found') return { facts, rules, code: named.code };
  const { suggestion } = named;
  throw new InputError(refused('assessment_unknown', { assessment: input.assessment, suggestion }));
}

/** Nothing is left to decide about who has left, or in a batch that is closed. */
function refuseEnded(
  { leftOn, decisions, batch, employeeNo }: EnrollmentFacts,
  input: Omit<DecisionInput, 'dryRun'>,
): void {
  const { kind: decision, today } = input;
  if (leftOn !== null && leftOn <= today) {
    const same = decisions.findLast(({ kind }) => kind === decision);
    if (!same) throw new Refusal(refused('in_no_batch', { employee_no: employeeNo }));
    const known = { employee_no: employeeNo, decision, decided_on: same.decidedOn };
    throw new Refusal(refused('decision_repeated', known));
  }
  const { code, closedOn } = batch;
  if (closedOn !== null) {
    throw new Refusal(refused('batch_closed', { batch: code, closed_on: closedOn }));
  }
}

function decide(
  store: Store,
  rules: Rules,
  facts: EnrollmentFacts,
  assessment: string | null,
  { kind, on, by, reason, today }: Omit<DecisionInput, 'dryRun'>,
): Verdict & { kind: 'decide' } {
  const request = { kind, assessment, on, by, reason, today };
  const verdict = decideDecision(rules, facts, listHands(store, facts.personId), request);
  if (verdict.kind === 'decide') return verdict;
  throw asError(verdict.refused);
}

/** What is wrong with the command line itself is the caller's to mend; the rest a rule forbids. */
function asError(why: Refused): InputError | Refusal {
  const own: readonly Refused['code'][] = [
    'decision_without_reason',
    'decision_in_future',
    'decision_undecided_assessment',
  ];
  return own.includes(why.code) ? new InputError(why) : new Refusal(why);
}
