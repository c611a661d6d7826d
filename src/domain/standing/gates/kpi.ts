import { addDays, addMonths, type Day } from '../../day.js';
import type { KpiGate, Span } from '../../handbook/types.js';
import type { GateContext, KpiFact } from '../facts.js';
import { dueAfter } from '../pauses.js';
import { responsibleFor } from '../responsible.js';
import {
  reason,
  withoutData,
  type Action,
  type FactReference,
  type GateOutcome,
  type GateRule,
  type KpiFigure,
  type Reason,
} from '../statements.js';

const spans = new Map<number, Span>();

/** So many months; the same span every time, so that the calendar counts it once. */
function months(count: number): Span {
  let span = spans.get(count);
  if (!span) spans.set(count, (span = { months: count }));
  return span;
}

/** Values are kept in millionths: whole numbers, so that a mean of exactly the limit is the limit. */
const millionths = (value: number): number => Math.round(value * 1e6);

/** What the values of a span amount to; `count` times the figure, which spares the division. */
interface Total {
  total: number;
  count: number;
}

function aggregated(gate: KpiGate, values: readonly KpiFact[]): Total {
  const all = values.map(({ value }) => millionths(value));
  switch (gate.aggregate ?? 'mean') {
    case 'mean':
      return { total: all.reduce((sum, one) => sum + one, 0), count: all.length };
    case 'sum':
      return { total: all.reduce((sum, one) => sum + one, 0), count: 1 };
    case 'latest':
      return { total: all.at(-1) ?? 0, count: 1 };
    case 'every':
      // Each must reach the limit: the worst of them decides.
      return { total: gate.at_most === undefined ? Math.min(...all) : Math.max(...all), count: 1 };
  }
}

function reaches({ at_least, at_most }: KpiGate, { total, count }: Total): boolean {
  if (at_least !== undefined && total < millionths(at_least) * count) return false;
  return at_most === undefined || total <= millionths(at_most) * count;
}

/** A figure in as many decimals as it takes not to look as if it were on the other side of the limit; two at least. */
function shown(gate: KpiGate, { total, count }: Total): number {
  const exact = total / count / 1e6;
  const right = reaches(gate, { total, count });
  for (let decimals = 2; decimals < 6; decimals += 1) {
    const rounded = Number(exact.toFixed(decimals));
    if (reaches(gate, { total: millionths(rounded), count: 1 }) === right) return rounded;
  }
  return Number(exact.toFixed(6));
}

/** Periods as people name them; of many the first, the last and the number. */
function periodsText(values: readonly KpiFact[]): string {
  const periods = values.map(({ period }) => period);
  if (periods.length <= 4) return periods.join(', ');
  return `${periods[0] ?? ''} ... ${periods.at(-1) ?? ''} (${periods.length})`;
}

function figure(gate: KpiGate, { rules }: GateContext, values: readonly KpiFact[]): KpiFigure {
  const bound = gate.at_most === undefined ? 'at_least' : 'at_most';
  return {
    metric: gate.metric,
    unit: rules.handbook.kpis[gate.metric]?.unit ?? '',
    aggregate: gate.aggregate ?? 'mean',
    value: shown(gate, aggregated(gate, values)),
    periods: periodsText(values),
    bound,
    limit: gate[bound] ?? 0,
  };
}

const references = (values: readonly KpiFact[]): FactReference[] =>
  values.map(({ metric, period, to }) => ({ kind: 'kpi', ref: `${metric} ${period}`, on: to }));

const open: GateOutcome = { ...withoutData, noData: false };

function action(code: 'settle' | 'record_kpi', dueOn: Day, context: GateContext, about: string) {
  const { rules, path } = context;
  const task = code === 'settle' ? 'settling' : 'recording';
  const actor = responsibleFor(rules.handbook, task);
  return { action: code, actor, dueOn, about, rule: path, notBefore: null } satisfies Action;
}

/** A part of the span, a month long unless a leave of absence lies in it: from a day up to, not including, another. */
interface Slice {
  from: Day;
  end: Day;
}

/** The span month by month; the last month ends on the day on which the figure is judged. */
function slicesOf(gate: KpiGate, { rules, facts }: GateContext, start: Day): Slice[] {
  const after = (count: number): Day =>
    count === 0 ? start : dueAfter(rules, facts, start, months(count));
  return Array.from({ length: gate.months }, (_, index) => ({
    from: after(index),
    end: after(index + 1),
  }));
}

/** The slices that are over, and in which the period of no value ended. */
function missingOf(slices: readonly Slice[], values: readonly KpiFact[], today: Day): Slice[] {
  return slices.filter(
    ({ from, end }) => end <= today && !values.some(({ to }) => from <= to && to < end),
  );
}

/** Where every value must reach the limit, the first that does not. */
function firstMiss(gate: KpiGate, values: readonly KpiFact[]): KpiFact | undefined {
  if (gate.aggregate !== 'every') return undefined;
  return values.find((one) => !reaches(gate, aggregated(gate, [one])));
}

/** The figure as it is while a month of the span has no value: neither held nor lost. */
function wanting(
  gate: KpiGate,
  context: GateContext,
  values: readonly KpiFact[],
  missing: readonly Slice[],
): GateOutcome {
  const { path, brief } = context;
  const { metric } = gate;
  const [first] = missing;
  const spans = missing.map(({ from, end }) => ({ from, to: addDays(end, -1) }));
  return {
    ...open,
    noData: values.length === 0,
    reasons: brief
      ? []
      : [reason(path, 'kpi_missing', { metric, missing: spans }, references(values))],
    actions: first ? [action('record_kpi', first.end, context, metric)] : [],
  };
}

/**
 * Judged once, when the first months of the stage are over, over the values whose period ended within them, each month
 * having one; where every value must reach the limit, one that does not loses it at once (`kpis.*`).
 */
function overStage(gate: KpiGate, context: GateContext, start: Day): GateOutcome {
  const { facts, today, path, brief } = context;
  const { metric } = gate;
  const slices = slicesOf(gate, context, start);
  const end = slices.at(-1)?.end ?? start;
  const values = facts.records
    .kpi(metric)
    .filter(({ to }) => start <= to && to < end && to <= today);
  const because = (make: () => Reason): Reason[] => (brief ? [] : [make()]);
  const say = (code: 'kpi_held' | 'kpi_short' | 'kpi_running', judgedOn: Day) =>
    because(() => {
      const params = { ...figure(gate, context, values), judgedOn };
      return reason(path, code, params, references(values));
    });
  const lostOn = (on: Day): GateOutcome => ({
    ...open,
    reasons: say('kpi_short', on),
    actions: [action('settle', on, context, metric)],
    unreachableSince: on,
  });
  const miss = firstMiss(gate, values);
  if (miss) return lostOn(miss.to);
  const missing = missingOf(slices, values, today);
  if (missing.length > 0) return wanting(gate, context, values, missing);
  if (values.length === 0) {
    const none = { metric, from: start, judgedOn: end };
    return { ...withoutData, reasons: because(() => reason(path, 'kpi_none', none)) };
  }
  if (today < end) return { ...open, reasons: say('kpi_running', end) };
  if (!reaches(gate, aggregated(gate, values))) return lostOn(end);
  return { ...open, holds: true, since: end, reasons: say('kpi_held', end) };
}

/** The same date so many months before; from the last day of a month, the last day of one. */
function monthsBefore(day: Day, count: number): Day {
  const next = addDays(day, 1);
  return next.endsWith('-01') ? addDays(addMonths(next, -count), -1) : addMonths(day, -count);
}

/** The values whose period ended within so many months up to a day. */
function within(values: readonly KpiFact[], end: Day, count: number): KpiFact[] {
  const after = monthsBefore(end, count);
  return values.filter(({ to }) => after < to && to <= end);
}

/** Whether each of the months up to a day has a value. */
const covered = (values: readonly KpiFact[], end: Day, count: number): boolean =>
  Array.from({ length: count }, (_, back) => within(values, monthsBefore(end, back), 1)).every(
    ({ length }) => length > 0,
  );

/** Any run of so many months since the stage began, the month in which it began included; the first that does counts. */
function overLastMonths(gate: KpiGate, context: GateContext, start: Day): GateOutcome {
  const { facts, today, path, brief, stage } = context;
  const { metric } = gate;
  const first = `${start.slice(0, 7)}-01`;
  const values = facts.records.kpi(metric).filter(({ from, to }) => first <= from && to <= today);
  const ends = new Set(values.map(({ to }) => to).filter((to) => to >= start));
  for (const end of ends) {
    const run = within(values, end, gate.months);
    if (!covered(run, end, gate.months) || !reaches(gate, aggregated(gate, run))) continue;
    const params = { ...figure(gate, context, run), judgedOn: end };
    const reasons = brief ? [] : [reason(path, 'kpi_held', params, references(run))];
    return { ...open, holds: true, since: end, reasons };
  }
  const last = values.at(-1);
  if (!last) {
    const none = reason(path, 'no_record', { stage, kind: 'kpi', name: metric });
    return { ...withoutData, reasons: brief ? [] : [none] };
  }
  if (brief) return open;
  const run = within(values, last.to, gate.months);
  const params = { ...figure(gate, context, run), months: gate.months };
  return { ...open, reasons: [reason(path, 'kpi_open', params, references(run))] };
}

/**
 * Holds when a figure of work reaches its limit over so many months (`kpis.*`; 001 §3.1: the protection period has no
 * targets but the lapse rate).
 */
export const kpiGate: GateRule<KpiGate> = (gate, context) => {
  const { stage, stageStart, path, brief } = context;
  if (stageStart === null) {
    return brief
      ? withoutData
      : { ...withoutData, reasons: [reason(path, 'time_not_begun', { stage })] };
  }
  return gate.span === 'last'
    ? overLastMonths(gate, context, stageStart)
    : overStage(gate, context, stageStart);
};
