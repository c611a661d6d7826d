import type { AttendanceFigures, TeamAttendance } from '../../../domain/reports/period-facts.js';
import type { Column, Row, Section, View } from '../../../render/view.js';
import { mostCharted, percent, tableSection } from '../report-page.js';
import { mapSection } from './map-section.js';
import type { PeriodPage } from './page-parts.js';

const statuses = ['present', 'late', 'left_early', 'absent', 'excused'] as const;

/** How the sessions were attended: by batch, and by team where there are teams. */
export function attendanceSection(page: PeriodPage): Section[] {
  const { texts, report } = page;
  const t = texts.report.period.attendance;
  const { attendance, in_service: inService } = report;
  const heading: Section = { kind: 'heading', text: t.title };
  if (attendance.expected === 0) {
    const text = (inService.sessions > 0 ? t.noBatches : t.empty)(report.period.kind);
    return [heading, { kind: 'text', text }];
  }
  const unrecorded = attendance.sessions_unrecorded;
  return [
    heading,
    ...(unrecorded > 0 ? [{ kind: 'text' as const, text: t.unrecorded(unrecorded) }] : []),
    ...tableSection(page, batchView(page)),
    ...chart(page),
    ...(attendance.by_team.length > 0 ? tableSection(page, teamView(page)) : []),
    ...mapSection(page),
  ];
}

function statusColumns({ texts }: PeriodPage): Column[] {
  return statuses.map((key) => ({
    key,
    kind: 'int',
    header: texts.words['attendance']?.[key] ?? key,
    wide: key === 'left_early',
  }));
}

const marks = ({ expected, recorded, by_status, rate }: TeamAttendance): Row => ({
  expected,
  recorded,
  ...by_status,
  rate,
});

function batchView(page: PeriodPage): View {
  const { texts, report } = page;
  const t = texts.report.period.attendance;
  const { by_batch: batches } = report.attendance;
  const row = (batch: string, figures: AttendanceFigures): Row => ({
    batch,
    sessions_held: figures.sessions_held,
    sessions_unrecorded: figures.sessions_unrecorded,
    ...marks(figures),
  });
  const shown = batches.filter(({ expected }) => expected > 0);
  const rows = shown.map((figures) => row(figures.batch, figures));
  const total = rows.length > 1 ? [row(t.all, report.attendance)] : [];
  return {
    name: 'attendance',
    title: t.byBatch,
    empty: t.empty(page.report.period.kind),
    columns: [
      { key: 'batch', kind: 'code' },
      { key: 'sessions_held', kind: 'int' },
      { key: 'sessions_unrecorded', kind: 'int', wide: true },
      { key: 'expected', kind: 'int' },
      { key: 'recorded', kind: 'int', wide: true },
      ...statusColumns(page),
      { key: 'rate', kind: 'percent' },
    ],
    rows: [...rows, ...total],
  };
}

function teamView(page: PeriodPage): View {
  const t = page.texts.report.period.attendance;
  return {
    name: 'attendance_by_team',
    title: t.byTeam,
    empty: t.empty(page.report.period.kind),
    columns: [
      { key: 'team', kind: 'text' },
      { key: 'expected', kind: 'int' },
      { key: 'recorded', kind: 'int', wide: true },
      ...statusColumns(page),
      { key: 'rate', kind: 'percent' },
    ],
    rows: page.report.attendance.by_team.map(({ team, ...figures }) => ({
      team: team ?? t.noTeam,
      ...marks(figures),
    })),
  };
}

function chart({ texts, report }: PeriodPage): Section[] {
  const t = texts.report.period.attendance;
  const batches = report.attendance.by_batch.filter(({ recorded }) => recorded > 0);
  if (batches.length === 0 || batches.length > mostCharted) return [];
  const seen = statuses.filter((status) => report.attendance.by_status[status] > 0);
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'stacked',
        title: t.chart,
        unit: 'percent',
        categories: batches.map(({ batch }) => batch),
        series: seen.map((status) => ({
          name: texts.words['attendance']?.[status] ?? status,
          status,
          values: batches.map(({ by_status, recorded }) => by_status[status] / recorded),
        })),
        alternative: t.alternative(batches.map(({ batch, rate }) => `${batch} ${percent(rate)}`)),
      },
    },
  ];
}
