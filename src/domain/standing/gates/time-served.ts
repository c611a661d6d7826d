import { addSpan, addWorkdays, type Calendar } from '../../calendar.js';
import type { Day } from '../../day.js';
import type { Span, TimeServedGate } from '../../handbook/types.js';
import { reason, type GateRule } from '../statements.js';

/** The day on which a span is served: counted from hire, the first workday is the day of hire itself. */
function servedOn(calendar: Calendar, from: Day, span: Span, since: 'hired' | 'stage'): Day {
  if (span.workdays === undefined || since === 'stage') return addSpan(calendar, from, span);
  const rest = Math.ceil(span.workdays) - (calendar.isWorkday(from) ? 1 : 0);
  return rest > 0 ? addWorkdays(calendar, from, rest) : from;
}

/** Holds once the span has passed since hire or since the stage began (001 §3.1: half a day, three days, two months). */
export const timeServedGate: GateRule<TimeServedGate> = (gate, context) => {
  const { facts, today, path, rules } = context;
  const from = gate.since === 'hired' ? facts.hiredOn : context.stageStart;
  const none = { noData: false, actions: [], unreachableSince: null };
  if (from === null) {
    return { ...none, holds: false, since: null, reasons: [reason(path, 'time_not_begun', {})] };
  }
  const until = servedOn(rules.calendar, from, gate.span, gate.since);
  const holds = until <= today;
  const references = [{ kind: 'person' as const, ref: facts.employeeNo, on: from }];
  const code = holds ? 'time_served' : 'time_running';
  return {
    ...none,
    holds,
    since: holds ? until : null,
    reasons: [reason(path, code, { from, until }, references)],
  };
};
