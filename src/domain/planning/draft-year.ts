import { addMonths, earlier, later, type Day } from '../day.js';
import type { Handbook } from '../handbook/types.js';
import type { AnnualPlanRules, PlanSource } from '../handbook/types-annual-plan.js';
import { itemOfResult, type ResultFact } from './draft-results.js';
import { blankFields, originsOf, trainingKey, type DraftItem, type PlanItem } from './item.js';

/** A need that no item of any plan answers yet; what was merged into it is counted with it. */
export interface OpenNeed {
  code: string;
  kind: 'request' | 'survey' | 'gap' | 'product' | 'regulation';
  title: string;
  content: string | null;
  departments: readonly string[];
  /** A code of the handbook's `courses`. */
  course: string | null;
  heads: number | null;
  wishedOn: Day | null;
  /** The path of the rule that found a gap. */
  rule: string | null;
}

/** A training that recurs, with its days in the year that is planned. */
export interface RecurringTraining {
  code: string;
  title: string;
  goal: string | null;
  content: string | null;
  audience: string | null;
  method: string | null;
  trainer: string | null;
  /** Credited minutes of one session. */
  minutes: number | null;
  days: readonly Day[];
  /** Whether everybody comes once, so that each day is for other people. */
  onceEach: boolean;
  courses: readonly string[];
  departments: readonly string[];
}

/** A program of which batches began in the year before. `people`: how many were in them. */
export interface RanProgram {
  program: string;
  batches: number;
  people: number;
}

/** An item of the year before of which too little was delivered and nothing more is fixed. */
export interface UnfinishedItem {
  item: PlanItem;
  /** Minutes of training that were given. */
  deliveredMinutes: number;
}

export interface DraftFacts {
  year: number;
  handbook: Handbook;
  rules: AnnualPlanRules;
  needs: readonly OpenNeed[];
  recurring: readonly RecurringTraining[];
  programs: readonly RanProgram[];
  results: readonly ResultFact[];
  unfinished: readonly UnfinishedItem[];
  /** What the plan of the year has already, dropped items too. */
  items: readonly PlanItem[];
}

/** Needs that belong to an item which the plan has. */
export interface JoinedNeeds {
  item: string;
  needs: readonly string[];
  departments: readonly string[];
}

export interface YearDraft {
  items: DraftItem[];
  joined: JoinedNeeds[];
}

const uniqueSorted = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** Several departments or needs for one training become one item with all its reasons (004 §5.1). */
class Proposals {
  readonly #items = new Map<string, DraftItem>();
  readonly #joined = new Map<string, JoinedNeeds>();
  readonly #present: ReadonlyMap<string, PlanItem>;
  readonly #origins: ReadonlySet<string>;
  readonly #shortTerm: readonly PlanSource[];

  constructor({ items, rules }: DraftFacts) {
    const planned = items.filter(({ status }) => status === 'planned');
    this.#present = new Map([...planned].reverse().map((item) => [trainingKey(item), item]));
    this.#origins = new Set(items.flatMap(originsOf));
    this.#shortTerm = rules.short_term;
  }

  /** Proposes an item; where the plan has it already only needs are added to it, and what was dropped stays dropped. */
  add(item: Omit<DraftItem, 'term'>): void {
    const key = trainingKey(item);
    const present = this.#present.get(key);
    if (present) {
      if (item.needs.length > 0) this.#join(present.code, item);
      return;
    }
    if (item.needs.length === 0 && this.#origins.has(item.origin)) return;
    const found = this.#items.get(key);
    const term = this.#shortTerm.includes(item.source) ? 'short' : 'long';
    this.#items.set(key, found ? together(found, item) : { ...item, term });
  }

  #join(code: string, { needs, departments }: Pick<DraftItem, 'needs' | 'departments'>): void {
    const before = this.#joined.get(code);
    this.#joined.set(code, {
      item: code,
      needs: uniqueSorted([...(before?.needs ?? []), ...needs]),
      departments: uniqueSorted([...(before?.departments ?? []), ...departments]),
    });
  }

  result(): YearDraft {
    return { items: [...this.#items.values()], joined: [...this.#joined.values()] };
  }
}

/** Two proposals of one training: the first stands, and what it does not state comes from the second. */
function together(first: DraftItem, second: Omit<DraftItem, 'term'>): DraftItem {
  return {
    ...first,
    goal: first.goal ?? second.goal,
    content: first.content ?? second.content,
    audience: first.audience ?? second.audience,
    method: first.method ?? second.method,
    fromOn: first.fromOn ?? second.fromOn,
    toOn: first.toOn ?? second.toOn,
    heads: first.heads ?? second.heads,
    minutes: first.minutes ?? second.minutes,
    departments: uniqueSorted([...first.departments, ...second.departments]),
    needs: uniqueSorted([...first.needs, ...second.needs]),
    reasons: [...first.reasons, ...second.reasons],
  };
}

/**
 * The plan of a year as the office would draw it up at the end of the year before (000 §4.1): from what is needed and
 * not planned yet, what the rules found missing, what recurs (001 §4-§5), which programs ran, and the results of the
 * year before. Every item says why it is proposed. Drafted again, it proposes only what is new: nothing that the plan
 * has, and nothing that somebody dropped.
 */
export function draftYear(facts: DraftFacts): YearDraft {
  const proposals = new Proposals(facts);
  const named = new Set(facts.items.flatMap(({ needs }) => needs));
  const needs = facts.needs.filter(({ code }) => !named.has(code));
  for (const group of groupNeeds(needs)) proposals.add(itemOfNeeds(facts, group));
  for (const training of facts.recurring) {
    if (training.days.length > 0) proposals.add(itemOfRecurring(training));
  }
  for (const ran of facts.programs) proposals.add(itemOfProgram(facts, ran));
  for (const result of facts.results) {
    const item = itemOfResult(facts, result, 'last_year');
    if (item) proposals.add(item);
  }
  for (const unfinished of facts.unfinished) proposals.add(itemAgain(unfinished));
  return proposals.result();
}

function groupNeeds(needs: readonly OpenNeed[]): OpenNeed[][] {
  const groups = new Map<string, OpenNeed[]>();
  for (const need of needs) {
    const key = trainingKey({ title: need.title, course: need.course, program: null, rule: null });
    const group = groups.get(key);
    if (group) group.push(need);
    else groups.set(key, [need]);
  }
  return [...groups.values()];
}

/** Names in a row, as the handbook's language puts them. */
export const inARow = ({ language }: Handbook, names: readonly string[]): string | null =>
  names.length === 0 ? null : names.join(language === 'zh' ? '、' : ', ');

const sumOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
};

/** The months of two days, from the first day of the one to the last of the other. */
const wholeMonths = (from: Day, to: Day): { fromOn: Day; toOn: Day } => ({
  fromOn: `${from.slice(0, 7)}-01`,
  toOn: addMonths(`${to.slice(0, 7)}-31`, 0),
});

/** The part of the year in which people wish something; none where nobody said, or it lies before the year. */
function wishedTime(
  year: number,
  needs: readonly OpenNeed[],
): { fromOn: Day | null; toOn: Day | null } {
  const wished = needs
    .flatMap(({ wishedOn }) => wishedOn ?? [])
    .filter((day) => day.startsWith(`${year}-`))
    .sort();
  const [first] = wished;
  const last = wished.at(-1);
  if (first === undefined || last === undefined) return { fromOn: null, toOn: null };
  return wholeMonths(first, last);
}

function itemOfNeeds(facts: DraftFacts, needs: readonly OpenNeed[]): Omit<DraftItem, 'term'> {
  const { handbook, year } = facts;
  const [first] = needs;
  if (!first) throw new Error('a group of needs is never empty');
  const course = first.course === null ? undefined : handbook.courses[first.course];
  const departments = uniqueSorted(needs.flatMap((need) => need.departments));
  const codes = needs.map(({ code }) => code).sort();
  const heads = sumOf(needs.map((need) => need.heads));
  const gaps = needs.filter(({ kind }) => kind === 'gap');
  const found = uniqueSorted(gaps.flatMap(({ rule }) => rule ?? [])).join(', ');
  const asked = needs.filter(({ kind }) => kind !== 'gap');
  return {
    ...blankFields(course?.title ?? first.title),
    goal: course?.objective ?? null,
    content: needs.find(({ content }) => content !== null)?.content ?? course?.content ?? null,
    audience: inARow(handbook, departments),
    method: course?.method ?? null,
    ...wishedTime(year, needs),
    heads: heads === 0 ? null : heads,
    minutes: course ? Math.round(course.hours * 60) : null,
    course: first.course,
    departments,
    needs: codes,
    source: asked.length > 0 ? 'need' : 'gap',
    origin: `needs.${codes[0] ?? ''}`,
    reasons: [
      ...(asked.length === 0
        ? []
        : [
            {
              code: 'needs' as const,
              rule: 'annual_plan.needs',
              facts: {
                needs: asked.map(({ code }) => code).join(', '),
                departments: uniqueSorted(asked.flatMap((need) => need.departments)).join(', '),
                heads: sumOf(asked.map((need) => need.heads)),
              },
            },
          ]),
      ...(gaps.length === 0
        ? []
        : [
            {
              code: 'gap' as const,
              rule: found === '' ? 'annual_plan.needs' : found,
              facts: { needs: gaps.map(({ code }) => code).join(', '), found_by: found },
            },
          ]),
    ],
  };
}

function itemOfRecurring(training: RecurringTraining): Omit<DraftItem, 'term'> {
  const { code, title, days, onceEach, minutes, courses, departments } = training;
  const rule = `in_service.${code}`;
  const sessions = onceEach ? 1 : days.length;
  return {
    ...blankFields(title),
    goal: training.goal,
    content: training.content,
    audience: training.audience,
    method: training.method,
    trainer: training.trainer,
    ...wholeMonths(days.reduce(earlier), days.reduce(later)),
    minutes: minutes === null ? null : minutes * sessions,
    sessions,
    runs: onceEach ? days.length : 1,
    course: courses.length === 0 ? null : courses.join('+'),
    rule: code,
    departments: uniqueSorted(departments),
    source: 'recurring',
    origin: rule,
    reasons: [{ code: 'recurring', rule, facts: { code, sessions: days.length } }],
  };
}

/** The method by which most of a program's hours are taught. */
function mainMethod({ courses }: Handbook, hours: ReadonlyMap<string, number>): string | null {
  const byMethod = new Map<string, number>();
  for (const [course, taught] of hours) {
    const method = courses[course]?.method;
    if (method !== undefined) byMethod.set(method, (byMethod.get(method) ?? 0) + taught);
  }
  const [most] = [...byMethod].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

function itemOfProgram(
  { handbook, year }: DraftFacts,
  { program: code, batches, people }: RanProgram,
): Omit<DraftItem, 'term'> {
  const program = handbook.programs[code];
  const slots = (program?.stages ?? []).flatMap(({ timetable }) => timetable ?? []);
  const hours = new Map<string, number>();
  for (const slot of slots) {
    for (const course of slot.courses) {
      hours.set(course, (hours.get(course) ?? 0) + slot.hours / slot.courses.length);
    }
  }
  const minutes = Math.round(slots.reduce((sum, slot) => sum + slot.hours, 0) * 60);
  const stages = (program?.stages ?? []).map(({ title }) => title);
  return {
    ...blankFields(program?.title ?? code),
    content: inARow(handbook, stages),
    method: mainMethod(handbook, hours),
    fromOn: `${year}-01-01`,
    toOn: `${year}-12-31`,
    heads: people === 0 ? null : people,
    minutes: minutes === 0 ? null : minutes,
    sessions: slots.length === 0 ? null : slots.length,
    runs: batches,
    program: code,
    source: 'recurring',
    origin: `programs.${code}`,
    reasons: [
      {
        code: 'program',
        rule: `programs.${code}`,
        facts: { program: code, year: year - 1, batches, people },
      },
    ],
  };
}

/** An item that was not delivered, a year later. */
function itemAgain({ item, deliveredMinutes }: UnfinishedItem): Omit<DraftItem, 'term'> {
  const next = (day: Day | null): Day | null => (day === null ? null : addMonths(day, 12));
  const planned = item.minutes === null ? null : (item.minutes * (item.runs ?? 1)) / 60;
  const { code, title, goal, content, audience, method, trainer, heads, minutes } = item;
  const { sessions, runs, course, program, rule, departments, fromOn, toOn } = item;
  return {
    ...blankFields(title),
    ...{ goal, content, audience, method, trainer, heads, minutes, sessions, runs },
    ...{ course, program, rule, departments },
    fromOn: next(fromOn),
    toOn: next(toOn),
    source: 'last_year',
    origin: `plan.${code}`,
    reasons: [
      {
        code: 'unfinished',
        rule: 'annual_plan.tolerance',
        facts: { item: code, delivered_hours: deliveredMinutes / 60, planned_hours: planned },
      },
    ],
  };
}
