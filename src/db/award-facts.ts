/** What awards and points off are made of, over a period: of everything what was recorded last. */
import type { Day } from '../domain/day.js';
import type {
  AwardPerson,
  DrillMark,
  KpiMark,
  LateLoan,
  MarkFact,
} from '../domain/awarding/facts.js';
import type { Store } from './open.js';

export interface Between {
  from: Day;
  to: Day;
}

type Grouped<T> = Map<number, T[]>;

function byPerson<T extends { personId: number }>(rows: readonly T[]): Grouped<T> {
  const groups: Grouped<T> = new Map();
  for (const row of rows) {
    const own = groups.get(row.personId);
    if (own) own.push(row);
    else groups.set(row.personId, [row]);
  }
  return groups;
}

/** Everybody, or some people, with where they belonged and in which batches they were; by employee no. */
export function listAwardPeople(store: Store, ids?: readonly number[]): AwardPerson[] {
  if (ids?.length === 0) return [];
  const { sqlite } = store;
  const of = (column: string): string =>
    ids ? `WHERE ${column} IN (SELECT value FROM json_each(@ids))` : '';
  const whom = ids ? [{ ids: JSON.stringify(ids) }] : [];
  const memberships = byPerson(
    sqlite
      .prepare(
        `SELECT person_id AS personId, from_on AS fromOn, team, department FROM memberships
         ${of('person_id')} ORDER BY person_id, from_on`,
      )
      .all(...whom) as {
      personId: number;
      fromOn: Day;
      team: string | null;
      department: string | null;
    }[],
  );
  const batches = byPerson(
    sqlite
      .prepare(
        `SELECT e.person_id AS personId, b.code, e.joined_on AS "from", e.left_on AS until,
           e.left_reason AS reason
         FROM enrollments e JOIN batches b ON b.id = e.batch_id ${of('e.person_id')}
         ORDER BY e.person_id, e.joined_on, e.id`,
      )
      .all(...whom) as {
      personId: number;
      code: string;
      from: Day;
      until: Day | null;
      reason: string | null;
    }[],
  );
  const people = sqlite
    .prepare(
      `SELECT id, employee_no AS employeeNo, name, hired_on AS hiredOn FROM persons ${of('id')} ORDER BY employee_no`,
    )
    .all(...whom) as Omit<AwardPerson, 'memberships' | 'batches' | 'leftOn'>[];
  return people.map((person) => {
    const own = batches.get(person.id) ?? [];
    const dismissed = own.find(({ reason }) => reason === 'dismissed')?.until ?? null;
    const back = dismissed !== null && own.some(({ from }) => from >= dismissed);
    return {
      ...person,
      leftOn: back ? null : dismissed,
      memberships: memberships.get(person.id) ?? [],
      batches: own,
    };
  });
}

/** Whether anything was noted of anybody in the sessions of some days. */
export function hasMarks(store: Store, { from, to }: Between): boolean {
  const found = store.sqlite
    .prepare(
      `SELECT 1 FROM sessions s JOIN attendance a ON a.session_id = s.id
       WHERE s.day BETWEEN ? AND ? AND s.status = 'planned' LIMIT 1`,
    )
    .get(from, to);
  return found !== undefined;
}

/**
 * What was noted last of everybody in the sessions of some days; cancelled sessions are left out. `missed`: of those
 * alone who were not simply there.
 */
export function listMarks(store: Store, { from, to }: Between, missed = false): MarkFact[] {
  return store.sqlite
    .prepare(
      `SELECT a.id, a.person_id AS personId, s.day, s.code AS session, a.status
       FROM sessions s JOIN attendance a ON a.session_id = s.id
       WHERE s.day BETWEEN ? AND ? AND s.status = 'planned' ${missed ? "AND a.status <> 'present'" : ''} AND NOT EXISTS (
         SELECT 1 FROM attendance n
         WHERE n.session_id = a.session_id AND n.person_id = a.person_id AND n.id > a.id)
       ORDER BY s.day, s.start, s.code, a.person_id`,
    )
    .all(from, to) as MarkFact[];
}

/** The people who were examined on some days. */
export function listExamined(store: Store, { from, to }: Between): number[] {
  return store.sqlite
    .prepare(
      'SELECT DISTINCT person_id FROM attempts WHERE taken_on BETWEEN ? AND ? ORDER BY person_id',
    )
    .pluck()
    .all(from, to) as number[];
}

/** Figures of work whose periods end on some days. */
export function listKpiMarks(
  store: Store,
  { from, to }: Between,
  metrics: readonly string[],
): KpiMark[] {
  if (metrics.length === 0) return [];
  const rows = store.sqlite
    .prepare(
      `SELECT max(id) AS id, person_id AS personId, metric, period, from_on AS "from", to_on AS "to", millionths
       FROM kpi_values WHERE to_on BETWEEN ? AND ? AND metric IN (SELECT value FROM json_each(?))
       GROUP BY person_id, metric, period ORDER BY person_id, to_on, from_on`,
    )
    .all(from, to, JSON.stringify(metrics)) as (Omit<KpiMark, 'value'> & { millionths: number })[];
  return rows.map(({ millionths, ...row }) => ({ ...row, value: millionths / 1e6 }));
}

/** The metrics of which anybody has a figure whose period ends on some days. */
export function metricsWithin(store: Store, { from, to }: Between): Set<string> {
  return new Set(
    store.sqlite
      .prepare('SELECT DISTINCT metric FROM kpi_values WHERE to_on BETWEEN ? AND ?')
      .pluck()
      .all(from, to) as string[],
  );
}

export function listDrillMarks(store: Store, { from, to }: Between): DrillMark[] {
  return store.sqlite
    .prepare(
      `SELECT max(id) AS id, person_id AS personId, drill, day, quantity FROM drill_days
       WHERE day BETWEEN ? AND ? GROUP BY person_id, drill, day ORDER BY day, person_id`,
    )
    .all(from, to) as DrillMark[];
}

/** Copies that were due on some days and not back then, by `today`; on its last day a loan is not late yet. */
export function listLateLoans(store: Store, { from, to }: Between, today: Day): LateLoan[] {
  return store.sqlite
    .prepare(
      `SELECT * FROM (
         SELECT l.id, l.person_id AS personId, c.code AS copy,
           coalesce((SELECT due_on FROM material_loan_events e
             WHERE e.loan_id = l.id AND e.kind = 'extended' ORDER BY e.id DESC LIMIT 1), l.due_on) AS day,
           (SELECT happened_on FROM material_loan_events e
             WHERE e.loan_id = l.id AND e.kind = 'returned' ORDER BY e.id LIMIT 1) AS returned
         FROM material_loans l JOIN material_copies c ON c.id = l.copy_id)
       WHERE day BETWEEN @from AND @to AND day < coalesce(returned, @today) ORDER BY day, id`,
    )
    .all({ from, to, today }) as LateLoan[];
}
