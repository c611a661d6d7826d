import type { App } from '../../../app.js';
import type { GroupReport } from '../../../domain/reports/groups.js';
import type { Column, Document, Figure, Row, Section, View } from '../../../render/view.js';
import { mostCharted, sourceFooter, tableSection, type ReportPage } from '../report-page.js';

interface GroupPage extends ReportPage {
  report: GroupReport;
}

type Line = GroupReport['office'];

/** Groups side by side, with everybody as the last line; or one group with its people. */
export function groupPage(
  app: App,
  report: GroupReport,
  name: string | null,
  detailed: boolean,
): Document {
  const page: GroupPage = { texts: app.texts, report, detailed };
  const t = app.texts.report.groups;
  const own = t[report.unit];
  const title = name === null ? own.title : own.titleOf(report.groups[0]?.name ?? name);
  return {
    name: report.unit,
    title,
    subtitle: t.subtitle(report.period),
    sections: [
      { kind: 'figures', figures: figures(page, name === null ? report.office : undefined) },
      { kind: 'heading', text: t.training.title },
      ...tableSection(page, training(page)),
      ...chart(page),
      { kind: 'heading', text: t.kpis.title },
      ...tableSection(page, kpis(page)),
      { kind: 'heading', text: t.checks.title },
      ...tableSection(page, checks(page)),
      ...(name === null
        ? []
        : [
            { kind: 'heading' as const, text: t.members.title },
            ...tableSection(page, members(page)),
          ]),
    ],
    json: report,
    footer: [t.footer(report.period), ...sourceFooter(page, report.source)],
  };
}

function figures({ texts, report }: GroupPage, office: Line | undefined): Figure[] {
  const t = texts.report.groups;
  const line = office ?? report.groups[0];
  if (!line) return [];
  const inGroups = report.groups.reduce((sum, { people }) => sum + people, 0);
  const note = office && office.people > inGroups ? t.elsewhere(office.people - inGroups) : null;
  return [
    { label: t.figures.people, value: line.people, kind: 'int', ...(note && { note }) },
    {
      label: t.figures.attendance,
      value: line.attendance_rate,
      kind: 'percent',
      note: t.recorded(line.recorded),
    },
    { label: t.figures.hours, value: line.person_hours, kind: 'hours' },
    { label: t.figures.marks, value: line.marks, kind: 'int' },
    { label: t.figures.passRate, value: line.pass_rate, kind: 'percent' },
    { label: t.figures.checks, value: line.spot_checks.checks, kind: 'int' },
  ];
}

/** The groups, and all together below them. */
function lines({ texts, report }: GroupPage): { name: string; line: Line }[] {
  const groups = report.groups.map(({ name, ...line }) => ({ name, line }));
  return [...groups, { name: texts.report.groups.office, line: report.office }];
}

const nameColumn = ({ texts, report }: GroupPage): Column => ({
  key: 'name',
  kind: 'text',
  header: texts.columns[report.unit],
});

function training(page: GroupPage): View {
  const { texts } = page;
  const t = texts.report.groups;
  const word = (status: string): string | undefined => texts.words['attendance']?.[status];
  return {
    name: 'training',
    empty: t.training.empty,
    columns: [
      nameColumn(page),
      { key: 'people', kind: 'int' },
      { key: 'recorded', kind: 'int', wide: true },
      { key: 'rate', kind: 'percent' },
      { key: 'late', kind: 'int', header: word('late') },
      { key: 'absent', kind: 'int', header: word('absent') },
      { key: 'excused', kind: 'int', header: word('excused'), wide: true },
      { key: 'person_hours', kind: 'hours', header: t.columns.hours, wide: true },
      { key: 'marks', kind: 'int', header: t.columns.marks },
      { key: 'pass_rate', kind: 'percent' },
      { key: 'mean_share', kind: 'number', header: t.columns.mean, wide: true },
    ],
    rows: lines(page).map(({ name, line }): Row => ({
      name,
      people: line.people,
      recorded: line.recorded,
      rate: line.attendance_rate,
      late: line.late,
      absent: line.absent,
      excused: line.excused,
      person_hours: line.person_hours,
      marks: line.marks,
      pass_rate: line.pass_rate,
      mean_share: line.mean_share,
    })),
  };
}

/** A line for each figure, a column for each group; where there are many groups, a line for each of both. */
function kpis(page: GroupPage): View {
  const { texts, report, detailed } = page;
  const t = texts.report.groups;
  const all = lines(page);
  const metrics = report.office.kpis;
  const wide = detailed || all.length > mostCharted;
  if (wide) {
    return {
      name: 'kpis',
      empty: t.kpis.empty,
      columns: [
        nameColumn(page),
        { key: 'metric', kind: 'text' },
        { key: 'n', kind: 'int', header: t.columns.n },
        { key: 'value', kind: 'number' },
        { key: 'unit', kind: 'text' },
        { key: 'target', kind: 'number' },
        { key: 'reached', kind: 'boolean' },
      ],
      rows: all.flatMap(({ name, line }) =>
        line.kpis.map(({ title: metric, people: n, value, unit, target, reached }) => ({
          ...{ name, metric, n, value, unit, target, reached },
        })),
      ),
    };
  }
  return {
    name: 'kpis',
    empty: t.kpis.empty,
    columns: [
      { key: 'metric', kind: 'text' },
      { key: 'unit', kind: 'text' },
      ...all.map(({ name }) => ({ key: `g_${name}`, kind: 'number' as const, header: name })),
      { key: 'target', kind: 'number' },
      { key: 'n', kind: 'int', header: t.columns.n },
    ],
    rows: metrics.map(({ metric: code, title: metric, unit, target, people: n }): Row => ({
      ...{ metric, unit, target, n },
      ...Object.fromEntries(
        all.map(({ name, line }) => [
          `g_${name}`,
          line.kpis.find((one) => one.metric === code)?.value ?? null,
        ]),
      ),
    })),
  };
}

function checks(page: GroupPage): View {
  const c = page.texts.report.groups.columns;
  const shown = lines(page).filter(
    ({ line }) => line.spot_checks.checks + line.call_backs.checks > 0,
  );
  return {
    name: 'spot_checks',
    empty: page.texts.report.groups.checks.empty,
    columns: [
      nameColumn(page),
      { key: 'checks', kind: 'int', header: c.checks },
      { key: 'mean', kind: 'number', header: c.checksMean },
      { key: 'call_backs', kind: 'int', header: c.callBacks },
      { key: 'call_backs_mean', kind: 'number', header: c.callBacksMean },
    ],
    rows: shown.map(({ name, line }) => ({
      name,
      checks: line.spot_checks.checks,
      mean: line.spot_checks.mean,
      call_backs: line.call_backs.checks,
      call_backs_mean: line.call_backs.mean,
    })),
  };
}

function members({ texts, report }: GroupPage): View {
  const t = texts.report.groups;
  const metrics = report.office.kpis;
  return {
    name: 'members',
    empty: t.members.empty,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'attendance_rate', kind: 'percent' },
      { key: 'marks', kind: 'int', header: t.columns.marks },
      { key: 'passed', kind: 'int', header: texts.words['result']?.['passed'] },
      ...metrics.map(({ metric, title }) => ({
        key: metric,
        kind: 'number' as const,
        header: title,
        wide: true,
      })),
    ],
    rows: report.members.map(({ kpis: own, ...one }): Row => ({
      ...one,
      ...Object.fromEntries(metrics.map(({ metric }) => [metric, null])),
      ...Object.fromEntries(own.map(({ metric, value }) => [metric, value])),
    })),
  };
}

function chart({ texts, report }: GroupPage): Section[] {
  const t = texts.report.groups;
  const groups = report.groups.filter((one) => one.attendance_rate !== null);
  if (groups.length < 2 || groups.length > mostCharted) return [];
  const name = t.figures.attendance;
  const share = (rate: number | null): string => `${((rate ?? 0) * 100).toFixed(1)} %`;
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'bar',
        title: t.chart(name),
        unit: 'percent',
        categories: groups.map((one) => one.name),
        series: [{ name, values: groups.map((one) => one.attendance_rate) }],
        alternative: t.alternative(
          groups.map((one) => `${one.name} ${share(one.attendance_rate)}`),
        ),
      },
    },
  ];
}
