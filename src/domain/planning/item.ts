import type { Day } from '../day.js';
import { nameKey } from '../enrolling/name-key.js';
import type { PlanSource, PlanStatement } from '../handbook/types-annual-plan.js';
import { originOf, type PlanReason } from './reasons.js';

/** What an item of an annual plan states (000 §4.1; 004 §3.1). `null`: not stated. */
export interface PlanFields {
  title: string;
  goal: string | null;
  content: string | null;
  audience: string | null;
  /** A method of `annual_plan.methods`. */
  method: string | null;
  trainer: string | null;
  fromOn: Day | null;
  toOn: Day | null;
  term: 'short' | 'long' | null;
  /** People to be trained, over all runs. */
  heads: number | null;
  /** Credited minutes of the whole item for one person. */
  minutes: number | null;
  /** Sessions of one run. */
  sessions: number | null;
  /** How often it is held, each time for other people; `null` as 1. */
  runs: number | null;
  /** Codes of courses joined by `+`. */
  course: string | null;
  program: string | null;
  /** Code of a rule of in-service training. */
  rule: string | null;
  note: string | null;
  departments: readonly string[];
  /** Codes of the needs that it answers. */
  needs: readonly string[];
}

/** An item as a plan has it. */
export interface PlanItem extends PlanFields {
  id: number;
  code: string;
  year: number;
  source: PlanSource;
  status: 'planned' | 'dropped';
  /** What it was drafted from. */
  origin: string | null;
  reasons: readonly PlanReason[];
}

/** An item that a draft proposes. */
export interface DraftItem extends PlanFields {
  source: PlanSource;
  origin: string;
  reasons: readonly PlanReason[];
}

/** Nothing stated but the title. */
export const blankFields = (title: string): PlanFields => ({
  title,
  goal: null,
  content: null,
  audience: null,
  method: null,
  trainer: null,
  fromOn: null,
  toOn: null,
  term: null,
  heads: null,
  minutes: null,
  sessions: null,
  runs: null,
  course: null,
  program: null,
  rule: null,
  note: null,
  departments: [],
  needs: [],
});

const states: Readonly<Record<PlanStatement, (item: PlanFields) => boolean>> = {
  goal: ({ goal }) => goal !== null,
  content: ({ content }) => content !== null,
  audience: ({ audience }) => audience !== null,
  time: ({ fromOn }) => fromOn !== null,
  method: ({ method }) => method !== null,
  trainer: ({ trainer }) => trainer !== null,
  hours: ({ minutes }) => minutes !== null,
  heads: ({ heads }) => heads !== null,
  term: ({ term }) => term !== null,
  departments: ({ departments }) => departments.length > 0,
};

/** What an item of a plan must state and does not yet (`annual_plan.required`; 000 §4.1). */
export function missingStatements(
  item: PlanFields,
  required: readonly PlanStatement[],
): PlanStatement[] {
  return required.filter((statement) => !states[statement](item));
}

/** What makes two items one and the same training. */
export function trainingKey({
  title,
  course,
  program,
  rule,
}: Pick<PlanFields, 'title' | 'course' | 'program' | 'rule'>): string {
  if (rule !== null) return `rule ${rule}`;
  if (program !== null) return `program ${program}`;
  return course === null ? `title ${nameKey(title)}` : `course ${course}`;
}

/** Everything that an item was drafted from, also where several proposals became one. */
export function originsOf({ origin, source, reasons }: PlanItem): string[] {
  const prefix = source === 'evaluation' ? 'evaluation.' : '';
  const others = reasons.flatMap((reason) => originOf(reason) ?? []);
  return [...(origin === null ? [] : [origin]), ...others.map((one) => `${prefix}${one}`)];
}

/** Whether an item is held again and again by a rule of its own, so that no single beginning must be fixed. */
export const isContinuous = ({
  rule,
  program,
  runs,
}: Pick<PlanFields, 'rule' | 'program' | 'runs'>): boolean =>
  rule !== null || program !== null || (runs ?? 1) > 1;

/** The codes of the courses of an item. */
export const coursesOf = ({ course }: Pick<PlanFields, 'course'>): string[] =>
  course === null || course === '' ? [] : course.split('+');

/** What changed of an item, field by field, as text; lists joined by `; `. The keys are those of the printed plan. */
export type FieldChanges = Readonly<Record<string, readonly [string | null, string | null]>>;

/** What an item states, as text, by the keys of the printed plan. */
export function statedTexts(item: PlanFields & { status?: string }): Record<string, string | null> {
  const number = (value: number | null): string | null => (value === null ? null : String(value));
  const list = (values: readonly string[]): string | null =>
    values.length === 0 ? null : [...values].sort().join('; ');
  return {
    title: item.title,
    goal: item.goal,
    content: item.content,
    audience: item.audience,
    method: item.method,
    trainer: item.trainer,
    from: item.fromOn,
    to: item.toOn,
    term: item.term,
    heads: number(item.heads),
    hours: item.minutes === null ? null : String(item.minutes / 60),
    sessions: number(item.sessions),
    runs: number(item.runs),
    course: item.course,
    program: item.program,
    rule: item.rule,
    note: item.note,
    departments: list(item.departments),
    needs: list(item.needs),
    ...(item.status === undefined ? {} : { status: item.status }),
  };
}

/** What differs between two states of an item; `before` `null`: it is new. */
export function fieldChanges(
  before: (PlanFields & { status?: string }) | null,
  after: PlanFields & { status?: string },
): FieldChanges {
  const from = before === null ? {} : statedTexts(before);
  const to = statedTexts(after);
  const changes: Record<string, readonly [string | null, string | null]> = {};
  for (const [key, value] of Object.entries(to)) {
    const was = from[key] ?? null;
    if (was !== value) changes[key] = [was, value];
  }
  return changes;
}
