import { listFigureSums, listNames, placeFinder } from '../../db/report-groups.js';
import { currentRules } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import { translate } from '../../db/translate.js';
import type { Day } from '../../domain/day.js';
import type { IndexRules } from '../../domain/handbook/types-index.js';
import { periodWith, type Period } from '../../domain/period.js';
import { indexReport, type IndexReport } from '../../domain/reports/index-report.js';
import { InputError, Refusal, refused } from '../../errors.js';
import { reportSource } from '../report-source.js';
import { placedMarks } from './placed.js';

/** @throws Refusal `index_no_rules` */
export function requireIndexRules(store: Store): IndexRules {
  const { index } = currentRules(store).handbook;
  if (index) return index;
  throw new Refusal(refused('index_no_rules', { rule: 'index' }));
}

/** @throws InputError `index_period_kind` */
function requireKind({ periods }: IndexRules, period: Period): void {
  if (periods.some((kind) => kind === period.kind)) return;
  const example = periodWith(periods[0] ?? 'month', period.from).text;
  throw new InputError(
    refused('index_period_kind', {
      ...{ period: period.text, kinds: [...periods], rule: 'index.periods', example },
    }),
  );
}

/**
 * The index of a period for people, teams, departments and the office, by the handbook in force; read in one
 * transaction, figures and marks each in one pass.
 *
 * @throws Refusal `index_no_rules`; InputError `index_period_kind`; BusyError `store_busy`
 */
export function makeIndexReport(
  store: Store,
  input: { period: Period; today: Day; timeoutMs: number },
): IndexReport {
  const { period, today, timeoutMs } = input;
  return translate(store.file, timeoutMs, () =>
    store.sqlite.transaction(() => {
      const rules = requireIndexRules(store);
      requireKind(rules, period);
      const { handbook, version } = currentRules(store);
      const metrics = rules.parts.flatMap(({ kpi }) => kpi ?? []);
      const placeOf = placeFinder(store);
      return indexReport({
        period,
        rules,
        handbook,
        source: reportSource(store, today, [version]),
        figures: listFigureSums(store, period, metrics),
        marks: placedMarks(store, period, today),
        people: listNames(store),
        placeOf: (personId) => placeOf(personId, period.to),
      });
    })(),
  );
}
