/** A small office's rules of materials, and materials to try them on. */
import { createCalendar } from '../../src/domain/calendar.js';
import type { MaterialRules } from '../../src/domain/handbook/types-materials.js';
import type { MaterialFact, ReviewFact, VersionFact } from '../../src/domain/materials/facts.js';

export const calendar = createCalendar([1, 2, 3, 4, 5], [], 'none');

export const rules: MaterialRules = {
  responsible: 'specialist',
  lending: 'assistant',
  review: { reviewers: 2, scale: 5, minimum: 4, author: false, within: { workdays: 5 } },
  trial_lecture: { minimum: 3, within: { workdays: 10 } },
  periodic: { every: { months: 12 }, warning: { months: 1 } },
  compliance: { every: { months: 6 }, warning: { days: 10 }, late: 'refused' },
  loans: { at_once: 2, extensions: 1, when_overdue: 'refused' },
  kinds: {
    textbook: { title: 'Textbook', lend_for: { days: 14 } },
    slides: { title: 'Slides', trial_lecture: true },
    script: { title: 'Script', compliance: true },
  },
};
export const on = { rules, calendar };

export const review = (given: Partial<ReviewFact>): ReviewFact => ({
  kind: 'content',
  reviewer: 'A',
  reviewedOn: '2026-01-10',
  score: 5,
  verdict: 'approved',
  comment: null,
  ...given,
});

export const version = (given: Partial<VersionFact> = {}): VersionFact => ({
  id: 1,
  number: 1,
  madeOn: '2026-01-01',
  author: 'Author',
  note: 'First',
  file: null,
  sha256: null,
  asked: [],
  reviews: [],
  trials: [],
  withdrawal: null,
  ...given,
});

export const material = (kind: string, versions: VersionFact[]): MaterialFact => ({
  id: 1,
  code: 'M',
  title: 'Material',
  kind,
  language: null,
  owner: null,
  note: null,
  addedOn: '2026-01-01',
  courses: [],
  versions,
  withdrawal: null,
});

export const both = (a: Partial<ReviewFact> = {}, b: Partial<ReviewFact> = {}): ReviewFact[] => [
  review({ reviewer: 'A', ...a }),
  review({ reviewer: 'B', reviewedOn: '2026-01-12', score: 4, ...b }),
];
