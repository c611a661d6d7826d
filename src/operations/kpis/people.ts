import { currentRules } from '../../db/rules.js';
import { listBatchPeople, listFigures } from '../../db/kpi-values.js';
import { listPersons, personByIdFinder, type StoredPerson } from '../../db/persons.js';
import type { Store } from '../../db/open.js';
import { compare } from '../../domain/compare.js';
import type { Day } from '../../domain/day.js';
import { nameKey } from '../../domain/enrolling/name-key.js';
import type { Handbook, Kpi } from '../../domain/handbook/types.js';
import { nearest } from '../../domain/handbook/nearest.js';
import { spanOf, type FigureSpan } from '../../domain/kpis/span.js';
import { codesNamed, nearestNamed } from '../../domain/recording/find-named.js';
import { InputError, refused } from '../../errors.js';
import { requireBatch } from '../find-session.js';
import { requirePerson } from '../find-standing.js';

/** Whose figures are looked at: at most one is given; nobody in particular is everybody. */
export interface Scope {
  employee: string | null;
  team: string | null;
  batch: string | null;
}

/**
 * The people of a scope, as they were on a day, by employee no.
 *
 * @throws InputError `person_unknown`, `team_unknown`, `batch_unknown`
 */
export function peopleOf(store: Store, scope: Scope, day: Day): StoredPerson[] {
  if (scope.employee !== null) return [requirePerson(store, scope.employee, day)];
  if (scope.batch !== null) {
    const personOf = personByIdFinder(store, day);
    return listBatchPeople(store, requireBatch(store, scope.batch).id)
      .map(personOf)
      .sort((a, b) => compare(a.employeeNo, b.employeeNo));
  }
  const everybody = listPersons(store, day);
  if (scope.team === null) return everybody;
  const wanted = nameKey(scope.team);
  const found = everybody.filter(
    ({ team, hiredOn }) => team !== null && nameKey(team) === wanted && hiredOn <= day,
  );
  if (found.length > 0) return found;
  const names = [...new Set(everybody.flatMap(({ team }) => team ?? []))];
  const suggestion = nearest(scope.team, names);
  throw new InputError(refused('team_unknown', { team: scope.team, day, suggestion }));
}

/** Whether a scope is everybody. */
export const isEverybody = ({ employee, team, batch }: Scope): boolean =>
  employee === null && team === null && batch === null;

/** A KPI with its code. */
export type CodedKpi = Kpi & { code: string };

/**
 * The KPI that is named, by code or title, or all, in the order of the handbook.
 *
 * @throws InputError `metric_unknown`
 */
export function kpisNamed({ kpis }: Handbook, named: string | null): CodedKpi[] {
  const all = Object.entries(kpis).map(([code, kpi]) => ({ code, ...kpi }));
  if (named === null) return all;
  const codes = codesNamed(kpis, named);
  if (codes.length > 0) return all.filter(({ code }) => codes.includes(code));
  const suggestion = nearestNamed([kpis], named);
  throw new InputError(refused('metric_unknown', { metric: named, suggestion }));
}

/** @throws InputError `kpi_span_unclear` */
export function requireSpan(text: string): FigureSpan {
  const span = spanOf(text.normalize('NFKC').trim());
  if (span) return span;
  throw new InputError(refused('kpi_span_unclear', { value: text }));
}

export interface FigureQuery {
  scope: Scope;
  metric: string | null;
  /** `null`: whatever there is. */
  period: string | null;
}

/** A figure as it is listed. */
export interface ListedFigure {
  person: StoredPerson;
  kpi: CodedKpi | null;
  metric: string;
  period: string;
  to: Day;
  millionths: number;
}

/**
 * Figures as they are recorded; people with the membership of today, in the order of their numbers.
 *
 * @throws InputError as `peopleOf`, `kpisNamed` and `requireSpan` say
 */
export function listKpiFigures(store: Store, query: FigureQuery, today: Day): ListedFigure[] {
  const { handbook } = currentRules(store);
  const span = query.period === null ? null : requireSpan(query.period);
  const metric =
    query.metric === null ? null : (kpisNamed(handbook, query.metric)[0]?.code ?? null);
  const people = new Map(peopleOf(store, query.scope, today).map((one) => [one.id, one]));
  const figures = listFigures(store, {
    personIds: isEverybody(query.scope) ? null : [...people.keys()],
    metric,
    from: span?.from ?? '0000-01-01',
    to: span?.to ?? '9999-12-31',
  });
  return figures
    .flatMap(({ personId, metric: code, period, to, millionths }) => {
      const person = people.get(personId);
      const kpi = handbook.kpis[code];
      if (!person) return [];
      return [{ person, kpi: kpi ? { code, ...kpi } : null, metric: code, period, to, millionths }];
    })
    .sort((a, b) =>
      a.person.employeeNo < b.person.employeeNo ? -1 : a.person === b.person ? 0 : 1,
    );
}
