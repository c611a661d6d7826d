import { nearest } from '../handbook/nearest.js';
import type { Assessment, Handbook } from '../handbook/types.js';

export type FoundAssessment =
  { kind: 'found'; code: string; assessment: Assessment } | { kind: 'unknown'; suggestion: string };

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** An assessment is named by its code or by its title, as it stands in the handbook (`assessments.*`). */
export function findAssessment(handbook: Handbook, name: string): FoundAssessment {
  const { assessments } = handbook;
  const codes = Object.keys(assessments);
  const wanted = folded(name);
  const code =
    codes.find((candidate) => candidate === name) ??
    codes.find((candidate) => folded(candidate) === wanted) ??
    codes.find((candidate) => folded(assessments[candidate]?.title ?? '') === wanted);
  const assessment = code === undefined ? undefined : assessments[code];
  if (code !== undefined && assessment) return { kind: 'found', code, assessment };
  const titles = codes.map((candidate) => assessments[candidate]?.title ?? '');
  return { kind: 'unknown', suggestion: nearest(name, [...codes, ...titles]) };
}
