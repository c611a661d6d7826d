import { listBatches } from '../db/batches.js';
import { eachEnrollmentFacts } from '../db/facts.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import { compare } from '../domain/compare.js';
import type { Day } from '../domain/day.js';
import { ladderProposal, type Proposal } from '../domain/standing/review.js';
import { laddersOf } from '../domain/standing/standing.js';
import { departureOf } from '../domain/standing/state.js';

export interface OpenReview extends Proposal {
  employeeNo: string;
  name: string;
  batch: string;
}

/** The reviews that the ladders propose in open batches and that nobody has settled, the most urgent first. */
export function listReviews(store: Store, today: Day): OpenReview[] {
  const batchIds = listBatches(store, 'open').map(({ id }) => id);
  const reviews: OpenReview[] = [];
  if (batchIds.length === 0) return reviews;
  for (const facts of eachEnrollmentFacts(store, { batchIds, attempted: true })) {
    if (departureOf(facts, today)) continue;
    const rules = rulesOf(store, facts.batch.version);
    const program = rules.handbook.programs[facts.batch.program];
    if (!program) continue;
    const { employeeNo, name, batch } = facts;
    for (const ladder of laddersOf(rules, facts, program, today)) {
      const proposal = ladderProposal(ladder);
      if (proposal) reviews.push({ ...proposal, employeeNo, name, batch: batch.code });
    }
  }
  return reviews.sort(
    (a, b) =>
      compare(a.dueOn ?? '9999-12-31', b.dueOn ?? '9999-12-31') ||
      compare(a.employeeNo, b.employeeNo) ||
      compare(a.assessment ?? '', b.assessment ?? ''),
  );
}
