import { decisionColumns } from '../../csv/act-columns.js';
import type { DecidableKind } from '../../domain/deciding/decide.js';
import { importDecisions } from '../../operations/import-decisions.js';
import { askDecisions } from './asking/ask-decisions.js';
import { saidRows, textOf, type SaidKind } from './said-import.js';

/** What a meeting decided about people. */
export const decisionKind: SaidKind = {
  command: 'record decision import',
  columns: decisionColumns,
  filling: {
    needed: ['decision', 'decided_by', 'decided_on', 'reason'],
    prefilled: ['decided_on'],
  },
  ask: askDecisions,
  take: (app, input) =>
    importDecisions(app.store(), app.writeContext(), {
      ...input,
      rows: saidRows(input.rows, (row) => ({
        employee: textOf(row, 'employee_no') ?? '',
        // The reader lets only the choices of the column through.
        kind: textOf(row, 'decision') as DecidableKind,
        assessment: textOf(row, 'assessment'),
        on: textOf(row, 'decided_on') ?? '',
        by: textOf(row, 'decided_by') ?? '',
        reason: textOf(row, 'reason') ?? '',
      })),
      today: app.today(),
    }),
};
