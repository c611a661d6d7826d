/** Which entry of a list became which: places in the list before and after; `null` where there is no such entry. */
export interface Pair {
  before: number | null;
  after: number | null;
}

/** Keys in which two entries of a list must agree to be taken for the same entry, by the name of the list. */
const identities: Readonly<Record<string, readonly string[]>> = {
  gates: ['kind'],
  overrides: ['day'],
  components: ['assessment'],
  selection: ['kind'],
  renewal: ['kind'],
  kpis: ['metric'],
  standards: ['program', 'stage'],
  conditions: ['kpi', 'assessment', 'attendance', 'results', 'drill', 'feedback'],
  excluded: ['kpi', 'assessment', 'attendance', 'results', 'drill', 'feedback'],
  by: ['kpi', 'assessment', 'attendance', 'results', 'drill', 'feedback'],
};

/** What it costs to take an entry out or put one in; twice that is the most that a change of one may cost. */
const single = 1;

/**
 * Which entry of a list without codes became which, in order: entries that are equal stand for each other, the ones
 * between them go together where they share most, and the rest was taken out or put in. So a step that is put in
 * between two others does not change all behind it.
 */
export function alignEntries(
  list: string,
  before: readonly unknown[],
  after: readonly unknown[],
): Pair[] {
  const keys = identities[list] ?? [];
  const changeOf = before.map((was) => after.map((is) => costOfChange(was, is, keys)));
  const costs = costsFromEnd(changeOf, before.length, after.length);
  const cost = (row: number, column: number): number => costs[row]?.[column] ?? Infinity;
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < before.length || column < after.length;) {
    const here = cost(row, column);
    const change = changeOf[row]?.[column] ?? Infinity;
    if (change + cost(row + 1, column + 1) === here) {
      pairs.push({ before: row++, after: column++ });
    } else if (row < before.length && single + cost(row + 1, column) === here) {
      pairs.push({ before: row++, after: null });
    } else {
      pairs.push({ before: null, after: column++ });
    }
  }
  return pairs;
}

/** The least cost of bringing the rest of one list to the rest of the other, from each pair of places on. */
function costsFromEnd(
  changeOf: readonly (readonly number[])[],
  rows: number,
  columns: number,
): number[][] {
  const costs: number[][] = Array.from({ length: rows + 1 }, () => []);
  for (let row = rows; row >= 0; row -= 1) {
    const line = costs[row] ?? [];
    for (let column = columns; column >= 0; column -= 1) {
      if (row === rows && column === columns) line[column] = 0;
      else {
        const next = (down: number, right: number) =>
          costs[row + down]?.[column + right] ?? Infinity;
        line[column] = Math.min(
          (changeOf[row]?.[column] ?? Infinity) + next(1, 1),
          single + next(1, 0),
          single + next(0, 1),
        );
      }
    }
  }
  return costs;
}

/** The share of keys that differ, of twice the cost of one entry; endless where the two cannot be the same entry. */
function costOfChange(before: unknown, after: unknown, identity: readonly string[]): number {
  if (isSame(before, after)) return 0;
  if (!isMap(before) || !isMap(after)) return Infinity;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const shared = [...keys].filter((key) => Object.hasOwn(before, key) && Object.hasOwn(after, key));
  if (shared.length === 0 || identity.some((key) => before[key] !== after[key])) return Infinity;
  const same = shared.filter((key) => isSame(before[key], after[key]));
  return 2 * single * (1 - same.length / keys.size);
}

/** Whether two rules are the same, whatever the order of their keys; a key without a value is none. */
export function isSame(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length && before.every((entry, n) => isSame(entry, after[n]));
  }
  if (!isMap(before) || !isMap(after)) return false;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].every((key) => isSame(before[key], after[key]));
}

/** The same text for the same rules, whatever the order of their keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, child: unknown) =>
    isMap(child)
      ? Object.fromEntries(Object.entries(child).sort(([a], [b]) => (a < b ? -1 : 1)))
      : child,
  );
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
