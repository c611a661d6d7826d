import { listNeeds, type StoredNeed } from '../db/needs.js';
import { currentRules } from '../db/rules.js';
import type { Store } from '../db/open.js';
import { nearest } from '../domain/handbook/nearest.js';
import { needPeople } from '../domain/planning/need-people.js';
import { needState, planItemOf, type NeedState } from '../domain/planning/need-state.js';
import { InputError, refused } from '../errors.js';
import { codeKey } from './find-session.js';

/** A need with what follows from the facts about it. */
export interface NeedView extends StoredNeed {
  state: NeedState;
  /** The item of a plan that answers it. */
  planItem: string | null;
  /** Employee numbers of all whom it concerns, those of the needs merged into it included. */
  named: readonly string[];
  /** How many people in all; `null` where no form says. */
  headsInAll: number | null;
  /** Codes of the needs that were merged into it, directly or by way of another. */
  merged: readonly string[];
}

/** All needs as they are now, in the order in which they came in. */
export function findNeeds(store: Store): NeedView[] {
  const needs = listNeeds(store);
  const into = new Map<string, StoredNeed[]>();
  for (const need of needs) {
    if (need.mergedInto === null) continue;
    const others = into.get(need.mergedInto);
    if (others) others.push(need);
    else into.set(need.mergedInto, [need]);
  }
  const below = (need: StoredNeed): StoredNeed[] =>
    (into.get(need.code) ?? []).flatMap((other) => [other, ...below(other)]);
  return needs.map((need) => viewOf(need, below(need)));
}

function viewOf(need: StoredNeed, merged: readonly StoredNeed[]): NeedView {
  const forms = [need, ...merged].map(({ department, heads, people }) => ({
    department,
    heads,
    people: people.map(({ employeeNo }) => employeeNo),
  }));
  const { named, heads } = needPeople(forms);
  return {
    ...need,
    state: needState(need),
    planItem: planItemOf(need)?.code ?? null,
    named,
    headsInAll: heads,
    merged: merged.map(({ code }) => code),
  };
}

/** A need by its code, or `need_unknown`. */
export function lookUpNeed(
  needs: readonly NeedView[],
  code: string,
): { need: NeedView } | { unknown: ReturnType<typeof unknownNeed> } {
  const wanted = codeKey(code).toUpperCase();
  const need = needs.find((candidate) => candidate.code === wanted);
  return need ? { need } : { unknown: unknownNeed(needs, code) };
}

function unknownNeed(needs: readonly NeedView[], need: string) {
  const codes = needs.map(({ code }) => code);
  const suggestion = nearest(codeKey(need).toUpperCase(), codes);
  return refused('need_unknown', { need, suggestion });
}

/**
 * A need by its code.
 *
 * @throws InputError `need_unknown`
 */
export function requireNeed(needs: readonly NeedView[], code: string): NeedView {
  const found = lookUpNeed(needs, code);
  if ('unknown' in found) throw new InputError(found.unknown);
  return found.need;
}

/** A need with the titles of what it names, and who is named in which form. */
export interface ShownNeed {
  need: NeedView;
  typeTitle: string | null;
  /** Empty where the handbook in force does not have the course. */
  courseTitle: string;
  people: readonly { employeeNo: string; name: string; need: string }[];
}

/**
 * One need, to be looked at.
 *
 * @throws InputError `need_unknown`
 */
export function findNeed(store: Store, code: string): ShownNeed {
  const needs = findNeeds(store);
  const need = requireNeed(needs, code);
  const { handbook } = currentRules(store);
  const forms = [need, ...needs.filter((other) => need.merged.includes(other.code))];
  const { courseType, course } = need;
  return {
    need,
    typeTitle: handbook.needs?.types[courseType ?? '']?.title ?? courseType,
    courseTitle: handbook.courses[course ?? '']?.title ?? '',
    people: forms.flatMap(({ code: of, people }) =>
      people.map(({ employeeNo, name }) => ({ employeeNo, name, need: of })),
    ),
  };
}
