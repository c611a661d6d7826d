import { rulePath, type RulePath } from './path.js';
import type { Handbook } from './types.js';

/** One rule that differs between two handbooks. Values are texts: a scalar as it is, a group of rules as JSON. */
export interface HandbookChange {
  /** List entries that have a code are named by it: `stages[foundation]`. `ruleAt` understands both forms. */
  path: string;
  kind: 'added' | 'removed' | 'changed';
  before: string | null;
  after: string | null;
}

interface Step {
  path: readonly Part[];
  before: unknown;
  after: unknown;
}

type Part = string | number | { code: string };

/**
 * What changed from one handbook to another, rule by rule and sorted by path. Stages, dimensions and items are matched
 * by their code, so that one more stage in front does not change all behind it; where their order changed, the list
 * itself is named with both orders.
 */
export function diffHandbooks(before: Handbook, after: Handbook): HandbookChange[] {
  return compare({ path: [], before, after }).sort((a, b) => comparePaths(a.path, b.path));
}

function compare(step: Step): HandbookChange[] {
  const { before, after } = step;
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(step, before, after);
  if (isMap(before) && isMap(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      compare({
        path: [...step.path, key],
        before: own(before, key),
        after: own(after, key),
      }),
    );
  }
  if (before === after) return [];
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [{ path: pathText(step.path), kind, before: text(before), after: text(after) }];
}

function compareLists(step: Step, before: unknown[], after: unknown[]): HandbookChange[] {
  const [codesBefore, codesAfter] = [codesOf(before), codesOf(after)];
  if (!codesBefore || !codesAfter) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, at) => at).flatMap((at) =>
      compare({ path: [...step.path, at], before: before[at], after: after[at] }),
    );
  }
  const changes = [...new Set([...codesBefore, ...codesAfter])].flatMap((code) =>
    compare({
      path: [...step.path, { code }],
      before: before[codesBefore.indexOf(code)],
      after: after[codesAfter.indexOf(code)],
    }),
  );
  const kept = codesBefore.filter((code) => codesAfter.includes(code)).join(', ');
  const keptNow = codesAfter.filter((code) => codesBefore.includes(code)).join(', ');
  if (kept !== keptNow)
    changes.push({
      path: pathText(step.path),
      kind: 'changed',
      before: codesBefore.join(', '),
      after: codesAfter.join(', '),
    });
  return changes;
}

/** The codes of a list's entries; `undefined` where they have none, or not one each. */
function codesOf(entries: readonly unknown[]): string[] | undefined {
  const codes = entries.map((entry) => (isMap(entry) ? own(entry, 'code') : undefined));
  const texts = codes.filter((code) => typeof code === 'string');
  return new Set(texts).size === entries.length ? texts : undefined;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
