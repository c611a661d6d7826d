import { nearest } from './nearest.js';
import { parseRulePath, ruleAt, rulePath } from './path.js';

/**
 * The path that a mistyped one most likely meant (any path of the handbook): as far as it leads somewhere, and then the
 * nearest key; empty text where none is near.
 */
export function nearestRule(handbook: unknown, path: string): string {
  const parts = parseRulePath(path) ?? [];
  for (let length = parts.length; length > 0; length -= 1) {
    const front = parts.slice(0, length - 1);
    const parent = ruleAt(handbook, front);
    if (parent === undefined) continue;
    const key = nearest(String(parts[length - 1]), keysOf(parent));
    if (key === '') return rulePath(front);
    const whole = [...front, key, ...parts.slice(length)];
    return rulePath(ruleAt(handbook, whole) === undefined ? [...front, key] : whole);
  }
  return '';
}

function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) return Object.keys(value);
  return value
    .map((entry: unknown) => ruleAt(entry, 'code'))
    .filter((code) => typeof code === 'string');
}
