import { compare } from '../compare.js';
import type { Handbook } from '../handbook/types.js';
import { knownSum, type Attended } from './attended.js';
import type {
  CoveredNeed,
  DepartmentCoverage,
  PlanSession,
  UnplannedTraining,
} from './coverage-facts.js';
import type { PlanItem } from './item.js';

/** What was held and no item explains: batch by batch, rule by rule, else title by title. */
export function unplannedTraining(
  sessions: readonly PlanSession[],
  attended: Attended,
  programs: Handbook['programs'],
): UnplannedTraining[] {
  const titleOf = ({ program, title }: PlanSession): string =>
    program === null ? title : (programs[program]?.title ?? program);
  const groups = new Map<string, PlanSession[]>();
  for (const session of sessions) {
    const { batch, rule, title } = session;
    const key = batch !== null ? `batch ${batch}` : rule !== null ? `rule ${rule}` : title;
    const group = groups.get(key);
    if (group) group.push(session);
    else groups.set(key, [session]);
  }
  return [...groups.values()]
    .map((group) => {
      const [first] = group;
      if (!first) throw new Error('a group of sessions is never empty');
      return {
        about: first.batch ?? first.rule ?? first.code,
        title: titleOf(first),
        sessions: group.map(({ code }) => code),
        minutes: group.reduce((sum, { minutes }) => sum + minutes, 0),
        ...attended.over(group),
      };
    })
    .sort((a, b) => compare(a.about, b.about));
}

/** Every department of the plan, of a need, or of somebody who attended; in order of their names. */
export function departmentCoverage(facts: {
  planned: readonly PlanItem[];
  needs: readonly CoveredNeed[];
  held: readonly PlanSession[];
  attended: Attended;
}): DepartmentCoverage[] {
  const people = new Map<string, { ids: Set<number>; minutes: number }>();
  for (const session of facts.held) {
    for (const { personId, department } of facts.attended.marksOf(session)) {
      if (department === null) continue;
      let own = people.get(department);
      if (!own) people.set(department, (own = { ids: new Set(), minutes: 0 }));
      own.ids.add(personId);
      own.minutes += session.minutes;
    }
  }
  const names = new Set([
    ...facts.planned.flatMap(({ departments }) => departments),
    ...facts.needs.flatMap(({ department }) => department ?? []),
    ...people.keys(),
  ]);
  return [...names].sort().map((department) => {
    const items = facts.planned.filter(({ departments }) => departments.includes(department));
    const needs = facts.needs.filter((need) => need.department === department);
    const own = people.get(department);
    return {
      department,
      items: items.length,
      plannedMinutes: knownSum(
        items.map(({ minutes, runs }) => (minutes === null ? null : minutes * (runs ?? 1))),
      ),
      plannedHeads: knownSum(items.map(({ heads }) => heads)),
      needs: needs.length,
      openNeeds: needs.filter(({ state }) => state === 'open').length,
      attendedHeads: own?.ids.size ?? null,
      attendedPersonMinutes: own?.minutes ?? null,
    };
  });
}
