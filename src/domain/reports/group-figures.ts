/** What people's figures of a period amount to, for themselves, their teams, departments and the office. */
import { compare } from '../compare.js';
import { nameKey } from '../enrolling/name-key.js';
import { grouped } from './grouped.js';
import { orderKey } from './order.js';

/** Where somebody belonged on the day of what they did. */
export interface Placed {
  personId: number;
  department: string | null;
  team: string | null;
}

/** Figures of one person and metric of one kind; `whole`: of just the period. `total` in millionths. */
export interface FigureSum extends Placed {
  metric: string;
  kind: number;
  whole: number;
  n: number;
  total: number;
}

/** A mark that counts, as a share of its total in per cent; `day` of a person's marks the later comes later. */
export interface MarkShare extends Placed {
  assessment: string;
  share: number;
  passed: boolean;
}

/** A person's value of a metric: the mean of so many figures or marks. */
export interface Value {
  value: number;
  n: number;
}

/**
 * What figures of a person amount to: the one of just the period where there is one, else the mean of those that lie in
 * it, of the longest kind there is; as `valueOver` has it. In the unit of the KPI.
 */
export function figureOf(sums: readonly FigureSum[]): Value | null {
  const whole = sums.filter((one) => one.whole === 1);
  const longest = sums.reduce((most, { kind }) => Math.max(most, kind), 0);
  const chosen = whole.length > 0 ? whole : sums.filter(({ kind }) => kind === longest);
  const n = chosen.reduce((sum, one) => sum + one.n, 0);
  if (n === 0) return null;
  const total = chosen.reduce((sum, one) => sum + one.total, 0);
  return { value: Math.round(total / n) / 1e6, n };
}

/** A person's marks of a period: of each assessment the latest, their mean. */
export function marksOf(marks: readonly MarkShare[]): Value | null {
  const latest = [...new Map(marks.map((mark) => [mark.assessment, mark.share])).values()];
  if (latest.length === 0) return null;
  return { value: latest.reduce((sum, one) => sum + one, 0) / latest.length, n: latest.length };
}

/** The mean of people's values; each person counts once. */
export function meanValue(values: readonly (Value | null)[]): Value | null {
  const known = values.flatMap((one) => one ?? []);
  if (known.length === 0) return null;
  return {
    value: known.reduce((sum, { value }) => sum + value, 0) / known.length,
    n: known.length,
  };
}

export type Unit = 'team' | 'department' | 'office';

/** The name of a group as it was written first, by how it is compared; of nobody's the empty text. */
export const keyIn = (unit: Unit, place: Pick<Placed, 'department' | 'team'>): string => {
  if (unit === 'office') return '';
  const name = place[unit];
  return name === null ? '' : nameKey(name);
};

/** Rows of each group, in the order of their names; what belongs to none is left out. */
export function byGroup<Row extends Pick<Placed, 'department' | 'team'>>(
  unit: Unit,
  rows: readonly Row[],
): Map<string, Row[]> {
  const keys = new Map<string | null, string>();
  const groups = grouped(rows, (row) => {
    const name = unit === 'office' ? null : row[unit];
    let key = keys.get(name);
    if (key === undefined) keys.set(name, (key = keyIn(unit, row)));
    return key;
  });
  if (unit !== 'office') groups.delete('');
  return groups;
}

/** What a group is called. */
export function namesOf(
  unit: Exclude<Unit, 'office'>,
  rows: readonly Pick<Placed, 'department' | 'team'>[],
): Map<string, string> {
  const names = new Map<string, string>();
  for (const row of rows) {
    const name = row[unit];
    if (name !== null && !names.has(nameKey(name))) names.set(nameKey(name), name);
  }
  return new Map([...names].sort(([, a], [, b]) => compare(orderKey(a), orderKey(b))));
}
