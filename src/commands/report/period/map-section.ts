import type { AttendanceMap } from '../../../domain/reports/period-facts.js';
import type { Column, Row, Section } from '../../../render/view.js';
import { percent, tableSection } from '../report-page.js';
import type { PeriodPage } from './page-parts.js';

/** So many columns can be read beside each other. */
const mostColumns = 7;
/** A map of more teams than this is no picture any more. */
const mostRows = 30;

/** The attendance of each team on each day: a column for a day where there are few, else a line. */
export function mapSection(page: PeriodPage): Section[] {
  const { texts, report, detailed } = page;
  const { attendance_map: map } = report;
  if (map.teams.length < 2 || map.parts.length < 2) return [];
  const t = texts.report.period.attendance;
  const title =
    report.period.kind === 'quarter' || report.period.kind === 'half_year' ? t.mapWeeks : t.map;
  const isNarrow = map.parts.length <= mostColumns && !detailed;
  const picture = map.teams.length > mostRows ? [] : [chart(page, title)];
  if (!isNarrow && !detailed) return picture;
  const table = tableSection(page, {
    name: 'attendance_map',
    title,
    empty: '',
    columns: isNarrow ? columnsOf(map) : lineColumns,
    rows: isNarrow ? rowsOf(map, t.noTeam) : linesOf(map, t.noTeam),
  });
  return [...table, ...picture];
}

/** The same as a picture; in words the lowest cell. */
function chart({ texts, report }: PeriodPage, title: string): Section {
  const t = texts.report.period.attendance;
  const { parts, teams } = report.attendance_map;
  const cells = teams.flatMap(({ team, rates }) =>
    rates.flatMap((rate, index) =>
      rate === null ? [] : [{ team: team ?? t.noTeam, part: parts[index]?.part ?? '', rate }],
    ),
  );
  const least = Math.min(...cells.map(({ rate }) => rate));
  const low = cells.find(({ rate }) => rate === least);
  return {
    kind: 'chart',
    chart: {
      kind: 'heatmap',
      title,
      rows: teams.map(({ team }) => team ?? t.noTeam),
      columns: parts.map(({ part }) => part.slice(5)),
      values: teams.map(({ rates }) => rates),
      alternative: low ? t.mapAlternative({ ...low, rate: percent(low.rate) }) : title,
    },
  };
}

const columnsOf = ({ parts }: AttendanceMap): Column[] => [
  { key: 'team', kind: 'text' },
  ...parts.map(({ part }): Column => ({ key: part, kind: 'percent', header: part.slice(5) })),
];

const rowsOf = ({ parts, teams }: AttendanceMap, noTeam: string): Row[] =>
  teams.map(({ team, rates }) => ({
    team: team ?? noTeam,
    ...Object.fromEntries(parts.map(({ part }, index) => [part, rates[index] ?? null])),
  }));

const lineColumns: readonly Column[] = [
  { key: 'team', kind: 'text' },
  { key: 'part', kind: 'code' },
  { key: 'recorded', kind: 'int' },
  { key: 'rate', kind: 'percent' },
];

const linesOf = ({ parts, teams }: AttendanceMap, noTeam: string): Row[] =>
  teams.flatMap(({ team, recorded, rates }) =>
    parts.map(({ part }, index) => ({
      team: team ?? noTeam,
      part,
      recorded: recorded[index] ?? 0,
      rate: rates[index] ?? null,
    })),
  );
