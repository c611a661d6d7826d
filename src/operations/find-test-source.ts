import type { Store } from '../db/open.js';
import { findAssessment } from '../domain/examining/find-assessment.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { TestSource } from '../domain/handbook/types-examinations.js';
import type { Handbook } from '../domain/handbook/types.js';
import { InputError, refused } from '../errors.js';
import { handbooksInForce } from './list-score-dimensions.js';

/** A system that results come from, as a handbook in force has it. */
export interface FoundSource {
  code: string;
  source: TestSource;
  handbook: Handbook;
}

/** @throws InputError `source_unknown` */
export function findTestSource(store: Store, name: string): FoundSource {
  const handbooks = handbooksInForce(store);
  for (const handbook of handbooks) {
    for (const [code, source] of Object.entries(handbook.test_sources ?? {})) {
      if (code === name || source.title === name) return { code, source, handbook };
    }
  }
  const codes = handbooks.flatMap(({ test_sources: known }) => Object.keys(known ?? {}));
  throw new InputError(
    refused('source_unknown', { source: name, suggestion: nearest(name, codes) }),
  );
}

/** The assessment of a source's results where all are of one; what `given` names goes first. */
export function assessmentOfSource(
  { source, handbook }: FoundSource,
  given: string | undefined,
): { code: string; total: number } | null {
  const name = given ?? source.assessment;
  if (name === undefined) return null;
  const found = findAssessment(handbook, name);
  if (found.kind === 'found') return { code: found.code, total: found.assessment.total };
  const { suggestion } = found;
  throw new InputError(refused('assessment_unknown', { assessment: name, suggestion }));
}
