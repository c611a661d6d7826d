import type { App } from '../../../app.js';
import type { ReportKind } from '../../../domain/reports/report-period.js';
import type { Rollup, RollupFigures, RollupRank } from '../../../domain/reports/rollup.js';
import type { Document, Figure, Section, View } from '../../../render/view.js';
import { percent, tableSection, type ReportPage } from '../report-page.js';

interface RollupPage extends ReportPage {
  rollup: Rollup;
}

/** Several offices as a page: what is of all, then each beside the others. */
export function rollupPage(
  app: App,
  rollup: Rollup,
  kind: ReportKind,
  detailed: boolean,
): Document {
  const page: RollupPage = { texts: app.texts, rollup, detailed };
  const { rollup: t, period: p } = app.texts.report;
  const { period: text, from, to } = rollup.period;
  const period = p.period({ kind, text, from, to });
  return {
    name: 'rollup',
    title: t.title,
    subtitle: [period, t.offices(rollup.offices.length)].join(' · '),
    sections: [
      { kind: 'figures', figures: figures(page) },
      ...officesSection(page),
      ...examsSection(page),
      ...standingsSection(page),
      ...ranksSection(page),
      ...sourcesSection(page),
    ],
    json: rollup,
    footer: [t.footer(rollup.period)],
  };
}

function figures({ texts, rollup }: RollupPage): Figure[] {
  const { total } = rollup;
  const t = texts.report.rollup;
  const f = texts.report.period.figures;
  return [
    { label: f.people, value: total.people, kind: 'int', note: t.kept },
    { label: f.sessions, value: total.sessions_held, kind: 'int' },
    {
      label: f.attendance,
      value: total.attendance_rate,
      kind: 'percent',
      note: t.n(total.recorded),
    },
    { label: f.attempts, value: total.attempts, kind: 'int' },
    {
      label: f.passRate,
      value: total.pass_rate,
      kind: 'percent',
      note: t.n(total.passed + total.failed),
    },
    { label: f.open, value: total.open, kind: 'int' },
    { label: f.overdue, value: total.overdue, kind: 'int' },
  ];
}

function officesSection(page: RollupPage): Section[] {
  const { texts, rollup } = page;
  const t = texts.report.rollup;
  const row = (office: string, one: RollupFigures) => ({
    office,
    people: one.people,
    joined: one.joined,
    left: one.left,
    sessions_held: one.sessions_held,
    sessions_unrecorded: one.sessions_unrecorded,
    expected: one.expected,
    recorded: one.recorded,
    attendance_rate: one.attendance_rate,
    attempts: one.attempts,
    passed: one.passed,
    failed: one.failed,
    pass_rate: one.pass_rate,
    open_tasks: one.open,
    overdue: one.overdue,
  });
  const view: View = {
    name: 'offices',
    empty: '',
    columns: [
      { key: 'office', kind: 'text' },
      { key: 'people', kind: 'int' },
      { key: 'joined', kind: 'int', wide: true },
      { key: 'left', kind: 'int', wide: true },
      { key: 'sessions_held', kind: 'int' },
      { key: 'sessions_unrecorded', kind: 'int', wide: true },
      { key: 'expected', kind: 'int', wide: true },
      { key: 'recorded', kind: 'int' },
      { key: 'attendance_rate', kind: 'percent' },
      { key: 'attempts', kind: 'int', wide: true },
      { key: 'passed', kind: 'int', wide: true },
      { key: 'failed', kind: 'int', wide: true },
      { key: 'pass_rate', kind: 'percent' },
      { key: 'open_tasks', kind: 'int', wide: true },
      { key: 'overdue', kind: 'int' },
    ],
    rows: [...rollup.offices.map((one) => row(one.office, one)), row(t.all, rollup.total)],
  };
  const parts = rollup.offices.map((one) =>
    t.part(one.office, percent(one.attendance_rate), percent(one.pass_rate)),
  );
  return [
    { kind: 'heading', text: t.side },
    { kind: 'view', view },
    {
      kind: 'chart',
      chart: {
        kind: 'bar',
        title: t.chart,
        categories: rollup.offices.map(({ office }) => office),
        series: [
          {
            name: texts.report.period.figures.attendance,
            values: rollup.offices.map((one) => one.attendance_rate),
          },
          {
            name: texts.report.period.figures.passRate,
            values: rollup.offices.map((one) => one.pass_rate),
          },
        ],
        unit: 'percent',
        alternative: t.parts(parts),
      },
    },
  ];
}

function examsSection(page: RollupPage): Section[] {
  const { texts, rollup } = page;
  const t = texts.report.rollup;
  return [
    { kind: 'heading', text: t.exams },
    ...tableSection(page, {
      name: 'exams',
      empty: t.noExams,
      columns: [
        { key: 'office', kind: 'text' },
        { key: 'assessment_title', kind: 'text', header: t.exam },
        { key: 'taken', kind: 'int' },
        { key: 'passed', kind: 'int' },
        { key: 'failed', kind: 'int' },
        { key: 'awaiting', kind: 'int', wide: true },
        { key: 'pass_rate', kind: 'percent' },
      ],
      rows: rollup.exams.map((one) => ({ ...one })),
    }),
  ];
}

function standingsSection(page: RollupPage): Section[] {
  const { texts, rollup } = page;
  const t = texts.report.rollup;
  return [
    { kind: 'heading', text: t.standings },
    ...tableSection(page, {
      name: 'standings',
      empty: t.nobody,
      columns: [
        { key: 'office', kind: 'text' },
        { key: 'state', kind: 'status', vocabulary: 'state' },
        { key: 'people', kind: 'int' },
      ],
      rows: rollup.standings.map(({ office, state, count: people }) => ({ office, state, people })),
    }),
  ];
}

function ranksSection(page: RollupPage): Section[] {
  const { texts, rollup } = page;
  const t = texts.report.rollup;
  const list = (name: string, title: string, rows: readonly RollupRank[]): Section[] =>
    tableSection(page, {
      name,
      title,
      empty: t.noRanks,
      columns: [
        { key: 'rank', kind: 'int' },
        { key: 'office', kind: 'text' },
        { key: 'employee_no', kind: 'code' },
        { key: 'name', kind: 'text' },
        { key: 'batch', kind: 'code', wide: true },
        { key: 'count', kind: 'int' },
      ],
      rows: rows.map((one) => ({ ...one })),
    });
  return [
    { kind: 'heading', text: t.ranks },
    ...list('most_late', t.late, rollup.rankings.most_late),
    ...list('most_absent', t.absent, rollup.rankings.most_absent),
  ];
}

function sourcesSection(page: RollupPage): Section[] {
  const { texts, rollup } = page;
  const t = texts.report.rollup;
  return [
    { kind: 'heading', text: t.sources },
    {
      kind: 'view',
      view: {
        name: 'sources',
        empty: '',
        columns: [
          { key: 'office', kind: 'text' },
          { key: 'handbook_versions', kind: 'text' },
          { key: 'as_of_entry', kind: 'int' },
          { key: 'head', kind: 'code' },
        ],
        rows: rollup.offices.map(({ office, source }) => ({
          office,
          handbook_versions: source.handbook_versions.join(texts.render.list_separator),
          as_of_entry: source.entry,
          head: source.entry === 0 ? null : source.hash.slice(0, 12),
        })),
      },
    },
  ];
}
