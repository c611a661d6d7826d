import { resultsView } from '../results-view.js';
import type { App } from '../../../app.js';
import type { Period } from '../../../domain/period.js';
import type { CourseReport } from '../../../domain/reports/course.js';
import { rateOf } from '../../../domain/rate.js';
import type { Document, Figure, Section, View } from '../../../render/view.js';
import { feedbackSections } from '../feedback-sections.js';
import { sourceFooter, tableSection, type ReportPage } from '../report-page.js';

interface CoursePage extends ReportPage {
  report: CourseReport;
}

/** A course's report as a page. */
export function coursePage(
  app: App,
  report: CourseReport,
  period: Period | null,
  detailed: boolean,
): Document {
  const page: CoursePage = { texts: app.texts, report, detailed };
  const t = app.texts.report.course;
  const word = (vocabulary: string, value: string): string =>
    app.texts.words[vocabulary]?.[value] ?? value;
  const part = (text: string, view: View): Section[] => [
    { kind: 'heading', text },
    ...tableSection(page, view),
  ];
  return {
    name: 'course',
    title: t.title(report),
    subtitle: [
      report.category,
      word('course_level', report.level),
      word('plan_method', report.method),
      period?.text,
    ]
      .filter((one) => one !== undefined)
      .join(' · '),
    sections: [
      { kind: 'figures', figures: figures(page) },
      ...part(t.months.title, months(page)),
      ...part(t.trainers.title, trainers(page)),
      ...part(t.sessions.title, sessions(page)),
      ...part(t.results.title, resultsView(app.texts, t.results.empty, report.results)),
      ...feedbackSections(page, report.feedback),
      ...part(t.cases.title, cases(page)),
    ],
    json: report,
    footer: [
      period === null ? t.always : t.footer(period.from, period.to),
      ...sourceFooter(page, report.source),
    ],
  };
}

function figures({ texts, report }: CoursePage): Figure[] {
  const t = texts.report.course;
  const { summary: s, feedback } = report;
  const told = feedback.filter(({ mean }) => mean !== null);
  const answers = told.reduce((sum, { responses }) => sum + responses, 0);
  const points = told.reduce((sum, { mean, responses }) => sum + (mean ?? 0) * responses, 0);
  return [
    {
      label: t.figures.sessions,
      value: s.sessions_held,
      kind: 'int',
      note: t.ahead(s.sessions_ahead),
    },
    { label: t.figures.hours, value: s.hours, kind: 'hours' },
    { label: t.figures.heads, value: s.heads, kind: 'int' },
    {
      label: t.figures.attendance,
      value: s.attendance_rate,
      kind: 'percent',
      note: t.recorded(s.attended, s.recorded),
    },
    {
      label: t.figures.feedback,
      value: rateOf(points, answers),
      kind: 'score',
      note: t.answers(answers),
    },
  ];
}

function months({ texts, report }: CoursePage): View {
  return {
    name: 'months',
    empty: texts.report.course.months.empty,
    columns: [
      { key: 'month', kind: 'code' },
      { key: 'sessions', kind: 'int' },
      { key: 'hours', kind: 'hours' },
      { key: 'recorded', kind: 'int' },
      { key: 'attended', kind: 'int' },
      { key: 'rate', kind: 'percent' },
    ],
    rows: report.months.map((one) => ({ ...one })),
  };
}

function trainers({ texts, report }: CoursePage): View {
  const t = texts.report.course.trainers;
  return {
    name: 'trainers',
    empty: t.empty,
    columns: [
      { key: 'trainer', kind: 'text' },
      { key: 'sessions', kind: 'int' },
      { key: 'hours', kind: 'hours' },
      { key: 'attended', kind: 'int' },
      { key: 'rate', kind: 'percent' },
    ],
    rows: report.trainers.map(({ trainer, ...one }) => ({ ...one, trainer: trainer ?? t.nobody })),
  };
}

function sessions({ texts, report }: CoursePage): View {
  return {
    name: 'sessions',
    empty: texts.report.course.sessions.empty,
    columns: [
      { key: 'day', kind: 'date' },
      { key: 'session', kind: 'code' },
      { key: 'title', kind: 'text', wide: true },
      { key: 'credited_hours', kind: 'hours' },
      { key: 'trainer', kind: 'text' },
      { key: 'recorded', kind: 'int' },
      { key: 'attended', kind: 'int' },
      { key: 'rate', kind: 'percent' },
    ],
    rows: report.sessions.map((one) => ({ ...one })),
  };
}

function cases({ texts, report }: CoursePage): View {
  const t = texts.report.course.cases;
  return {
    name: 'cases',
    empty: t.empty,
    columns: [
      { key: 'case', kind: 'code' },
      { key: 'title', kind: 'text' },
      { key: 'state', kind: 'status', vocabulary: 'case_state' },
      { key: 'used_on', kind: 'list', header: t.usedOn },
    ],
    rows: report.cases.map((one) => ({ ...one })),
  };
}
