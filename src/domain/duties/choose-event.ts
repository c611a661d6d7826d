import type { Day } from '../day.js';
import { isDay } from '../day.js';
import { codesNamed, folded, nearestNamed } from '../recording/find-named.js';
import { nearest } from '../handbook/nearest.js';
import type { EventKind } from '../handbook/types-duties.js';
import type { Refused } from '../refusals/index.js';
import type { Checklist, EventFact, StepTask } from './event.js';
import { recurringEvents } from './event.js';
import { around } from './falling.js';
import type { Mark } from './mark.js';
import { periodOn, type RulesPeriod } from './period.js';

/** The kind of an event to be held on a day, by its code or title, or that the handbook has none. */
export function findKind(
  periods: readonly RulesPeriod[],
  name: string,
  day: Day,
): { code: string; kind: EventKind } | Refused {
  const kinds = periodOn(periods, day)?.rules.handbook.events ?? {};
  const [code] = codesNamed(kinds, name);
  const kind = code === undefined ? undefined : kinds[code];
  if (code !== undefined && kind) return { code, kind };
  const suggestion = nearestNamed([kinds], name);
  const facts = { kind: name, kinds: Object.keys(kinds).join(', '), suggestion };
  return { code: 'event_kind_unknown', facts };
}

/** The event that comes by itself under a code such as `weekly_meeting-2026-03-02`; its day may be either of the two. */
export function findRecurring(
  periods: readonly RulesPeriod[],
  code: string,
): EventFact | undefined {
  const day = code.slice(-10);
  const kind = code.slice(0, -11);
  if (!isDay(day) || code.at(-11) !== '-') return undefined;
  const found = recurringEvents(
    periods,
    () => around({ from: day, to: day }, [], []),
    () => false,
  ).filter((event) => folded(event.kind) === folded(kind));
  return found.find((event) => event.occursOn === day) ?? found.find((event) => event.day === day);
}

/** That there is no event of a code, and which may be meant. */
export function eventUnknown(event: string, known: readonly string[]): Refused {
  return { code: 'event_unknown', facts: { event, suggestion: nearest(event, known) } };
}

/** The steps of a checklist by their codes or titles, or that it has no such. */
export function findSteps(
  { event, steps }: Checklist,
  names: readonly string[],
): StepTask[] | Refused {
  const titled = Object.fromEntries(steps.map((step) => [step.code, step]));
  const found: StepTask[] = [];
  for (const name of names) {
    const [code = ''] = codesNamed(titled, name);
    const step = titled[code];
    if (!step) {
      const codes = steps.map((one) => one.code).join(', ');
      const suggestion = nearestNamed([titled], name);
      const facts = { event: event.code, step: name, steps: codes, suggestion };
      return { code: 'event_step_unknown', facts };
    }
    if (!found.includes(step)) found.push(step);
  }
  return found;
}

/** Why a step cannot be marked so; `undefined` where it can. Steps may be done before their day. */
export function refuseStepMark(
  { event, code: step, mark }: StepTask,
  wanted: Mark['state'],
): Refused | undefined {
  if (wanted === 'skipped' && mark?.state === 'done') {
    const facts = { event: event.code, step, by: mark.by, on: mark.on };
    return { code: 'event_step_done', facts };
  }
  if (wanted === 'open' && mark === null)
    return { code: 'event_step_not_marked', facts: { event: event.code, step } };
  return undefined;
}

/** What is cancelled is not held: nothing of it is marked or moved. */
export function refuseCancelled(event: EventFact): Refused | undefined {
  const { code, cancelledOn: on, cancelReason: reason } = event;
  if (on === null) return undefined;
  return { code: 'event_cancelled', facts: { event: code, on, reason: reason ?? '' } };
}
