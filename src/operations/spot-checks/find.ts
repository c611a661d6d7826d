import { listDraws } from '../../db/spot-checks.js';
import type { Store } from '../../db/open.js';
import {
  dueDay,
  stateOf,
  type SpotDraw,
  type SpotKind,
  type SpotState,
} from '../../domain/checking/check-state.js';
import type { Day } from '../../domain/day.js';
import { nearest } from '../../domain/handbook/nearest.js';
import type { Refused } from '../../domain/refusals/index.js';
import { refused } from '../../errors.js';
import { requireChecks } from './rules.js';

/** A check as it is listed. */
export interface ListedCheck {
  draw: SpotDraw;
  state: SpotState;
  dueOn: Day;
}

export interface CheckFilter {
  kind: SpotKind;
  from: string;
  to: string;
  team: string | null;
  openOnly: boolean;
}

/**
 * Checks that were drawn, in their order.
 *
 * @throws Refusal `spot_no_rules`
 */
export function listChecks(store: Store, filter: CheckFilter, today: Day): ListedCheck[] {
  const { calendar, checks } = requireChecks(store, filter.kind);
  return listDraws(store, filter.kind, filter)
    .map((draw) => ({
      draw,
      state: stateOf(draw, checks, calendar, today),
      dueOn: dueDay(calendar, draw.period),
    }))
    .filter(
      ({ draw, state }) =>
        (filter.team === null || draw.team === filter.team) &&
        (!filter.openOnly || state === 'due' || state === 'overdue'),
    );
}

/** What people call a draw by: the employee no, or the customer. */
export const whoOf = ({ customer, employeeNo }: SpotDraw): string => customer?.code ?? employeeNo;

/** The draw that is meant: of a period where one is named, else the latest that is open. */
export function findDraw(
  draws: readonly SpotDraw[],
  kind: SpotKind,
  who: string,
  period: string | null,
): SpotDraw | Refused {
  const own = draws.filter((draw) => whoOf(draw) === who);
  const names = [...new Set(draws.map(whoOf))];
  const suggestion = own.length > 0 ? '' : nearest(who, names);
  if (period !== null) {
    const found = own.find((draw) => draw.period === period);
    return found ?? refused('spot_not_drawn', { kind, who, when: period, suggestion });
  }
  const open = own.filter(({ result, skip }) => result === null && skip === null);
  return open.at(-1) ?? refused('spot_never_drawn', { kind, who, suggestion });
}
