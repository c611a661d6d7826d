import { currentRules } from '../../db/rules.js';
import { listFigures } from '../../db/kpi-values.js';
import type { Store } from '../../db/open.js';
import type { Day } from '../../domain/day.js';
import { nameKey } from '../../domain/enrolling/name-key.js';
import { groupFigures, meanOf, ofLongestKind, reachesTarget } from '../../domain/kpis/measure.js';
import { kpisNamed, peopleOf, type CodedKpi, type Scope } from './people.js';

/** A point of a trend: the mean of those who have a figure of the period. */
export interface TrendPoint {
  period: string;
  people: number;
  millionths: number;
  /** Since the period before, in millionths; `null` at the first. */
  change: number | null;
  reached: boolean | null;
}

export interface Trend {
  kpi: CodedKpi;
  points: TrendPoint[];
}

/**
 * How the figures of a person, a team or a batch developed, period by period; months where there are months, else
 * weeks, else days. A team's people are those of the last day of each period. KPIs without figures are left out.
 *
 * @throws InputError `person_unknown`, `team_unknown`, `batch_unknown`, `metric_unknown`
 */
export function listTrends(store: Store, scope: Scope, metric: string | null, today: Day): Trend[] {
  const { handbook } = currentRules(store);
  const kpis = kpisNamed(handbook, metric);
  const members = membersOn(store, scope, today);
  const own = scope.team === null ? [...members(today)] : null;
  const figures = listFigures(store, {
    personIds: own,
    metric: null,
    from: '0000-01-01',
    to: '9999-12-31',
  });
  const byKpi = groupFigures(figures, (figure) => figure.metric);
  return kpis.flatMap((kpi) => {
    const belonging = (byKpi.get(kpi.code) ?? []).filter(({ personId, to }) =>
      members(to).has(personId),
    );
    const periods = groupFigures(ofLongestKind(belonging), ({ period }) => period);
    const points: TrendPoint[] = [];
    for (const [period, of] of [...periods].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const mean = meanOf(of.map(({ millionths }) => millionths));
      if (!mean) continue;
      const { millionths, count: people } = mean;
      const before = points.at(-1)?.millionths;
      const change = before === undefined ? null : millionths - before;
      points.push({ period, people, millionths, change, reached: reachesTarget(millionths, kpi) });
    }
    return points.length > 0 ? [{ kpi, points }] : [];
  });
}

/** Who belongs to a scope on a day; only a team's people change. */
function membersOn(store: Store, scope: Scope, today: Day): (day: Day) => ReadonlySet<number> {
  const idsOn = (day: Day): Set<number> => new Set(peopleOf(store, scope, day).map(({ id }) => id));
  const now = idsOn(today);
  if (scope.team === null) return () => now;
  const known = new Map<Day, ReadonlySet<number>>([[today, now]]);
  const nobody = { ...scope, team: null };
  return (day) => {
    let ids = known.get(day);
    if (!ids) {
      const there = peopleOf(store, nobody, day).filter(({ team }) => sameTeam(team, scope.team));
      known.set(day, (ids = new Set(there.map(({ id }) => id))));
    }
    return ids;
  };
}

const sameTeam = (team: string | null, wanted: string | null): boolean =>
  team !== null && wanted !== null && nameKey(team) === nameKey(wanted);
