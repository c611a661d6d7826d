import type { Section } from '../../../render/view.js';
import { tableSection } from '../report-page.js';
import type { PeriodPage } from './page-parts.js';

const few = 5;

/** How the marks of each exam are spread; of a handful of marks a picture would say nothing. */
export function distributionSection(page: PeriodPage): Section[] {
  const { texts, report } = page;
  const t = texts.report.period.results;
  const shown = report.distributions.filter(({ n }) => n > 0);
  if (shown.length === 0) return [];
  return [
    ...tableSection(page, {
      name: 'distributions',
      title: t.distribution,
      empty: t.empty(report.period.kind),
      columns: [
        { key: 'assessment_title', kind: 'text' },
        { key: 'n', kind: 'int', header: texts.columns['marks_counted'] },
        { key: 'lowest', kind: 'score' },
        { key: 'mean', kind: 'score', header: texts.columns['mean_score'] },
        { key: 'highest', kind: 'score' },
        { key: 'pass_mark', kind: 'score' },
      ],
      rows: shown.map(({ assessment_title, n, lowest, mean, highest, pass_mark }) => ({
        assessment_title,
        n,
        lowest,
        mean,
        highest,
        pass_mark,
      })),
    }),
    ...shown
      .filter(({ n }) => n >= few)
      .map(({ assessment_title: title, bins, n, mean, lowest, highest, pass_mark }): Section => {
        const first = bins.findIndex(({ count }) => count > 0);
        const told = bins.slice(first, bins.findLastIndex(({ count }) => count > 0) + 1);
        const edges = [...told.map(({ from }) => from), told.at(-1)?.to ?? 0];
        return {
          kind: 'chart',
          chart: {
            kind: 'histogram',
            title: t.bins(title),
            edges,
            marks: [{ name: texts.columns['pass_mark'] ?? '', value: pass_mark }],
            categories: told.map(({ from, to }) => `${from}–${to}`),
            series: [{ name: title, values: told.map(({ count }) => count) }],
            alternative: t.binsAlternative({
              n,
              mean: String(mean),
              lowest: String(lowest),
              highest: String(highest),
            }),
          },
        };
      }),
  ];
}
