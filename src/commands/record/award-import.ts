/** `record award import` and `record deduction import`: decisions, and awards that were given earlier. */
import type { App } from '../../app.js';
import { deductionColumns } from '../../csv/act-columns.js';
import { awardColumns } from '../../csv/award-columns.js';
import type { ShapedRow } from '../../csv/shape.js';
import type { MatterKind } from '../../domain/awarding/decided.js';
import type { Fault } from '../../domain/refusals/index.js';
import { refused } from '../../errors.js';
import type { Act } from '../../operations/awarding/decide.js';
import { importAwards, type AwardRow } from '../../operations/awarding/import-awards.js';
import { importDecided, type DecidedRow } from '../../operations/awarding/import-decided.js';
import type { ImportResult } from '../../operations/import.js';
import { askMatters } from './asking/ask-matters.js';
import { saidRows, textOf, type SaidInput, type SaidKind } from './said-import.js';

export const awardKind: SaidKind = {
  command: 'record award import',
  columns: awardColumns,
  filling: {
    needed: ['decision', 'given_on', 'given_by'],
    also: ['reason'],
    prefilled: ['given_on'],
    onlyWith: 'decision',
  },
  keyIs: 'award',
  ask: (app) => askMatters(app, 'award'),
  take: (app, input) =>
    input.headers.has('decision') ? takeDecisions(app, input) : takeEarlier(app, input),
};

export const deductionKind: SaidKind = {
  command: 'record deduction import',
  columns: deductionColumns,
  filling: {
    needed: ['decision', 'decided_on', 'decided_by'],
    also: ['reason'],
    prefilled: ['decided_on'],
  },
  ask: (app) => askMatters(app, 'deduction'),
  take: (app, input) =>
    decide(app, 'deduction', input, (row) => ({
      ...decidedRow(row, textOf(row, 'rule')),
      on: textOf(row, 'decided_on') ?? '',
      by: textOf(row, 'decided_by') ?? '',
    })),
};

function decide(
  app: App,
  kind: MatterKind,
  input: SaidInput,
  read: (row: ShapedRow) => DecidedRow,
): ImportResult {
  return importDecided(app.store(), app.writeContext(), {
    ...input,
    kind,
    rows: saidRows(input.rows, read),
    today: app.today(),
  });
}

const decidedRow = (row: ShapedRow, code: string | null) => ({
  // The reader lets only the choices of the column through.
  act: textOf(row, 'decision') as Act,
  code: code ?? '',
  period: textOf(row, 'period') ?? '',
  employeeNo: textOf(row, 'employee_no'),
  group: textOf(row, 'group'),
  reason: textOf(row, 'reason'),
});

/** What the handbook proposes is given as the handbook has it: an amount of one's own would be lost. */
function takeDecisions(app: App, input: SaidInput): ImportResult {
  const { headers } = input;
  const first = headers.get('decision') ?? 'decision';
  const faults = input.rows.flatMap((row) =>
    (['amount', 'unit'] as const).flatMap((key): Fault[] => {
      const value = textOf(row, key);
      if (value === null) return [];
      const second = headers.get(key) ?? key;
      const why = refused('option_conflict', { first, second });
      return [{ line: row.line, column: second, value, by: 'input', refused: why }];
    }),
  );
  return decide(app, 'award', { ...input, faults: [...input.faults, ...faults] }, (row) => ({
    ...decidedRow(row, textOf(row, 'award')),
    on: textOf(row, 'given_on') ?? '',
    by: textOf(row, 'given_by') ?? '',
  }));
}

function takeEarlier(app: App, input: SaidInput): ImportResult {
  return importAwards(app.store(), app.writeContext(), {
    ...input,
    rows: input.rows.map((row) => ({ line: row.line, row: awardRow(row) })),
    today: app.today(),
  });
}

function awardRow(row: ShapedRow): AwardRow {
  const amount = row.values['amount'];
  return {
    award: textOf(row, 'award') ?? '',
    period: textOf(row, 'period') ?? '',
    employeeNo: textOf(row, 'employee_no'),
    group: textOf(row, 'group'),
    givenOn: textOf(row, 'given_on') ?? '',
    givenBy: textOf(row, 'given_by') ?? '',
    amount: typeof amount === 'number' ? amount : null,
    unit: textOf(row, 'unit'),
    prize: textOf(row, 'prize'),
    reason: textOf(row, 'reason'),
  };
}
