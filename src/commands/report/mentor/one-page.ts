import type { App } from '../../../app.js';
import type { MentorReport } from '../../../operations/reports/mentor.js';
import type { Document, Figure, Section, View } from '../../../render/view.js';
import { sourceFooter, tableSection, type ReportPage } from '../report-page.js';

interface MentorPage extends ReportPage {
  report: MentorReport;
}

/** One mentor's file. */
export function mentorPage(app: App, report: MentorReport, detailed: boolean): Document {
  const page: MentorPage = { texts: app.texts, report, detailed };
  const t = app.texts.report.mentor;
  const { follow_up: next } = report;
  const part = (text: string, view: View): Section[] => [
    { kind: 'heading', text },
    ...tableSection(page, view),
  ];
  return {
    name: 'mentor',
    title: t.titleOf(report),
    subtitle: [report.level, report.team, t.asOf(report.as_of)]
      .filter((word) => word !== null)
      .join(' · '),
    sections: [
      { kind: 'figures', figures: figures(page) },
      ...(next === null ? [] : [{ kind: 'text' as const, text: t.followUp(next.kind, next.rule) }]),
      ...part(t.mentees.title, mentees(page)),
      ...part(t.satisfaction.title, satisfaction(page)),
      ...part(t.certificates, certificates(page)),
      ...(report.decisions.length === 0 ? [] : part(t.decisions, decisions(page))),
    ],
    json: report,
    footer: sourceFooter(page, report.source),
  };
}

function figures({ texts, report }: MentorPage): Figure[] {
  const t = texts.report.mentor;
  const { reached, missed, allowance } = report;
  return [
    { label: t.figures.mentees, value: report.load, kind: 'int', note: t.ofLimit(report.limit) },
    {
      label: t.figures.rate,
      value: report.rate,
      kind: 'percent',
      note: t.ofJudged(reached, reached + missed),
    },
    { label: t.figures.completeness, value: report.completeness, kind: 'percent' },
    { label: t.figures.signOff, value: report.sign_off_days, kind: 'number' },
    {
      label: t.figures.allowance,
      value: allowance?.amount ?? null,
      kind: 'number',
      note: allowance?.unit ?? '',
    },
  ];
}

function mentees({ texts, report }: MentorPage): View {
  return {
    name: 'mentees',
    empty: texts.report.mentor.mentees.empty,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'batch', kind: 'code', wide: true },
      { key: 'from_on', kind: 'date' },
      { key: 'to_on', kind: 'date' },
      { key: 'state', kind: 'status', vocabulary: 'state' },
      { key: 'outcome', kind: 'status', vocabulary: 'mentoring' },
      { key: 'due_on', kind: 'date', wide: true },
      { key: 'signed', kind: 'int' },
      { key: 'days_to_sign', kind: 'int', wide: true },
    ],
    rows: report.mentees.map(({ until_on: to_on, sign_off_days: days_to_sign, ...one }) => ({
      ...one,
      ...{ to_on, days_to_sign },
    })),
  };
}

function satisfaction({ texts, report }: MentorPage): View {
  const t = texts.report.mentor;
  return {
    name: 'satisfaction',
    empty: t.satisfaction.empty,
    columns: [
      { key: 'metric', kind: 'text' },
      { key: 'period', kind: 'code' },
      { key: 'n', kind: 'int', header: t.columns.n },
      { key: 'value', kind: 'number' },
      { key: 'at_least', kind: 'number', header: t.satisfaction.least },
      { key: 'reached', kind: 'boolean' },
    ],
    rows: report.satisfaction.map(({ title: metric, quarter: period, ...one }) => ({
      ...one,
      ...{ metric, period },
    })),
  };
}

function certificates({ texts, report }: MentorPage): View {
  return {
    name: 'certificates',
    empty: texts.report.mentor.noneYet,
    columns: [
      { key: 'level', kind: 'text' },
      { key: 'certified_on', kind: 'date' },
      { key: 'by', kind: 'text' },
      { key: 'valid_until', kind: 'date' },
      { key: 'state', kind: 'status', vocabulary: 'certificate' },
    ],
    rows: report.certificates.map(({ certified_by: by, ...one }) => ({ ...one, by })),
  };
}

function decisions({ texts, report }: MentorPage): View {
  return {
    name: 'decisions',
    empty: texts.app.none,
    columns: [
      { key: 'decided_on', kind: 'date' },
      { key: 'kind', kind: 'status', vocabulary: 'mentor_decision' },
      { key: 'by', kind: 'text' },
      { key: 'reason', kind: 'text' },
    ],
    rows: report.decisions.map(({ on: decided_on, ...one }) => ({ ...one, decided_on })),
  };
}
