/** What becomes of a training need: derived from what was decided about it, and from the plan. */
import type { Day } from '../day.js';

export const needStates = ['open', 'planned', 'declined', 'merged'] as const;
export type NeedState = (typeof needStates)[number];

/** An item of an annual plan that answers a need. */
export interface NeedItem {
  /** `2027-01`. */
  code: string;
  year: number;
  status: 'planned' | 'dropped';
  fromOn: Day | null;
  toOn: Day | null;
}

/** As much of a need as its state follows from. */
export interface NeedFacts {
  /** Code of the need that it was merged into. */
  mergedInto: string | null;
  declinedOn: Day | null;
  /** The items of plans that name it, dropped ones included. */
  items: readonly NeedItem[];
}

/** The item by which a need is planned, the first one where there are several; an item that was dropped answers nothing. */
export function planItemOf({ items }: Pick<NeedFacts, 'items'>): NeedItem | undefined {
  return items.find(({ status }) => status === 'planned');
}

/**
 * A need is merged into another, declined with a reason, planned by an item of an annual plan that was not dropped, or
 * else open and waiting for an answer (001 §2.2 b, §4.3).
 */
export function needState(need: NeedFacts): NeedState {
  if (need.mergedInto !== null) return 'merged';
  if (need.declinedOn !== null) return 'declined';
  return planItemOf(need) ? 'planned' : 'open';
}
