import { twoDecimals } from '../round.js';
import type { SkillLevel } from '../handbook/types-kpis.js';
import type { Handbook, Kpi } from '../handbook/types.js';
import { levelOf } from '../kpis/levels.js';
import { reachesTarget } from '../kpis/measure.js';
import { ranksOf } from '../kpis/ranks.js';
import type { Period } from '../period.js';
import {
  byGroup,
  figureOf,
  meanValue,
  namesOf,
  type FigureSum,
  type Value,
} from './group-figures.js';
import { grouped } from './grouped.js';
import type { ReportSource } from './report-source.js';

/** The mean of everybody's figures of one period. */
export interface TrendRow {
  metric: string;
  period: string;
  people: number;
  /** In the unit of the KPI. */
  mean: number;
}

export interface KpiFacts {
  period: Period;
  handbook: Handbook;
  source: ReportSource;
  /** Codes of the KPIs that are told. */
  metrics: readonly string[];
  figures: readonly FigureSum[];
  /** Months up to the end of the period, the earliest first. */
  trend: readonly TrendRow[];
  /** Who was in which batch in the period. */
  batches: readonly { batch: string; personId: number }[];
}

export type KpiReport = ReturnType<typeof kpiReport>;

const reached = (value: number, kpi: Kpi): boolean | null =>
  reachesTarget(Math.round(value * 1e6), kpi);

/**
 * The figures of work of a period (003 §1, §5): each KPI over everybody, by team, by batch and by level of skill, and how
 * it developed month by month. Means are of people's own figures, each person once; who moved counts in each team with
 * the figures of the time there.
 */
export function kpiReport(facts: KpiFacts) {
  const { period, handbook, source, metrics } = facts;
  const byMetric = grouped(facts.figures, ({ metric }) => metric);
  const chosen = metrics.flatMap((metric) => {
    const kpi = handbook.kpis[metric];
    return kpi ? [{ metric, kpi, figures: byMetric.get(metric) ?? [] }] : [];
  });
  return {
    period: { kind: period.kind, text: period.text, from: period.from, to: period.to },
    metrics: chosen.flatMap((one) => metricLine(one) ?? []),
    teams: chosen.flatMap((one) => teamLines(one)),
    batches: chosen.flatMap((one) => batchLines(one, facts)),
    levels: levelLines(facts),
    trend: facts.trend
      .filter(({ metric }) => metrics.includes(metric))
      .map(({ metric, period: of, people, mean }, at, all) => {
        const before = all[at - 1];
        const change = before?.metric === metric ? twoDecimals(mean - before.mean) : null;
        const kpi = handbook.kpis[metric];
        const title = kpi?.title ?? metric;
        return { metric, title, period: of, people, mean: twoDecimals(mean), change };
      }),
    source,
  };
}

interface Chosen {
  metric: string;
  kpi: Kpi;
  figures: readonly FigureSum[];
}

const personValues = (figures: readonly FigureSum[]): Value[] =>
  [...grouped(figures, ({ personId }) => personId).values()].flatMap((own) => figureOf(own) ?? []);

function metricLine({ metric, kpi, figures }: Chosen) {
  const values = personValues(figures);
  const mean = meanValue(values);
  if (!mean) return null;
  const all = values.map(({ value }) => value);
  const there = all.filter((value) => reached(value, kpi) === true).length;
  return {
    ...{ metric, title: kpi.title, unit: kpi.unit, direction: kpi.direction },
    target: kpi.target ?? null,
    people: mean.n,
    mean: twoDecimals(mean.value),
    lowest: twoDecimals(all.reduce((a, b) => Math.min(a, b))),
    highest: twoDecimals(all.reduce((a, b) => Math.max(a, b))),
    reached: reached(mean.value, kpi),
    /** How many reach the target themselves; `null` without a target. */
    people_reached: kpi.target === undefined ? null : there,
  };
}

function teamLines({ metric, kpi, figures }: Chosen) {
  const teams = byGroup('team', figures);
  const lines = [...namesOf('team', figures)].flatMap(([key, team]) => {
    const mean = meanValue(personValues(teams.get(key) ?? []));
    return mean ? [{ team, mean }] : [];
  });
  const ranks = ranksOf(
    lines.map(({ mean }) => twoDecimals(mean.value)),
    kpi.direction,
  );
  return lines
    .map(({ team, mean }, at) => ({
      ...{ metric, title: kpi.title, team, people: mean.n, mean: twoDecimals(mean.value) },
      rank: ranks[at] ?? 1,
      reached: reached(mean.value, kpi),
    }))
    .sort((a, b) => a.rank - b.rank || (a.team < b.team ? -1 : 1));
}

function batchLines({ metric, kpi, figures }: Chosen, { batches }: KpiFacts) {
  const byPerson = grouped(figures, ({ personId }) => personId);
  return [...grouped(batches, ({ batch }) => batch)].flatMap(([batch, own]) => {
    const ids = new Set(own.map(({ personId }) => personId));
    const mean = meanValue([...ids].map((id) => figureOf(byPerson.get(id) ?? [])));
    if (!mean) return [];
    const value = twoDecimals(mean.value);
    return [
      {
        ...{ metric, title: kpi.title, batch, people: mean.n, mean: value },
        reached: reached(mean.value, kpi),
      },
    ];
  });
}

/** How many people have each level of skill by their figures of the period (`levels`; 003 §1). */
function levelLines({ handbook, figures }: KpiFacts) {
  const { levels } = handbook;
  if (!levels) return [];
  const counts = new Map<string | null, number>();
  for (const own of grouped(figures, ({ personId }) => personId).values()) {
    const byMetric = grouped(own, ({ metric }) => metric);
    const { level } = levelOf(levels, (metric) => {
      const found = figureOf(byMetric.get(metric) ?? []);
      return found ? { count: found.n, millionths: Math.round(found.value * 1e6) } : null;
    });
    const code = level?.code ?? null;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const line = (level: SkillLevel | null) => ({
    level: level?.code ?? null,
    title: level?.title ?? null,
    people: counts.get(level?.code ?? null) ?? 0,
  });
  return [...levels.map(line), line(null)].filter(
    ({ level, people }) => level !== null || people > 0,
  );
}
