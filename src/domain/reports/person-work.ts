import type { Day } from '../day.js';
import type { Drill, Handbook, Kpi } from '../handbook/types.js';
import {
  groupFigures,
  ofLongestKind,
  reachesTarget,
  shownValue,
  type Measured,
} from '../kpis/measure.js';
import { grouped } from './grouped.js';
import type { PersonFacts } from './person.js';

export interface PersonChecklist {
  checklist: string;
  title: string;
  items: number;
  signed: number;
  signatures: {
    area: string;
    item: string;
    title: string;
    signed_on: Day;
    mentor: string | null;
  }[];
}

export interface PersonDrill {
  drill: string;
  title: string;
  unit: string;
  per_day: number;
  days_wanted: number;
  /** Days on which so much was done. */
  days_met: number;
  days: { day: Day; quantity: number; met: boolean }[];
}

export interface PersonKpi {
  metric: string;
  title: string;
  unit: string;
  direction: 'higher' | 'lower' | null;
  target: number | null;
  figures: { period: string; value: number; change: number | null; reached: boolean | null }[];
}

/** The rules of a training that know a code, the latest first; else those in force. */
function ruleOf<T>({ trainings, rules }: PersonFacts, find: (handbook: Handbook) => T | undefined) {
  for (const training of [...trainings].reverse()) {
    const found = find(training.rules.handbook);
    if (found !== undefined) return found;
  }
  return find(rules.handbook);
}

/** What was signed of each checklist (001 §3.1b). */
export function personChecklists(facts: PersonFacts): PersonChecklist[] {
  const lists = grouped(facts.rows.signatures, ({ checklist }) => checklist);
  return [...lists].map(([code, own]) => {
    const rule = ruleOf(facts, ({ checklists }) => checklists[code]);
    const places = new Map(
      (rule?.areas ?? []).flatMap(({ title: area, items }) =>
        items.map(({ code: item, title }) => [item, { area, title }] as const),
      ),
    );
    const known = own.filter(({ item }) => places.has(item));
    return {
      checklist: code,
      title: rule?.title ?? code,
      items: places.size,
      signed: known.length,
      signatures: own.map(({ item, signed_on, mentor }) => ({
        area: places.get(item)?.area ?? '',
        item,
        title: places.get(item)?.title ?? item,
        signed_on,
        mentor,
      })),
    };
  });
}

/** What was done of each drill, day by day, against its quota (001 §3.1c). */
export function personDrills(facts: PersonFacts): PersonDrill[] {
  return [...grouped(facts.rows.drills, ({ drill }) => drill)].map(([code, own]) => {
    const rule: Drill | undefined = ruleOf(facts, ({ drills }) => drills[code]);
    const quota = rule?.per_day ?? 0;
    const days = own.map(({ day, quantity }) => ({ day, quantity, met: quantity >= quota }));
    return {
      drill: code,
      title: rule?.title ?? code,
      unit: rule?.unit ?? '',
      per_day: quota,
      days_wanted: rule?.days ?? 0,
      days_met: days.filter(({ met }) => met).length,
      days,
    };
  });
}

/** Figures period by period, months where there are months, with the change since the one before (003 §5). */
export function kpiTrends(
  figures: readonly Measured[],
  kpis: Readonly<Record<string, Kpi>>,
): PersonKpi[] {
  const byMetric = groupFigures(figures, ({ metric }) => metric);
  const known = Object.keys(kpis).filter((code) => byMetric.has(code));
  const others = [...byMetric.keys()].filter((code) => !Object.hasOwn(kpis, code)).sort();
  return [...known, ...others].map((metric) => {
    const kpi = kpis[metric];
    const own = ofLongestKind(byMetric.get(metric) ?? []);
    return {
      metric,
      title: kpi?.title ?? metric,
      unit: kpi?.unit ?? '',
      direction: kpi?.direction ?? null,
      target: kpi?.target ?? null,
      figures: own.map(({ period, millionths }, at) => {
        const before = own[at - 1]?.millionths;
        return {
          period,
          value: shownValue(millionths),
          change: before === undefined ? null : shownValue(millionths - before),
          reached: kpi ? reachesTarget(millionths, kpi) : null,
        };
      }),
    };
  });
}
