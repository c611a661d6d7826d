import { currentRules } from '../../db/rules.js';
import { listFigures } from '../../db/kpi-values.js';
import type { StoredPerson } from '../../db/persons.js';
import type { Store } from '../../db/open.js';
import { levelOf, type LevelVerdict } from '../../domain/kpis/levels.js';
import { groupFigures, valueOver } from '../../domain/kpis/measure.js';
import type { FigureSpan } from '../../domain/kpis/span.js';
import { Refusal, refused } from '../../errors.js';
import { peopleOf, requireSpan, type Scope } from './people.js';

export interface PersonLevel extends LevelVerdict {
  person: StoredPerson;
}

export interface Levels {
  span: FigureSpan;
  /** Version of the handbook. */
  version: number;
  people: PersonLevel[];
}

/**
 * The level of skill that people have by their figures of a period (003 §1), by the handbook in force; with the team
 * that they were in on its last day.
 *
 * @throws Refusal `kpi_no_rules`; InputError `kpi_span_unclear`, `person_unknown`, `team_unknown`, `batch_unknown`
 */
export function listLevels(store: Store, scope: Scope, period: string): Levels {
  const { handbook, version } = currentRules(store);
  const { levels } = handbook;
  if (!levels) throw new Refusal(refused('kpi_no_rules', { rule: 'levels' }));
  const span = requireSpan(period);
  const people = peopleOf(store, scope, span.to).filter(({ hiredOn }) => hiredOn <= span.to);
  const personIds = people.map(({ id }) => id);
  const figures = listFigures(store, { personIds, metric: null, from: span.from, to: span.to });
  const byPerson = groupFigures(figures, ({ personId }) => personId);
  return {
    span,
    version,
    people: people.map((person) => {
      const own = groupFigures(byPerson.get(person.id) ?? [], ({ metric }) => metric);
      return { person, ...levelOf(levels, (metric) => valueOver(own.get(metric) ?? [], span)) };
    }),
  };
}
