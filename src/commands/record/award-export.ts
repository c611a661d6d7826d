import type { App } from '../../app.js';
import { exportAwards, type PayrollLine } from '../../operations/awarding/export.js';
import type { Row, View } from '../../render/view.js';
import { given } from '../enroll/given.js';
import { sayEntry } from '../importing.js';
import type { Command } from '../options.js';

/** `record award export`: what payroll must be told. */
export function addAwardExport(award: Command, app: App): void {
  const { export: t, options: o } = app.texts.awards;
  award
    .command('export')
    .description(t.summary)
    .option('--period <PERIOD>', o.period)
    .action((options: { period?: string }) => runExport(app, options));
}

async function runExport(app: App, options: { period?: string }): Promise<void> {
  const { export: t, options: o } = app.texts.awards;
  const input = {
    period: await given(app, options.period, '--period', o.ask.period),
    today: app.today(),
  };
  // The file first: what was not written is not noted as told, and written again it is the same.
  const told = exportAwards(app.store(), app.writeContext(), { ...input, dryRun: true });
  await app.print(payrollView(app, input.period, told.lines), `payroll-${input.period}`);
  const dryRun = app.options.dryRun === true;
  const { entry } = exportAwards(app.store(), app.writeContext(), { ...input, dryRun });
  const { number, again, lines, leftOut } = told;
  if (number !== null && again) await app.say(t.again(number));
  else if (number !== null) {
    const corrections = lines.filter(({ change }) => change !== 'new').length;
    await app.say(t.done({ number, lines: lines.length, corrections }));
  }
  if (leftOut.length > 0) await app.say(t.leftOut(leftOut.join(app.texts.render.list_separator)));
  await sayEntry(app, entry);
}

function payrollView(app: App, period: string, lines: readonly PayrollLine[]): View {
  const t = app.texts.awards.export;
  return {
    name: 'payroll',
    title: t.title(period),
    empty: t.empty,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'department', kind: 'text', wide: true },
      { key: 'team', kind: 'text', wide: true },
      { key: 'kind', kind: 'status', vocabulary: 'award_kind' },
      { key: 'code', kind: 'code', wide: true },
      { key: 'title', kind: 'text' },
      { key: 'change', kind: 'status', vocabulary: 'export_change' },
      { key: 'amount', kind: 'number' },
      { key: 'unit', kind: 'text' },
      { key: 'prize', kind: 'text', wide: true },
      { key: 'period', kind: 'code' },
      { key: 'decided_on', kind: 'date', wide: true },
      { key: 'decided_by', kind: 'text' },
      { key: 'reason', kind: 'text', wide: true },
      { key: 'evidence', kind: 'text', wide: true },
    ],
    rows: lines.map(payrollRow),
  };
}

/** Points off count as less: payroll adds the amounts up. */
function payrollRow({ decision, change, hundredths, title, department, team }: PayrollLine): Row {
  const { kind, unit, key, name } = decision;
  const sign = kind === 'deduction' ? -1 : 1;
  return {
    employee_no: unit === 'person' ? key : null,
    ...{ name, department, team, kind, code: decision.code, title, change },
    amount: hundredths === null ? null : (sign * hundredths) / 100,
    unit: decision.amountUnit,
    prize: decision.prize,
    period: decision.period,
    decided_on: decision.on,
    decided_by: decision.by,
    reason: decision.reason,
    evidence: decision.evidence,
  };
}
