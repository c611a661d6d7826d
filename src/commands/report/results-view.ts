import type { App } from '../../app.js';
import type { examResults } from '../../domain/reports/exam-results.js';
import type { View } from '../../render/view.js';

/** How people did in each assessment, in the report on a course and in a trainer's file. */
export function resultsView(
  { columns, words }: App['texts'],
  empty: string,
  results: ReturnType<typeof examResults>,
): View {
  return {
    name: 'results',
    empty,
    columns: [
      { key: 'assessment_title', kind: 'text' },
      { key: 'taken', kind: 'int', header: columns['people'] },
      { key: 'passed', kind: 'int', header: words['result']?.['passed'] },
      { key: 'pass_rate', kind: 'percent' },
      { key: 'mean_score', kind: 'score' },
    ],
    rows: results.map(({ title: assessment_title, ...one }) => ({ ...one, assessment_title })),
  };
}
