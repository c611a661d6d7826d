import { expect } from 'vitest';
import type { Handbook } from '../../src/domain/handbook/types.js';
import { defaultHandbookText } from '../../src/handbook/default.js';
import { readHandbook } from '../../src/handbook/read.js';

/** The default handbook of a language, which must be without faults and warnings. */
export function readDefault(language: Handbook['language']): Handbook {
  const read = readHandbook(defaultHandbookText(language), `${language}.yaml`);
  expect(read.faults).toEqual([]);
  expect(read.warnings).toEqual([]);
  if (!read.handbook) throw new Error(`the default handbook ${language} is not read`);
  return read.handbook;
}
