import { daysBetween, type Day } from '../day.js';
import { matterTitle } from '../standing/matter-title.js';
import type { Action } from '../standing/statements.js';
import type { ReportPeriod } from './report-period.js';
import type {
  ReportedPerson,
  UnrecordedSession,
  PeriodWorklist,
  WorkItem,
} from './period-facts.js';
import { compare } from '../compare.js';

/** What is open for a person, or about a session, at one end of the period. */
export interface OpenAction {
  action: Omit<Action, 'notBefore'>;
  person: ReportedPerson | null;
  /** Whom it is about, where that is nobody in training. */
  whom?: { employeeNo: string; name: string; title: string };
  batch: string;
}

/** The same thing to do: the same action about the same matter, asked for by the same rule, by the same day. */
const isSame = (one: OpenAction, other: OpenAction): boolean => {
  const [a, b] = [one.action, other.action];
  return (
    a.action === b.action &&
    a.about === b.about &&
    a.rule === b.rule &&
    a.dueOn === b.dueOn &&
    one.whom?.employeeNo === other.whom?.employeeNo
  );
};

/** Days since something was due, 0 where it is not overdue. */
const overdueDays = (dueOn: Day | null, on: Day): number =>
  dueOn === null || dueOn >= on ? 0 : daysBetween(dueOn, on);

function workItem(open: OpenAction, on: Day): WorkItem {
  const { person, batch, whom } = open;
  const { action, actor, about, dueOn, rule, progress } = open.action;
  return {
    employee_no: person?.facts.employeeNo ?? whom?.employeeNo ?? null,
    name: person?.facts.name ?? whom?.name ?? null,
    batch,
    action,
    actor,
    about,
    about_title: person
      ? matterTitle(person.rules.handbook, person.facts.batch.program, about)
      : whom
        ? `${about} ${whom.title}`
        : about,
    due_on: dueOn,
    rule,
    overdue_days: overdueDays(dueOn, on),
    ...progress,
  };
}

/**
 * Collects what is new on the worklist, what is resolved and what is overdue: what was open at the end of the period
 * before beside what is open at the end of this one (001 §6.1: what the Monday meeting goes through).
 */
export class WorklistDifference {
  readonly #day: Day;
  readonly #dayBefore: Day;
  readonly #from: Day;
  readonly #due: WorkItem[] = [];
  readonly #new: WorkItem[] = [];
  readonly #resolved: WorkItem[] = [];
  readonly #overdue: WorkItem[] = [];
  #open = 0;
  #openBefore = 0;
  #overdueBefore = 0;

  constructor(period: ReportPeriod, before: ReportPeriod) {
    this.#day = period.asOf;
    this.#from = period.from;
    this.#dayBefore = before.asOf;
  }

  /** Adds what was and what is open for one person, over all of their enrollments. */
  add(before: readonly OpenAction[], now: readonly OpenAction[]): void {
    this.#open += now.length;
    this.#openBefore += before.length;
    for (const open of before) {
      if (overdueDays(open.action.dueOn, this.#dayBefore) > 0) this.#overdueBefore += 1;
    }
    for (const open of now) {
      const item = workItem(open, this.#day);
      if (item.overdue_days > 0) this.#overdue.push(item);
      if (!has(before, open)) this.#new.push(item);
      const { due_on: dueOn } = item;
      if (dueOn !== null && dueOn >= this.#from && dueOn <= this.#day) this.#due.push(item);
    }
    for (const open of before) {
      if (!has(now, open)) this.#resolved.push(workItem(open, this.#dayBefore));
    }
  }

  /** Adds a past session of which nobody had recorded any attendance. */
  addUnrecorded({ code, batch, day, actor, rule, before, now }: UnrecordedSession): void {
    const open: OpenAction = {
      person: null,
      batch,
      action: {
        action: 'record_attendance',
        actor,
        about: code,
        dueOn: day,
        rule,
      },
    };
    this.add(before ? [open] : [], now ? [open] : []);
  }

  /** Adds what of other kinds was and is open, each matter for itself. */
  addOthers(before: readonly OpenAction[], now: readonly OpenAction[]): void {
    const matters = new Map<string, { before: OpenAction[]; now: OpenAction[] }>();
    const put = (end: 'before' | 'now', open: OpenAction): void => {
      const key = `${open.action.about}\n${open.whom?.employeeNo ?? ''}`;
      const found = matters.get(key) ?? { before: [], now: [] };
      found[end].push(open);
      matters.set(key, found);
    };
    for (const open of before) put('before', open);
    for (const open of now) put('now', open);
    for (const matter of matters.values()) this.add(matter.before, matter.now);
  }

  /** What fell due in the period and is still open at its end. */
  fellDue(): WorkItem[] {
    return this.#due.sort(byDueDay);
  }

  get open(): number {
    return this.#open;
  }

  get overdue(): number {
    return this.#overdue.length;
  }

  get openBefore(): number {
    return this.#openBefore;
  }

  get overdueBefore(): number {
    return this.#overdueBefore;
  }

  worklist(): PeriodWorklist {
    return {
      open: this.#open,
      open_before: this.#openBefore,
      new: this.#new.sort(byDueDay),
      resolved: this.#resolved.sort(byDueDay),
      overdue: this.#overdue.sort(byDueDay),
    };
  }
}

function has(actions: readonly OpenAction[], wanted: OpenAction): boolean {
  return actions.some((action) => isSame(action, wanted));
}

/** What was due first comes first; then by batch, person and matter. */
function byDueDay(a: WorkItem, b: WorkItem): number {
  return (
    compare(a.due_on ?? '9999', b.due_on ?? '9999') ||
    compare(a.batch, b.batch) ||
    compare(a.employee_no ?? '', b.employee_no ?? '') ||
    compare(a.about, b.about) ||
    compare(a.action, b.action) ||
    compare(a.rule, b.rule)
  );
}
