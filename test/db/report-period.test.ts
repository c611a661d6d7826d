import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/db/open.js';
import type { ReportKind } from '../../src/domain/reports/report-period.js';
import { reportPeriod } from '../../src/domain/reports/report-period.js';
import { periodJson } from '../../src/domain/reports/period-json.js';
import type { PeriodReport } from '../../src/domain/reports/period-facts.js';
import { listRankings } from '../../src/operations/awarding/rank.js';
import { checkPlanYear } from '../../src/operations/check-plan-year.js';
import { groupFormResults } from '../../src/operations/forms/find-form-results.js';
import { listRetakesDue } from '../../src/operations/list-retakes-due.js';
import { listReviews } from '../../src/operations/list-reviews.js';
import { makePeriodReport } from '../../src/operations/reports/period.js';
import { officeDay, officeStore } from '../office.js';
import { options } from './scratch.js';

let store: Store;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cohort-'));
  await officeStore(folder);
  store = openStore(join(folder, 'cohort.db'), options);
}, 300_000);

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const made = new Map<string, PeriodReport>();

function report(kind: ReportKind, text: string, batches: readonly string[] = []): PeriodReport {
  const key = [kind, text, ...batches].join(' ');
  let found = made.get(key);
  if (!found) {
    const period = reportPeriod(kind, text, officeDay);
    if (!period) throw new Error(`no period ${text}`);
    found = makePeriodReport(store, { period, batches, timeoutMs: 1000 });
    made.set(key, found);
  }
  return found;
}

const one = (sql: string, ...values: string[]): Record<string, number | null> =>
  store.sqlite.prepare(sql).get(...values) as Record<string, number | null>;

const change = (of: PeriodReport, figure: string) =>
  of.difference.find((line) => line.figure === figure);

const months: [string, string, string][] = [
  ['2026-03', '2026-03-01', '2026-03-31'],
  ['2026-04', '2026-04-01', '2026-04-30'],
  ['2026-05', '2026-05-01', '2026-05-31'],
  ['2026-06', '2026-06-01', '2026-06-30'],
];

describe.each(months)('the figures of %s are those of plain SQL:', (month, from, to) => {
  it('sessions planned, held and cancelled, with their hours', () => {
    const { plan } = report('month', month);
    expect(plan).toMatchObject(
      one(
        `SELECT count(*) AS planned, sum(status = 'planned') AS held, sum(status = 'cancelled') AS cancelled,
           sum(credited_minutes) AS planned_minutes,
           sum(CASE status WHEN 'planned' THEN credited_minutes ELSE 0 END) AS held_minutes
         FROM sessions WHERE day BETWEEN ? AND ?`,
        from,
        to,
      ),
    );
    expect(plan.of_in_service.planned + plan.of_batches.planned).toBe(plan.planned);
  });

  it('who joined, moved and left', () => {
    const { enrolled } = report('month', month);
    const inside = `BETWEEN '${from}' AND '${to}'`;
    expect(enrolled).toMatchObject(
      one(
        `SELECT sum(joined_on ${inside} AND moved_from IS NULL) AS joined,
           sum(joined_on ${inside} AND moved_from IS NULL AND inserted) AS inserted,
           sum(joined_on ${inside} AND moved_from IS NOT NULL) AS moved,
           coalesce(sum(left_on ${inside} AND left_reason = 'withdrawn'), 0) AS withdrawn,
           coalesce(sum(left_on ${inside} AND left_reason = 'dismissed'), 0) AS dismissed
         FROM enrollments`,
      ),
    );
  });

  it('exams taken, their parts of the month, and the retakes among them', () => {
    const { results, retakes, trend, distributions } = report('month', month);
    const taken = one(
      `SELECT count(*) AS n FROM attempts a WHERE a.taken_on BETWEEN ? AND ? AND NOT EXISTS (
         SELECT 1 FROM attempt_events e WHERE e.attempt_id = a.id AND e.kind = 'void')`,
      from,
      to,
    );
    expect(results.attempts).toBe(taken['n']);
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(trend.map(({ attempts }) => attempts))).toBe(results.attempts);
    expect(sum(distributions.map(({ n }) => n))).toBe(results.passed + results.failed);
    for (const { n, bins } of distributions) expect(sum(bins.map(({ count }) => count))).toBe(n);
    expect(results.list).toEqual([]);
    expect(retakes.taken).toBe(retakes.passed + retakes.failed + retakes.awaiting);
  });

  it('in-service training: who was to come and who did', () => {
    const { in_service: found } = report('month', month);
    const last = `a.id = (SELECT max(id) FROM attendance l
      WHERE l.session_id = a.session_id AND l.person_id = a.person_id)`;
    const own = `s.batch_id IS NULL AND s.status = 'planned' AND s.day BETWEEN ? AND ?`;
    expect(found).toMatchObject({
      ...one(`SELECT count(*) AS sessions FROM sessions s WHERE ${own}`, from, to),
      ...one(
        `SELECT count(*) AS people FROM sessions s JOIN session_people w ON w.session_id = s.id WHERE ${own}`,
        from,
        to,
      ),
      ...one(
        `SELECT count(*) AS recorded, coalesce(sum(a.status IN ('present', 'late')), 0) AS attended
         FROM sessions s JOIN attendance a ON a.session_id = s.id WHERE ${own} AND ${last}`,
        from,
        to,
      ),
    });
  });

  it('feedback: how many forms, and the mean of all their marks', () => {
    const [form] = report('month', month).feedback.forms;
    const { forms, mean, n } = one(
      `SELECT count(DISTINCT r.id) AS forms, count(a.mark) AS n, avg(a.mark) AS mean
       FROM form_responses r JOIN form_answers a ON a.response_id = r.id
       WHERE r.form = 'training_feedback' AND r.given_on BETWEEN ? AND ?`,
      from,
      to,
    );
    expect(form?.responses ?? 0).toBe(forms);
    if (n === 0) expect(form).toBeUndefined();
    else expect(form?.mean).toBeCloseTo(Number(mean), 2);
  });

  it('spot checks drawn, done and failed, and improvement actions', () => {
    const { spot_checks: checks, actions } = report('month', month);
    const drawn = (kind: string, first: string, last: string, mark: number) =>
      one(
        `SELECT count(*) AS drawn, count(r.id) AS checked, coalesce(sum(r.score_hundredths < ${mark}), 0) AS failed
         FROM spot_draws d LEFT JOIN spot_results r ON r.draw_id = d.id AND r.checked_on <= '${to}'
         WHERE d.kind = '${kind}' AND d.period BETWEEN ? AND ?`,
        first,
        last,
      );
    expect(checks.team).toMatchObject(drawn('team', from, to, 8000));
    expect(checks.customers).toMatchObject(drawn('customer', month, month, 300));
    expect(actions.opened).toBe(
      one('SELECT count(*) AS n FROM improvements WHERE opened_on BETWEEN ? AND ?', from, to)['n'],
    );
  });

  it('the month after is compared with them', () => {
    const now = report('month', month);
    const at = months.findIndex(([text]) => text === month) + 1;
    const [next] = months[at] ?? [];
    if (next === undefined) return;
    // Attendance that is recorded late was open at the end of the month, as the next one sees it.
    const late: readonly string[] = ['open', 'overdue'];
    for (const { figure, now: value } of now.difference) {
      if (late.includes(figure)) continue;
      expect([figure, change(report('month', next), figure)?.before]).toEqual([figure, value]);
    }
  });
});

describe('the figures are the same wherever they are shown:', () => {
  it.each([
    ['quarter', '2026-Q2', ['2026-04', '2026-05', '2026-06']],
    ['half_year', '2026-H1', ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']],
  ] as const)('a %s is its months', (kind, text, months) => {
    const whole = report(kind, text);
    const parts = months.map((month) => report('month', month));
    const sum = (of: (one: PeriodReport) => number) =>
      parts.reduce((total, part) => total + of(part), 0);
    expect(whole.results.attempts).toBe(sum(({ results }) => results.attempts));
    expect(whole.results.passed).toBe(sum(({ results }) => results.passed));
    expect(whole.plan.held_minutes).toBe(sum(({ plan }) => plan.held_minutes));
    expect(whole.enrolled.joined).toBe(sum(({ enrolled }) => enrolled.joined));
    expect(whole.attendance.recorded).toBe(sum(({ attendance }) => attendance.recorded));
    expect(whole.trend.map(({ attempts }) => attempts)).toEqual(
      parts.map(({ results }) => results.attempts),
    );
    expect(whole.trend.map(({ attendance_rate: rate }) => rate)).toEqual(
      parts.map(({ attendance }) => attendance.rate),
    );
  });

  it('retakes due and open reviews', () => {
    const { retakes } = report('half_year', '2026-H1');
    const due = listRetakesDue(store, { batch: null, assessment: null, today: '2026-06-30' });
    expect(due.length).toBeGreaterThan(3);
    expect(retakes.due).toBe(due.filter(({ next }) => next !== 'review').length);
    expect(retakes.reviews.open).toBe(listReviews(store, '2026-06-30').length);
  });

  it("the handbook's lists of a week are those of record award ranking", () => {
    for (const week of ['2026-W11', '2026-W17', '2026-W20', '2026-W24']) {
      const { lists, rankings } = report('week', week);
      const wish = { period: week, ranking: null, unit: 'person' as const, today: officeDay };
      const found = listRankings(store, { ...wish, metric: null, places: 3 }).lists;
      expect(
        lists.map(({ list, data, highest, lowest }) => [
          list,
          data,
          ...[...highest, ...lowest].map((line) => [line.place, line.employee_no, line.value]),
        ]),
      ).toEqual(
        found.map(({ code, data, highest, lowest }) => [
          code,
          data,
          ...[...highest, ...lowest].map((line) => [line.place, line.employeeNo, line.value]),
        ]),
      );
      for (const metric of ['late', 'absent', 'excused'] as const) {
        const [list] = listRankings(store, { ...wish, metric, places: 3 }).lists;
        expect(
          rankings[`most_${metric}`].map(({ rank, employee_no: who, count }) => [rank, who, count]),
        ).toEqual(
          list?.highest.map(({ place, employeeNo: who, value }) => [place, who, value]) ?? [],
        );
      }
    }
  });

  it('feedback of a session is that of record form results', () => {
    const question = { form: null, session: null, course: null, batch: null, trainer: null };
    const { groups } = groupFormResults(store, question, 'session');
    const weeks = ['2026-W09', '2026-W10', '2026-W11', '2026-W15', '2026-W17', '2026-W18'];
    const occasions = weeks
      .flatMap((week) => report('week', week).feedback.forms)
      .flatMap((form) => form.occasions);
    expect(occasions.length).toBeGreaterThan(3);
    for (const { session, responses, expected, mean, withheld } of occasions) {
      const found = groups.find(({ group }) => group === session);
      expect([responses, expected, withheld]).toEqual([
        found?.results.responses,
        found?.expected,
        found?.results.withheld,
      ]);
      if (mean === null) expect(found?.results.mean).toBeNull();
      else expect(mean).toBeCloseTo(found?.results.mean ?? 0, 2);
    }
  });

  it('the annual plan to date is that of plan year check', () => {
    const { plan } = report('half_year', '2026-H1');
    const year = checkPlanYear(store, { year: 2026, today: officeDay, timeoutMs: 1000 });
    for (const { item, held_sessions_to_date, held_minutes_to_date } of plan.items) {
      const { delivered } = year.items.find((one) => one.item === item) ?? {};
      expect([item, held_sessions_to_date, held_minutes_to_date]).toEqual([
        item,
        delivered?.sessions,
        delivered?.minutes,
      ]);
    }
    const unplanned = year.unplanned.reduce((sum, { sessions }) => sum + sessions.length, 0);
    expect(plan.unplanned).toBe(unplanned);
  });

  it('spot checks are on the worklist of the week in which they fell, and off it once done', () => {
    const { worklist } = report('week', '2026-W24');
    const of = (items: PeriodReport['worklist']['new'], action: string) =>
      items.filter((item) => item.action === action).map(({ about }) => about);
    expect(of(worklist.resolved, 'call_back')).toContain('2026-05');
    expect(of(report('month', '2026-04').worklist.new, 'call_back')).toEqual(['2026-04']);
  });

  it('batches that are asked for have nothing of the office', () => {
    const some = report('month', '2026-04', ['2026-04S']);
    expect(some.plan).toMatchObject({ planned: 9, unplanned: null, items: [] });
    expect([some.in_service.sessions, some.spot_checks.team.drawn, some.lists]).toEqual([0, 0, []]);
    expect(some.feedback.forms.map(({ responses }) => responses)).toEqual([6]);
  });
});

describe('a report is the same', () => {
  const kinds: [ReportKind, string][] = [
    ['day', '2026-04-20'],
    ['week', '2026-W17'],
    ['month', '2026-04'],
    ['quarter', '2026-Q1'],
    ['half_year', '2026-H1'],
  ];

  it.each(kinds)('made twice, and in another time zone: %s', (kind, text) => {
    const first = JSON.stringify(periodJson(report(kind, text)));
    const zone = process.env['TZ'];
    try {
      for (const TZ of ['Pacific/Honolulu', 'Pacific/Kiritimati']) {
        process.env['TZ'] = TZ;
        made.clear();
        expect(JSON.stringify(periodJson(report(kind, text)))).toBe(first);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    const { source } = periodJson(report(kind, text)) as { source: Record<string, unknown> };
    expect(source).toMatchObject({ handbook_versions: [2], as_of: expect.any(String) as string });
    expect(source['entry']).toBeGreaterThan(0);
    expect(source['hash']).toMatch(/^[0-9a-f]{64}$/);
  });
});

/** Tables that grow with the office: none of them is read from end to end for a section. */
const big =
  /^SCAN (s|a|r|p|e|d|w|k|kpi_values|attendance|attempts|sessions|form_responses|form_answers|persons|enrollments|memberships|spot_draws|spot_results)\b(?! USING INDEX)/;

/** The pass over everybody reads each table once, in the order of the people: that is what a report of all is. */
const pass =
  /group_concat|FROM enrollments e JOIN persons p|FROM memberships ORDER BY person_id, from_on$|^SELECT count\(\*\) FROM enrollments$/;

describe('the queries of a report', () => {
  it.each([
    ['week', '2026-W17'],
    ['half_year', '2026-H1'],
  ] as const)('read ranges of indexes: %s', (kind, text) => {
    const prepare = store.sqlite.prepare.bind(store.sqlite);
    const seen = new Set<string>();
    store.sqlite.prepare = (sql: string) => {
      seen.add(sql);
      return prepare(sql);
    };
    try {
      made.clear();
      report(kind, text);
    } finally {
      store.sqlite.prepare = prepare;
    }
    expect(seen.size).toBeGreaterThan(20);
    const scans = [...seen].flatMap((sql) => {
      if (pass.test(sql.trim())) return [];
      const named: Record<string, null> = {};
      for (const [, name = ''] of sql.matchAll(/[@:](\w+)/g)) named[name] = null;
      const places: null[] = (sql.match(/\?/g) ?? []).map(() => null);
      const values: unknown[] = Object.keys(named).length > 0 ? [named] : places;
      const plan = store.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as {
        detail: string;
      }[];
      return plan.filter(({ detail }) => big.test(detail)).map(({ detail }) => `${detail}: ${sql}`);
    });
    expect(scans).toEqual([]);
  });
});
