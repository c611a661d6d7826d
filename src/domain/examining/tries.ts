import type { Day } from '../day.js';
import type { TestSource } from '../handbook/types-examinations.js';

/** One result on another system. `time`: of day, so that tries of one day are in order; empty where not known. */
export interface Try {
  line: number;
  employeeNo: string;
  assessment: string;
  takenOn: Day;
  time: string;
  /** Hundredths of a point. */
  score: number;
  seconds: number | null;
}

/**
 * Of several tries of a person one counts, the first, the best or the latest, of those of a day or of the whole file
 * (`test_sources.*.tries`; 002 §2, 004 §2.3: online tests). Of equally good ones the first.
 *
 * @returns the tries that count, in the order of their lines, each with how many there were
 */
export function countedTries<T extends Try>(
  tries: readonly T[],
  { counts, within }: TestSource['tries'],
): (T & { tries: number })[] {
  const groups = new Map<string, T[]>();
  for (const one of tries) {
    const { employeeNo, assessment, takenOn } = one;
    const key = [employeeNo, assessment, ...(within === 'day' ? [takenOn] : [])].join('\n');
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const chosen = [...groups.values()].map((group) => {
    const ordered = [...group].sort(inTime);
    const pick =
      counts === 'latest'
        ? ordered.at(-1)
        : counts === 'best'
          ? ordered.reduce((best, one) => (one.score > best.score ? one : best))
          : ordered[0];
    return { ...(pick ?? (group[0] as T)), tries: group.length };
  });
  return chosen.sort((a, b) => a.line - b.line);
}

const inTime = (a: Try, b: Try): number => {
  const [first, second] = [`${a.takenOn} ${a.time}`, `${b.takenOn} ${b.time}`];
  return first === second ? a.line - b.line : first < second ? -1 : 1;
};

/** A score of another scale in hundredths of a point (`test_sources.*.out_of`). */
export const converted = (hundredths: number, outOf: number | undefined, total: number): number =>
  outOf === undefined ? hundredths : Math.round((hundredths * total) / outOf);
