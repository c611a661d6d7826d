/** Applications, approvals and coachings: what their sheets are taken in as. */
import { applicationColumns, approvalColumns, coachingColumns } from '../../csv/act-columns.js';
import type { ColumnSpec } from '../../csv/columns.js';
import type { ShapedRow } from '../../csv/shape.js';
import { importActs, type ActColumns, type ActRow } from '../../operations/import-acts.js';
import { askApplications, askApprovals, askCoachings } from './asking/ask-acts.js';
import type { Filling } from './filled.js';
import { saidRows, textOf, type SaidKind } from './said-import.js';

function actKind(
  name: 'application' | 'approval' | 'coaching',
  columns: readonly ColumnSpec[],
  own: ActColumns,
  filling: Filling,
  ask: SaidKind['ask'],
): SaidKind {
  const read = (row: ShapedRow): ActRow => ({
    kind: name === 'approval' ? (textOf(row, 'decision') === 'refusal' ? 'refusal' : name) : name,
    employeeNo: textOf(row, 'employee_no') ?? '',
    stage: textOf(row, 'stage'),
    assessment: textOf(row, 'assessment'),
    by: textOf(row, own.by) ?? '',
    on: textOf(row, own.on) ?? '',
    note: textOf(row, own.note),
  });
  return {
    command: `record ${name} import`,
    ...{ columns, filling, ask },
    take: (app, input) =>
      importActs(app.store(), app.writeContext(), {
        ...input,
        columns: own,
        rows: saidRows(input.rows, read),
        today: app.today(),
      }),
  };
}

export const applicationKind = actKind(
  'application',
  applicationColumns,
  { on: 'applied_on', by: 'employee_no', note: 'note' },
  { needed: ['applied_on'], also: ['note'] },
  askApplications,
);

export const approvalKind = actKind(
  'approval',
  approvalColumns,
  { on: 'decided_on', by: 'decided_by', note: 'reason' },
  {
    needed: ['decision', 'decided_by', 'decided_on'],
    also: ['reason'],
    prefilled: ['decided_on'],
  },
  askApprovals,
);

export const coachingKind = actKind(
  'coaching',
  coachingColumns,
  { on: 'coached_on', by: 'coached_by', note: 'note' },
  { needed: ['coached_by', 'coached_on'], also: ['note'] },
  askCoachings,
);
