import type { Day } from '../../day.js';
import type { Span, TimeServedGate } from '../../handbook/types.js';
import type { GateContext } from '../facts.js';
import { dueAfter } from '../pauses.js';
import { reason, type GateOutcome, type GateRule, type Reason } from '../statements.js';

const spans = new Map<number, Span>();

/** So many workdays; the same span every time, so that the calendar counts it once. */
function workdays(count: number): Span {
  let span = spans.get(count);
  if (!span) spans.set(count, (span = { workdays: count }));
  return span;
}

/**
 * The day on which a span is served, leave of absence not counted: counted from hire, the first workday is the day of
 * hire itself.
 */
function servedOn({ span, since }: TimeServedGate, { rules, facts }: GateContext, from: Day): Day {
  if (span.workdays === undefined || since === 'stage') return dueAfter(rules, facts, from, span);
  const rest = Math.ceil(span.workdays) - (rules.calendar.isWorkday(from) ? 1 : 0);
  return rest > 0 ? dueAfter(rules, facts, from, workdays(rest)) : from;
}

/** A stage that has not begun serves no time. */
const notBegun: GateOutcome = {
  holds: false,
  since: null,
  noData: false,
  reasons: [],
  actions: [],
  unreachableSince: null,
};

/** Holds once the span has passed since hire or since the stage began (001 §3.1: half a day, three days, two months). */
export const timeServedGate: GateRule<TimeServedGate> = (gate, context) => {
  const { facts, today, path, brief, stage } = context;
  const from = gate.since === 'hired' ? facts.hiredOn : context.stageStart;
  if (from === null) {
    return brief ? notBegun : { ...notBegun, reasons: [reason(path, 'time_not_begun', { stage })] };
  }
  const until = servedOn(gate, context, from);
  const holds = until <= today;
  return {
    holds,
    since: holds ? until : null,
    noData: false,
    reasons: brief ? [] : [servedReason(context, from, until, holds)],
    actions: [],
    unreachableSince: null,
  };
};

function servedReason(context: GateContext, from: Day, until: Day, holds: boolean): Reason {
  const { path, stage, stageStart, facts } = context;
  const code = holds ? 'time_served' : 'time_running';
  const references = [{ kind: 'person' as const, ref: facts.employeeNo, on: from }];
  return reason(path, code, { stage, from, until, sinceHire: from !== stageStart }, references);
}
