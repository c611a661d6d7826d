import { resultsView } from '../results-view.js';
import type { App } from '../../../app.js';
import type { TrainerReport } from '../../../domain/reports/trainer.js';
import type { Document, Figure, Section, View } from '../../../render/view.js';
import { feedbackSections } from '../feedback-sections.js';
import { sourceFooter, tableSection, type ReportPage } from '../report-page.js';

interface TrainerPage extends ReportPage {
  report: TrainerReport;
}

/** A trainer's file as a page (讲师档案). */
export function trainerPage(app: App, report: TrainerReport, detailed: boolean): Document {
  const page: TrainerPage = { texts: app.texts, report, detailed };
  const t = app.texts.report.trainer;
  const kind = app.texts.words['trainer_kind']?.[report.kind] ?? report.kind;
  const { from_on, retired_on } = report;
  const part = (text: string, view: View): Section[] => [
    { kind: 'heading', text },
    ...tableSection(page, view),
  ];
  return {
    name: 'trainer',
    title: t.title(report.name),
    subtitle: t.subtitle({ kind, from_on, retired_on, day: report.source.as_of }),
    sections: [
      { kind: 'figures', figures: figures(page) },
      ...part(t.courses.title, courses(page)),
      ...part(t.months.title, months(page)),
      ...part(t.sessions.title, sessions(page, 'sessions', report.sessions)),
      ...(report.next.length === 0
        ? []
        : part(t.sessions.next, sessions(page, 'next', report.next))),
      ...part(t.records.title, records(page)),
      ...feedbackSections(page, report.feedback),
      ...part(t.results.title, resultsView(app.texts, t.results.empty, report.results)),
      ...(report.decisions.length === 0 ? [] : part(t.decisions.title, decisions(page))),
    ],
    json: report,
    footer: sourceFooter(page, report.source),
  };
}

function figures({ texts, report }: TrainerPage): Figure[] {
  const t = texts.report.trainer;
  const { summary: s } = report;
  const verdict = s.verdict === null ? undefined : texts.words['verdict']?.[s.verdict];
  return [
    { label: t.figures.sessions, value: s.sessions, kind: 'int' },
    { label: t.figures.hours, value: s.hours, kind: 'hours' },
    { label: t.figures.trainees, value: s.trainees, kind: 'int' },
    {
      label: t.figures.attendance,
      value: s.attendance_rate,
      kind: 'percent',
      note: t.recorded(s.recorded),
    },
    {
      label: t.figures.evaluation,
      value: s.evaluation_mean,
      kind: 'score',
      note: [verdict ?? '', t.evaluations(s.evaluations)]
        .filter((word) => word !== '')
        .join(texts.render.list_separator),
    },
    { label: t.figures.courses, value: report.courses.length, kind: 'int' },
  ];
}

function courses({ texts, report }: TrainerPage): View {
  return {
    name: 'courses',
    empty: texts.report.trainer.courses.empty,
    columns: [
      { key: 'course', kind: 'code' },
      { key: 'title', kind: 'text' },
      { key: 'state', kind: 'status', vocabulary: 'qualification_state' },
      { key: 'qualified_on', kind: 'date' },
      { key: 'expires_on', kind: 'date' },
      { key: 'renew_from', kind: 'date', wide: true },
    ],
    rows: report.courses.map((one) => ({ ...one })),
  };
}

function months({ texts, report }: TrainerPage): View {
  return {
    name: 'months',
    empty: texts.report.trainer.months.empty,
    columns: [
      { key: 'month', kind: 'code' },
      { key: 'sessions', kind: 'int' },
      { key: 'hours', kind: 'hours' },
      { key: 'attended', kind: 'int' },
    ],
    rows: report.months.map((one) => ({ ...one })),
  };
}

function sessions({ texts }: TrainerPage, name: string, list: TrainerReport['sessions']): View {
  return {
    name,
    empty: texts.report.trainer.sessions.empty,
    columns: [
      { key: 'day', kind: 'date' },
      { key: 'session', kind: 'code', wide: true },
      { key: 'course', kind: 'code' },
      { key: 'title', kind: 'text' },
      { key: 'credited_hours', kind: 'hours' },
      { key: 'venue', kind: 'text', wide: true },
      { key: 'recorded', kind: 'int' },
      { key: 'attended', kind: 'int' },
      { key: 'rate', kind: 'percent' },
    ],
    rows: list.map((one) => ({ ...one })),
  };
}

function records({ texts, report }: TrainerPage): View {
  const t = texts.report.trainer.records;
  return {
    name: 'evaluations',
    empty: t.empty,
    columns: [
      { key: 'day', kind: 'date' },
      { key: 'kind', kind: 'status', vocabulary: 'trainer_record' },
      { key: 'session', kind: 'code' },
      { key: 'answers', kind: 'int' },
      { key: 'score', kind: 'score' },
      { key: 'counts', kind: 'boolean' },
      { key: 'note', kind: 'text' },
      { key: 'actor', kind: 'text', wide: true },
    ],
    rows: report.evaluations.map(({ withheld, ...one }) => ({
      ...one,
      note: withheld ? t.withheld : '',
    })),
  };
}

function decisions({ texts, report }: TrainerPage): View {
  return {
    name: 'decisions',
    empty: texts.report.trainer.decisions.empty,
    columns: [
      { key: 'decided_on', kind: 'date' },
      { key: 'kind', kind: 'status', vocabulary: 'trainer_decision' },
      { key: 'course', kind: 'code' },
      { key: 'by', kind: 'text' },
      { key: 'reason', kind: 'text', wide: true },
    ],
    rows: report.decisions.map(({ on: decided_on, ...one }) => ({ ...one, decided_on })),
  };
}
