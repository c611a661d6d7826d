import type { Day } from '../day.js';
import { explain } from '../planning/coverage.js';
import type { PlanSession } from '../planning/coverage-facts.js';
import type { PlanItem } from '../planning/item.js';

/** Sessions of a day that are alike to a plan, counted. Minutes are credited ones. */
export interface SessionCount {
  day: Day;
  /** `null`: in-service training. */
  program: string | null;
  /** The rule of in-service training by which they were made. */
  rule: string | null;
  /** Codes joined by `+`; empty where there is none. */
  course: string;
  /** The item of the annual plan to which somebody linked them. */
  item: string | null;
  planned: number;
  cancelled: number;
  held: number;
  plannedMinutes: number;
  heldMinutes: number;
}

/** `planned`: all that were to be held in the period; of these some were held, some cancelled, some are still to come. */
export interface PlanCounts {
  planned: number;
  held: number;
  cancelled: number;
  planned_minutes: number;
  held_minutes: number;
}

/** An item of the annual plan whose time the period touches. Of all its runs together; `null` where the plan does not say. */
export interface PlanItemReport {
  item: string;
  title: string;
  from_on: Day | null;
  to_on: Day | null;
  planned_sessions: number | null;
  planned_minutes: number | null;
  held_sessions: number;
  held_minutes: number;
  /** From the beginning of its year to the end of the period. */
  held_sessions_to_date: number;
  held_minutes_to_date: number;
}

/** Plan against done (000 §4.1, §5.2). */
export interface PlanReport extends PlanCounts {
  of_batches: PlanCounts;
  of_in_service: PlanCounts;
  /** Held sessions that no item of the annual plan explains; `null` where there is no such plan. */
  unplanned: number | null;
  unplanned_minutes: number | null;
  items: PlanItemReport[];
}

export interface PlanFacts {
  from: Day;
  to: Day;
  /** Of the period, and of the years of its plans up to its end. */
  counts: readonly SessionCount[];
  /** Of the annual plans of the period's years; `null` where there is none, or batches were asked for. */
  items: readonly PlanItem[] | null;
}

/** What was to be held in a period and what was, and how that is in the annual plan (`annual_plan`; 000 §4.1, §5.2). */
export function planReport({ from, to, counts, items }: PlanFacts): PlanReport {
  const inside = counts.filter(({ day }) => day >= from && day <= to);
  const ofBatches = sumOf(inside.filter(({ program }) => program !== null));
  const ofInService = sumOf(inside.filter(({ program }) => program === null));
  const planned = items?.filter(({ status }) => status === 'planned') ?? [];
  const byItem = new Map<string, { now: PlanCounts; toDate: PlanCounts }>();
  const rest = noCounts();
  for (const count of counts) {
    if (items === null) break;
    const own = count.item === null ? ofYear(planned, count.day) : planned;
    const found = explain(sessionOf(count), own)?.item;
    const isInside = count.day >= from && count.day <= to;
    if (!found) {
      // What is linked to the plan of another year is planned all the same.
      if (isInside && count.item === null) addTo(rest, count);
      continue;
    }
    let done = byItem.get(found.code);
    if (!done) byItem.set(found.code, (done = { now: noCounts(), toDate: noCounts() }));
    addTo(done.toDate, count);
    if (isInside) addTo(done.now, count);
  }
  return {
    ...sumOf(inside),
    of_batches: ofBatches,
    of_in_service: ofInService,
    unplanned: items === null ? null : rest.held,
    unplanned_minutes: items === null ? null : rest.held_minutes,
    items: planned
      .filter((item) => touches(item, from, to) || (byItem.get(item.code)?.now.planned ?? 0) > 0)
      .map((item) => itemReport(item, byItem.get(item.code))),
  };
}

const ofYear = (items: readonly PlanItem[], day: Day): readonly PlanItem[] =>
  items.filter(({ year }) => String(year) === day.slice(0, 4));

/** An item without days may be held at any time of its year. */
const touches = ({ year, fromOn, toOn }: PlanItem, from: Day, to: Day): boolean =>
  (fromOn ?? `${year}-01-01`) <= to && (toOn ?? `${year}-12-31`) >= from;

function itemReport(
  { code, title, fromOn, toOn, sessions, minutes, runs }: PlanItem,
  done: { now: PlanCounts; toDate: PlanCounts } | undefined,
): PlanItemReport {
  const times = runs ?? 1;
  return {
    item: code,
    title,
    from_on: fromOn,
    to_on: toOn,
    planned_sessions: sessions === null ? null : sessions * times,
    planned_minutes: minutes === null ? null : minutes * times,
    held_sessions: done?.now.held ?? 0,
    held_minutes: done?.now.held_minutes ?? 0,
    held_sessions_to_date: done?.toDate.held ?? 0,
    held_minutes_to_date: done?.toDate.held_minutes ?? 0,
  };
}

/** As the annual plan looks at a session. */
const sessionOf = ({ day, program, rule, course, item }: SessionCount): PlanSession => ({
  id: 0,
  code: '',
  title: '',
  day,
  minutes: 0,
  courses: course === '' ? [] : course.split('+'),
  batch: null,
  program,
  rule,
  item,
});

const noCounts = (): PlanCounts => ({
  planned: 0,
  held: 0,
  cancelled: 0,
  planned_minutes: 0,
  held_minutes: 0,
});

function addTo(sum: PlanCounts, count: SessionCount): void {
  sum.planned += count.planned;
  sum.held += count.held;
  sum.cancelled += count.cancelled;
  sum.planned_minutes += count.plannedMinutes;
  sum.held_minutes += count.heldMinutes;
}

function sumOf(counts: readonly SessionCount[]): PlanCounts {
  const sum = noCounts();
  for (const count of counts) addTo(sum, count);
  return sum;
}
