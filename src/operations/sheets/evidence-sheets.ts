/** The sheets of what people do beside sessions and exams: signatures, drills, figures of work. */
import { listMentorships } from '../../db/mentors.js';
import type { Store } from '../../db/open.js';
import { drillDayFinder, kpiFinder, kpiKey, signatureFinder } from '../../db/records.js';
import { personByIdFinder } from '../../db/persons.js';
import type { SheetPerson } from '../../db/attendance.js';
import type { Day } from '../../domain/day.js';
import { singleGates } from '../../domain/handbook/single-gates.js';
import { isOn } from '../../domain/mentoring/load.js';
import { checklistsOf } from '../../domain/recording/find-item.js';
import { codesNamed, nearestNamed } from '../../domain/recording/find-named.js';
import { InputError, refused } from '../../errors.js';
import { listKpis, type NamedKpi } from '../list-kpis.js';
import type { SheetPeople } from './sheet-people.js';

export interface ChecklistLine {
  person: SheetPerson;
  checklist: string;
  item: string;
  title: string;
  /** Employee no of the mentor that the person has. */
  mentor: string | null;
}

/**
 * The items of the checklists of a program that are not signed yet, person after person (001 §3.1b). `named`: only of
 * this checklist.
 *
 * @throws InputError `checklist_unknown`
 */
export function listUnsigned(
  store: Store,
  { people, batch, handbook }: SheetPeople,
  named: string | null,
  today: Day,
): ChecklistLine[] {
  const program = batch ? handbook.programs[batch.program] : undefined;
  const all = program ? checklistsOf(handbook, program) : [];
  const titled = Object.fromEntries(all.map((one) => [one.code, one]));
  const wanted = named === null ? Object.keys(titled) : codesNamed(titled, named);
  if (named !== null && wanted.length === 0) {
    const facts = {
      checklist: named,
      employee_no: batch?.code ?? '',
      program: batch?.program ?? '',
    };
    const suggestion = nearestNamed([titled], named);
    throw new InputError(refused('checklist_unknown', { ...facts, suggestion }));
  }
  const signed = signatureFinder(store);
  const mentorOf = mentorFinder(store, today);
  return people.flatMap((person) =>
    wanted.flatMap((checklist) =>
      Object.entries(titled[checklist]?.items ?? {})
        .filter(([item]) => signed(person.id, checklist, item) === undefined)
        .map(([item, { title }]) => ({
          person,
          checklist,
          item,
          title,
          mentor: mentorOf(person.id),
        })),
    ),
  );
}

/** A look-up of the employee no of the mentor that a person has on a day. */
export function mentorFinder(store: Store, day: Day): (personId: number) => string | null {
  const now = listMentorships(store).filter((one) => isOn(one, day));
  const mentors = new Map(now.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const personOf = personByIdFinder(store, day);
  return (person) => {
    const mentor = mentors.get(person);
    return mentor === undefined ? null : personOf(mentor).employeeNo;
  };
}

export interface DrillLine {
  person: SheetPerson;
  drill: string;
  title: string;
  /** What is recorded of the day; `null`: nothing. */
  quantity: number | null;
}

/**
 * The drills of a program on a day, person after person (001 §3.1c). `named`: only this one.
 *
 * @throws InputError `drill_unknown`
 */
export function listDrillDay(
  store: Store,
  { people, batch, handbook }: SheetPeople,
  named: string | null,
  day: Day,
): DrillLine[] {
  const stages = batch ? (handbook.programs[batch.program]?.stages ?? []) : [];
  const gates = stages.flatMap((stage) => singleGates(stage.gates));
  const own = gates.flatMap((gate) => (gate.kind === 'drill' ? [gate.drill] : []));
  const wanted = named === null ? [...new Set(own)] : codesNamed(handbook.drills, named);
  if (named !== null && wanted.length === 0) {
    const suggestion = nearestNamed([handbook.drills], named);
    throw new InputError(refused('drill_unknown', { drill: named, suggestion }));
  }
  const done = drillDayFinder(store);
  return people.flatMap((person) =>
    wanted.map((drill) => ({
      person,
      drill,
      title: handbook.drills[drill]?.title ?? drill,
      quantity: done(person.id, drill, day) ?? null,
    })),
  );
}

export interface KpiSheet {
  kpis: readonly NamedKpi[];
  /** What is recorded, by KPI; figures as they are written. */
  lines: readonly { person: SheetPerson; values: ReadonlyMap<string, number> }[];
}

/**
 * The figures of work of a period, person after person. `named`: only of these KPIs.
 *
 * @throws InputError `metric_unknown`
 */
export function listKpiSheet(
  store: Store,
  people: readonly SheetPerson[],
  period: string,
  named: readonly string[],
): KpiSheet {
  const all = listKpis(store);
  const titled = Object.fromEntries(
    all.map(({ code, names }) => [code, { title: names[0] ?? code }]),
  );
  const wanted = named.map((name) => {
    const [code] = codesNamed(titled, name);
    if (code !== undefined) return code;
    const suggestion = nearestNamed([titled], name);
    throw new InputError(refused('metric_unknown', { metric: name, suggestion }));
  });
  const kpis = wanted.length === 0 ? all : all.filter(({ code }) => wanted.includes(code));
  const known = kpiFinder(store);
  const lines = people.map((person) => {
    const figures = known(person.id);
    const values = kpis.flatMap(({ code }) => {
      const millionths = figures.get(kpiKey(code, period));
      return millionths === undefined ? [] : [[code, millionths / 1e6] as const];
    });
    return { person, values: new Map(values) };
  });
  return { kpis, lines };
}
