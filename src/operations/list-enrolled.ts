import { listBatches } from '../db/batches.js';
import { eachEnrollmentFacts } from '../db/facts.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { briefStanding, type State } from '../domain/standing/standing.js';
import { requireBatch } from './find-session.js';

export interface Enrolled {
  employeeNo: string;
  name: string;
  batch: string;
  joinedOn: Day;
  leftOn: Day | null;
  state: State;
  inserted: boolean;
}

/**
 * Who is, or was, in a batch and where they stand; without a batch, in all open ones.
 *
 * @throws InputError `batch_unknown`
 */
export function listEnrolled(store: Store, batch: string | undefined, today: Day): Enrolled[] {
  const people: Enrolled[] = [];
  for (const facts of eachEnrollmentFacts(store, { batchIds: selectBatches(store, batch) })) {
    const { employeeNo, name, joinedOn, leftOn, inserted } = facts;
    const { state } = briefStanding(rulesOf(store, facts.batch.version), facts, today);
    people.push({ employeeNo, name, batch: facts.batch.code, joinedOn, leftOn, state, inserted });
  }
  const key = ({ batch: code, employeeNo }: Enrolled): string => `${code}\n${employeeNo}`;
  return people.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function selectBatches(store: Store, code: string | undefined): number[] {
  if (code === undefined) return listBatches(store, 'open').map(({ id }) => id);
  return [requireBatch(store, code).id];
}
