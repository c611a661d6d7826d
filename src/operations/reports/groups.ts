import {
  listAttendanceSums,
  listFigureSums,
  listHeads,
  listMemberAttendance,
  listMemberships,
  listNames,
  listSpotSums,
} from '../../db/report-groups.js';
import { currentRules } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import { translate } from '../../db/translate.js';
import type { Day } from '../../domain/day.js';
import { nameKey } from '../../domain/enrolling/name-key.js';
import { nearest } from '../../domain/handbook/nearest.js';
import type { Period } from '../../domain/period.js';
import { namesOf } from '../../domain/reports/group-figures.js';
import { groupReport, type GroupFacts, type GroupReport } from '../../domain/reports/groups.js';
import { InputError, refused } from '../../errors.js';
import { reportSource } from '../report-source.js';
import { placedMarks } from './placed.js';

/**
 * Teams or departments of a period, all side by side or one with its people; read in one transaction, each kind of
 * figure in one pass over everybody.
 *
 * @throws InputError `group_unknown`; BusyError `store_busy`
 */
export function makeGroupReport(
  store: Store,
  input: {
    unit: GroupFacts['unit'];
    name: string | null;
    period: Period;
    today: Day;
    timeoutMs: number;
  },
): GroupReport {
  const { unit, name, period, today, timeoutMs } = input;
  return translate(store.file, timeoutMs, () =>
    store.sqlite.transaction(() => {
      const { handbook, version } = currentRules(store);
      return groupReport({
        unit,
        only: name === null ? null : requireGroup(store, unit, name),
        period,
        handbook,
        source: reportSource(store, today, [version]),
        heads: listHeads(store, period.to),
        attendance: listAttendanceSums(store, period),
        marks: placedMarks(store, period, today),
        figures: listFigureSums(store, period, Object.keys(handbook.kpis)),
        spotChecks: listSpotSums(store, period),
        memberAttendance: name === null ? [] : listMemberAttendance(store, period),
        people: listNames(store),
      });
    })(),
  );
}

/** @throws InputError `group_unknown` */
function requireGroup(store: Store, unit: GroupFacts['unit'], name: string): string {
  const names = namesOf(unit, listMemberships(store));
  const key = nameKey(name);
  if (names.has(key)) return key;
  const suggestion = nearest(name, [...names.values()]);
  throw new InputError(refused('group_unknown', { unit, name, suggestion }));
}
