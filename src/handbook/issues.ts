/** What zod objects to, in the words of the office. */
import type { z } from 'zod';
import { finding, type Finding } from '../domain/handbook/findings.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { RulePath } from '../domain/handbook/path.js';
import { codePattern } from './schema-parts.js';
import { keysAt } from './schema-at.js';
import { hasAt, valueAt } from './tree.js';

/** A finding that may stand at a key rather than at a value. */
export interface ShapeFinding extends Finding {
  /** Where to point when it is not at `path`: at this key of the map at `path`. */
  key?: string;
}

type Issue = z.core.$ZodIssue;

/** The findings that an issue amounts to: one, or one for each unknown key. */
export function shapeFinding(issue: Issue, tree: unknown): ShapeFinding[] {
  const path = issue.path as RulePath;
  const key = path.at(-1);
  if (issue.code === 'unrecognized_keys') return unknownKeys(path, issue.keys, tree);
  if (typeof key === 'string' && !hasAt(tree, path))
    return [finding(path.slice(0, -1), 'handbook_key_missing', { key })];
  return [valueFinding(issue, path, valueAt(tree, path))];
}

function unknownKeys(path: RulePath, keys: readonly string[], tree: unknown): ShapeFinding[] {
  const known = keysAt(tree, path);
  return keys.map((key) => {
    const absent = known.filter((name) => !hasAt(tree, [...path, name]));
    const facts = { key: short(key), suggestion: nearest(key, absent) };
    return { ...finding(path, 'handbook_key_unknown', facts), key };
  });
}

function valueFinding(issue: Issue, path: RulePath, input: unknown): ShapeFinding {
  const value = short(scalarText(input));
  switch (issue.code) {
    case 'invalid_union':
      return choice(path, value, 'options' in issue ? (issue.options ?? []) : []);
    case 'invalid_value':
      return choice(path, value, issue.values);
    case 'too_small': {
      if (issue.origin === 'array' && issue.minimum > 1) {
        const count = Array.isArray(input) ? input.length : 0;
        return finding(path, 'handbook_too_few', { least: Number(issue.minimum), count });
      }
      if (issue.origin !== 'number' && issue.origin !== 'int')
        return finding(path, 'handbook_empty', {});
      const expected = `${issue.inclusive === false ? '>' : '>='} ${issue.minimum}`;
      return finding(path, 'handbook_range', { value, expected });
    }
    case 'too_big':
      return finding(path, 'handbook_range', { value, expected: `<= ${issue.maximum}` });
    case 'not_multiple_of':
      return finding(path, 'handbook_range', { value, expected: `n × ${issue.divisor}` });
    case 'invalid_format':
      return formatFinding(path, value, issue.pattern ?? '');
    case 'custom':
      return finding(path, 'handbook_day', { value });
    case 'invalid_type':
      return finding(path, 'handbook_type', { expected: issue.expected, found: typeName(input) });
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
      return finding(path, 'handbook_type', { expected: 'unknown', found: typeName(input) });
  }
}

function choice(path: RulePath, value: string, values: readonly unknown[]): ShapeFinding {
  const choices = values.map(String);
  const suggestion = nearest(value, choices);
  return finding(path, 'handbook_choice', { value, choices: choices.join(', '), suggestion });
}

function formatFinding(path: RulePath, value: string, pattern: string): ShapeFinding {
  if (pattern === String(codePattern)) return finding(path, 'handbook_code', { value });
  if (pattern === '/\\S/') return finding(path, 'handbook_empty', {});
  const expected = pattern.includes(':') ? 'HH:MM' : 'YYYY-MM-DD';
  return finding(path, 'handbook_range', { value, expected });
}

/** The kind of a value, in the words of the texts: string, number, boolean, array, object, null. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

/** A value as it would be written; nothing for none. */
export function scalarText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Long values are cut: a fault names the value, it does not repeat the file. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
