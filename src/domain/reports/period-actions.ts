import { compare } from '../compare.js';
import { daysBetween, type Day } from '../day.js';
import { improvementState, isSettled, type Improvement } from '../improving/action.js';

/** An action that answers a finding. `overdue_days`: 0 where it is not overdue. */
export interface ActionLine {
  action: string;
  title: string;
  owner: string;
  opened_on: Day;
  due_on: Day;
  state: ReturnType<typeof improvementState>;
  overdue_days: number;
}

/** Improvement actions of a period (000 §5.2; 004 §4.1): opened and settled in it, open and overdue at its end. */
export interface ActionsReport {
  opened: number;
  closed: number;
  dropped: number;
  /** To be done, or done and to be verified. */
  open: number;
  overdue: number;
  new: ActionLine[];
  settled: ActionLine[];
  late: ActionLine[];
}

/** What became of the actions in a period, as known on its last day (`improvement.actions`; 004 §4.1). */
export function actionsReport(
  improvements: readonly Improvement[],
  { from, asOf }: { from: Day; asOf: Day },
): ActionsReport {
  const known = improvements
    .filter(({ openedOn }) => openedOn <= asOf)
    .map((one) => ({
      ...one,
      events: one.events.filter(({ happenedOn }) => happenedOn <= asOf),
    }));
  const line = (one: Improvement): ActionLine => {
    const state = improvementState(one);
    const overdue = state === 'open' && one.dueOn < asOf;
    return {
      action: one.code,
      title: one.title,
      owner: one.owner,
      opened_on: one.openedOn,
      due_on: one.dueOn,
      state,
      overdue_days: overdue ? daysBetween(one.dueOn, asOf) : 0,
    };
  };
  const lines = (found: readonly Improvement[]): ActionLine[] =>
    found.map(line).sort((a, b) => compare(a.due_on, b.due_on) || compare(a.action, b.action));
  const fresh = known.filter(({ openedOn }) => openedOn >= from);
  const settled = known.filter(
    (one) => isSettled(one) && (one.events.at(-1)?.happenedOn ?? '') >= from,
  );
  const late = lines(known).filter(({ overdue_days: days }) => days > 0);
  return {
    opened: fresh.length,
    closed: settled.filter((one) => improvementState(one) === 'closed').length,
    dropped: settled.filter((one) => improvementState(one) === 'dropped').length,
    open: known.filter((one) => !isSettled(one)).length,
    overdue: late.length,
    new: lines(fresh),
    settled: lines(settled),
    late,
  };
}
