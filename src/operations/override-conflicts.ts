import { insertOverride } from '../db/conflicts.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { Day } from '../domain/day.js';
import type { ConflictKind } from '../domain/handbook/types-conflicts.js';
import { excessOf, type Conflict } from '../domain/timetable/conflicts/conflict.js';
import type { ToldConflict } from '../domain/timetable/conflicts/told.js';
import { Refusal, refused } from '../errors.js';
import { findListed } from './list-conflicts.js';
import { overrideFinder, tellConflicts } from './tell-conflicts.js';

/** By whom and why conflicts are let pass. */
export interface Override {
  reason: string;
  actor: string;
  today: Day;
}

/** How the conflicts of a change are to be taken: `null` where no reason to let them pass was given. */
export const overriding = (
  write: Writer,
  { actor }: WriteContext,
  { override: reason, today }: { override: string | null; today: Day },
): (Override & { write: Writer }) | null =>
  reason === null ? null : { write, reason, actor, today };

/** Notes that conflicts are let pass. */
export function saveOverrides(
  write: Writer,
  conflicts: readonly Conflict[],
  { reason, actor, today }: Override,
): void {
  for (const conflict of conflicts) {
    const { kind, cause, day, key: resource, person: personId, sessions } = conflict;
    insertOverride(
      write,
      {
        ...{ kind, cause, day, resource, personId, reason, actor },
        excess: Math.max(0, excessOf(conflict)),
        decidedOn: today,
      },
      sessions.map(({ id }) => id).sort((a, b) => a - b),
    );
  }
}

/**
 * Lets the conflicts of a session pass that are there already, such as those that a roster or an absence has caused.
 * Where they are of several kinds it must be said which: a room that is too small is no reason for a trainer who is away.
 *
 * @throws InputError `session_unknown`; Refusal `batch_closed`, `session_not_planned`, `conflicts_none`,
 *   `conflicts_several_kinds`
 */
export function overrideConflicts(
  store: Store,
  context: WriteContext,
  input: {
    session: string;
    kind: ConflictKind | null;
    reason: string;
    today: Day;
    dryRun: boolean;
  },
): { entry: number | null; conflicts: ToldConflict[] } {
  const { kind, reason, today, dryRun } = input;
  const command = `plan conflicts override ${input.session}${kind === null ? '' : ` --kind ${kind}`}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const query = { from: null, to: null, batch: null, session: input.session, kind, all: false };
    const { conflicts, office } = findListed(store, query);
    const overrideOf = overrideFinder(store);
    const open = conflicts.filter((conflict) => !overrideOf(conflict));
    if (open.length === 0) throw new Refusal(refused('conflicts_none', { session: input.session }));
    const kinds = [...new Set(open.map((conflict) => conflict.kind))];
    if (kinds.length > 1) {
      throw new Refusal(refused('conflicts_several_kinds', { session: input.session, kinds }));
    }
    saveOverrides(write, open, { reason, actor: context.actor, today });
    const told = tellConflicts(store, office, open, null);
    return { result: told, summary: { overridden: open.length } };
  });
  return { entry, conflicts: result };
}
