/** What is decided about a need: merged into another, declined, opened again (001 §2.3 b, §4.3). */
import { updateNeed } from '../db/needs.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { InputError, Refusal, refused } from '../errors.js';
import { findNeeds, requireNeed, type NeedView } from './find-needs.js';

/** A need after a decision, and whether anything is another. */
export interface AnsweredNeed {
  entry: number | null;
  needs: readonly NeedView[];
}

/** @throws Refusal `need_planned`, `need_declined`, `need_merged` */
function requireOpen({ code, state, ...need }: NeedView): void {
  switch (state) {
    case 'open':
      return;
    case 'planned':
      throw new Refusal(refused('need_planned', { need: code, item: need.planItem ?? '' }));
    case 'merged':
      throw new Refusal(refused('need_merged', { need: code, into: need.mergedInto ?? '' }));
    case 'declined':
      throw declined({ code, ...need });
  }
}

function declined(need: Pick<NeedView, 'code' | 'declinedOn' | 'declinedBy' | 'declineReason'>) {
  const { code, declinedOn, declinedBy, declineReason } = need;
  const facts = {
    declined_on: declinedOn ?? '',
    by: declinedBy ?? '',
    reason: declineReason ?? '',
  };
  return new Refusal(refused('need_declined', { need: code, ...facts }));
}

/**
 * Merges needs into another, which is then for the people of all of them. The other may be planned, not declined or
 * itself merged; what was merged there already stays so.
 *
 * @throws InputError `need_unknown`, `need_into_itself`; Refusal `need_planned`, `need_declined`, `need_merged`
 */
export function mergeNeeds(
  store: Store,
  context: WriteContext,
  input: { needs: readonly string[]; into: string; dryRun: boolean },
): AnsweredNeed {
  const all = findNeeds(store);
  const into = requireNeed(all, input.into).code;
  const codes = [...new Set(input.needs.map((code) => requireNeed(all, code).code))];
  if (codes.includes(into)) throw new InputError(refused('need_into_itself', { need: into }));
  const command = `plan need merge ${codes.join(' ')} --into ${into}`;
  const intent = { command, dryRun: input.dryRun };
  const { entry, result } = withWrite(store, context, intent, (write) => {
    const needs = findNeeds(store);
    const target = requireNeed(needs, into);
    if (target.state !== 'planned') requireOpen(target);
    let merged = 0;
    for (const code of codes) {
      const need = requireNeed(needs, code);
      if (need.mergedInto === into) continue;
      requireOpen(need);
      updateNeed(write, need.id, { mergedIntoId: target.id });
      merged += 1;
    }
    return { result: [requireNeed(findNeeds(store), into)], summary: { merged } };
  });
  return { entry, needs: result };
}

/**
 * Declines a need, with the reason. The same said again changes nothing.
 *
 * @throws InputError `need_unknown`, `need_answer_day`; Refusal `need_planned`, `need_declined`, `need_merged`
 */
export function declineNeed(
  store: Store,
  context: WriteContext,
  input: { need: string; reason: string; by: string; on: Day; today: Day; dryRun: boolean },
): AnsweredNeed {
  const { reason, by, on, today } = input;
  const { code } = requireNeed(findNeeds(store), input.need);
  const intent = { command: `plan need decline ${code}`, dryRun: input.dryRun };
  const { entry, result } = withWrite(store, context, intent, (write) => {
    const need = requireNeed(findNeeds(store), code);
    const same = need.declineReason === reason && need.declinedBy === by;
    if (!same) {
      requireOpen(need);
      if (on > today || on < need.receivedOn) {
        const facts = { need: code, on, received_on: need.receivedOn, today };
        throw new InputError(refused('need_answer_day', facts));
      }
      updateNeed(write, need.id, { declinedOn: on, declinedBy: by, declineReason: reason });
    }
    return { result: [requireNeed(findNeeds(store), code)], summary: { need: code } };
  });
  return { entry, needs: result };
}

/**
 * Takes a merging or a declining back: the need is open again.
 *
 * @throws InputError `need_unknown`; Refusal `need_open`, `need_planned`
 */
export function reopenNeed(
  store: Store,
  context: WriteContext,
  input: { need: string; dryRun: boolean },
): AnsweredNeed {
  const { code } = requireNeed(findNeeds(store), input.need);
  const intent = { command: `plan need reopen ${code}`, dryRun: input.dryRun };
  const { entry, result } = withWrite(store, context, intent, (write) => {
    const need = requireNeed(findNeeds(store), code);
    if (need.state === 'open') throw new Refusal(refused('need_open', { need: code }));
    if (need.state === 'planned') requireOpen(need);
    updateNeed(write, need.id, {
      mergedIntoId: null,
      declinedOn: null,
      declinedBy: null,
      declineReason: null,
    });
    return { result: [requireNeed(findNeeds(store), code)], summary: { need: code } };
  });
  return { entry, needs: result };
}
