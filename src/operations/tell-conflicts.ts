import { listOverrides, type StoredOverride } from '../db/conflicts.js';
import { employeeNoFinder } from '../db/planning.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { Board } from '../domain/timetable/conflicts/board.js';
import {
  excessOf,
  identityOf,
  weightOf,
  type Conflict,
  type Office,
} from '../domain/timetable/conflicts/conflict.js';
import {
  tellConflict,
  type ToldConflict,
  type ToldOverride,
} from '../domain/timetable/conflicts/told.js';
import { Alternatives } from '../domain/timetable/suggest/alternatives.js';
import { always, loadPlan, type Days } from './load-plan.js';

/** So many tries are made for one list, some seconds; beyond them conflicts have no alternatives. */
export const MOST_TRIES = 200_000;

/** A look-up of who let a conflict pass: the latest who let pass at least as much of it. */
export function overrideFinder(store: Store): (conflict: Conflict) => ToldOverride | null {
  const known = new Map<string, StoredOverride[]>();
  for (const one of listOverrides(store)) {
    const { kind, cause, resource, personId, day, sessions } = one;
    const key = [kind, cause, resource, personId ?? '', day, sessions].join('|');
    const same = known.get(key);
    if (same) same.push(one);
    else known.set(key, [one]);
  }
  return (conflict) => {
    const stored = known
      .get(identityOf(conflict))
      ?.findLast(({ excess }) => excess >= excessOf(conflict));
    if (!stored) return null;
    const { reason, actor, decidedOn: decided_on, entry } = stored;
    return { reason, actor, decided_on, entry };
  };
}

/** Where alternatives may lie: from the first day of the conflicts, or today if that is later, as far as is looked. */
export function boardFor(store: Store, office: Office, days: Days = always): Board {
  const board = new Board(loadPlan(store, days), office);
  board.triesLeft = MOST_TRIES;
  return board;
}

/** Conflicts with who let them pass and with alternatives, where a board is given on which these are tried. */
export function tellConflicts(
  store: Store,
  office: Office,
  conflicts: readonly Conflict[],
  looking: { board: Board; today: Day; movable?: ReadonlySet<number> } | null,
): ToldConflict[] {
  const employeeNo = employeeNoFinder(store);
  const overrideOf = overrideFinder(store);
  const alternatives = looking && new Alternatives(looking.board, looking.today);
  return conflicts.map((conflict) =>
    tellConflict(conflict, {
      weight: weightOf(office.rules, conflict.kind),
      override: overrideOf(conflict),
      employeeNo: conflict.person === null ? '' : employeeNo(conflict.person),
      choices: alternatives?.of(conflict, looking?.movable) ?? [],
    }),
  );
}
