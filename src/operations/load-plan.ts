import { listPlannedBetween, listPlannedOfBatch, type PlannedRow } from '../db/planning.js';
import type { Store } from '../db/open.js';
import { listSessionEquipment, loadResources } from '../db/resources.js';
import { currentRules, latestVersion, rulesOf } from '../db/rules.js';
import { expectedBySession } from '../db/session-people.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { equipmentNeeded } from '../domain/resources/resource.js';
import type { Rules } from '../domain/standing/facts.js';
import { isAskedFor } from '../domain/standing/make-ups.js';
import type { Office, Scheduled } from '../domain/timetable/conflicts/conflict.js';

/** The days of a plan, both included. */
export interface Days {
  from: Day;
  to: Day;
}

export const always: Days = { from: '0000-01-01', to: '9999-12-31' };

/** What sessions are held with, and what is asked of them (`conflicts`). */
export function loadOffice(store: Store): Office {
  const { handbook } = currentRules(store);
  return { resources: loadResources(store), rules: handbook.conflicts ?? {} };
}

/** A planned session as conflicts see it, and whether its batch is closed. */
export type Planned = Scheduled & { closed: boolean };

/**
 * The planned sessions of some days with everybody who is expected. Of the batches that are named all sessions, for the
 * order of their stages; those of other days without people.
 */
export function loadPlan(store: Store, days: Days, batches: readonly string[] = []): Planned[] {
  const people = expectedBySession(store, days.from, days.to);
  const shape = shaper(store);
  const rows = new Map(listPlannedBetween(store, days.from, days.to).map((row) => [row.id, row]));
  for (const batch of batches) {
    for (const row of listPlannedOfBatch(store, batch)) rows.set(row.id, row);
  }
  return [...rows.values()].map((row) => shape(row, people.get(row.id) ?? []));
}

/** Turns rows into sessions; what the handbook says of a slot is looked up once for all batches. */
function shaper(store: Store): (row: PlannedRow, people: readonly number[]) => Planned {
  const needs = listSessionEquipment(store);
  const newest = latestVersion(store);
  const keys = new Map<string, string>();
  const keyOf = (name: string | null): string => {
    if (name === null) return '';
    let key = keys.get(name);
    if (key === undefined) keys.set(name, (key = nameKey(name)));
    return key;
  };
  const slots = new Map<string, ReturnType<typeof slotFacts>>();
  return (row, people) => {
    const version = row.version ?? newest;
    const slot = [version, row.program ?? '', row.stage, row.slot, row.course].join('|');
    let facts = slots.get(slot);
    if (!facts) slots.set(slot, (facts = slotFacts(rulesOf(store, version), row)));
    const own = needs.get(row.id);
    // One by one: spreading takes longer than everything else for a year's sessions.
    return {
      id: row.id,
      code: row.code,
      batch: row.batch,
      stage: facts.stage,
      needed: facts.needed,
      courses: facts.courses,
      reserved: facts.reserved,
      day: row.day,
      start: row.start,
      end: row.end,
      trainer: row.trainer,
      venue: row.venue,
      trainerKey: keyOf(row.trainer),
      venueKey: keyOf(row.venue),
      people,
      headcount: people.length,
      equipment: own ? equipmentNeeded(facts.courseNeeds, own) : facts.equipment,
      calendar: facts.calendar,
      closed: row.closed === 1,
    };
  };
}

/** What the handbook says of a session's slot and courses. */
export function slotFacts(
  { handbook, calendar }: Rules,
  { program, stage, slot, course }: Pick<PlannedRow, 'program' | 'stage' | 'slot' | 'course'>,
) {
  const rule = handbook.programs[program ?? ''];
  const courses = course === '' ? [] : course.split('+');
  const courseNeeds = courses.map((code) => handbook.courses[code]?.equipment);
  return {
    stage: rule?.stages.findIndex(({ code }) => code === stage) ?? -1,
    needed: isAskedFor(rule, { stage, slot, courses }),
    courses,
    reserved: courses.filter((code) => handbook.courses[code]?.qualified === true),
    courseNeeds,
    equipment: equipmentNeeded(courseNeeds, undefined),
    calendar,
  };
}
