import type { FeedbackLine } from '../../domain/reports/batch-facts.js';
import type { Section } from '../../render/view.js';
import { tableSection, type ReportPage } from './report-page.js';

/** What trainees say, in figures: each course or session with how many answered, and each group of questions. */
export function feedbackSections(page: ReportPage, feedback: readonly FeedbackLine[]): Section[] {
  const { texts } = page;
  const t = texts.report.batch.feedback;
  const heading: Section = { kind: 'heading', text: t.title };
  if (feedback.length === 0) return [heading, { kind: 'text', text: t.empty }];
  const about = (line: FeedbackLine): string =>
    line.course === null ? t.whole : [line.course, line.course_title ?? ''].join(' ').trim();
  return [
    heading,
    ...tableSection(page, {
      name: 'feedback',
      empty: t.empty,
      columns: [
        { key: 'form', kind: 'text', wide: true },
        { key: 'about', kind: 'text' },
        { key: 'answers', kind: 'int' },
        { key: 'expected', kind: 'int', wide: true },
        { key: 'response_rate', kind: 'percent', header: t.rate },
        { key: 'mean_score', kind: 'score' },
        { key: 'note', kind: 'text', wide: true },
      ],
      rows: feedback.map((line) => ({
        form: line.form_title,
        about: about(line),
        answers: line.responses,
        expected: line.expected,
        response_rate: line.response_rate,
        mean_score: line.mean,
        note: line.withheld ? t.withheld : '',
      })),
    }),
    ...tableSection(page, {
      name: 'feedback_groups',
      title: t.groups,
      empty: t.empty,
      columns: [
        { key: 'about', kind: 'text' },
        { key: 'group', kind: 'text', header: t.group },
        { key: 'answers', kind: 'int' },
        { key: 'mean_score', kind: 'score' },
      ],
      rows: feedback.flatMap((line) =>
        line.groups.map(({ title: group, answers, mean: mean_score }) => ({
          ...{ about: about(line), group, answers, mean_score },
        })),
      ),
    }),
  ];
}
