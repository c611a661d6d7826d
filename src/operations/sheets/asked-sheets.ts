/** The sheets of what somebody must do or decide about people now: applications, approvals, coachings, decisions. */
import { sheetPersonFinder, type SheetPerson } from '../../db/attendance.js';
import { listBatches } from '../../db/batches.js';
import { eachEnrollmentFacts } from '../../db/facts.js';
import type { Store } from '../../db/open.js';
import { rulesOf } from '../../db/rules.js';
import { compare } from '../../domain/compare.js';
import type { Day } from '../../domain/day.js';
import { decideRegularisation } from '../../domain/deciding/regularise.js';
import type { EnrollmentFacts, Rules } from '../../domain/standing/facts.js';
import { matterTitle } from '../../domain/standing/matter-title.js';
import { openProposals, type Proposal } from '../../domain/standing/review.js';
import { briefStanding, type BriefStanding } from '../../domain/standing/standing.js';
import type { Action, ActionCode } from '../../domain/standing/statements.js';
import { requireBatch } from '../find-session.js';

/** Somebody in an open batch of whom something is asked. */
interface Asked {
  person: SheetPerson;
  /** Code of the batch. */
  batch: string;
}

type Place = Asked & { facts: EnrollmentFacts; rules: Rules; now: BriefStanding };

/**
 * Where everybody in open batches stands, or in one batch.
 *
 * @throws InputError `batch_unknown`
 */
function* places(store: Store, batch: string | null, today: Day): Generator<Place> {
  const wanted = batch === null ? null : requireBatch(store, batch).id;
  const open = listBatches(store, 'open').map(({ id }) => id);
  const batchIds = wanted === null ? open : open.filter((id) => id === wanted);
  if (batchIds.length === 0) return;
  const personOn = sheetPersonFinder(store);
  for (const facts of eachEnrollmentFacts(store, { batchIds })) {
    const rules = rulesOf(store, facts.batch.version);
    const now = briefStanding(rules, facts, today);
    yield { person: personOn(facts.personId, today), batch: facts.batch.code, facts, rules, now };
  }
}

const byPerson = (a: Asked, b: Asked): number =>
  compare(a.batch, b.batch) || compare(a.person.employeeNo, b.person.employeeNo);

export interface AskedAct extends Asked {
  /** Code of the stage, or of the assessment. */
  stage: string | null;
  assessment: string | null;
  title: string;
  /** Role that does it; of an application the employee no. */
  actor: string;
  dueOn: Day | null;
  rule: string;
}

/** The actions of the worklist that an act answers. */
const answered = {
  application: ['apply'],
  approval: ['approve', 'approve_attempt'],
  coaching: ['coach'],
} as const satisfies Record<string, readonly ActionCode[]>;

/**
 * Of whom an application, an approval or a coaching is due now or may be done now, by batch and employee no.
 *
 * @throws InputError `batch_unknown`
 */
export function listAskedActs(
  store: Store,
  kind: keyof typeof answered,
  batch: string | null,
  today: Day,
): AskedAct[] {
  const codes: readonly ActionCode[] = answered[kind];
  const acts: AskedAct[] = [];
  for (const { person, batch: code, facts, rules, now } of places(store, batch, today)) {
    const own = now.next.filter(({ action }) => codes.includes(action));
    for (const { action, about, actor, dueOn, rule } of own) {
      const ofStage = action === 'apply' || action === 'approve';
      acts.push({
        ...{ person, batch: code, actor, dueOn, rule },
        stage: ofStage ? about : null,
        assessment: ofStage ? null : about,
        title: matterTitle(rules.handbook, facts.batch.program, about),
      });
    }
  }
  return acts.sort((a, b) => byPerson(a, b) || compare(a.assessment ?? '', b.assessment ?? ''));
}

export interface AskedDecision extends Asked {
  /** What proposes a review; `null` of somebody who can be regularised. */
  review: Proposal | null;
  /** Title of the assessment of the review, or of the stage that a regularisation ends. */
  title: string;
  /** Role that decides. */
  by: string;
  since: Day;
  dueOn: Day | null;
  rule: string;
}

/**
 * About whom a meeting has to decide: open reviews, and who has everything for a regularisation but the approval; by
 * batch and employee no.
 *
 * @throws InputError `batch_unknown`
 */
export function listAskedDecisions(
  store: Store,
  batch: string | null,
  today: Day,
): AskedDecision[] {
  const asked: AskedDecision[] = [];
  for (const place of places(store, batch, today)) {
    const { person, batch: code, facts, rules, now } = place;
    for (const review of openProposals(rules, facts, now)) {
      const { assessment, by, since, dueOn, rule } = review;
      const title =
        assessment === null ? '' : matterTitle(rules.handbook, facts.batch.program, assessment);
      asked.push({ person, batch: code, review, title, by, since, dueOn, rule });
    }
    const last = regularisation(place, today);
    if (!last) continue;
    const { actor: by, dueOn, rule, about } = last;
    const title = matterTitle(rules.handbook, facts.batch.program, about);
    const { since } = now;
    asked.push({ person, batch: code, review: null, title, by, since, dueOn, rule });
  }
  return asked.sort(byPerson);
}

/** The approval at the end of a program, where nothing else is missing. */
function regularisation({ facts, rules, now }: Place, today: Day): Action | undefined {
  const last = rules.handbook.programs[facts.batch.program]?.stages.at(-1)?.code;
  const approval = now.next.find(({ action, about }) => action === 'approve' && about === last);
  if (!approval) return undefined;
  const request = { assessment: null, on: today, by: '', reason: '', today };
  const grounds = decideRegularisation(rules, facts, { ...request, kind: 'regularisation' });
  return grounds.kind === 'found' ? approval : undefined;
}
