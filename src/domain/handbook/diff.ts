import { alignEntries, canonical, isMap, isSame, type Pair } from './align.js';
import { rulePath, type RulePath } from './path.js';
import { forms } from './forms.js';
import type { Handbook } from './types.js';

/** A place in a handbook; list entries that have a code are named by it. */
export type Part = string | number | { code: string };

/** One step on the way from the document down to what changed, with what either handbook has there. */
export interface Level {
  part: Part;
  /** Where it stood before, if that is another place of a list. */
  stood?: number;
  before: unknown;
  after: unknown;
}

/** One rule that differs between two handbooks. Values are texts: a scalar as it is, a group of rules as JSON. */
export interface HandbookChange {
  /** List entries that have a code are named by it: `stages[foundation]`. `ruleAt` understands both forms. */
  path: string;
  /** `reordered`: a list has the same entries in another order. */
  kind: 'added' | 'removed' | 'changed' | 'reordered';
  before: string | null;
  after: string | null;
  /** From the document down to the rule itself. */
  levels: readonly Level[];
}

interface Step {
  levels: readonly Level[];
  before: unknown;
  after: unknown;
}

/**
 * What changed from one handbook to another, rule by rule and sorted by path. Stages, dimensions and items are matched
 * by their code, other list entries by what they have in common, so that one more stage or step in front does not
 * change all behind it; where only the order changed, the list itself is named with both orders.
 */
export function diffHandbooks(before: Handbook, after: Handbook): HandbookChange[] {
  const step = { levels: [], before: withSections(before), after: withSections(after) };
  return compare(step).sort((a, b) => comparePaths(a.path, b.path));
}

/** A handbook in which a section that may be left out is an empty one, so that its entries are told one by one. */
function withSections(handbook: Handbook): Record<string, unknown> {
  const coded = Object.entries(forms.handbook).filter(
    ([, form]) => typeof form === 'object' && 'each' in form,
  );
  return { ...Object.fromEntries(coded.map(([key]) => [key, {}])), ...handbook };
}

function compare(step: Step): HandbookChange[] {
  const { before, after } = step;
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(step, before, after);
  if (isMap(before) && isMap(after) && !isSpan(before) && !isSpan(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => below(step, key, own(before, key), own(after, key)));
  }
  if (isSame(before, after)) return [];
  return [
    change(step, before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'),
  ];
}

function below({ levels }: Step, part: Part, before: unknown, after: unknown): HandbookChange[] {
  return compare({ levels: [...levels, { part, before, after }], before, after });
}

function change({ levels, before, after }: Step, kind: HandbookChange['kind']): HandbookChange {
  const path = pathText(
    levels.map(({ part, stood }) => (kind === 'removed' && stood !== undefined ? stood : part)),
  );
  return { path, kind, before: text(before), after: text(after), levels };
}

function compareLists(step: Step, before: unknown[], after: unknown[]): HandbookChange[] {
  if (isSame(before, after)) return [];
  const [was, is] = [before.map(canonical), after.map(canonical)];
  if ([...was].sort().join() === [...is].sort().join()) return [reordered(step, before, after)];
  if (![...before, ...after].some(isMap)) return [change(step, 'changed')];
  const [codesBefore, codesAfter] = [codesOf(before), codesOf(after)];
  if (codesBefore && codesAfter) return compareCoded(step, codesBefore, codesAfter);
  const list = step.levels.at(-1)?.part;
  return alignEntries(typeof list === 'string' ? list : '', before, after).flatMap((pair) =>
    compareEntries(step, pair, before, after),
  );
}

function compareEntries(
  step: Step,
  pair: Pair,
  before: readonly unknown[],
  after: readonly unknown[],
): HandbookChange[] {
  const [was, is] = [pair.before, pair.after];
  const entries = {
    before: was === null ? undefined : before[was],
    after: is === null ? undefined : after[is],
  };
  const place = { part: is ?? was ?? 0, ...(was === null ? {} : { stood: was }) };
  return compare({ levels: [...step.levels, { ...place, ...entries }], ...entries });
}

function compareCoded(
  step: Step,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): HandbookChange[] {
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((code) =>
    below(step, { code }, before.get(code), after.get(code)),
  );
  const kept = [...before.keys()].filter((code) => after.has(code)).join(', ');
  const keptNow = [...after.keys()].filter((code) => before.has(code)).join(', ');
  if (kept === keptNow) return changes;
  return [...changes, reordered(step, [...before.values()], [...after.values()])];
}

function reordered(step: Step, before: unknown[], after: unknown[]): HandbookChange {
  const [codesBefore, codesAfter] = [codesOf(before), codesOf(after)];
  const moved = change(step, 'reordered');
  if (!codesBefore || !codesAfter) return moved;
  const order = (codes: ReadonlyMap<string, unknown>): string => [...codes.keys()].join(', ');
  return { ...moved, before: order(codesBefore), after: order(codesAfter) };
}

/** A list's entries by their codes; `undefined` where they have none, or not one each. */
function codesOf(entries: readonly unknown[]): ReadonlyMap<string, unknown> | undefined {
  const codes = new Map<string, unknown>();
  for (const entry of entries) {
    const code = isMap(entry) ? own(entry, 'code') : undefined;
    if (typeof code === 'string') codes.set(code, entry);
  }
  return codes.size === entries.length ? codes : undefined;
}

const units: readonly string[] = ['days', 'workdays', 'months'];

/** A length of time is one value, whatever its unit. */
export function isSpan(
  value: unknown,
): value is { days?: number; workdays?: number; months?: number } {
  if (!isMap(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([key, count]) => units.includes(key) && typeof count === 'number')
  );
}

function own(map: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function text(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function pathText(path: readonly Part[]): string {
  let written = '';
  let plain: RulePath = [];
  for (const part of path) {
    if (typeof part !== 'object') {
      plain = [...plain, part];
      continue;
    }
    written = joined(written, rulePath(plain)) + `[${part.code}]`;
    plain = [];
  }
  return joined(written, rulePath(plain));
}

function joined(front: string, back: string): string {
  return front === '' || back === '' || back.startsWith('[') ? front + back : `${front}.${back}`;
}

/** Paths in reading order: `steps[2]` before `steps[10]`. */
function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split(/(\d+)/), b.split(/(\d+)/)];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const [x = '', y = ''] = [left[at], right[at]];
    if (x === y) continue;
    const numbers = at % 2 === 1 ? Number(x) - Number(y) : 0;
    if (numbers !== 0) return numbers;
    return x < y ? -1 : 1;
  }
  return left.length - right.length;
}
