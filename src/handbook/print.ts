import { stringify } from 'yaml';

/** Rules as YAML, for people; ends with a line feed. */
export function printRules(rules: unknown): string {
  return stringify(rules, { lineWidth: 0, indentSeq: true });
}
