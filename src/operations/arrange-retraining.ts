import { insertDecision } from '../db/decisions.js';
import { asSessionFact, listSessions, type Session } from '../db/batches.js';
import { insertRetrainingPlace, listSessionsOfPerson } from '../db/exams.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import {
  decideRetraining,
  findClash,
  type RetrainingBatch,
  type RetrainingDecision,
} from '../domain/examining/retraining-places.js';
import type { EnrollmentFacts } from '../domain/standing/facts.js';
import { Refusal, refused } from '../errors.js';
import { requireSatAssessment } from './create-sitting.js';
import { requireBatch } from './find-session.js';
import { requireEnrollment } from './require-enrollment.js';

export interface RetrainInput {
  employees: readonly string[];
  assessment: string;
  batch: string;
  /** Kept with the decision; the rule's path where it is not given. */
  reason: string | null;
  today: Day;
  dryRun: boolean;
}

export interface Retrained {
  employeeNo: string;
  batch: string;
  /** How many places were given. */
  sessions: number;
  from: Day | null;
  until: Day | null;
  short: { possible: number; total: number; minRate: number } | null;
}

/**
 * Gives people places in the sessions of a batch, for the retraining that their ladder asks for, and records the
 * decision; all of them or none.
 *
 * @throws InputError `batch_unknown`, `person_unknown`, `assessment_unknown`, `assessment_composite`
 * @throws Refusal `batch_closed`, `in_no_batch`, `retraining_*`
 */
export function arrangeRetraining(
  store: Store,
  context: WriteContext,
  input: RetrainInput,
): { entry: number | null; retrained: Retrained[] } {
  const command = `retake retrain --assessment ${input.assessment} --batch ${input.batch}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const { id, code, program, closedOn } = requireBatch(store, input.batch);
      if (closedOn !== null) {
        throw new Refusal(refused('batch_closed', { batch: code, closed_on: closedOn }));
      }
      const planned = listSessions(store, id, true);
      const batch = { id, code, program, sessions: planned.map(asSessionFact) };
      const retrained = [...new Set(input.employees)].map((employee) =>
        retrain(write, employee, { batch, planned }, input, context.actor),
      );
      const sessions = retrained.reduce((sum, one) => sum + one.sessions, 0);
      return { result: retrained, summary: { batch: code, places: sessions } };
    },
  );
  return { entry, retrained: result };
}

function retrain(
  write: Writer,
  employee: string,
  { batch, planned }: { batch: RetrainingBatch; planned: readonly Session[] },
  input: RetrainInput,
  actor: string,
): Retrained {
  const { store } = write;
  const { facts, rules } = requireEnrollment(store, employee, input.today);
  const assessment = requireSatAssessment(rules.handbook, input.assessment);
  const decision = decideRetraining(rules, facts, assessment, batch, input.today);
  if (decision.kind === 'refuse') throw new Refusal(decision.refused);
  const { sessions, short, rule } = decision;
  const days = sessions.map(({ day }) => day).sort();
  const { employeeNo } = facts;
  const range = { from: days[0] ?? null, until: days.at(-1) ?? null };
  const done = { employeeNo, batch: batch.code, sessions: sessions.length, ...range, short };
  if (sessions.length === 0) return done;
  refuseClash(store, facts, decision, planned, input.today);
  const { id: enrollmentId, personId } = facts;
  const of = { enrollmentId, assessment };
  for (const { id: sessionId } of sessions) {
    insertRetrainingPlace(write, { ...of, sessionId, personId, assignedOn: input.today });
  }
  const reason = input.reason ?? rule;
  insertDecision(write, {
    ...of,
    kind: 'retraining',
    decidedOn: input.today,
    decidedBy: actor,
    reason,
  });
  return done;
}

function refuseClash(
  store: Store,
  { personId, employeeNo }: EnrollmentFacts,
  { sessions }: RetrainingDecision & { kind: 'place' },
  planned: readonly Session[],
  today: Day,
): void {
  const wanted = new Set(sessions.map(({ id }) => id));
  const slots = planned.filter(({ id }) => wanted.has(id));
  const clash = findClash(slots, listSessionsOfPerson(store, personId, today));
  if (!clash) return;
  const { session, other } = clash;
  const facts = { employee_no: employeeNo, session: session.code, other: other.code };
  throw new Refusal(refused('retraining_clash', { ...facts, day: session.day }));
}
