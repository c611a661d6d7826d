import { addSpan, subtractSpan, type Calendar } from '../calendar.js';
import type { Day, Time } from '../day.js';
import type { EventKind, EventStep } from '../handbook/types-duties.js';
import type { Role } from '../handbook/types.js';
import { around, dayFor, fallingsIn, type Window } from './falling.js';
import {
  hoursOf,
  isOpen,
  lapseOf,
  stateOf,
  type Hours,
  type Mark,
  type TaskDays,
  type TaskState,
} from './mark.js';
import { periodOn, type RulesPeriod } from './period.js';

/** A meeting. One of a kind that recurs need not be recorded: it has no id then. */
export interface EventFact {
  id: number | null;
  code: string;
  kind: string;
  title: string | null;
  day: Day;
  /** The day that the rule of its kind names; `null` where somebody added it. */
  occursOn: Day | null;
  start: Time | null;
  end: Time | null;
  customer: string | null;
  venue: string | null;
  note: string | null;
  cancelledOn: Day | null;
  cancelReason: string | null;
}

/** A line of an event's checklist with its day (`events.*.steps[]`; 001 §6). */
export interface StepTask extends TaskDays {
  event: EventFact;
  code: string;
  /** Its place in the checklist, from 0. */
  index: number;
  title: string;
  role: Role;
  hours: Hours;
  instruction: string | null;
  state: TaskState;
  mark: Mark | null;
}

/** An event with the kind that it is by the handbook in force on its day, and its checklist. */
export interface Checklist {
  event: EventFact;
  kind: EventKind;
  title: string;
  steps: StepTask[];
}

/** What was noted of a step last. */
export type MarkOfStep = (event: number, step: string) => Mark | undefined;

/** The code of an event that comes by itself, and of one that is given no other. */
export const eventCode = (kind: string, day: Day): string => `${kind}-${day}`;

/** The kind of an event by the handbook in force on its day; by an earlier one, where that no longer has it. */
export function kindOf(
  periods: readonly RulesPeriod[],
  { kind, day }: Pick<EventFact, 'kind' | 'day'>,
): { period: RulesPeriod; rule: EventKind } | undefined {
  const here = periodOn(periods, day);
  const others = [...periods].reverse();
  for (const period of [here, ...others]) {
    const rule = period?.rules.handbook.events?.[kind];
    if (period && rule) return { period, rule };
  }
  return undefined;
}

/** The checklist of an event as it stands on a day; `undefined` where no handbook knows its kind. */
export function checklistOf(
  periods: readonly RulesPeriod[],
  event: EventFact,
  { today, markOf }: { today: Day; markOf: MarkOfStep },
): Checklist | undefined {
  const found = kindOf(periods, event);
  if (!found) return undefined;
  const { rule, period } = found;
  const steps = rule.steps.map((step, index): StepTask => {
    const days = stepDays(period.rules.calendar, event.day, step, rule);
    const mark = event.id === null ? undefined : markOf(event.id, step.code);
    return {
      ...days,
      event,
      code: step.code,
      index,
      title: step.title,
      role: step.role,
      hours: hoursOf(step),
      instruction: step.note ?? null,
      state: stateOf(days, mark, today),
      mark: mark?.state === 'open' ? null : (mark ?? null),
    };
  });
  return { event, kind: rule, title: event.title ?? rule.title, steps };
}

/** The days of a step: one month before 31 March is the last day of February. */
export function stepDays(
  calendar: Calendar,
  eventDay: Day,
  step: EventStep,
  { lapses_after: lapses }: Pick<EventKind, 'lapses_after'>,
): TaskDays {
  const meant = step.before
    ? subtractSpan(calendar, eventDay, step.before)
    : step.after
      ? addSpan(calendar, eventDay, step.after)
      : eventDay;
  const dueOn = dayFor(calendar, meant, step.day_off) ?? meant;
  const opensOn = step.opens ? subtractSpan(calendar, dueOn, step.opens) : dueOn;
  return { opensOn, dueOn, lapsesOn: lapseOf(calendar, dueOn, lapses) };
}

/** The events that come by themselves, with their days within reach, without those that are recorded. */
export function recurringEvents(
  periods: readonly RulesPeriod[],
  reach: (kind: EventKind) => Window,
  isRecorded: (kind: string, occursOn: Day) => boolean,
): EventFact[] {
  return periods.flatMap((period) => {
    const { calendar, handbook } = period.rules;
    return Object.entries(handbook.events ?? {}).flatMap(([kind, rule]) => {
      const { recurs, from, day_off } = rule;
      if (recurs === undefined) return [];
      const recurring = { recurs, ...(from && { from }), ...(day_off && { day_off }) };
      return fallingsIn(calendar, recurring, reach(rule), period)
        .filter(({ occursOn }) => !isRecorded(kind, occursOn))
        .map(({ occursOn, day }) => recurringEvent(kind, occursOn, day));
    });
  });
}

function recurringEvent(kind: string, occursOn: Day, day: Day): EventFact {
  const code = eventCode(kind, occursOn);
  const unsaid = { title: null, start: null, end: null, customer: null, venue: null, note: null };
  return { id: null, code, kind, day, occursOn, ...unsaid, cancelledOn: null, cancelReason: null };
}

/** Around which days an event of a kind that recurs must lie for one of its steps to concern a window. */
export function eventReach(first: Day, window: Window): (kind: EventKind) => Window {
  return ({ steps, lapses_after: lapses }) => {
    const after = steps.map((step) => step.after);
    const before = steps.flatMap((step) => [step.before, step.opens]);
    const wide = around(window, [...after, lapses], before);
    const since = around({ from: first, to: first }, [], []).from;
    return { from: lapses ? wide.from : since, to: wide.to };
  };
}

/** What somebody has to do for events by a day: what stands on the list of `today`, and what falls due up to `ahead`. */
export function openSteps(checklists: readonly Checklist[], ahead: Day): StepTask[] {
  return checklists
    .filter(({ event }) => event.cancelledOn === null)
    .flatMap(({ steps }) => steps)
    .filter(({ state, dueOn }) => isOpen(state) || (state === 'coming' && dueOn <= ahead));
}
