/** What becomes of an action that answers a finding: derived from what was recorded of it (000 §5.2, 004 §4.1). */
import type { Day } from '../day.js';

export const improvementStates = ['open', 'done', 'closed', 'dropped'] as const;
export type ImprovementState = (typeof improvementStates)[number];

export type ImprovementEventKind = 'done' | 'verified' | 'reopened' | 'dropped';

export interface ImprovementEvent {
  kind: ImprovementEventKind;
  actor: string;
  happenedOn: Day;
  /** `done`, `verified`: the evidence; `reopened`, `dropped`: the reason. */
  statement: string;
}

export interface Improvement {
  id: number;
  /** `A2026-001`. */
  code: string;
  title: string;
  /** The finding that it answers. */
  finding: string | null;
  about: string;
  rule: string | null;
  handbookVersion: number | null;
  owner: string;
  dueOn: Day;
  openedOn: Day;
  events: readonly ImprovementEvent[];
}

type Events = Pick<Improvement, 'events'>;

/** An action is open until it is done, done until somebody has verified it, and closed or dropped as the last event says. */
export function improvementState({ events }: Events): ImprovementState {
  switch (events.at(-1)?.kind) {
    case 'done':
      return 'done';
    case 'verified':
      return 'closed';
    case 'dropped':
      return 'dropped';
    case 'reopened':
    case undefined:
      return 'open';
  }
}

/** Whether nobody has to do anything about it any more. */
export const isSettled = (action: Events): boolean =>
  ['closed', 'dropped'].includes(improvementState(action));

/** Who did it last, and when; `undefined` while it is open. */
export const lastDone = ({ events }: Events): ImprovementEvent | undefined =>
  events.findLast(({ kind }) => kind === 'done');

/** The day before which nothing more can have happened to it. */
export const latestDay = ({ events, openedOn }: Pick<Improvement, 'events' | 'openedOn'>): Day =>
  events.reduce((day, { happenedOn }) => (happenedOn > day ? happenedOn : day), openedOn);

export type EventVerdict =
  | { kind: 'record' }
  /** The same was said last. */
  | { kind: 'same' }
  | { kind: 'refuse'; code: 'action_state'; state: ImprovementState }
  | { kind: 'refuse'; code: 'action_second_person'; actor: string };

/** From which states each event may follow. */
const follows: Readonly<Record<ImprovementEventKind, readonly ImprovementState[]>> = {
  done: ['open'],
  verified: ['done'],
  reopened: ['done', 'closed', 'dropped'],
  dropped: ['open', 'done'],
};

/**
 * Whether something may be recorded of an action: it is done only while open, verified only once done, and where the
 * handbook wants a second person by neither its owner nor who did it (`improvement.actions.second_person`; 004 §4.1).
 */
export function decideEvent(
  action: Improvement,
  wish: { kind: ImprovementEventKind; actor: string; statement: string },
  rules: { secondPerson: boolean },
): EventVerdict {
  const last = action.events.at(-1);
  const { kind, actor, statement } = wish;
  if (last?.kind === kind && last.actor === actor && last.statement === statement) {
    return { kind: 'same' };
  }
  const state = improvementState(action);
  if (!follows[kind].includes(state)) return { kind: 'refuse', code: 'action_state', state };
  const own = [action.owner, lastDone(action)?.actor].includes(actor);
  if (kind === 'verified' && rules.secondPerson && own) {
    return { kind: 'refuse', code: 'action_second_person', actor };
  }
  return { kind: 'record' };
}
