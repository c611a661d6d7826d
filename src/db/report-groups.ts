/**
 * Figures of a period over everybody, each in one grouped query; whoever did something counts where they belonged on the
 * day of it.
 */
import type { Day } from '../domain/day.js';
import type { AttendanceStatus } from '../domain/handbook/types.js';
import type { Store } from './open.js';

/** The days of a period, both included. */
export interface Between {
  from: Day;
  to: Day;
}

/** Where somebody belonged. */
export interface Place {
  department: string | null;
  team: string | null;
}

/** The membership of a person on a day: `m`, joined to a person and a day. */
const membership = (person: string, day: string): string =>
  `LEFT JOIN memberships m ON m.person_id = ${person} AND m.from_on = (
     SELECT max(x.from_on) FROM memberships x WHERE x.person_id = ${person} AND x.from_on <= ${day})`;

/** The statements; a test asks SQLite how it would run each of them. */
export const groupStatements = {
  /** Figures as they were recorded last, those of a kind (days, weeks, months) together; `whole`: of just the period. */
  figures: `SELECT k.person_id AS personId, k.metric, m.department, m.team,
      CASE WHEN k.days >= 28 THEN 28 ELSE k.days END AS kind, k.whole, count(*) AS n, sum(k.millionths) AS total
    FROM (SELECT person_id, metric, period, to_on, millionths, max(id),
        CAST(julianday(to_on) - julianday(from_on) AS INTEGER) + 1 AS days,
        from_on = @from AND to_on = @to AS whole
      FROM kpi_values WHERE to_on BETWEEN @from AND @to AND from_on >= @from
        AND metric IN (SELECT value FROM json_each(@metrics))
      GROUP BY person_id, metric, period) k
    ${membership('k.person_id', 'k.to_on')}
    GROUP BY k.person_id, k.metric, m.department, m.team, 5, k.whole
    ORDER BY k.person_id, k.metric, m.department, m.team, 5, k.whole`,
  attendance: `SELECT m.department, m.team, a.status, count(*) AS count, sum(s.credited_minutes) AS minutes
    FROM sessions s JOIN attendance a ON a.session_id = s.id
    ${membership('a.person_id', 's.day')}
    WHERE s.day BETWEEN @from AND @to AND s.status = 'planned' AND NOT EXISTS (SELECT 1 FROM attendance n
      WHERE n.session_id = a.session_id AND n.person_id = a.person_id AND n.id > a.id)
    GROUP BY m.department, m.team, a.status ORDER BY m.department, m.team, a.status`,
  members: `SELECT a.person_id AS personId, m.department, m.team, a.status, count(*) AS count
    FROM sessions s JOIN attendance a ON a.session_id = s.id
    ${membership('a.person_id', 's.day')}
    WHERE s.day BETWEEN @from AND @to AND s.status = 'planned' AND NOT EXISTS (SELECT 1 FROM attendance n
      WHERE n.session_id = a.session_id AND n.person_id = a.person_id AND n.id > a.id)
    GROUP BY a.person_id, m.department, m.team, a.status ORDER BY a.person_id, m.department, m.team, a.status`,
  spotChecks: `SELECT m.department, m.team, d.kind, count(*) AS count, count(r.score_hundredths) AS scored,
      sum(r.score_hundredths) AS total
    FROM spot_results r JOIN spot_draws d ON d.id = r.draw_id
    ${membership('d.person_id', 'r.checked_on')}
    WHERE r.checked_on BETWEEN @from AND @to AND r.id = (SELECT max(id) FROM spot_results l WHERE l.draw_id = r.draw_id)
    GROUP BY m.department, m.team, d.kind ORDER BY m.department, m.team, d.kind`,
  people: `SELECT m.department, m.team, count(*) AS count FROM persons p
    ${membership('p.id', '@to')}
    WHERE p.hired_on <= @to AND NOT EXISTS (SELECT 1 FROM enrollments e
      WHERE e.person_id = p.id AND e.left_reason = 'dismissed' AND e.left_on <= @to AND NOT EXISTS (
        SELECT 1 FROM enrollments n WHERE n.person_id = p.id AND n.joined_on >= e.left_on AND n.joined_on <= @to))
    GROUP BY m.department, m.team ORDER BY m.department, m.team`,
  trend: `SELECT metric, period, count(*) AS people, avg(millionths) / 1e6 AS mean
    FROM (SELECT person_id, metric, period, from_on, to_on, millionths, max(id) FROM kpi_values
      WHERE to_on BETWEEN @from AND @to AND metric IN (SELECT value FROM json_each(@metrics))
        AND julianday(to_on) - julianday(from_on) >= 27
      GROUP BY person_id, metric, period)
    GROUP BY metric, period ORDER BY metric, period`,
  batches: `SELECT DISTINCT b.code AS batch, e.person_id AS personId
    FROM enrollments e JOIN batches b ON b.id = e.batch_id
    WHERE e.joined_on <= @to AND (e.left_on IS NULL OR e.left_on > @from) ORDER BY b.code, e.person_id`,
} as const;

/** Figures of one person and metric, of one kind, while they belonged to one place. */
export interface FigureSum extends Place {
  personId: number;
  metric: string;
  kind: number;
  whole: number;
  n: number;
  total: number;
}

export const listFigureSums = (
  store: Store,
  { from, to }: Between,
  metrics: readonly string[],
): FigureSum[] =>
  store.sqlite
    .prepare(groupStatements.figures)
    .all({ from, to, metrics: JSON.stringify(metrics) }) as FigureSum[];

/** How often a status was noted, and credited minutes of those sessions. */
export interface AttendanceSum extends Place {
  status: AttendanceStatus;
  count: number;
  minutes: number;
}

export const listAttendanceSums = (store: Store, { from, to }: Between): AttendanceSum[] =>
  store.sqlite.prepare(groupStatements.attendance).all({ from, to }) as AttendanceSum[];

/** How often a status was noted of a person while they belonged to one place. */
export interface MemberAttendance extends Place {
  personId: number;
  status: AttendanceStatus;
  count: number;
}

export const listMemberAttendance = (store: Store, { from, to }: Between): MemberAttendance[] =>
  store.sqlite.prepare(groupStatements.members).all({ from, to }) as MemberAttendance[];

export interface SpotSum extends Place {
  kind: 'team' | 'customer';
  count: number;
  scored: number;
  total: number;
}

export const listSpotSums = (store: Store, { from, to }: Between): SpotSum[] =>
  store.sqlite.prepare(groupStatements.spotChecks).all({ from, to }) as SpotSum[];

export interface HeadCount extends Place {
  count: number;
}

/** How many people there are on a day, by where they belong. */
export const listHeads = (store: Store, to: Day): HeadCount[] =>
  store.sqlite.prepare(groupStatements.people).all({ to }) as HeadCount[];

/** A look-up of where people belonged on a day; everybody's memberships are read once. */
export function placeFinder(store: Store): (personId: number, day: Day) => Place {
  const known = new Map<number, (Place & { fromOn: Day })[]>();
  const rows = store.sqlite
    .prepare(
      'SELECT person_id AS personId, from_on AS fromOn, department, team FROM memberships ORDER BY person_id, from_on',
    )
    .all() as (Place & { personId: number; fromOn: Day })[];
  for (const row of rows) {
    const own = known.get(row.personId);
    if (own) own.push(row);
    else known.set(row.personId, [row]);
  }
  return (personId, day) => {
    const { department = null, team = null } =
      (known.get(personId) ?? []).findLast(({ fromOn }) => fromOn <= day) ?? {};
    return { department, team };
  };
}

/** Who people are, by id. */
export function listNames(store: Store): Map<number, { employeeNo: string; name: string }> {
  const rows = store.sqlite
    .prepare('SELECT id, employee_no AS employeeNo, name FROM persons ORDER BY employee_no')
    .all() as { id: number; employeeNo: string; name: string }[];
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** Every department and team that anybody ever belonged to. */
export const listMemberships = (store: Store): Place[] =>
  store.sqlite
    .prepare('SELECT DISTINCT department, team FROM memberships ORDER BY department, team')
    .all() as Place[];

/** Means over everybody of each month that ends on some days. */
export const listTrend = (
  store: Store,
  { from, to }: Between,
  metrics: readonly string[],
): { metric: string; period: string; people: number; mean: number }[] =>
  store.sqlite
    .prepare(groupStatements.trend)
    .all({ from, to, metrics: JSON.stringify(metrics) }) as ReturnType<typeof listTrend>;

/** Who was in which batch on any of some days. */
export const listBatchMembers = (
  store: Store,
  { from, to }: Between,
): { batch: string; personId: number }[] =>
  store.sqlite.prepare(groupStatements.batches).all({ from, to }) as ReturnType<
    typeof listBatchMembers
  >;
