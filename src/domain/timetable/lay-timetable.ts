import { addWorkdays, workdayFrom, type Calendar } from '../calendar.js';
import type { Day, Time } from '../day.js';
import type { Course, Program, Role, Slot, SlotKind } from '../handbook/types.js';

/** A slot of a timetable with its day and its text; who gives it where is not said yet. */
export interface LaidSession {
  stage: string;
  /** Index of the slot in the stage's timetable. */
  slot: number;
  kind: SlotKind;
  /** Course codes joined by `+`. */
  course: string;
  title: string;
  day: Day;
  start: Time;
  end: Time;
  creditedMinutes: number;
  trainerRole: Role;
}

/**
 * Training is held on workdays: the n-th day of a stage's timetable is the stage's n-th workday, the first being the
 * first workday on or after the start; the next stage that has a timetable begins on the workday after
 * (`programs.*.stages[].timetable`; 001 §3.4, 000 §4).
 */
export function layTimetable(
  program: Program,
  courses: Readonly<Record<string, Course>>,
  calendar: Calendar,
  start: Day,
): LaidSession[] {
  const laid: LaidSession[] = [];
  let first = workdayFrom(calendar, start);
  for (const { code: stage, timetable } of program.stages) {
    const days = workdays(calendar, first, longest(timetable ?? []));
    for (const [slot, entry] of (timetable ?? []).entries()) {
      const day = days[entry.day - 1];
      if (day !== undefined) laid.push({ stage, slot, day, ...slotText(entry, courses) });
    }
    const last = days.at(-1);
    if (last !== undefined) first = addWorkdays(calendar, last, 1);
  }
  return laid;
}

const longest = (timetable: readonly Slot[]): number =>
  timetable.reduce((most, { day }) => Math.max(most, day), 0);

/** So many workdays from the first one on. */
function workdays(calendar: Calendar, first: Day, count: number): Day[] {
  const days: Day[] = [];
  for (let day = first; days.length < count; day = addWorkdays(calendar, day, 1)) days.push(day);
  return days;
}

function slotText(slot: Slot, courses: Readonly<Record<string, Course>>) {
  const { kind, start, end, hours, trainer: trainerRole } = slot;
  const titles = slot.courses.map((code) => courses[code]?.title ?? code);
  return {
    kind,
    course: slot.courses.join('+'),
    title: slot.title ?? titles.join(' / '),
    start,
    end,
    creditedMinutes: Math.round(hours * 60),
    trainerRole,
  };
}

/** A session's code: the batch's with the session's number, two digits at least. */
export function sessionCode(batch: string, number: number): string {
  return `${batch}-${String(number).padStart(2, '0')}`;
}

/**
 * Which day of its stage each session is on, as the printed timetable counts them: first day, second day, ...
 * (001 §3.4). Days are counted as they are held, so a session moved to a day of its own makes it one more.
 */
export function numberDays(sessions: readonly { stage: string; day: Day }[]): number[] {
  const days = new Map<string, Set<Day>>();
  for (const { stage, day } of sessions) {
    const held = days.get(stage);
    if (held) held.add(day);
    else days.set(stage, new Set([day]));
  }
  const inOrder = new Map([...days].map(([stage, held]) => [stage, [...held].sort()]));
  return sessions.map(({ stage, day }) => (inOrder.get(stage)?.indexOf(day) ?? 0) + 1);
}

/** The years from one day to another of which the calendar knows no holidays. */
export function unknownYears(calendar: Calendar, from: Day, to: Day): string[] {
  const years: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    if (!calendar.knowsYear(String(year))) years.push(String(year));
  }
  return years;
}
