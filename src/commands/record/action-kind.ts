import { actionColumns } from '../../csv/action-columns.js';
import type { ShapedRow } from '../../csv/shape.js';
import type { ImprovementEventKind } from '../../domain/improving/action.js';
import {
  eventColumns,
  importActionEvents,
  type ActionRow,
  type EventCells,
} from '../../operations/improving/import-events.js';
import { askActions } from './asking/ask-actions.js';
import { saidRows, textOf, type SaidKind } from './said-import.js';

/** What became of actions. */
export const actionKind: SaidKind = {
  command: 'record action import',
  columns: actionColumns,
  filling: {
    needed: [],
    also: [
      ...Object.values(eventColumns.done),
      ...Object.values(eventColumns.verified),
      ...Object.values(eventColumns.dropped),
      'decision',
    ],
  },
  keyIs: 'action',
  ask: (app) => askActions(app, null),
  take: (app, input) =>
    importActionEvents(app.store(), app.writeContext(), {
      ...input,
      rows: saidRows(input.rows, actionRow),
      today: app.today(),
    }),
};

/** What a row says, in the order in which it can have happened. */
function actionRow(row: ShapedRow): ActionRow {
  // The reader lets only the choices of the column through.
  const decision = textOf(row, 'decision') as 'reopened' | 'dropped' | null;
  const events = (['done', 'verified'] as const).map((kind) => cellsOf(row, kind)).filter(isBegun);
  const decided = cellsOf(row, decision ?? 'dropped');
  return {
    action: textOf(row, 'action') ?? '',
    events: decision === null ? events : [...events, decided],
    undecided: decision === null && isBegun(decided),
  };
}

const isBegun = ({ by, on, statement }: EventCells): boolean =>
  by !== null || on !== null || statement !== null;

function cellsOf(row: ShapedRow, kind: ImprovementEventKind): EventCells {
  const columns = eventColumns[kind];
  return {
    kind,
    on: textOf(row, columns.on),
    by: textOf(row, columns.by),
    statement: textOf(row, columns.statement),
  };
}
