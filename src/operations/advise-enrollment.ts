import { listBatches, listSessions, type Batch } from '../db/batches.js';
import { enrollmentFinder, type EnrollmentRow } from '../db/enrollments.js';
import { factsOfEnrollment } from '../db/facts.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import { addSpan } from '../domain/calendar.js';
import { later, type Day } from '../domain/day.js';
import {
  adviceReason,
  adviseJoining,
  type Advice,
  type AdviceReason,
} from '../domain/enrolling/advice.js';
import { lateJoinersRule } from '../domain/enrolling/joining.js';
import type { PlannedMakeUp } from '../domain/enrolling/make-up-places.js';
import type { Handbook } from '../domain/handbook/types.js';
import { backOn, isOutside } from '../domain/standing/make-ups.js';
import { dueAfter } from '../domain/standing/pauses.js';
import type { FactReference } from '../domain/standing/statements.js';
import { requireBatch } from './find-session.js';
import { requirePerson } from './find-standing.js';
import { readinessOf, withSessions, type Joiner, type OpenBatch } from './joining-batch.js';
import { findPlaces, openMakeUps } from './make-up-places.js';

/** A missed session, with its title and the day by which it must be made up, if it must. */
export interface AdvisedMakeUp extends PlannedMakeUp {
  title: string;
  dueOn: Day | null;
}

export interface EnrollmentAdvice {
  employeeNo: string;
  name: string;
  advice: Advice;
  /** Code of the batch; `null` where none is open. */
  batch: string | null;
  /** Since when, or from when on, they are in it; `null` where that is not known. */
  joinedOn: Day | null;
  /** What was missed and is not made up, each with a place where it can be. */
  makeUps: readonly AdvisedMakeUp[];
  /** Until when what was missed before joining is to be made up; `null` where it need not be. */
  dueOn: Day | null;
  reasons: readonly AdviceReason[];
  /** The rules of the batch, for their titles; of no batch, none. */
  handbook: Handbook | null;
  program: string | null;
}

/**
 * Where somebody belongs who comes late: in the batch that runs, in the next, or nowhere yet; and what they must make up.
 *
 * @throws InputError `person_unknown`, `batch_unknown`
 */
export function adviseEnrollment(
  store: Store,
  input: { employeeNo: string; batch: string | null; on: Day; today: Day },
): EnrollmentAdvice {
  const person = requirePerson(store, input.employeeNo, input.on);
  const present = enrollmentFinder(store)(person.id).findLast(
    ({ leftOn }) => leftOn === null || leftOn > input.on,
  );
  const batch = input.batch === null ? null : requireBatch(store, input.batch);
  if (present && (batch === null || batch.id === present.batchId)) {
    return adviseEnrolled(store, present, later(input.on, input.today));
  }
  const on = later(input.on, person.hiredOn);
  const chosen = batch ?? chooseBatch(store, on);
  const { employeeNo, name } = person;
  const elsewhere = [
    ...beforeHire(person, input.on),
    ...(present ? [adviceReason(null, 'advice_enrolled_elsewhere', { batch: present.batch })] : []),
  ];
  if (!chosen) {
    const reasons = [...elsewhere, adviceReason(null, 'advice_none_ahead', { batch: null })];
    const none = { batch: null, joinedOn: null, makeUps: [], dueOn: null };
    return { employeeNo, name, advice: 'next_batch', ...none, reasons, ...noRules };
  }
  const advised = adviseNewcomer(store, person, withSessions(store, chosen), on, input.today);
  return { ...advised, reasons: [...elsewhere, ...advised.reasons] };
}

/** Nobody joins before their day of hire, so that the answer is about that day. */
function beforeHire({ employeeNo, hiredOn }: Joiner, on: Day): AdviceReason[] {
  if (on >= hiredOn) return [];
  const reference = { kind: 'person' as const, ref: employeeNo, on: hiredOn };
  return [adviceReason(null, 'advice_before_hire', { on, hiredOn }, [reference])];
}

const noRules = { handbook: null, program: null };

/**
 * The batch that runs and began last, or the next to come; of a program that says what becomes of late joiners, where
 * there is one.
 */
function chooseBatch(store: Store, on: Day): Batch | undefined {
  const open = listBatches(store, 'open');
  const ruled = open.filter(
    ({ handbookVersion, program }) =>
      rulesOf(store, handbookVersion).handbook.programs[program]?.late_joiners !== undefined,
  );
  const batches = ruled.length > 0 ? ruled : open;
  return batches.findLast(({ startOn }) => startOn <= on) ?? batches[0];
}

/** Advises somebody who is not in the batch. */
function adviseNewcomer(
  store: Store,
  person: Joiner & { id: number },
  open: OpenBatch,
  on: Day,
  today: Day,
): EnrollmentAdvice {
  const { batch } = open;
  const { program } = batch;
  const ahead = listBatches(store, 'open')
    .filter((one) => one.program === program)
    .map((one) => withSessions(store, one).joined);
  const { advice, joining, reasons, ...found } = adviseJoining(
    open.joined,
    ahead,
    person.hiredOn,
    on,
    (day) => readinessOf(store, open, person, day),
  );
  const { id: personId, employeeNo, name } = person;
  const { handbook } = rulesOf(store, batch.handbookVersion);
  const to = found.batch;
  const who = { employeeNo, name, advice, batch: to?.code ?? null, reasons, handbook, program };
  if (advice !== 'insert') {
    // Whoever waits joins the next batch on its first day; who is not ready, on no day yet.
    const joinedOn = advice === 'next_batch' ? (to?.startOn ?? null) : null;
    return { ...who, joinedOn, makeUps: [], dueOn: null };
  }
  const { joinedOn, missed } = joining;
  const within = open.joined.rules?.late_joiners?.make_up_within;
  const due = within && missed.length > 0 ? within : undefined;
  const dueOn = due ? addSpan(rulesOf(store, batch.handbookVersion).calendar, joinedOn, due) : null;
  const seeker = { personId, batch, joinedOn };
  const planned = findPlaces(store, seeker, missed, later(joinedOn, today));
  const makeUps = titled(store, batch.id, planned, () => dueOn);
  reasons.push(...makeUpReasons(program, makeUps, dueOn));
  return { ...who, joinedOn, makeUps, dueOn };
}

/** Advises somebody who is in the batch already: what they missed, and where they can still make it up. */
function adviseEnrolled(store: Store, present: EnrollmentRow, on: Day): EnrollmentAdvice {
  const facts = factsOfEnrollment(store, present.id);
  const rules = rulesOf(store, facts.batch.version);
  const { employeeNo, name, joinedOn } = facts;
  const { code: batch, program } = facts.batch;
  const { handbook } = rules;
  const within = handbook.programs[program]?.late_joiners?.make_up_within;
  const planned = openMakeUps(store, rules, facts, on);
  const owed = planned.flatMap(({ missed }) => (isOutside(facts, missed.day) ? [missed] : []));
  const dueOn =
    within && owed.length > 0 ? dueAfter(rules, facts, backOn(facts, owed), within) : null;
  const makeUps = titled(store, facts.batch.id, planned, ({ missed }) =>
    isOutside(facts, missed.day) ? dueOn : null,
  );
  const reference = { kind: 'enrollment' as const, ref: batch, on: joinedOn };
  const reasons = [
    adviceReason(null, 'advice_enrolled', { batch, joinedOn }, [reference]),
    ...makeUpReasons(program, makeUps, dueOn),
  ];
  const of = { batch, handbook, program };
  return { employeeNo, name, advice: 'insert', joinedOn, makeUps, dueOn, reasons, ...of };
}

function titled(
  store: Store,
  batchId: number,
  planned: readonly PlannedMakeUp[],
  dueOn: (makeUp: PlannedMakeUp) => Day | null,
): AdvisedMakeUp[] {
  if (planned.length === 0) return [];
  const titles = new Map(listSessions(store, batchId).map(({ id, title }) => [id, title]));
  return planned.map((makeUp) => ({
    ...makeUp,
    title: titles.get(makeUp.missed.id) ?? makeUp.missed.code,
    dueOn: dueOn(makeUp),
  }));
}

/** What is to be made up until when, what may be, and what cannot be. */
function makeUpReasons(
  program: string,
  makeUps: readonly AdvisedMakeUp[],
  dueOn: Day | null,
): AdviceReason[] {
  const rule = dueOn === null ? null : lateJoinersRule(program, 'make_up_within');
  const reasons: AdviceReason[] = [];
  const missed = (some: readonly AdvisedMakeUp[], by: string | null, due: Day | null): void => {
    if (some.length === 0) return;
    const more = due === null && some.length < makeUps.length;
    const params = { count: some.length, dueOn: due, more };
    reasons.push(adviceReason(by, 'advice_missed', params, some.map(missedReference)));
  };
  missed(
    makeUps.filter((one) => one.dueOn !== null),
    rule,
    dueOn,
  );
  missed(
    makeUps.filter((one) => one.dueOn === null),
    null,
    null,
  );
  const without = makeUps.filter(({ place }) => place === null);
  if (without.length > 0) {
    const params = { count: without.length, sessions: codesOf(without) };
    reasons.push(adviceReason(null, 'advice_no_place', params));
  }
  const tooLate = makeUps.filter(
    (one) => one.dueOn !== null && one.place && one.place.day > one.dueOn,
  );
  if (dueOn !== null && tooLate.length > 0) {
    const params = { count: tooLate.length, sessions: codesOf(tooLate), dueOn };
    reasons.push(adviceReason(rule, 'advice_late_place', params));
  }
  return reasons;
}

const codesOf = (some: readonly PlannedMakeUp[]): string =>
  some.map(({ missed }) => missed.code).join(', ');

const missedReference = ({ missed }: PlannedMakeUp): FactReference => ({
  kind: 'session',
  ref: missed.code,
  on: missed.day,
});
