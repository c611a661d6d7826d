import { addDays, type Day } from '../day.js';
import { nearestNamed, codesNamed, type Titled } from '../recording/find-named.js';
import type { Refused } from '../refusals/index.js';
import {
  dutyCodes,
  dutyDays,
  dutyOccurrences,
  openDuties,
  type DutyOccurrence,
  type MarkOfDuty,
} from './duty.js';
import { around } from './falling.js';
import type { Mark } from './mark.js';
import type { RulesPeriod } from './period.js';

/** Which days of a duty somebody means. */
export interface DutyWish {
  duty: string;
  state: Mark['state'];
  /** `null`: the one that is open. */
  on: Day | null;
  /** With `on`: all days from that one to this. */
  to: Day | null;
}

export type ChosenDays =
  | { kind: 'days'; days: DutyOccurrence[]; others: Day[] }
  | { kind: 'wrong'; refused: Refused }
  | { kind: 'refuse'; refused: Refused };

interface On {
  today: Day;
  markOf: MarkOfDuty;
}

/** The code of a duty by its code or title, or that there is none. */
export function findDuty(periods: readonly RulesPeriod[], name: string): string | Refused {
  const titles: Record<string, { title: string }> = {};
  for (const { rules } of periods) Object.assign(titles, rules.handbook.duties ?? {});
  const known: Titled = titles;
  const [code] = codesNamed(known, name);
  if (code !== undefined) return code;
  const suggestion = nearestNamed([known], name);
  const duties = dutyCodes(periods).join(', ');
  return { code: 'duty_unknown', facts: { duty: name, duties, suggestion } };
}

/** The days of a duty that are meant (`duties.*`). */
export function chooseDays(periods: readonly RulesPeriod[], wish: DutyWish, on: On): ChosenDays {
  if (wish.on === null) return chooseOpen(periods, wish, on);
  return wish.to === null
    ? chooseDay(periods, wish.duty, wish.on, on)
    : chooseBetween(periods, wish, { from: wish.on, to: wish.to }, on);
}

/** The latest that is open; where none is, one that is marked so already. To reopen: the latest that is marked. */
function chooseOpen(
  periods: readonly RulesPeriod[],
  { duty, state }: DutyWish,
  on: On,
): ChosenDays {
  const { today } = on;
  const near = dutyOccurrences(
    periods,
    duty,
    (rule) => {
      const back = [rule.within, rule.lapses_after];
      return around({ from: today, to: today }, back, [rule.opens]);
    },
    on,
  ).filter(({ opensOn }) => opensOn <= today);
  if (state === 'open') {
    const marked = near.findLast(({ mark }) => mark !== null);
    if (marked) return { kind: 'days', days: [marked], others: [] };
    return { kind: 'refuse', refused: { code: 'duty_not_marked', facts: { duty, day: '' } } };
  }
  const open = openDuties(periods, { today, ahead: today }, on.markOf).filter(
    (one) => one.duty === duty,
  );
  // The same command again on the same day means the same: it does not go on to the next that is open.
  const latest = near.findLast(({ day }) => day <= today);
  if (latest?.mark?.state === state && latest.mark.on === today)
    return { kind: 'days', days: [latest], others: open.map(({ day }) => day) };
  const chosen = open.findLast(({ day }) => day <= today) ?? open[0];
  if (chosen) {
    const others = open.filter((one) => one !== chosen).map(({ day }) => day);
    return { kind: 'days', days: [chosen], others };
  }
  const already = near.findLast(({ mark, dueOn }) => mark?.state === state && dueOn >= today);
  if (already) return { kind: 'days', days: [already], others: [] };
  const next = daysAround(periods, duty, today).find((day) => day > today) ?? '';
  return { kind: 'refuse', refused: { code: 'duty_not_open', facts: { duty, next } } };
}

/** The one on a day: that to which a day off has led, that of the rule, or the day on which it is due. */
function chooseDay(periods: readonly RulesPeriod[], duty: string, wanted: Day, on: On): ChosenDays {
  const found = dutyOccurrences(
    periods,
    duty,
    ({ within }) => around({ from: wanted, to: wanted }, [within], []),
    on,
  );
  const chosen =
    found.find(({ day }) => day === wanted) ??
    found.find(({ occursOn }) => occursOn === wanted) ??
    found.find(({ dueOn }) => dueOn === wanted);
  if (chosen) return { kind: 'days', days: [chosen], others: [] };
  const days = daysAround(periods, duty, wanted);
  const before = days.findLast((day) => day < wanted);
  const after = days.find((day) => day > wanted);
  const nearest = [before, after].filter((day) => day !== undefined).join(', ');
  return {
    kind: 'wrong',
    refused: { code: 'duty_no_such_day', facts: { duty, day: wanted, nearest } },
  };
}

function chooseBetween(
  periods: readonly RulesPeriod[],
  { duty, state }: DutyWish,
  window: { from: Day; to: Day },
  on: On,
): ChosenDays {
  const days = dutyOccurrences(periods, duty, () => around(window, [], []), on).filter(
    ({ day, mark }) =>
      day >= window.from && day <= window.to && (state !== 'open' || mark !== null),
  );
  if (days.length > 0) return { kind: 'days', days, others: [] };
  return { kind: 'wrong', refused: { code: 'duty_none_between', facts: { duty, ...window } } };
}

/** The days of a duty in the year before and the year after a day. */
function daysAround(periods: readonly RulesPeriod[], duty: string, day: Day): Day[] {
  const window = { from: addDays(day, -366), to: addDays(day, 366) };
  return dutyDays(periods, duty, () => window).map((one) => one.day);
}

/** Why a day of a duty cannot be marked so; `undefined` where it can. */
export function refuseMark(
  { duty, day, opensOn, state, mark }: DutyOccurrence,
  wanted: Mark['state'],
): Refused | undefined {
  if (wanted === 'done' && state === 'coming')
    return { code: 'duty_too_early', facts: { duty, day, opens_on: opensOn } };
  if (wanted === 'skipped' && mark?.state === 'done')
    return { code: 'duty_is_done', facts: { duty, day, by: mark.by, on: mark.on } };
  if (wanted === 'open' && mark === null) return { code: 'duty_not_marked', facts: { duty, day } };
  return undefined;
}
