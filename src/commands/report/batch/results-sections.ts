import type { Section, View } from '../../../render/view.js';
import { feedbackSections } from '../feedback-sections.js';
import { tableSection } from '../report-page.js';
import type { BatchPage } from './page.js';

/** Marks, retakes, what trainees say, and figures of work before and after. */
export function resultsSections(page: BatchPage): Section[] {
  const t = page.texts.report.batch;
  const { report } = page;
  return [
    { kind: 'heading', text: t.results.title },
    ...tableSection(page, assessments(page)),
    ...(report.assessments.length > 0 ? tableSection(page, marks(page)) : []),
    { kind: 'heading', text: t.retakes.title },
    ...tableSection(page, retakes(page)),
    ...feedbackSections(page, report.feedback),
    { kind: 'heading', text: t.kpis.title },
    ...tableSection(page, kpis(page)),
  ];
}

function assessments({ texts, report }: BatchPage): View {
  const t = texts.report.batch.results;
  return {
    name: 'results',
    empty: t.empty,
    columns: [
      { key: 'assessment_title', kind: 'text' },
      { key: 'people', kind: 'int' },
      { key: 'passed', kind: 'int', header: texts.words['result']?.['passed'] },
      { key: 'pass_rate', kind: 'percent' },
      { key: 'first_pass_rate', kind: 'percent', header: t.firstPass },
      { key: 'mean_score', kind: 'score' },
      { key: 'lowest', kind: 'score', header: t.lowest, wide: true },
      { key: 'highest', kind: 'score', header: t.highest, wide: true },
      { key: 'retaken', kind: 'int', header: t.retaken },
    ],
    rows: report.assessments.map(({ title: assessment_title, ...one }) => ({
      ...one,
      assessment_title,
    })),
  };
}

function marks({ texts, report }: BatchPage): View {
  const t = texts.report.batch.results;
  return {
    name: 'marks',
    title: t.list,
    empty: t.empty,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'assessment_title', kind: 'text' },
      { key: 'attempts', kind: 'int' },
      { key: 'first_score', kind: 'score', header: t.first },
      { key: 'last_score', kind: 'score', header: t.last },
      { key: 'result', kind: 'status', vocabulary: 'result' },
    ],
    rows: report.people.flatMap(({ employee_no, name, results }) =>
      results.map(({ title: assessment_title, passed, ...one }) => ({
        ...one,
        ...{ employee_no, name, assessment_title },
        result: passed ? 'passed' : 'failed',
      })),
    ),
  };
}

function retakes({ texts, report }: BatchPage): View {
  return {
    name: 'retakes',
    empty: texts.report.batch.retakes.empty,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'assessment_title', kind: 'text' },
      { key: 'attempts', kind: 'int', wide: true },
      { key: 'last_score', kind: 'score' },
      { key: 'next', kind: 'status', vocabulary: 'next' },
      { key: 'due_on', kind: 'date' },
      { key: 'rule', kind: 'code', wide: true },
    ],
    rows: report.retakes.map((one) => ({ ...one })),
  };
}

function kpis({ texts, report }: BatchPage): View {
  return {
    name: 'kpis',
    empty: texts.report.batch.kpis.empty,
    columns: [
      { key: 'metric', kind: 'text' },
      { key: 'n_before', kind: 'int', wide: true },
      { key: 'mean_before', kind: 'number' },
      { key: 'n_after', kind: 'int', header: 'n' },
      { key: 'mean_after', kind: 'number' },
      { key: 'mean_difference', kind: 'number' },
      { key: 'unit', kind: 'text' },
      { key: 'conclusion', kind: 'status', vocabulary: 'kpi_conclusion' },
    ],
    rows: report.kpis.map(({ title: metric, before, after, difference, ...one }) => ({
      ...one,
      ...{ metric, mean_before: before, mean_after: after, mean_difference: difference },
    })),
  };
}
