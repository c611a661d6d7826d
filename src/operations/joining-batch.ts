import { asSessionFact, listSessions, type Batch } from '../db/batches.js';
import { eachEnrollmentFacts } from '../db/facts.js';
import { batchFacts, newcomerFacts } from '../db/newcomer.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import type { AdvisedBatch } from '../domain/enrolling/advice.js';
import { decideJoining, type JoiningDecision } from '../domain/enrolling/joining.js';
import { readinessOn, type Readiness } from '../domain/enrolling/readiness.js';
import type { Refused } from '../domain/refusals/index.js';
import type { SessionFact } from '../domain/standing/facts.js';
import { InputError, Refusal, refused } from '../errors.js';
import { lookUpBatch } from './find-session.js';

/** A batch that somebody may join. */
export interface OpenBatch {
  batch: Batch;
  sessions: readonly SessionFact[];
  joined: AdvisedBatch;
}

/** A person as joining asks for them; `id` is `null` while they are not in the store. */
export interface Joiner {
  id: number | null;
  employeeNo: string;
  name: string;
  hiredOn: Day;
}

/** A batch with its sessions and what its handbook says of late joiners. */
export function withSessions(store: Store, batch: Batch): OpenBatch {
  const sessions = listSessions(store, batch.id, true).map(asSessionFact);
  const { code, program, startOn } = batch;
  const rules = rulesOf(store, batch.handbookVersion).handbook.programs[program];
  return { batch, sessions, joined: { code, program, rules, startOn, sessions } };
}

/** An open batch with its sessions, or why there is none of this code. */
export function openBatch(store: Store, code: string): OpenBatch | Refused {
  const batch = lookUpBatch(store, code);
  if ('facts' in batch) return batch;
  if (batch.status === 'closed') {
    return refused('batch_closed', { batch: batch.code, closed_on: batch.closedOn ?? '' });
  }
  return withSessions(store, batch);
}

/** @throws InputError `batch_unknown`; Refusal `batch_closed` */
export function requireOpenBatch(store: Store, code: string): OpenBatch {
  const found = openBatch(store, code);
  if (!('code' in found)) return found;
  throw found.code === 'batch_unknown' ? new InputError(found) : new Refusal(found);
}

/** Whether the stage that late joiners of a batch must have behind them is, by all that is known of a person. */
export function readinessOf(store: Store, open: OpenBatch, joiner: Joiner, day: Day): Readiness {
  const stage = open.joined.rules?.late_joiners?.requires_stage;
  const facts = newcomerFacts(store, joiner, batchFacts(open.batch, open.sessions), day);
  const records = [{ rules: rulesOf(store, open.batch.handbookVersion), facts }];
  if (joiner.id !== null && stage !== undefined) {
    for (const earlier of eachEnrollmentFacts(store, { personIds: [joiner.id] })) {
      records.push({ rules: rulesOf(store, earlier.batch.version), facts: earlier });
    }
  }
  return readinessOn(stage, records, day);
}

/** How somebody joins a batch, by the rules that it is pinned to. */
export function joiningOf(
  store: Store,
  open: OpenBatch,
  joiner: Joiner,
  wishedOn: Day | null,
): JoiningDecision {
  return decideJoining(open.joined, joiner.hiredOn, wishedOn, (day) =>
    readinessOf(store, open, joiner, day),
  );
}

/** Why somebody cannot join a batch on a day. */
export function joiningRefusal(
  { joined }: OpenBatch,
  employeeNo: string,
  decision: JoiningDecision & { kind: 'next_batch' | 'not_ready' },
): Refused {
  const { rule } = decision;
  const { code: batch, rules } = joined;
  if (decision.kind === 'next_batch') {
    const { course, reachedOn } = decision;
    return refused('joined_too_late', { batch, course, reached_on: reachedOn, rule });
  }
  const { readyOn, joining } = decision;
  const stage = stageTitle(rules, decision.stage);
  const facts = { employee_no: employeeNo, batch, joined_on: joining.joinedOn, stage, rule };
  return refused('joined_not_ready', { ...facts, ready_on: readyOn ?? '' });
}

/** What is to know of somebody whom a roster puts into a batch before they are ready for it. */
export function unreadyNote(
  { joined }: OpenBatch,
  { rule, stage, readyOn }: JoiningDecision & { kind: 'not_ready' },
): Refused {
  const title = stageTitle(joined.rules, stage);
  return refused('joined_unready', { stage: title, ready_on: readyOn ?? '', rule });
}

function stageTitle(rules: AdvisedBatch['rules'], stage: string): string {
  return rules?.stages.find(({ code }) => code === stage)?.title ?? stage;
}
