import type { App } from '../../../app.js';
import type { IndexLine, IndexReport } from '../../../domain/reports/index-report.js';
import type { Column, Document, Figure, Row, Section, View } from '../../../render/view.js';
import { mostCharted, sourceFooter, tableSection, type ReportPage } from '../report-page.js';

interface IndexPage extends ReportPage {
  report: IndexReport;
}

/** The index as a page: of the office with each part, then departments, teams and people. */
export function indexPage(app: App, report: IndexReport, detailed: boolean): Document {
  const page: IndexPage = { texts: app.texts, report, detailed };
  const t = app.texts.report.index;
  const { departments, teams, people, office } = report;
  const part = (title: string, name: string, lines: readonly IndexLine[]): Section[] =>
    lines.length === 0
      ? []
      : [{ kind: 'heading', text: title }, ...tableSection(page, linesView(page, name, lines))];
  const all = [office, ...departments, ...teams, ...people];
  return {
    name: 'index',
    title: report.title,
    subtitle: t.subtitle(report.period),
    sections: [
      { kind: 'figures', figures: figures(page) },
      { kind: 'heading', text: t.parts },
      ...tableSection(page, partsView(page, 'parts', [office], false)),
      { kind: 'text', text: t.missing[report.missing](report.least_weight) },
      { kind: 'text', text: t.scale(report.least_people) },
      ...part(t.departments, 'departments', departments),
      ...part(t.teams, 'teams', teams),
      ...chart(page),
      ...part(t.people, 'people', people),
      ...(detailed
        ? [
            { kind: 'heading' as const, text: t.all },
            ...tableSection(page, partsView(page, 'all', all, true)),
          ]
        : []),
    ],
    json: report,
    footer: [t.footer(report.period), ...sourceFooter(page, report.source)],
  };
}

const titleOf = ({ texts }: IndexPage, { title, part }: { title: string; part: string }): string =>
  title === '' ? (part === 'assessments' ? texts.report.index.marks : part) : title;

function figures(page: IndexPage): Figure[] {
  const t = page.texts.report.index;
  const { office } = page.report;
  return [
    {
      label: t.figure,
      value: office.index,
      kind: 'number',
      note: office.reason === null ? t.ofPeople(office.people) : (t.reasons[office.reason] ?? ''),
    },
    ...office.parts.map((part): Figure => ({
      label: titleOf(page, part),
      value: part.points,
      kind: 'number',
      note: part.value === null ? '' : `${part.value} ${part.unit}`,
    })),
  ];
}

/** Each part of each: what it is, how it is scaled, what it brings. */
function partsView(
  page: IndexPage,
  name: string,
  lines: readonly IndexLine[],
  withWhom: boolean,
): View {
  const t = page.texts.report.index;
  const c = t.columns;
  const whom: Column[] = [
    { key: 'group', kind: 'text' },
    { key: 'employee_no', kind: 'code' },
    { key: 'name', kind: 'text' },
  ];
  return {
    name,
    empty: t.empty,
    columns: [
      ...(withWhom ? whom : []),
      { key: 'part', kind: 'text', header: c.part },
      { key: 'value', kind: 'number', header: c.value },
      { key: 'unit', kind: 'text' },
      { key: 'n', kind: 'int', header: c.n },
      { key: 'zero_at', kind: 'number', header: c.zero },
      { key: 'full_at', kind: 'number', header: c.full },
      { key: 'scaled', kind: 'number', header: c.scaled },
      { key: 'weight', kind: 'number', header: c.weight },
      { key: 'share', kind: 'number', header: c.share },
      { key: 'points', kind: 'number', header: c.points },
      { key: 'rule', kind: 'code', wide: true },
    ],
    rows: lines.flatMap((line) =>
      line.parts.map((part): Row => ({
        ...part,
        group: groupWord(page, line),
        employee_no: line.unit === 'person' ? line.key : null,
        name: line.name,
        part: titleOf(page, part),
      })),
    ),
  };
}

const groupWord = ({ texts }: IndexPage, { unit }: IndexLine): string =>
  unit === 'office' ? texts.report.index.office : (texts.words['award_unit']?.[unit] ?? unit);

/** The points of each part side by side. */
function linesView(page: IndexPage, name: string, lines: readonly IndexLine[]): View {
  const { texts, report } = page;
  const t = texts.report.index;
  const isPeople = name === 'people';
  const person: Column[] = [
    { key: 'employee_no', kind: 'code' },
    { key: 'name', kind: 'text' },
    { key: 'team', kind: 'text', wide: true },
  ];
  const group: Column[] = [
    { key: 'name', kind: 'text', header: texts.columns[name === 'teams' ? 'team' : 'department'] },
    { key: 'people', kind: 'int' },
  ];
  return {
    name,
    empty: t.empty,
    columns: [
      { key: 'rank', kind: 'int' },
      ...(isPeople ? person : group),
      { key: 'index', kind: 'number', header: t.columns.index },
      ...report.office.parts.map((part) => ({
        key: part.part,
        kind: 'number' as const,
        header: titleOf(page, part),
        wide: true,
      })),
      ...(lines.some(({ reason }) => reason !== null)
        ? [{ key: 'reason', kind: 'text' as const, header: t.columns.reason }]
        : []),
    ],
    rows: lines.map((line): Row => ({
      rank: line.rank,
      employee_no: line.key,
      name: line.name,
      team: line.team,
      people: line.people,
      index: line.index,
      reason: line.reason === null ? '' : (t.reasons[line.reason] ?? line.reason),
      ...Object.fromEntries(line.parts.map(({ part, points }) => [part, points])),
    })),
  };
}

function chart({ texts, report }: IndexPage): Section[] {
  const t = texts.report.index;
  const teams = report.teams.filter(({ index }) => index !== null);
  if (teams.length < 2 || teams.length > mostCharted) return [];
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'bar',
        title: t.chart,
        unit: 'number',
        categories: teams.map(({ name }) => name ?? ''),
        series: [{ name: t.figure, values: teams.map(({ index }) => index) }],
        alternative: t.alternative(teams.map(({ name, index }) => `${name ?? ''} ${index ?? ''}`)),
      },
    },
  ];
}
