import { addSpan, subtractSpan } from '../calendar.js';
import type { Day } from '../day.js';
import type { Duty } from '../handbook/types-duties.js';
import type { Role } from '../handbook/types.js';
import { around, fallingsIn, type Falling, type Window } from './falling.js';
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
import type { RulesPeriod } from './period.js';

/** A duty on one of its days (`duties.*`; 001 §2). */
export interface DutyOccurrence extends TaskDays, Falling {
  /** Code of the duty. */
  duty: string;
  title: string;
  role: Role;
  hours: Hours;
  instruction: string | null;
  state: TaskState;
  mark: Mark | null;
}

/** What was noted of a duty's day last. */
export type MarkOfDuty = (duty: string, occursOn: Day) => Mark | undefined;

/** Over which days a duty's rule is to be asked. */
type Reach = (rule: Duty) => Window;

/** The days of a duty that its rule names within reach, in the periods in which it is in the handbook. */
export function dutyDays(
  periods: readonly RulesPeriod[],
  duty: string,
  reach: Reach,
): (Falling & TaskDays & { rule: Duty })[] {
  return periods.flatMap((period) => {
    const { calendar, handbook } = period.rules;
    const rule = handbook.duties?.[duty];
    if (!rule) return [];
    return fallingsIn(calendar, rule, reach(rule), period).map(({ occursOn, day }) => {
      const dueOn = rule.within ? addSpan(calendar, day, rule.within) : day;
      const opensOn = rule.opens ? subtractSpan(calendar, day, rule.opens) : day;
      const lapsesOn = lapseOf(calendar, dueOn, rule.lapses_after);
      return { occursOn, day, opensOn, dueOn, lapsesOn, rule };
    });
  });
}

/** A duty on those of its days within reach that are of concern, with how it stands on a day. */
export function dutyOccurrences(
  periods: readonly RulesPeriod[],
  duty: string,
  reach: Reach,
  { today, markOf }: { today: Day; markOf: MarkOfDuty },
  concerns: (days: TaskDays) => boolean = () => true,
): DutyOccurrence[] {
  const found = dutyDays(periods, duty, reach).filter(concerns);
  return found.map(({ rule, ...days }) => {
    const mark = markOf(duty, days.occursOn);
    return {
      ...days,
      duty,
      title: rule.title,
      role: rule.role,
      hours: hoursOf(rule),
      instruction: rule.note ?? null,
      state: stateOf(days, mark, today),
      mark: mark?.state === 'open' ? null : (mark ?? null),
    };
  });
}

/** The codes of all duties, in the order of the newest handbook. */
export function dutyCodes(periods: readonly RulesPeriod[]): string[] {
  const codes = [...periods]
    .reverse()
    .flatMap(({ rules }) => Object.keys(rules.handbook.duties ?? {}));
  return [...new Set(codes)];
}

/** What somebody has to do by a day: what stands on the list of `today`, and what falls due up to `ahead`. */
export function openDuties(
  periods: readonly RulesPeriod[],
  { today, ahead }: { today: Day; ahead: Day },
  markOf: MarkOfDuty,
): DutyOccurrence[] {
  const first = around({ from: periods[0]?.from ?? today, to: today }, [], []).from;
  const reach: Reach = ({ within, opens, lapses_after: lapses }) => {
    const wide = around({ from: today, to: ahead }, [within, lapses], [opens]);
    return { from: lapses ? wide.from : first, to: wide.to };
  };
  // What nobody would see need not be looked up.
  const isNear = ({ opensOn, dueOn, lapsesOn }: TaskDays): boolean =>
    (opensOn <= today || dueOn <= ahead) && (lapsesOn === null || lapsesOn >= today);
  return dutyCodes(periods)
    .flatMap((duty) => dutyOccurrences(periods, duty, reach, { today, markOf }, isNear))
    .filter(({ state, dueOn }) => isOpen(state) || (state === 'coming' && dueOn <= ahead));
}

/** Every duty on those of its days that touch a window: from its day, or the day it is due, if that is later. */
export function dutiesWithin(
  periods: readonly RulesPeriod[],
  window: Window,
  on: { today: Day; markOf: MarkOfDuty },
): DutyOccurrence[] {
  return dutyCodes(periods)
    .flatMap((duty) =>
      dutyOccurrences(periods, duty, ({ within }) => around(window, [within], []), on),
    )
    .filter(({ day, dueOn }) => dueOn >= window.from && day <= window.to);
}
