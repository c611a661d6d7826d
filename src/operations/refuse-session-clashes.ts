import type { Store } from '../db/open.js';
import type { Writer } from '../db/write.js';
import { compare } from '../domain/compare.js';
import type { Day } from '../domain/day.js';
import {
  excessOf,
  identityOf,
  weightOf,
  type Conflict,
  type Office,
} from '../domain/timetable/conflicts/conflict.js';
import { findConflicts } from '../domain/timetable/conflicts/find.js';
import type { ToldConflict } from '../domain/timetable/conflicts/told.js';
import { Refusal, refused } from '../errors.js';
import { loadOffice, loadPlan } from './load-plan.js';
import { saveOverrides, type Override } from './override-conflicts.js';
import { boardFor, overrideFinder, tellConflicts } from './tell-conflicts.js';

/** Sessions as a change names them. */
type Named = readonly { code: string; day: Day }[];

/** How a change stands to the conflicts that it causes. */
export interface ChangeOptions {
  /** What was in the way of these sessions before the change: that is not its fault. Nothing, if they are new. */
  before?: readonly Conflict[];
  /** Lets the conflicts pass, for a reason. */
  override?: (Override & { write: Writer }) | null;
  /** From which day on alternatives are looked for; the first day of the sessions where it is left out. */
  today?: Day;
  /** A day off was agreed to: it is no obstacle, but is listed until somebody gives a reason. */
  allowDayOff?: boolean;
}

/** The conflicts of some sessions as they are stored now. */
export function conflictsOf(store: Store, sessions: Named): Conflict[] {
  return find(store, sessions, loadOffice(store));
}

function find(store: Store, sessions: Named, office: Office): Conflict[] {
  const codes = new Set(sessions.map(({ code }) => code));
  const days = sessions.map(({ day }) => day).sort(compare);
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  const near = loadPlan(store, { from, to });
  const batches = near.filter(({ code }) => codes.has(code)).map(({ batch }) => batch);
  const named = [...new Set(batches)].filter((batch) => batch !== null);
  const plan = named.length === 0 ? near : loadPlan(store, { from, to }, named);
  return findConflicts(plan, office).filter((conflict) =>
    conflict.sessions.some(({ code }) => codes.has(code)),
  );
}

/**
 * Refuses sessions, as they are stored now, that stand in each other's way or in that of other planned sessions, or
 * that lack a trainer, a venue or equipment (003 §3): everything at once, with alternatives. What was in the way before
 * the change and was not made worse is not its fault. Returns what was found and let pass: what the handbook only warns
 * of, and what the override covers.
 *
 * @throws Refusal `session_clash`
 */
export function refuseSessionClashes(
  store: Store,
  sessions: Named,
  options: ChangeOptions = {},
): ToldConflict[] {
  const office = loadOffice(store);
  const overrideOf = overrideFinder(store);
  const caused = causedBy(find(store, sessions, office), options.before ?? []).filter(
    ({ kind }) => weightOf(office.rules, kind) !== 'ignore',
  );
  const agreed = (conflict: Conflict): boolean =>
    (options.allowDayOff === true && conflict.kind === 'day_off') || overrideOf(conflict) !== null;
  const refusing = caused.filter(
    (conflict) => weightOf(office.rules, conflict.kind) === 'refuse' && !agreed(conflict),
  );
  const { override } = options;
  if (refusing.length > 0 && !override) {
    throw clash(store, office, refusing, sessions, options.today);
  }
  if (override)
    saveOverrides(
      override.write,
      caused.filter((one) => overrideOf(one) === null),
      override,
    );
  return tellConflicts(store, office, caused, null);
}

/** The conflicts that were not there before the change, or not as bad. */
function causedBy(now: readonly Conflict[], before: readonly Conflict[]): Conflict[] {
  const known = new Map(before.map((one) => [fault(one), excessOf(one)]));
  return now.filter((one) => excessOf(one) > (known.get(fault(one)) ?? -Infinity));
}

/** A venue that is too small and a trainer who is not qualified are so at any time: another hour is not to blame. */
function fault(conflict: Conflict): string {
  const { kind, cause, key, sessions } = conflict;
  if (kind !== 'capacity' && kind !== 'qualification') return identityOf(conflict, true);
  return [kind, cause, key, ...sessions.map(({ id }) => id)].join('|');
}

function clash(
  store: Store,
  office: Office,
  refusing: readonly Conflict[],
  sessions: Named,
  today: Day | undefined,
): Refusal {
  const codes = new Set(sessions.map(({ code }) => code));
  const movable = new Set(
    refusing.flatMap((one) =>
      one.sessions.filter(({ code }) => codes.has(code)).map(({ id }) => id),
    ),
  );
  const [first = ''] = sessions.map(({ day }) => day).sort(compare);
  const from = today ?? first;
  const board = boardFor(store, office);
  const clashes = tellConflicts(store, office, refusing, { board, today: from, movable });
  const overridden_by = office.rules.overridden_by ?? '';
  return new Refusal(refused('session_clash', { clashes, overridden_by }));
}

/** How many conflicts a change let pass for a reason, as the journal counts them; nothing where there are none. */
export function passedCount(conflicts: readonly ToldConflict[]): { overridden?: number } {
  const overridden = conflicts.filter(({ override }) => override !== null).length;
  return overridden === 0 ? {} : { overridden };
}
