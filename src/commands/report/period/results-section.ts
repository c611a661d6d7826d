import type { Section, View } from '../../../render/view.js';
import { isLong } from '../../../domain/reports/report-period.js';
import { distributionSection } from './distribution-section.js';
import { mostCharted, tableSection } from '../report-page.js';
import type { PeriodPage } from './page-parts.js';

const outcomes = ['passed', 'failed', 'awaiting'] as const;

/** The exams of the period: figures by exam and batch, and every mark. */
export function resultsSection(page: PeriodPage): Section[] {
  const t = page.texts.report.period.results;
  const heading: Section = { kind: 'heading', text: t.title };
  const { period, results } = page.report;
  if (results.attempts + results.voided === 0) {
    return [heading, { kind: 'text', text: t.empty(period.kind) }];
  }
  return [
    heading,
    ...tableSection(page, figuresView(page)),
    ...chart(page),
    ...(isLong(period) ? [] : tableSection(page, marksView(page))),
    ...distributionSection(page),
  ];
}

function figuresView({ texts, report }: PeriodPage): View {
  const t = texts.report.period.results;
  return {
    name: 'results',
    title: t.byAssessment,
    empty: t.empty(report.period.kind),
    columns: [
      { key: 'assessment_title', kind: 'text' },
      { key: 'batch', kind: 'code' },
      { key: 'taken', kind: 'int' },
      ...outcomes.map((key) => ({
        key,
        kind: 'int' as const,
        header: texts.words['result']?.[key] ?? key,
      })),
      { key: 'mean_score', kind: 'score' },
      { key: 'pass_rate', kind: 'percent' },
    ],
    rows: report.results.by_assessment.map((figures) => ({ ...figures })),
  };
}

function marksView({ texts, report, detailed }: PeriodPage): View {
  const t = texts.report.period.results;
  return {
    name: 'marks',
    title: t.list(report.period.kind),
    empty: t.empty(report.period.kind),
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'batch', kind: 'code', wide: true },
      ...(detailed ? [{ key: 'assessment', kind: 'code' as const }] : []),
      { key: 'assessment_title', kind: 'text' },
      { key: 'rung', kind: 'text', vocabulary: 'rung' },
      { key: 'taken_on', kind: 'date' },
      { key: 'score', kind: 'score' },
      { key: 'pass_mark', kind: 'score', wide: true },
      { key: 'outcome', kind: 'status', vocabulary: 'result', header: texts.columns['result'] },
    ],
    rows: report.results.list.map((attempt) => ({ ...attempt })),
  };
}

function chart({ texts, report }: PeriodPage): Section[] {
  const t = texts.report.period.results;
  const { by_assessment: all } = report.results;
  const taken = all.filter((figures) => figures.taken > 0);
  if (taken.length < 2 || taken.length > mostCharted) return [];
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'stacked',
        title: t.chart,
        unit: 'int',
        categories: taken.map(({ assessment_title: title, batch }) => `${title} ${batch}`),
        series: outcomes
          .filter((outcome) => taken.some((figures) => figures[outcome] > 0))
          .map((outcome) => ({
            name: texts.words['result']?.[outcome] ?? outcome,
            status: outcome,
            values: taken.map((figures) => figures[outcome]),
          })),
        alternative: t.alternative(
          taken.map(({ assessment_title: title, ...figures }) => t.part({ title, ...figures })),
        ),
      },
    },
  ];
}
