/** Sheets of awards and points off of a period: what the handbook proposes, with its evidence, to be decided. */
import type { App } from '../../../app.js';
import type { MatterKind } from '../../../domain/awarding/decided.js';
import { listOpenMatters } from '../../../operations/sheets/matter-sheets.js';
import type { Column } from '../../../render/view.js';
import { given } from '../../enroll/given.js';
import { dayOption } from '../../options.js';
import { matterRow } from '../award-list.js';
import type { SheetKind, SheetOptions } from './sheet-kind.js';

async function printMatters(app: App, kind: MatterKind, options: SheetOptions): Promise<void> {
  const { awards, sheets } = app.texts;
  const on = dayOption('--day', options.day) ?? null;
  const today = app.today();
  const period = await given(app, options.period, '--period', awards.options.ask.period);
  const matters = listOpenMatters(app.store(), { kind, period, today });
  const rows = matters.map((matter) => {
    const { code, unit, key, name } = matter;
    const row = matterRow(app, matter);
    const person = unit === 'person';
    return {
      ...row,
      ...{ award: code, rule: code, path: matter.rule },
      employee_no: person ? key : null,
      name: person ? name : null,
      group: person ? null : key,
      proposed_prize: row['prize'] ?? null,
      points: row['amount'] ?? null,
      because: row['evidence'] ?? null,
      // What was decided before is in the state; here stands what is decided now.
      ...{ decision: null, decided_by: null, decided_on: on, reason: null },
    };
  });
  const columns = kind === 'award' ? awardColumns(app) : deductionColumns(app);
  const view = { name: kind, preferred: 'csv' as const, empty: sheets.empty[kind], columns, rows };
  await app.print(view, `${kind}-${period}`);
}

function awardColumns(app: App): Column[] {
  const { headers: h } = app.texts.sheets;
  return [
    { key: 'award', kind: 'code', header: h.award },
    { key: 'title', kind: 'text', header: h.awardTitle },
    { key: 'period', kind: 'code', header: h.period },
    { key: 'employee_no', kind: 'code' },
    { key: 'name', kind: 'text' },
    { key: 'group', kind: 'text', header: h.group },
    { key: 'state', kind: 'status', vocabulary: 'award_state' },
    { key: 'value', kind: 'number', header: h.figure },
    { key: 'proposed_prize', kind: 'text', header: h.prize },
    ...rest(app, h.awardDecision),
  ];
}

function deductionColumns(app: App): Column[] {
  const { headers: h } = app.texts.sheets;
  return [
    { key: 'employee_no', kind: 'code' },
    { key: 'name', kind: 'text' },
    { key: 'rule', kind: 'code', header: h.deduction },
    { key: 'title', kind: 'text', header: h.deductionTitle },
    { key: 'period', kind: 'code', header: h.period },
    { key: 'state', kind: 'status', vocabulary: 'deduction_state' },
    { key: 'value', kind: 'int', header: h.times },
    { key: 'points', kind: 'number', header: h.points },
    ...rest(app, h.deductionDecision),
  ];
}

const rest = (app: App, decision: string): Column[] => {
  const { headers: h } = app.texts.sheets;
  return [
    { key: 'because', kind: 'text', header: h.because },
    { key: 'path', kind: 'code', header: h.path },
    { key: 'decision', kind: 'text', header: decision },
    { key: 'decided_by', kind: 'text', header: h.decidedBy },
    { key: 'decided_on', kind: 'date', header: h.decidedOn },
    { key: 'reason', kind: 'text', header: h.reason },
  ];
};

export const awardSheet: SheetKind = {
  name: 'award',
  options: ['period', 'day'],
  print: (app, options) => printMatters(app, 'award', options),
};

export const deductionSheet: SheetKind = {
  name: 'deduction',
  options: ['period', 'day'],
  print: (app, options) => printMatters(app, 'deduction', options),
};
