import type { Store } from '../../db/open.js';
import type { WriteContext, Writer } from '../../db/write.js';
import type { Day } from '../../domain/day.js';
import type { ImprovementEventKind } from '../../domain/improving/action.js';
import { InputError, refused } from '../../errors.js';
import { actorKey } from '../find-material.js';
import { runImport, type ImportInput, type ImportResult } from '../import.js';
import { RowTaker, type Headers, type Places, type SaidRow } from '../take-rows.js';
import { writeActionEvent } from './decide.js';
import { requireAction, requireImprovement } from './find.js';

/** One thing that became of an action, as a row of a file says it; what the row leaves out is `null`. */
export interface EventCells {
  kind: ImprovementEventKind;
  /** `null`: the owner, where it was done. */
  by: string | null;
  on: Day | null;
  /** The evidence, or the reason. */
  statement: string | null;
}

export interface ActionRow {
  action: string;
  /** In the order in which they happened. */
  events: readonly EventCells[];
  /** Whether it says who decided, when or why, but not what. */
  undecided: boolean;
}

export interface ActionImportInput extends ImportInput {
  rows: readonly SaidRow<ActionRow>[];
  headers: Headers;
  today: Day;
}

/** The columns that say of each event when it was, by whom, and with what evidence or for what reason. */
export const eventColumns = {
  done: { on: 'done_on', by: 'done_by', statement: 'evidence' },
  verified: { on: 'verified_on', by: 'verified_by', statement: 'verification' },
  reopened: { on: 'decided_on', by: 'decided_by', statement: 'reason' },
  dropped: { on: 'decided_on', by: 'decided_by', statement: 'reason' },
} as const satisfies Record<ImprovementEventKind, Record<'on' | 'by' | 'statement', string>>;

/**
 * Takes in what became of actions: done with evidence, verified by somebody else, opened again, dropped; each judged as
 * by `recordActionEvent`. Nothing, if any row is refused.
 *
 * Faults: as `recordActionEvent`; `cell_missing`, `action_twice`.
 *
 * @throws Refusal `improvement_rules_missing`
 */
export function importActionEvents(
  store: Store,
  context: WriteContext,
  input: ActionImportInput,
): ImportResult {
  const { headers, today } = input;
  requireImprovement(store);
  return runImport(store, context, input, (write) => {
    const taker = new RowTaker(headers);
    const lines = new Map<string, number>();
    for (const said of input.rows) takeRow(write, taker, said, { lines, today });
    return taker;
  });
}

function takeRow(
  write: Writer,
  taker: RowTaker,
  said: SaidRow<ActionRow>,
  { lines, today }: { lines: Map<string, number>; today: Day },
): void {
  const { line, row } = said;
  const found = taker.try(
    said,
    row.action,
    { action_unknown: 'action', action_twice: 'action', cell_missing: 'decision' },
    () => {
      if (row.undecided) {
        throw new InputError(refused('cell_missing', { column: taker.header('decision') }));
      }
      const action = requireAction(write.store, row.action);
      const first = lines.get(action.code);
      if (first === undefined) return action;
      const facts = { action: action.code, first_line: first };
      throw new InputError(refused('action_twice', facts));
    },
  );
  if (!found) return;
  lines.set(found.code, line);
  let created = false;
  for (const event of row.events) {
    const own = eventColumns[event.kind];
    const missing = missingOf(event);
    const places: Places = {
      ...(missing === undefined ? {} : { cell_missing: own[missing] }),
      evidence_in_future: own.on,
      action_day: own.on,
      actor_ambiguous: own.by,
      action_second_person: own.by,
      action_state: own.on,
    };
    const outcome = taker.try(said, found.code, places, () =>
      takeEvent(write, taker, found.code, event, today),
    );
    if (!outcome) return;
    if (outcome === 'created') created = true;
  }
  taker.done(line, found.code, created ? 'created' : 'unchanged');
}

/** What a row that says of an event must say too; who did it is the owner where nobody else is named. */
function missingOf({ kind, by, on, statement }: EventCells): 'on' | 'by' | 'statement' | undefined {
  if (on === null) return 'on';
  if (statement === null) return 'statement';
  return by === null && kind !== 'done' ? 'by' : undefined;
}

function takeEvent(
  write: Writer,
  taker: RowTaker,
  code: string,
  { kind, by, on, statement }: EventCells,
  today: Day,
) {
  const missing = missingOf({ kind, by, on, statement });
  if (on === null || statement === null || missing !== undefined) {
    const column = taker.header(eventColumns[kind][missing ?? 'on']);
    throw new InputError(refused('cell_missing', { column }));
  }
  const before = requireAction(write.store, code);
  const actor = by === null ? before.owner : actorKey(write.store, by, today);
  const isSame = before.events.some(
    (event) =>
      event.kind === kind &&
      event.actor === actor &&
      event.happenedOn === on &&
      event.statement === statement,
  );
  if (isSame) return 'unchanged';
  const after = writeActionEvent(write, { action: code, kind, by, statement, on, today });
  return after.events.length > before.events.length ? 'created' : 'unchanged';
}
