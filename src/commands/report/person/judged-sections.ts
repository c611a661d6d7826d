import type { Row, Section, View } from '../../../render/view.js';
import { tableSection } from '../report-page.js';
import { trendChart } from '../trend-chart.js';
import type { PersonPage } from './page.js';

/** What others found of them, and their figures of work month by month. */
export function judgedSections(page: PersonPage): Section[] {
  const t = page.texts.report.person;
  const { report } = page.file;
  return [
    ...(report.appraisals.length > 0
      ? [
          { kind: 'heading' as const, text: t.appraisals.title },
          ...tableSection(page, appraisals(page)),
        ]
      : []),
    { kind: 'heading', text: t.kpis.title },
    ...tableSection(page, page.detailed ? kpis(page) : kpiTable(page)),
    ...trendChart(t.kpis.chart, report.kpis, t.kpis.alternative),
  ];
}

function appraisals({ texts, file }: PersonPage): View {
  const t = texts.report.person.appraisals;
  return {
    name: 'appraisals',
    empty: texts.app.none,
    columns: [
      { key: 'form', kind: 'text' },
      { key: 'from_on', kind: 'date' },
      { key: 'rater_role', kind: 'text' },
      { key: 'answers', kind: 'int' },
      { key: 'mean_score', kind: 'score' },
      { key: 'note', kind: 'text' },
    ],
    rows: file.report.appraisals.flatMap(({ title, from, roles, total }): Row[] => [
      ...roles.map(({ role, answers, mean, missing }) => ({
        form: title,
        from_on: from,
        rater_role: texts.words['rater_role']?.[role] ?? role,
        answers,
        mean_score: mean,
        note: missing === null ? '' : (texts.words['appraisal_missing']?.[missing] ?? missing),
      })),
      {
        form: title,
        from_on: from,
        rater_role: t.total,
        answers: roles.reduce((sum, { answers }) => sum + answers, 0),
        mean_score: total,
        note: '',
      },
    ]),
  };
}

/** Every figure where every row is wanted. */
function kpis({ texts, file }: PersonPage): View {
  return {
    name: 'kpis',
    empty: texts.report.person.kpis.empty,
    columns: [
      { key: 'metric', kind: 'text' },
      { key: 'period', kind: 'code' },
      { key: 'value', kind: 'number' },
      { key: 'unit', kind: 'text' },
      { key: 'change', kind: 'number' },
      { key: 'target', kind: 'number' },
      { key: 'reached', kind: 'boolean' },
    ],
    rows: file.report.kpis.flatMap(({ title: metric, unit, target, figures }) =>
      figures.map(({ period, value, change, reached }) => ({
        ...{ metric, period, value, unit, change, target, reached },
      })),
    ),
  };
}

/** So many of the latest periods have a column; on a terminal only the last of them. */
const mostPeriods = 12;
const onTerminal = 4;

/** A line for each figure: its latest periods side by side, the last change, the target. */
function kpiTable({ texts, file }: PersonPage): View {
  const { kpis: all } = file.report;
  const known = new Set(all.flatMap(({ figures }) => figures.map(({ period }) => period)));
  const periods = [...known].sort().slice(-mostPeriods);
  return {
    name: 'kpis',
    empty: texts.report.person.kpis.empty,
    columns: [
      { key: 'metric', kind: 'text' },
      { key: 'unit', kind: 'text' },
      ...periods.map((period, at) => ({
        key: period,
        kind: 'number' as const,
        header: period,
        wide: at < periods.length - onTerminal,
      })),
      { key: 'change', kind: 'number' },
      { key: 'target', kind: 'number' },
      { key: 'reached', kind: 'boolean' },
    ],
    rows: all.map(({ title: metric, unit, target, figures }) => {
      const { change = null, reached = null } = figures.at(-1) ?? {};
      return {
        ...{ metric, unit, change, target, reached },
        ...Object.fromEntries(periods.map((period) => [period, null])),
        ...Object.fromEntries(figures.map(({ period, value }) => [period, value])),
      };
    }),
  };
}
