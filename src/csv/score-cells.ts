/** The cells of a rubric: one column per dimension, which only the handbook knows. */
import type { Refused } from '../domain/refusals/index.js';
import { normalHeader } from './columns.js';
import { nearest } from './nearest.js';
import { isRefused, parseScoreCell } from './values.js';

const notApplicable = new Set(['n/a', 'na', 'notapplicable', '不适用', '不適用', '免评', '免評']);

/** The mark of a dimension in hundredths of a point; `null` where it was noted as not applicable. */
export function parseMarkCell(text: string): { mark: number | null } | { refused: Refused } {
  const word = text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  if (notApplicable.has(word)) return { mark: null };
  const parsed = parseScoreCell(text);
  return isRefused(parsed) ? { refused: parsed } : { mark: parsed };
}

/** What the open columns of a file are: dimensions by their code or title, slips of such, and the rest. */
export interface OpenColumns {
  /** Code of the dimension by column key. */
  dimensions: ReadonlyMap<string, string>;
  /** Columns that nearly name something. */
  slips: readonly { key: string; suggestion: string }[];
  ignored: readonly string[];
}

/** Sorts the open columns of a file. `dimensions`: the titles of each dimension, by its code. */
export function sortOpenColumns(
  keys: readonly string[],
  dimensions: ReadonlyMap<string, ReadonlySet<string>>,
): OpenColumns {
  const names = new Map<string, string>();
  for (const [code, titles] of dimensions) {
    for (const title of titles) names.set(normalHeader(title), code);
  }
  for (const code of dimensions.keys()) names.set(normalHeader(code), code);
  const sorted = {
    dimensions: new Map<string, string>(),
    slips: [] as { key: string; suggestion: string }[],
    ignored: [] as string[],
  };
  for (const key of keys) {
    const header = normalHeader(key);
    const code = names.get(header);
    if (code !== undefined) {
      sorted.dimensions.set(key, code);
      continue;
    }
    const slip = nearest(header, ['score', ...names.keys()], reach);
    if (slip === undefined) sorted.ignored.push(key);
    else sorted.slips.push({ key, suggestion: names.get(slip) ?? slip });
  }
  return sorted;
}

/** A Chinese word of two or three characters is another word when one differs. */
const reach = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
