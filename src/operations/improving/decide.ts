/** Actions are opened, done, verified, opened again and dropped; proposals are accepted or declined. */
import {
  insertFindingAnswer,
  insertImprovement,
  insertImprovementEvent,
  listFindingAnswers,
} from '../../db/improvements.js';
import type { Store } from '../../db/open.js';
import { withWrite, type WriteContext, type Writer } from '../../db/write.js';
import { addSpan } from '../../domain/calendar.js';
import type { Day } from '../../domain/day.js';
import {
  decideEvent,
  improvementState,
  latestDay,
  type Improvement,
  type ImprovementEventKind,
} from '../../domain/improving/action.js';
import { InputError, Refusal, refused } from '../../errors.js';
import { refuseAhead } from '../cases/rules.js';
import { actorKey } from '../find-material.js';
import { requireAction, requireFinding, requireImprovement, type FoundFinding } from './find.js';

export interface OpenedAction {
  entry: number | null;
  action: Improvement;
}

/** What an action is opened with. `dueOn` null: as the handbook says. */
interface Opening {
  owner: string;
  dueOn: Day | null;
  on: Day;
  today: Day;
  dryRun: boolean;
  /** A finding in the words of the office. */
  describe: (finding: FoundFinding) => { title: string; about: string };
}

/**
 * Opens an action about a finding, or about what somebody has observed (000 §5.2, 004 §4.1).
 *
 * @throws InputError `finding_unknown`, `action_due_past`, `evidence_in_future`, `actor_ambiguous`; Refusal
 *   `finding_has_action`, `finding_declined`, `finding_to_decide`, `improvement_rules_missing`
 */
export function openAction(
  store: Store,
  context: WriteContext,
  input: Opening & { finding: string | null; about: string | null; title: string | null },
): OpenedAction {
  const { dryRun, today, title, about } = input;
  requireImprovement(store);
  const command =
    input.finding === null ? 'record action add' : `record action add --finding ${input.finding}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const finding = input.finding === null ? null : requireFinding(store, input.finding, today);
    if (finding) {
      refuseSettled(store, finding);
      if (finding.kind === 'redesign') {
        const facts = { finding: finding.key, rule: 'improvement.redesign.decided_by' };
        throw new Refusal(refused('finding_to_decide', facts));
      }
    }
    const opened = open(store, input, finding, { title, about: about ?? '' });
    const { code } = insertImprovement(write, opened);
    return { result: requireAction(store, code), summary: { action: code } };
  });
  return { entry, action: result };
}

/** @throws InputError `action_due_past`, `evidence_in_future`, `actor_ambiguous` */
function open(
  store: Store,
  { owner, dueOn, on, today, describe }: Opening,
  finding: FoundFinding | null,
  said: { title: string | null; about: string },
) {
  const { calendar, improvement, version } = requireImprovement(store);
  refuseAhead(on, today);
  const due = dueOn ?? addSpan(calendar, on, improvement.actions.within);
  if (due < on) throw new InputError(refused('action_due_past', { due_on: due, opened_on: on }));
  const own = finding ? describe(finding) : { title: said.about, about: said.about };
  const { about } = own;
  return {
    title: said.title ?? own.title,
    finding: finding?.key ?? null,
    about,
    rule: finding?.rule ?? null,
    handbookVersion: finding ? version : null,
    owner: actorKey(store, owner, today),
    dueOn: due,
    openedOn: on,
  };
}

/** @throws Refusal `finding_has_action`, `finding_declined` */
function refuseSettled(store: Store, { key, state, action }: FoundFinding): void {
  if (state === 'action') {
    throw new Refusal(refused('finding_has_action', { finding: key, action: action ?? '' }));
  }
  if (state === 'open') return;
  const answer = listFindingAnswers(store).findLast(({ finding }) => finding === key);
  const { decidedOn: on = '', actor: by = '', reason = '' } = answer ?? {};
  throw new Refusal(refused('finding_declined', { finding: key, on, by, reason }));
}

export interface AnsweredFinding {
  entry: number | null;
  finding: string;
  action: Improvement | null;
}

/**
 * A person decides about a finding: accepted, a proposal becomes an action; declined, with the reason, nothing is done.
 *
 * @throws as `openAction`; Refusal `finding_no_proposal`
 */
export function answerFinding(
  store: Store,
  context: WriteContext,
  input: Omit<Opening, 'owner'> & {
    finding: string;
    accept: { owner: string } | null;
    by: string;
    reason: string;
  },
): AnsweredFinding {
  const { dryRun, today, on, reason, accept } = input;
  const kind = accept ? 'accepted' : 'declined';
  const verb = accept ? 'accept' : 'decline';
  const command = `record action ${verb} ${input.finding}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const finding = requireFinding(store, input.finding, today);
    refuseSettled(store, finding);
    if (accept && finding.kind !== 'redesign') {
      throw new Refusal(refused('finding_no_proposal', { finding: finding.key }));
    }
    refuseAhead(on, today);
    const actor = actorKey(store, input.by, today);
    const made = accept
      ? insertImprovement(
          write,
          open(store, { ...input, owner: accept.owner }, finding, { title: null, about: '' }),
        )
      : null;
    const { key } = finding;
    const improvementId = made?.id ?? null;
    insertFindingAnswer(write, { finding: key, kind, actor, decidedOn: on, reason, improvementId });
    const action = made ? requireAction(store, made.code) : null;
    return { result: { finding: key, action }, summary: { finding: key } };
  });
  return { entry, ...result };
}

/** What became of an action. */
export interface ActionEventInput {
  action: string;
  kind: ImprovementEventKind;
  /** `null`: the owner. */
  by: string | null;
  /** The evidence, or the reason. */
  statement: string;
  on: Day;
  today: Day;
  dryRun: boolean;
}

/**
 * Records what became of an action; it closes only with evidence that somebody verified (`improvement.actions`).
 *
 * @throws InputError `action_unknown`, `action_day`, `evidence_in_future`, `actor_ambiguous`; Refusal `action_state`,
 *   `action_second_person`, `improvement_rules_missing`
 */
export function recordActionEvent(
  store: Store,
  context: WriteContext,
  input: ActionEventInput,
): OpenedAction {
  const { kind, dryRun } = input;
  requireImprovement(store);
  const { code } = requireAction(store, input.action);
  const verb = { done: 'done', verified: 'verify', reopened: 'reopen', dropped: 'drop' }[kind];
  const command = `record action ${verb} ${code}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => ({
    result: writeActionEvent(write, input),
    summary: { action: code },
  }));
  return { entry, action: result };
}

/** The same within an entry that does more. @throws as `recordActionEvent` */
export function writeActionEvent(write: Writer, input: Omit<ActionEventInput, 'dryRun'>) {
  const { store } = write;
  const { kind, statement, on, today } = input;
  const { actions } = requireImprovement(store).improvement;
  const action = requireAction(store, input.action);
  const { code } = action;
  refuseAhead(on, today);
  const latest = latestDay(action);
  if (on < latest) throw new InputError(refused('action_day', { action: code, day: on, latest }));
  const actor = input.by === null ? action.owner : actorKey(store, input.by, today);
  const wish = { kind, actor, statement };
  const verdict = decideEvent(action, wish, { secondPerson: actions.second_person });
  if (verdict.kind === 'refuse') throw refusalOf(action, kind, verdict);
  if (verdict.kind === 'record') {
    const { id: improvementId } = action;
    insertImprovementEvent(write, { improvementId, kind, actor, happenedOn: on, statement });
  }
  return requireAction(store, code);
}

function refusalOf(
  action: Improvement,
  wanted: ImprovementEventKind,
  verdict: Exclude<ReturnType<typeof decideEvent>, { kind: 'record' | 'same' }>,
): Refusal {
  const { code } = action;
  if (verdict.code === 'action_state') {
    const state = improvementState(action);
    return new Refusal(refused('action_state', { action: code, state, wanted }));
  }
  const rule = 'improvement.actions.second_person';
  const { actor } = verdict;
  return new Refusal(refused('action_second_person', { action: code, actor, rule }));
}
