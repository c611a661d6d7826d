import type { App } from '../../app.js';
import { evidenceLine } from '../../domain/awarding/evidence.js';
import type { Matter } from '../../domain/awarding/matter.js';
import { listMatters } from '../../operations/awarding/list.js';
import type { Column, Row, View } from '../../render/view.js';
import type { Command } from '../options.js';
import { prizeWords } from './award-words.js';

interface ListOptions {
  period?: string;
  award?: string;
  employee?: string;
  toDecide?: boolean;
}

/** `record award list`. */
export function addAwardList(award: Command, app: App): void {
  const { list: t, options: o, deduction: d } = app.texts.awards;
  award
    .command('list')
    .description(t.summary)
    .option('--period <PERIOD>', o.period)
    .option('--award <AWARD>', o.award)
    .option('--employee <EMPLOYEE>', d.employeeOnly)
    .option('--to-decide', t.toDecide)
    .action((options: ListOptions) => runAwards(app, options));
}

/** `record deduction list`. */
export function addDeductionList(deduction: Command, app: App): void {
  const { list: own, options: o, deduction: t } = app.texts.awards;
  deduction
    .command('list')
    .description(t.list.summary)
    .option('--period <PERIOD>', o.period)
    .option('--employee <EMPLOYEE>', t.employeeOnly)
    .option('--to-decide', own.toDecide)
    .action((options: ListOptions) => runDeductions(app, options));
}

const listed = (app: App, kind: Matter['kind'], options: ListOptions) =>
  listMatters(app.store(), {
    kind,
    period: options.period ?? null,
    award: options.award ?? null,
    employee: options.employee ?? null,
    toDecide: options.toDecide === true,
    today: app.today(),
  });

async function runAwards(app: App, options: ListOptions): Promise<void> {
  const t = app.texts.awards.list;
  const { period, matters } = listed(app, 'award', options);
  await app.print(
    { ...awardsView(app, matters, period), title: t.title(period ?? ''), empty: t.empty },
    'awards',
  );
}

async function runDeductions(app: App, options: ListOptions): Promise<void> {
  const t = app.texts.awards.deduction.list;
  const { period, matters, capped, nobody } = listed(app, 'deduction', options);
  await app.print(
    { ...deductionsView(app, matters, period), title: t.title(period ?? ''), empty: t.empty },
    'deductions',
  );
  if (capped) await app.say(t.capped({ ...capped, rule: 'consequences.cap' }));
  if (nobody > 0) await app.say(t.nobody(nobody));
}

/** The columns of what was decided; the period is one of them where it is not the same for all. */
function tail(period: string | null, any: boolean): Column[] {
  return [
    { key: 'decided_by', kind: 'text', wide: !any },
    { key: 'decided_on', kind: 'date', wide: true },
    { key: 'confirmed_by', kind: 'text', wide: true },
    { key: 'reason', kind: 'text', wide: true },
    { key: 'period', kind: 'code', wide: period !== null },
    { key: 'rule', kind: 'code', wide: true },
  ];
}

/** Awards with what was decided about them. */
export function awardsView(app: App, matters: readonly Matter[], period: string | null): View {
  const h = app.texts.awards.headers;
  const any = matters.some(({ decided }) => decided !== null);
  return {
    name: 'awards',
    empty: app.texts.awards.list.empty,
    columns: [
      { key: 'title', kind: 'text' },
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'state', kind: 'status', vocabulary: 'award_state' },
      { key: 'value_decided', kind: 'number', header: h.then, wide: !any },
      { key: 'value', kind: 'number', header: any ? h.now : h.figure },
      { key: 'prize', kind: 'text' },
      { key: 'amount', kind: 'number', wide: true },
      { key: 'unit', kind: 'text', wide: true },
      { key: 'also', kind: 'text', wide: true },
      { key: 'shared', kind: 'boolean', wide: true },
      { key: 'code', kind: 'code', wide: true },
      { key: 'imported', kind: 'boolean', wide: true },
      ...tail(period, any),
      { key: 'evidence', kind: 'text', wide: true },
    ],
    rows: matters.map((one) => matterRow(app, one)),
  };
}

/** Points off with what was decided about them. */
export function deductionsView(app: App, matters: readonly Matter[], period: string | null): View {
  const h = app.texts.awards.headers;
  return {
    name: 'deductions',
    empty: app.texts.awards.deduction.list.empty,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'title', kind: 'text' },
      { key: 'value', kind: 'int', header: h.times },
      { key: 'amount', kind: 'number', header: h.points },
      { key: 'state', kind: 'status', vocabulary: 'deduction_state' },
      { key: 'amount_decided', kind: 'number', header: h.then, wide: true },
      { key: 'evidence', kind: 'text' },
      { key: 'unit', kind: 'text', wide: true },
      { key: 'code', kind: 'code', wide: true },
      // The evidence needs the width: its codes and days are torn in a narrow column.
      ...tail(period, false),
    ],
    rows: matters.map((one) => matterRow(app, one)),
  };
}

/** A matter for programs. */
export function matterRow(app: App, matter: Matter): Row {
  const { decided, unit, key, name } = matter;
  const last = decided?.last;
  const amount = matter.hundredths ?? (matter.kind === 'award' ? last?.hundredths : null) ?? null;
  return {
    title: matter.title,
    employee_no: unit === 'person' ? key : null,
    name,
    receiver: unit,
    state: matter.state,
    value: matter.value,
    value_decided: last && last.millionths !== null ? last.millionths / 1e6 : null,
    amount: amount === null ? null : amount / 100,
    amount_decided: last && last.hundredths !== null ? last.hundredths / 100 : null,
    unit: matter.amountUnit,
    prize: prizeWords(app, { ...matter, hundredths: amount }) || null,
    also: matter.prize,
    shared: matter.shared,
    code: matter.code,
    imported: last?.origin === 'imported',
    decided_by: last?.by ?? null,
    decided_on: last?.on ?? null,
    confirmed_by: decided?.confirmed?.by ?? null,
    reason: last?.reason ?? null,
    period: matter.period,
    rule: matter.rule,
    evidence:
      evidenceLine(matter.evidence(), app.texts.words['attendance']) || (last?.evidence ?? null),
  };
}
