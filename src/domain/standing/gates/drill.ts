import { addWorkdays, type Calendar } from '../../calendar.js';
import type { Drill, DrillGate } from '../../handbook/types.js';
import type { DrillFact, GateContext } from '../facts.js';
import { dueWithin } from '../pauses.js';
import { reason, withoutData, type Action, type GateRule, type Reason } from '../statements.js';

/** The days that count, and whether they were enough. */
interface Reached {
  /** Days on which the quota was met; of a drill without interruption those of the last run. */
  days: readonly DrillFact[];
  /** The day that made them enough, the earliest such; `null` while they are not. */
  enough: DrillFact | null;
}

/** Any days on which the quota was met. */
function anyDays(drill: Drill, met: readonly DrillFact[]): Reached {
  return { days: met, enough: met[drill.days - 1] ?? null };
}

/** Workdays that follow each other; days off between them do not interrupt, and what was done on one does not count. */
function daysInARow(calendar: Calendar, drill: Drill, met: readonly DrillFact[]): Reached {
  let run: DrillFact[] = [];
  for (const fact of met) {
    if (!calendar.isWorkday(fact.day)) continue;
    const last = run.at(-1);
    if (last && addWorkdays(calendar, last.day, 1) === fact.day) run.push(fact);
    else run = [fact];
    if (run.length === drill.days) return { days: run, enough: fact };
  }
  return { days: run, enough: null };
}

function reasonOf(
  gate: DrillGate,
  drill: Drill,
  { stage, path }: GateContext,
  done: readonly DrillFact[],
  { days, enough }: Reached,
): Reason {
  const [first] = done;
  if (!first) return reason(path, 'no_record', { stage, kind: 'drill', name: gate.drill });
  const references = done.map(({ drill: ref, day: on }) => ({ kind: 'drill' as const, ref, on }));
  const { unit, per_day: perDay, consecutive = false } = drill;
  const common = { drill: gate.drill, unit, perDay, days: drill.days, inARow: consecutive };
  if (enough) return reason(path, 'drill_done', { ...common, on: enough.day }, references);
  const best = done.reduce((most, one) => (one.quantity > most.quantity ? one : most), first);
  const params = { ...common, reached: days.length, best: best.quantity, bestOn: best.day };
  return reason(path, 'drill_open', params, references);
}

/** The drill is the person's own to do, once the stage has begun. */
function drillOn(gate: DrillGate, context: GateContext): Action[] {
  const { facts, stageStart, path } = context;
  if (stageStart === null) return [];
  const dueOn = dueWithin(context, stageStart, gate.within);
  const { drill: about } = gate;
  const actor = facts.employeeNo;
  return [{ action: 'drill', actor, dueOn, about, rule: path, notBefore: null }];
}

/** Holds once the quota was met on enough days (`drills.*`; 001 §3.1c: three days of 120 calls, of 50 texts). */
export const drillGate: GateRule<DrillGate> = (gate, context) => {
  const { rules, facts, today, brief, stageStart } = context;
  const drill = rules.handbook.drills[gate.drill];
  if (!drill || (brief && stageStart === null)) return withoutData;
  const done = facts.records.drill(gate.drill).filter(({ day }) => day <= today);
  const met = done.filter(({ quantity }) => quantity >= drill.per_day);
  const reached =
    drill.consecutive === true ? daysInARow(rules.calendar, drill, met) : anyDays(drill, met);
  return {
    holds: reached.enough !== null,
    since: reached.enough?.day ?? null,
    noData: done.length === 0,
    reasons: brief ? [] : [reasonOf(gate, drill, context, done, reached)],
    actions: reached.enough ? [] : drillOn(gate, context),
    unreachableSince: null,
  };
};
