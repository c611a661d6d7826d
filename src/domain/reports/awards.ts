import type { ExportedLine } from '../awarding/export.js';
import { isToDecide, type Matter, type MatterState } from '../awarding/matter.js';
import type { Period } from '../period.js';
import { grouped } from './grouped.js';
import type { ReportSource } from './report-source.js';

export interface AwardsFacts {
  period: Period;
  source: ReportSource;
  /** Of the period itself and of those within it. */
  matters: readonly Matter[];
  /** What payroll was told, ever. */
  exported: readonly ExportedLine[];
}

export type AwardsReport = ReturnType<typeof awardsReport>;

/** What was decided counts; what the rules alone propose does not. */
const counts = ({ state }: Matter): boolean => state === 'given';

function line(matter: Matter) {
  const { kind, code, title, period, unit, key, name, value, hundredths, state, decided } = matter;
  const told = decided && counts(matter) ? decided.last.hundredths : hundredths;
  return {
    kind,
    code,
    title,
    period,
    unit,
    key,
    name,
    figure: value,
    amount: told === null ? null : told / 100,
    amount_unit: matter.amountUnit,
    prize: matter.prize,
    state: state satisfies MatterState,
    to_decide: isToDecide(matter) || state === 'awaiting',
    decided_on: decided?.last.on ?? null,
    decided_by: decided?.last.by ?? null,
    confirmed_by: decided?.confirmed?.by ?? null,
    reason: decided?.last.reason ?? null,
    rule: matter.rule,
  };
}

export type AwardLine = ReturnType<typeof line>;

/**
 * Awards and points off of a period: given, waived, still to decide; and what it comes to for payroll, with what payroll
 * has not been told yet (000 §6, 001 §2.1 e). Those of the period itself, and of the weeks, months or quarters in it.
 */
export function awardsReport({ period, source, matters, exported }: AwardsFacts) {
  const lines = matters.map(line);
  const of = (kind: 'award' | 'deduction') => lines.filter((one) => one.kind === kind);
  return {
    period: { kind: period.kind, text: period.text, from: period.from, to: period.to },
    awards: of('award'),
    deductions: of('deduction'),
    totals: totalsOf(matters, exported),
    by_title: titleCounts(lines),
    source,
  };
}

/** How many of each award or rule, by how they stand. */
function titleCounts(lines: readonly AwardLine[]) {
  return [...grouped(lines, ({ kind, code }) => `${kind}\n${code}`).values()].map((own) => {
    const { kind = 'award', code = '', title = '' } = own[0] ?? {};
    const count = (state: MatterState): number => own.filter((one) => one.state === state).length;
    const given = own.filter((one) => one.state === 'given');
    return {
      kind,
      code,
      title,
      given: given.length,
      waived: count('waived'),
      to_decide: own.filter((one) => one.to_decide).length,
      amount: given.reduce((sum, one) => sum + (one.amount ?? 0), 0),
      amount_unit: own.find((one) => one.amount_unit !== null)?.amount_unit ?? null,
    };
  });
}

/** What was given, in each unit, and how much of it payroll was told. */
function totalsOf(matters: readonly Matter[], exported: readonly ExportedLine[]) {
  const given = matters.filter(counts);
  const keyOf = ({ kind, amountUnit }: Matter): string => `${kind}\n${amountUnit ?? ''}`;
  const told = new Set(exported.map(({ decision }) => decision.id));
  return [...grouped(given, keyOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => {
      const amount = (list: readonly Matter[]): number =>
        list.reduce((sum, one) => sum + (one.decided?.last.hundredths ?? 0), 0) / 100;
      const known = own.filter(({ decided }) => decided !== null && told.has(decided.last.id));
      return {
        kind: own[0]?.kind ?? 'award',
        unit: own[0]?.amountUnit ?? null,
        count: own.length,
        people: new Set(own.flatMap(({ unit, key }) => (unit === 'person' ? [key] : []))).size,
        amount: amount(own),
        told: amount(known),
        to_tell: amount(own) - amount(known),
      };
    });
}
