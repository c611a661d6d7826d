/** What happens to a case once it is in the library: reviewed, used, named excellent, withdrawn. */
import {
  insertCaseHonour,
  insertCaseReview,
  insertCaseUse,
  insertCaseWithdrawal,
  listCases,
} from '../../db/cases.js';
import { findSession } from '../../db/batches.js';
import { listSessionCodes } from '../../db/attendance.js';
import type { Store } from '../../db/open.js';
import { withWrite, type WriteContext } from '../../db/write.js';
import {
  caseState,
  decideHonour,
  reviewOf,
  type CaseFact,
  type CaseState,
  type CaseVerdict,
  type HonourKind,
  type HonourVerdict,
  type Month,
} from '../../domain/cases/case.js';
import type { Day } from '../../domain/day.js';
import { nearest } from '../../domain/handbook/nearest.js';
import { InputError, Refusal, refused } from '../../errors.js';
import { actorKey } from '../find-material.js';
import { codeKey } from '../find-session.js';
import {
  courseNamed,
  refuseAhead,
  requireCase,
  requireCaseInForce,
  requireCaseRules,
  requireExcellent,
} from './rules.js';

/** What every decision about a case is given. */
interface Deciding {
  code: string;
  on: Day;
  today: Day;
  dryRun: boolean;
}

export interface DecidedCase {
  entry: number | null;
  case: string;
  state: CaseState;
}

/** @throws InputError `evidence_in_future`, `case_before_revision` */
function refuseDay({ code, revisedOn }: CaseFact, on: Day, today: Day): void {
  refuseAhead(on, today);
  if (on >= revisedOn) return;
  const facts = { case: code, day: on, revised_on: revisedOn };
  throw new InputError(refused('case_before_revision', facts));
}

/**
 * Records what somebody found of the present revision of a case; the latest review counts (`cases.review`).
 *
 * @throws InputError `case_unknown`, `case_comment_missing`, `case_before_revision`, `evidence_in_future`,
 *   `actor_ambiguous`; Refusal `case_withdrawn`, `case_review_by_author`, `case_rules_missing`
 */
export function reviewCase(
  store: Store,
  context: WriteContext,
  input: Deciding & { reviewer: string; verdict: CaseVerdict; comment: string | null },
): DecidedCase {
  const { cases } = requireCaseRules(store);
  const { on, today, dryRun, verdict, comment } = input;
  const { code } = requireCase(store, input.code);
  const command = `record case review ${code} --verdict ${verdict}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const found = requireCaseInForce(store, code, on);
    refuseDay(found, on, today);
    const reviewer = actorKey(store, input.reviewer, today);
    if (verdict === 'returned' && comment === null) {
      throw new InputError(refused('case_comment_missing', { case: code }));
    }
    if (cases.review.author !== true && reviewer === found.author) {
      const facts = { case: code, reviewer, rule: 'cases.review.author' };
      throw new Refusal(refused('case_review_by_author', facts));
    }
    const last = reviewOf(found);
    const same =
      last?.verdict === verdict && last.reviewer === reviewer && last.comment === comment;
    if (!same) {
      const { id: caseId, revision } = found;
      insertCaseReview(write, { caseId, revision, reviewer, reviewedOn: on, verdict, comment });
    }
    return { result: caseState(requireCase(store, code)), summary: { case: code } };
  });
  return { entry, case: code, state: result };
}

export interface UsedCase {
  entry: number | null;
  case: string;
  course: string;
  session: string | null;
  on: Day;
}

/**
 * Notes that an approved case was used: in a session, or in a course on a day (004 §2.2, §4.2).
 *
 * @throws InputError `case_unknown`, `session_unknown`, `case_course_unknown`, `evidence_in_future`; Refusal
 *   `case_withdrawn`, `case_not_approved`, `session_not_planned`
 */
export function useCase(
  store: Store,
  context: WriteContext,
  input: Omit<Deciding, 'on'> & {
    /** Of a session its own day. */
    on: Day | null;
    session: string | null;
    course: string | null;
    note: string | null;
  },
): UsedCase {
  const rules = requireCaseRules(store);
  const { today, dryRun, note } = input;
  const { code } = requireCase(store, input.code);
  const where = placeOf(store, input, (course) => courseNamed(rules, course));
  const { course, session, day } = where;
  const on = day ?? input.on ?? today;
  const place = session === null ? `--course ${course}` : `--session ${session.code}`;
  const command = `record case used ${code} ${place}`;
  const { entry } = withWrite(store, context, { command, dryRun }, (write) => {
    const found = requireCaseInForce(store, code, on);
    refuseAhead(on, today);
    const state = caseState(found);
    if (state !== 'approved')
      throw new Refusal(refused('case_not_approved', { case: code, state }));
    const known = found.uses.some(
      (use) =>
        use.session === (session?.code ?? null) && use.course === course && use.usedOn === on,
    );
    if (!known) {
      const { id: caseId } = found;
      insertCaseUse(write, { caseId, course, sessionId: session?.id ?? null, usedOn: on, note });
    }
    return { result: null, summary: { case: code } };
  });
  return { entry, case: code, course, session: session?.code ?? null, on };
}

function placeOf(
  store: Store,
  input: { session: string | null; course: string | null },
  courseCode: (course: string) => string,
) {
  if (input.session === null) {
    return { course: courseCode(input.course ?? ''), session: null, day: null };
  }
  const key = codeKey(input.session);
  const session = findSession(store, key);
  if (!session) {
    const suggestion = nearest(key, listSessionCodes(store));
    throw new InputError(refused('session_unknown', { session: input.session, suggestion }));
  }
  if (session.status === 'cancelled') {
    const facts = { session: session.code, note: session.note ?? '' };
    throw new Refusal(refused('session_not_planned', facts));
  }
  return { course: session.course, session, day: session.day };
}

/**
 * Withdraws a case: it stays readable, is no longer found unless asked for, and is not used any more.
 *
 * @throws InputError `case_unknown`, `evidence_in_future`; Refusal `case_withdrawn`
 */
export function withdrawCase(
  store: Store,
  context: WriteContext,
  input: Deciding & { reason: string },
): DecidedCase {
  const { on, today, dryRun, reason } = input;
  const { code } = requireCase(store, input.code);
  const intent = { command: `record case withdraw ${code}`, dryRun };
  const { entry } = withWrite(store, context, intent, (write) => {
    const found = requireCaseInForce(store, code, '9999-12-31');
    refuseAhead(on, today);
    insertCaseWithdrawal(write, { caseId: found.id, withdrawnOn: on, reason });
    return { result: null, summary: { case: code } };
  });
  return { entry, case: code, state: 'withdrawn' };
}

export interface HonouredCase {
  entry: number | null;
  case: string;
  month: Month;
  kind: HonourKind;
}

/**
 * Nominates a case for a month, chooses it or passes it over; always somebody's decision, with the reason
 * (`cases.excellent`; 001 §2.3 c).
 *
 * @throws InputError `case_unknown`, `case_month_ahead`, `evidence_in_future`, `actor_ambiguous`; Refusal
 *   `case_withdrawn`, `case_not_approved`, `case_not_nominated`, `case_chosen_by_author`, `case_month_full`,
 *   `case_rules_missing`
 */
export function honourCase(
  store: Store,
  context: WriteContext,
  input: Deciding & { month: Month; kind: HonourKind; by: string; reason: string },
): HonouredCase {
  const rules = requireExcellent(requireCaseRules(store));
  const { on, today, dryRun, month, kind, reason } = input;
  const { code } = requireCase(store, input.code);
  if (month > today.slice(0, 7)) {
    throw new InputError(refused('case_month_ahead', { month, today }));
  }
  const command = `record case excellent ${code} --month ${month} --as ${kind}`;
  const { entry } = withWrite(store, context, { command, dryRun }, (write) => {
    const found = requireCaseInForce(store, code, on);
    refuseAhead(on, today);
    const actor = actorKey(store, input.by, today);
    const limits = { author: rules.author === true, perMonth: rules.per_month ?? null };
    const verdict = decideHonour(found, { month, kind, actor }, limits, listCases(store));
    if (verdict.kind === 'refuse') throw refusalOf(code, month, actor, verdict);
    if (verdict.kind === 'record') {
      insertCaseHonour(write, { caseId: found.id, month, kind, actor, decidedOn: on, reason });
    }
    return { result: null, summary: { case: code, month } };
  });
  return { entry, case: code, month, kind };
}

function refusalOf(
  code: string,
  month: Month,
  actor: string,
  verdict: Extract<HonourVerdict, { kind: 'refuse' }>,
): Refusal {
  switch (verdict.code) {
    case 'case_not_approved':
      return new Refusal(refused('case_not_approved', { case: code, state: verdict.state }));
    case 'case_not_nominated':
      return new Refusal(refused('case_not_nominated', { case: code, month }));
    case 'case_chosen_by_author': {
      const rule = 'cases.excellent.author';
      return new Refusal(refused('case_chosen_by_author', { case: code, actor, rule }));
    }
    case 'case_month_full': {
      const rule = 'cases.excellent.per_month';
      const chosen = verdict.chosen.join(', ');
      const facts = { case: code, month, chosen, most: verdict.most, rule };
      return new Refusal(refused('case_month_full', facts));
    }
  }
}
