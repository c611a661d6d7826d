import { currentRules } from '../../db/rules.js';
import { lastSessionDay, listFigures } from '../../db/kpi-values.js';
import { listBatches } from '../../db/batches.js';
import type { StoredPerson } from '../../db/persons.js';
import type { Store } from '../../db/open.js';
import type { Day } from '../../domain/day.js';
import {
  batchComparison,
  comparisonOf,
  windowsOf,
  type Comparison,
  type Windows,
} from '../../domain/kpis/compare.js';
import { groupFigures, meanWithin, type Measured } from '../../domain/kpis/measure.js';
import type { KpiComparison } from '../../domain/handbook/types-kpis.js';
import { Refusal, refused } from '../../errors.js';
import { requireBatch } from '../find-session.js';
import { enrollmentOn } from '../find-standing.js';
import { enrollmentFinder } from '../../db/enrollments.js';
import { kpisNamed, peopleOf, type CodedKpi, type Scope } from './people.js';

/** `person`: `null` for all people of the batch together. */
export interface ComparedFigure extends Comparison {
  batch: string;
  person: StoredPerson | null;
  kpi: CodedKpi;
}

export interface ComparedBatch {
  batch: string;
  windows: Windows;
  figures: ComparedFigure[];
}

/**
 * Figures before a batch's start and after its last session, of each of its people and of all together
 * (`kpi_comparison`; 003 §5). Of one person those of their batch; without a scope every batch.
 *
 * @throws Refusal `kpi_no_rules`; InputError `batch_unknown`, `person_unknown`, `metric_unknown`
 */
export function compareFigures(
  store: Store,
  scope: Pick<Scope, 'employee' | 'batch'>,
  metric: string | null,
  today: Day,
): ComparedBatch[] {
  const { handbook } = currentRules(store);
  const rules = handbook.kpi_comparison;
  if (!rules) throw new Refusal(refused('kpi_no_rules', { rule: 'kpi_comparison' }));
  const kpis = kpisNamed(handbook, metric);
  return batchesOf(store, scope, today).map((batch) => {
    const end = lastSessionDay(store, batch.id) ?? batch.closedOn;
    const windows = windowsOf(rules, batch.startOn, end);
    const whole = { employee: null, team: null, batch: batch.code };
    const members = peopleOf(store, whole, end ?? batch.startOn);
    const personIds = members.map(({ id }) => id);
    const compareOf = personComparer(store, personIds, windows, rules);
    const compared = kpis.flatMap((kpi) => {
      const people = members.map((person) => ({
        batch: batch.code,
        person,
        kpi,
        ...compareOf(kpi, person.id),
      }));
      const known = people.filter(({ before, after }) => before !== null || after !== null);
      if (known.length === 0) return [];
      const all = batchComparison(people, kpi.direction, rules.least_people);
      return [...known, { batch: batch.code, person: null, kpi, ...all }];
    });
    const wanted =
      scope.employee === null ? null : peopleOf(store, { ...scope, team: null }, today)[0];
    return {
      batch: batch.code,
      windows,
      figures: compared.filter(
        ({ person }) => !wanted || person === null || person.id === wanted.id,
      ),
    };
  });
}

/** Compares the figures of people before and after, one KPI of one person at a time. */
export function personComparer(
  store: Store,
  personIds: readonly number[],
  windows: Windows,
  { least_figures: least }: Pick<KpiComparison, 'least_figures'>,
): (kpi: CodedKpi, personId: number) => Comparison {
  const days = { from: windows.before.from, to: windows.after?.to ?? windows.before.to };
  const figures = listFigures(store, { personIds, metric: null, ...days });
  const of = groupFigures(figures, (one) => `${one.metric} ${one.personId}`);
  return (kpi, personId) =>
    personComparison(of.get(`${kpi.code} ${personId}`) ?? [], windows, kpi, least);
}

function batchesOf(
  store: Store,
  { employee, batch }: Pick<Scope, 'employee' | 'batch'>,
  today: Day,
) {
  if (batch !== null) return [requireBatch(store, batch)];
  if (employee === null) return listBatches(store);
  const [person] = peopleOf(store, { employee, team: null, batch: null }, today);
  const enrollment = person && enrollmentOn(enrollmentFinder(store)(person.id), today);
  if (enrollment) return [requireBatch(store, enrollment.batch)];
  throw new Refusal(refused('in_no_batch', { employee_no: person?.employeeNo ?? employee }));
}

const personComparison = (
  figures: readonly Measured[],
  { before, after }: Windows,
  kpi: CodedKpi,
  least: number,
): Comparison =>
  comparisonOf(
    meanWithin(figures, before),
    after === null ? null : meanWithin(figures, after),
    kpi.direction,
    least,
  );
