import { weekday } from '../../../domain/day.js';
import type { InServiceSession } from '../../../domain/reports/period-in-service.js';
import { isLong } from '../../../domain/reports/report-period.js';
import type {
  ListedReceiver,
  RankedCount,
  RankedScore,
  PeriodSession,
} from '../../../domain/reports/period-facts.js';
import type { Column, Row, Section, View } from '../../../render/view.js';
import { tableSection } from '../report-page.js';
import { hoursOf, type PeriodPage } from './page-parts.js';

/** The lists of the period: highest and lowest marks; who was late, absent or on leave most often; the handbook's. */
export function rankingsSection(page: PeriodPage): Section[] {
  const t = page.texts.report.period.rankings;
  return [
    { kind: 'heading', text: t.title(page.report.period.kind) },
    ...[scoresView(page), marksView(page)].flatMap((view) =>
      tableSection(page, page.detailed ? view : sharedRanks(page, view)),
    ),
    ...handbookLists(page),
  ];
}

const person: readonly Column[] = [
  { key: 'list', kind: 'text' },
  { key: 'rank', kind: 'int' },
  { key: 'employee_no', kind: 'code' },
  { key: 'name', kind: 'text' },
  { key: 'batch', kind: 'code', wide: true },
];

function scoresView({ texts, report }: PeriodPage): View {
  const t = texts.report.period.rankings;
  const rows = (list: string, scores: readonly RankedScore[]): Row[] =>
    scores.map((score) => ({ list, ...score }));
  return {
    name: 'scores',
    title: t.scores,
    empty: t.noScores(report.period.kind),
    columns: [
      ...person,
      { key: 'assessment_title', kind: 'text' },
      { key: 'taken_on', kind: 'date' },
      { key: 'score', kind: 'score' },
    ],
    rows: [
      ...rows(t.highest, report.rankings.highest_scores),
      ...rows(t.lowest, report.rankings.lowest_scores),
    ],
  };
}

function marksView({ texts, report }: PeriodPage): View {
  const t = texts.report.period.rankings;
  const rows = (list: string, counts: readonly RankedCount[]): Row[] =>
    counts.map((count) => ({ list, ...count }));
  return {
    name: 'most',
    title: t.attendance,
    empty: t.noMarks(report.period.kind),
    columns: [...person, { key: 'count', kind: 'int' }],
    rows: [
      ...rows(t.late, report.rankings.most_late),
      ...rows(t.absent, report.rankings.most_absent),
      ...rows(t.excused, report.rankings.most_excused),
    ],
  };
}

const missed: ReadonlySet<string> = new Set(['late', 'absent', 'excused']);

const mostNames = 12;

const ofOnePerson: ReadonlySet<string> = new Set(['employee_no', 'name', 'batch', 'taken_on']);

/** For readers: whoever shares a rank stands on one line, each once. */
function sharedRanks(page: PeriodPage, view: View): View {
  const { people } = page.texts.report.period.worklist;
  const ranks = new Map<string, { row: Row; names: Set<string> }>();
  for (const row of view.rows) {
    const key = JSON.stringify([row['list'], row['assessment'], row['rank']]);
    const found = ranks.get(key) ?? { row, names: new Set() };
    found.names.add(String(row['name']));
    ranks.set(key, found);
  }
  return {
    ...view,
    columns: [
      ...view.columns.filter(({ key }) => !ofOnePerson.has(key)),
      { key: 'people', kind: 'text' },
    ],
    rows: [...ranks.values()].map(({ row, names: all }) => {
      const names = [...all];
      const shown = names.length > mostNames + 1 ? names.slice(0, mostNames) : names;
      return { ...row, people: people(shown, names.length - shown.length) };
    }),
  };
}

/**
 * The lists that the handbook wants (`awards.rankings`), as `record award ranking` has them; those of who was late or on
 * leave are there already.
 */
function handbookLists(page: PeriodPage): Section[] {
  const { texts, report } = page;
  const t = texts.report.period.rankings;
  const lists = report.lists.filter(({ attendance }) => !missed.has(attendance ?? ''));
  const rows = lists.flatMap(({ list, title, rule, highest, lowest }) => {
    const line = (end: string) => (one: ListedReceiver) => ({ list, title, rule, end, ...one });
    return [...highest.map(line('highest')), ...lowest.map(line('lowest'))];
  });
  const without = lists.filter(({ data }) => !data).map(({ title }) => title);
  const named = without.join(texts.render.list_separator);
  const note: Section[] = without.length > 0 ? [{ kind: 'text', text: t.noData(named) }] : [];
  if (rows.length === 0) return note;
  const view: View = {
    name: 'lists',
    title: t.lists,
    empty: '',
    columns: [
      { key: 'title', kind: 'text' },
      { key: 'end', kind: 'status', vocabulary: 'award_end', header: texts.columns['end_of'] },
      { key: 'place', kind: 'int' },
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'team', kind: 'text' },
      { key: 'value', kind: 'number' },
      ...(page.detailed
        ? [
            { key: 'list', kind: 'code' as const },
            { key: 'rule', kind: 'code' as const },
          ]
        : []),
    ],
    rows,
  };
  return [...tableSection(page, view), ...note];
}

/** The sessions of the period with their attendance, and those of the next one; of what is long only how many. */
export function sessionsSection(page: PeriodPage): Section[] {
  const { texts, report } = page;
  const t = texts.report.period.sessions;
  const { period, in_service: inService } = report;
  if (isLong(period)) return comingSection(page);
  const { this_period: held, next_period: coming } = report.sessions;
  const attendance: Column[] = [
    { key: 'expected', kind: 'int', wide: true },
    { key: 'recorded', kind: 'int', wide: true },
    { key: 'rate', kind: 'percent' },
  ];
  return [
    { kind: 'heading', text: t.title },
    ...tableSection(
      page,
      sessionsView(page, 'sessions', t.these(period.kind), held, attendance, (session) => ({
        recorded: session.recorded,
        expected: session.expected,
        rate: session.rate,
      })),
    ),
    ...tableSection(
      page,
      sessionsView(
        page,
        period.kind === 'week' ? 'next_week' : 'next_day',
        t.next(period.kind),
        coming,
        [],
        () => ({}),
      ),
    ),
    ...(inService.list.length > 0
      ? tableSection(page, inServiceView(page, 'in_service', t.inService, inService.list))
      : []),
    ...(inService.next.length > 0
      ? tableSection(
          page,
          inServiceView(page, 'next_in_service', t.nextInService(period.kind), inService.next),
        )
      : []),
  ];
}

/** What is planned for the parts of the next period. */
function comingSection(page: PeriodPage): Section[] {
  const { report } = page;
  const t = page.texts.report.period.sessions;
  return [
    { kind: 'heading', text: t.coming(report.period.kind) },
    ...tableSection(page, {
      name: 'coming',
      empty: t.none,
      columns: [
        { key: 'part', kind: 'code' },
        { key: 'from', kind: 'date' },
        { key: 'to', kind: 'date' },
        { key: 'sessions', kind: 'int' },
        { key: 'hours', kind: 'hours' },
      ],
      rows: report.coming.map(({ minutes, ...part }) => ({ ...part, hours: hoursOf(minutes) })),
    }),
  ];
}

function inServiceView(
  page: PeriodPage,
  name: string,
  title: string,
  sessions: readonly (InServiceSession & { rate?: number | null })[],
): View {
  const { texts, detailed } = page;
  const t = texts.report.period.sessions;
  const isHeld = name === 'in_service';
  const cancelled = sessions.some(({ status }) => status === 'cancelled');
  return {
    name,
    title,
    empty: t.none,
    columns: [
      { key: 'day', kind: detailed ? 'date' : 'code' },
      { key: 'time', kind: 'time' },
      { key: 'session', kind: 'code', wide: true },
      { key: 'title', kind: 'text' },
      { key: 'trainer', kind: 'text' },
      { key: 'venue', kind: 'text', wide: true },
      { key: 'people', kind: 'int' },
      ...(isHeld
        ? [
            { key: 'recorded', kind: 'int' as const, wide: true },
            { key: 'rate', kind: 'percent' as const },
          ]
        : []),
      ...(cancelled ? [sessionState(texts.columns)] : []),
    ],
    rows: sessions.map((session) => ({
      day: detailed ? session.day : t.day(session.day, weekday(session.day)),
      time: `${session.start}–${session.end}`,
      session: session.session,
      title: session.title,
      trainer: session.trainer ?? texts.words['role']?.[session.trainer_role] ?? null,
      venue: session.venue,
      people: session.people,
      recorded: session.recorded,
      rate: session.rate ?? null,
      status: session.status,
    })),
  };
}

const sessionState = (columns: Readonly<Record<string, string>>): Column => ({
  key: 'status',
  kind: 'status',
  vocabulary: 'session',
  header: columns['state'],
});

function sessionsView<T extends PeriodSession>(
  { texts, detailed }: PeriodPage,
  name: string,
  title: string,
  sessions: readonly T[],
  columns: readonly Column[],
  figures: (session: T) => Row,
): View {
  const t = texts.report.period.sessions;
  const cancelled = sessions.some(({ status }) => status === 'cancelled');
  const day: Column = { key: 'day', kind: detailed ? 'date' : 'code' };
  const status = sessionState(texts.columns);
  return {
    name,
    title,
    empty: t.none,
    columns: [
      day,
      { key: 'time', kind: 'time' },
      { key: 'session', kind: 'code', wide: true },
      { key: 'batch', kind: 'code' },
      { key: 'title', kind: 'text' },
      { key: 'trainer', kind: 'text' },
      { key: 'venue', kind: 'text', wide: true },
      ...columns,
      ...(cancelled ? [status] : []),
    ],
    rows: sessions.map((session) => ({
      day: detailed ? session.day : t.day(session.day, weekday(session.day)),
      time: `${session.start}–${session.end}`,
      session: session.session,
      batch: session.batch,
      title: session.title,
      trainer: session.trainer ?? texts.words['role']?.[session.trainer_role] ?? null,
      venue: session.venue,
      status: session.status,
      ...figures(session),
    })),
  };
}
