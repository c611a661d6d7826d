import { daysBetween, type Day } from '../day.js';

/** A figure of a person's work, in millionths. */
export interface Measured {
  personId: number;
  metric: string;
  period: string;
  from: Day;
  to: Day;
  millionths: number;
}

/** Figures taken together: their number, and their mean in millionths. */
export interface Mean {
  count: number;
  millionths: number;
}

/** The mean of some figures; `null` where there is none, which is not 0. */
export function meanOf(values: readonly number[]): Mean | null {
  if (values.length === 0) return null;
  const total = values.reduce((sum, one) => sum + one, 0);
  return { count: values.length, millionths: Math.round(total / values.length) };
}

/** Figures of the longest kind that there is among some: a month is not to be counted again with its days. */
export function ofLongestKind(figures: readonly Measured[]): Measured[] {
  const kind = (one: Measured): number => kindOf(daysBetween(one.from, one.to) + 1);
  const longest = figures.reduce((most, one) => Math.max(most, kind(one)), 0);
  return figures.filter((one) => kind(one) === longest);
}

/** The mean of figures that lie within some days, of the longest kind. */
export function meanWithin(
  figures: readonly Measured[],
  { from, to }: { from: Day; to: Day },
): Mean | null {
  const within = figures.filter((one) => from <= one.from && one.to <= to);
  return meanOf(ofLongestKind(within).map(({ millionths }) => millionths));
}

/**
 * What figures of one person and KPI amount to over a stretch of days: one of just these days, where there is one; else
 * the mean of those that lie in it, of the longest kind there is.
 */
export function valueOver(figures: readonly Measured[], span: { from: Day; to: Day }): Mean | null {
  const exact = figures.find(({ from, to }) => from === span.from && to === span.to);
  return exact ? { count: 1, millionths: exact.millionths } : meanWithin(figures, span);
}

/** 1 day, 7 days or a month: months are of one kind, however long. */
const kindOf = (days: number): number => (days >= 28 ? 28 : days);

/** Figures by what they have in common. */
export function groupFigures<Key>(
  figures: Iterable<Measured>,
  keyOf: (figure: Measured) => Key,
): Map<Key, Measured[]> {
  const groups = new Map<Key, Measured[]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  return groups;
}

/** A figure as it is shown: two decimals. */
export const shownValue = (millionths: number): number => Math.round(millionths / 1e4) / 100;

/** Whether a figure reaches a target, in the direction of its KPI. */
export function reachesTarget(
  millionths: number,
  { direction, target }: { direction: 'higher' | 'lower'; target?: number },
): boolean | null {
  if (target === undefined) return null;
  const limit = Math.round(target * 1e6);
  return direction === 'higher' ? millionths >= limit : millionths <= limit;
}
