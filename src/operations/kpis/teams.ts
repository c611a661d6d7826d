import { currentRules } from '../../db/rules.js';
import { listFigures } from '../../db/kpi-values.js';
import type { Store } from '../../db/open.js';
import { nameKey } from '../../domain/enrolling/name-key.js';
import { groupFigures, meanOf, reachesTarget, valueOver } from '../../domain/kpis/measure.js';
import { ranksOf } from '../../domain/kpis/ranks.js';
import type { FigureSpan } from '../../domain/kpis/span.js';
import { kpisNamed, peopleOf, requireSpan, type CodedKpi } from './people.js';

/** A team's mean of a KPI; each of its people counts once. */
export interface TeamFigure {
  kpi: CodedKpi;
  team: string;
  people: number;
  millionths: number;
  rank: number;
  reached: boolean | null;
}

/**
 * Teams compared by their people's figures of a period; who belongs to a team is taken as of its last day, so that a
 * move does not rewrite it. Teams without figures of a KPI are left out of it.
 *
 * @throws InputError `kpi_span_unclear`, `metric_unknown`
 */
export function compareTeams(
  store: Store,
  period: string,
  metric: string | null,
): { span: FigureSpan; teams: TeamFigure[] } {
  const { handbook } = currentRules(store);
  const span = requireSpan(period);
  const kpis = kpisNamed(handbook, metric);
  const people = peopleOf(store, { employee: null, team: null, batch: null }, span.to);
  const teamOf = new Map(people.map(({ id, team }) => [id, team]));
  const figures = listFigures(store, { personIds: null, metric: null, ...daysOf(span) });
  const byKpi = groupFigures(figures, (figure) => figure.metric);
  const teams = kpis.flatMap((kpi) => {
    const values = new Map<string, { team: string; values: number[] }>();
    const byPerson = groupFigures(byKpi.get(kpi.code) ?? [], ({ personId }) => personId);
    for (const [personId, own] of byPerson) {
      const team = teamOf.get(personId);
      const value = valueOver(own, span);
      if (team == null || !value) continue;
      const key = nameKey(team);
      const known = values.get(key) ?? { team, values: [] };
      known.values.push(value.millionths);
      values.set(key, known);
    }
    return rankedTeams(kpi, [...values.values()]);
  });
  return { span, teams };
}

const daysOf = ({ from, to }: FigureSpan) => ({ from, to });

function rankedTeams(
  kpi: CodedKpi,
  all: readonly { team: string; values: number[] }[],
): TeamFigure[] {
  const means = all.map(({ values }) => meanOf(values)?.millionths ?? 0);
  const ranks = ranksOf(means, kpi.direction);
  return all
    .map(({ team, values }, at) => {
      const millionths = means[at] ?? 0;
      const reached = reachesTarget(millionths, kpi);
      return { kpi, team, people: values.length, millionths, rank: ranks[at] ?? 1, reached };
    })
    .sort((a, b) => a.rank - b.rank || (a.team < b.team ? -1 : 1));
}
