import type { AwardMetric, Awards, Award } from '../handbook/types-awards.js';

/** All figures that an award is made of. */
export const figuresOf = ({ conditions, excluded, rank }: Award): AwardMetric[] => [
  ...(conditions ?? []),
  ...(excluded ?? []),
  ...(rank?.by ?? []),
  ...(rank?.second ?? []),
];

/** The KPIs that the awards need, by code: those of weekly awards, and those of all others, which are made of months. */
export function kpisWanted(awards: Awards): { week: Set<string>; month: Set<string> } {
  const wanted = { week: new Set<string>(), month: new Set<string>() };
  for (const award of Object.values(awards.list)) {
    const into = award.period === 'week' ? wanted.week : wanted.month;
    for (const { kpi } of figuresOf(award)) if (kpi !== undefined) into.add(kpi);
  }
  return wanted;
}
