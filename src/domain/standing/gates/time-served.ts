import { addSpan, type Calendar } from '../../calendar.js';
import type { Day } from '../../day.js';
import type { Span, TimeServedGate } from '../../handbook/types.js';
import { reason, type GateRule } from '../statements.js';

const spans = new Map<number, Span>();

/** So many workdays; the same span every time, so that the calendar counts it once. */
function workdays(count: number): Span {
  let span = spans.get(count);
  if (!span) spans.set(count, (span = { workdays: count }));
  return span;
}

/** The day on which a span is served: counted from hire, the first workday is the day of hire itself. */
function servedOn(calendar: Calendar, from: Day, span: Span, since: 'hired' | 'stage'): Day {
  if (span.workdays === undefined || since === 'stage') return addSpan(calendar, from, span);
  const rest = Math.ceil(span.workdays) - (calendar.isWorkday(from) ? 1 : 0);
  return rest > 0 ? addSpan(calendar, from, workdays(rest)) : from;
}

/** Holds once the span has passed since hire or since the stage began (001 §3.1: half a day, three days, two months). */
export const timeServedGate: GateRule<TimeServedGate> = (gate, context) => {
  const { facts, today, path, rules, brief, stage } = context;
  const from = gate.since === 'hired' ? facts.hiredOn : context.stageStart;
  const none = { noData: false, actions: [], unreachableSince: null };
  if (from === null) {
    const reasons = brief ? [] : [reason(path, 'time_not_begun', { stage })];
    return { ...none, holds: false, since: null, reasons };
  }
  const until = servedOn(rules.calendar, from, gate.span, gate.since);
  const holds = until <= today;
  const since = holds ? until : null;
  if (brief) return { ...none, holds, since, reasons: [] };
  const references = [{ kind: 'person' as const, ref: facts.employeeNo, on: from }];
  const code = holds ? 'time_served' : 'time_running';
  return {
    ...none,
    holds,
    since,
    reasons: [reason(path, code, { stage, from, until }, references)],
  };
};
