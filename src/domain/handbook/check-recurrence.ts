import { readRecurrence } from '../recurrence.js';
import { finding, type Finding } from './findings.js';
import type { RulePath } from './path.js';

/** A recurrence rule can be read, and says by itself on which days something falls (`*.recurs`). */
export function checkRecurrence(path: RulePath, recurs: string | undefined): Finding[] {
  if (recurs === undefined) return [];
  const read = readRecurrence(recurs);
  if (read.kind === 'rule') return [];
  const code = read.kind === 'vague' ? 'handbook_recurrence_vague' : 'handbook_recurrence';
  return [finding([...path, 'recurs'], code, { value: recurs })];
}
