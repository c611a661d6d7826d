/** Which needs are likely to be one and the same (001 §4.3: surveys and requests are merged). */
import type { Day } from '../day.js';
import { nameKey } from '../enrolling/name-key.js';

/** As much of a need as tells it from another. */
export interface ComparedNeed {
  code: string;
  title: string;
  department: string | null;
  course: string | null;
  receivedOn: Day;
  /** Whether an item of a plan answers it. */
  planned: boolean;
}

/** A need that is likely the same as an earlier or planned one, and why. */
export interface DuplicatePair {
  need: string;
  into: string;
  alike: 'same_course' | 'same_title' | 'similar_title';
  /** Likeness of the titles, 0..1. */
  likeness: number;
  near: 'same_department' | 'same_month' | 'both';
}

/** Pairs of neighbouring characters; of a single character that one. */
function pairsOf(text: string): string[] {
  const letters = Array.from(text);
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
}

/**
 * How much alike two titles are, 0..1: the share of neighbouring characters that they have in common, width, case and
 * spaces aside. It is 1 for titles of the same characters in the same order.
 */
export function likenessOf(one: string, other: string): number {
  const [a, b] = [nameKey(one), nameKey(other)];
  if (a === b) return 1;
  const left = pairsOf(b);
  const total = pairsOf(a).length + left.length;
  let common = 0;
  for (const pair of pairsOf(a)) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    common += 1;
  }
  return total === 0 ? 0 : (2 * common) / total;
}

function alikeOf(
  one: ComparedNeed,
  other: ComparedNeed,
  similar: number,
): Pick<DuplicatePair, 'alike' | 'likeness'> | undefined {
  const likeness = likenessOf(one.title, other.title);
  if (likeness === 1) return { alike: 'same_title', likeness };
  if (one.course !== null && one.course === other.course) return { alike: 'same_course', likeness };
  return likeness >= similar ? { alike: 'similar_title', likeness } : undefined;
}

function nearOf(one: ComparedNeed, other: ComparedNeed): DuplicatePair['near'] | undefined {
  const department =
    one.department !== null &&
    other.department !== null &&
    nameKey(one.department) === nameKey(other.department);
  const month = one.receivedOn.slice(0, 7) === other.receivedOn.slice(0, 7);
  if (department && month) return 'both';
  return department ? 'same_department' : month ? 'same_month' : undefined;
}

/**
 * The open needs that are likely the same as another one: the same course or titles much alike
 * (`needs.duplicates.similar_titles`), asked for by the same department or in the same month. Each is proposed for the
 * first that it resembles, a planned one before an open one, so that one command merges it.
 *
 * @param needs open and planned ones, in the order in which they came in
 */
export function findDuplicates(needs: readonly ComparedNeed[], similar: number): DuplicatePair[] {
  const ordered = [...needs.filter(({ planned }) => planned), ...needs.filter((n) => !n.planned)];
  const pairs: DuplicatePair[] = [];
  const taken = new Set<string>();
  ordered.forEach((need, at) => {
    if (need.planned) return;
    for (const into of ordered.slice(0, at)) {
      // What is itself to be merged is no place to merge into.
      if (taken.has(into.code)) continue;
      const near = nearOf(need, into);
      const alike = near && alikeOf(need, into, similar);
      if (!near || !alike) continue;
      pairs.push({ need: need.code, into: into.code, ...alike, near });
      taken.add(need.code);
      break;
    }
  });
  return pairs.sort((a, b) => (a.need < b.need ? -1 : 1));
}
