import type { HandbookRefusals } from '../refusals/handbook.js';
import type { Refused } from '../refusals/index.js';
import { nearest } from './nearest.js';
import { rulePath, type RulePath } from './path.js';
import type { Span } from './types.js';

/** A handbook of which parts may be missing, as when those parts are themselves at fault. What is there is sound. */
export type Draft<T> = T extends readonly (infer Entry)[]
  ? (Draft<Entry> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Draft<T[Key]> }
    : T | undefined;

/** One rule of the handbook that contradicts another, at its place. */
export interface Finding {
  path: RulePath;
  refused: Refused;
  /** Keys that the finding misses. Where one of them is there but misshapen, that is the one mistake to tell. */
  misses?: readonly RulePath[];
  /** Not wrong, but surely not meant. */
  warning?: true;
}

/** A finding whose text names its own path. */
export function finding<Code extends keyof HandbookRefusals>(
  path: RulePath,
  code: Code,
  facts: Omit<HandbookRefusals[Code], 'path'>,
): Finding {
  return { path, refused: { code, facts: { path: rulePath(path), ...facts } } as Refused };
}

/** Of several keys that exclude each other exactly one is given. */
export function checkOneOf(
  path: RulePath,
  group: Readonly<Record<string, unknown>> | undefined,
  keys: readonly string[],
): Finding[] {
  if (!group || keys.filter((key) => group[key] !== undefined).length === 1) return [];
  return [missing(finding(path, 'handbook_one_of', { keys: keys.join(', ') }), path, keys)];
}

/** A key that means nothing without another, or beside it. `other` says what: `aggregate: sum`. */
export function checkOnlyWith(
  path: RulePath,
  key: string,
  other: { key: string; text?: string; given: boolean },
): Finding[] {
  if (other.given) return [];
  const facts = { key, only_with: other.text ?? other.key };
  return [missing(finding([...path, key], 'handbook_only_with', facts), path, [other.key])];
}

/** The finding, together with the keys of the group at `path` that it misses. */
export function missing(found: Finding, path: RulePath, keys: readonly string[]): Finding {
  return { ...found, misses: keys.map((key) => [...path, key]) };
}

/** A length of time is given in exactly one unit: days, workdays or months. */
export function checkSpan(path: RulePath, span: Draft<Span> | undefined): Finding[] {
  return checkOneOf(path, span, ['days', 'workdays', 'months']);
}

/** A code that is named must be defined. `known` undefined: its section is missing, which is said elsewhere. */
export function checkReference(
  path: RulePath,
  what: string,
  code: string | undefined,
  known: object | undefined,
): Finding[] {
  if (code === undefined || !known || Object.hasOwn(known, code)) return [];
  const suggestion = nearest(code, Object.keys(known));
  return [finding(path, 'handbook_reference', { value: code, what, suggestion })];
}

/** Codes that must differ, each with its path; every later one is found, and the first is named. */
export function checkUnique(
  codes: readonly { path: RulePath; code: string | number | undefined }[],
): Finding[] {
  const seen = new Map<string | number, RulePath>();
  const findings: Finding[] = [];
  for (const { path, code } of codes) {
    if (code === undefined) continue;
    const first = seen.get(code);
    if (!first) seen.set(code, path);
    else
      findings.push(
        finding(path, 'handbook_duplicate_code', { value: String(code), first: rulePath(first) }),
      );
  }
  return findings;
}

/** The entries of a section that are there. */
export function entriesOf<T>(section: Record<string, T | undefined> | undefined): [string, T][] {
  return Object.entries(section ?? {}).filter((entry): entry is [string, T] => !!entry[1]);
}

/** A stage that is named must be one of the program's. */
export function checkStage(
  path: RulePath,
  code: string | undefined,
  stages: readonly (string | undefined)[],
): Finding[] {
  if (code === undefined || stages.includes(code)) return [];
  const known = stages.filter((stage) => stage !== undefined);
  const suggestion = nearest(code, known);
  return [finding(path, 'handbook_reference', { value: code, what: 'stage', suggestion })];
}

/** The weights of a rubric's dimensions or a composite's components total exactly 100. */
export function checkWeights(
  path: RulePath,
  parts: readonly ({ weight?: number | undefined } | undefined)[],
): Finding[] {
  const weights = parts.map((part) => part?.weight ?? Number.NaN);
  const total = Math.round(weights.reduce((sum, weight) => sum + weight, 0) * 1e6) / 1e6;
  return Number.isFinite(total) && total !== 100
    ? [finding(path, 'handbook_weights', { total })]
    : [];
}
