import { describe, expect, it } from 'vitest';
import { listPlanMarks, listPlanSessions } from '../../src/db/plan-coverage.js';
import { openStore, type Store } from '../../src/db/open.js';
import { personInserter } from '../../src/db/persons.js';
import { attendance, batches, enrollments, memberships, sessions } from '../../src/db/schema.js';
import { inServiceSessions } from '../../src/db/schema-in-service.js';
import { insertPlanItem } from '../../src/db/plan-year.js';
import { withWrite, type Writer } from '../../src/db/write.js';
import { addDays } from '../../src/domain/day.js';
import { blankFields, type PlanFields } from '../../src/domain/planning/item.js';
import { checkPlanYear } from '../../src/operations/check-plan-year.js';
import { approvePlanYear } from '../../src/operations/approve-plan-year.js';
import { runCommand, words } from '../scripts/transcript.js';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { context, options, scratchFolder } from './scratch.js';

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

async function newStore(): Promise<Store> {
  const folder = scratchFolder();
  const around = { folder, lang: 'en', today: '2026-03-02', minute: 0 };
  const run = await runCommand(words('init --office Office'), around);
  expect(run.code).toBe(0);
  const store = openStore(join(folder, 'cohort.db'), options);
  onTestFinished(() => {
    store.close();
  });
  return store;
}

const statuses = ['present', 'late', 'left_early', 'absent', 'excused'] as const;

function addItem(write: Writer, fields: Partial<PlanFields>): number {
  const bare = { ...blankFields('Item'), ...fields };
  const unstated = { origin: null, reasons: [], source: 'manual', status: 'planned' } as const;
  return insertPlanItem(write, { ...bare, year: 2027, ...unstated }, []).id;
}

/** A year of sessions, linked, by rule, by program and by nothing, with corrected marks and people who move. */
function fill(write: Writer): void {
  const next = numbers(7);
  const linked = addItem(write, { minutes: 600, heads: 20, departments: ['D0'] });
  addItem(write, { rule: 'policy', minutes: 240, heads: 9, runs: 2 });
  addItem(write, { program: 'onboarding', minutes: 900, heads: 12, departments: ['D0', 'D1'] });
  const insertPerson = personInserter(write);
  const people = Array.from({ length: 15 }, (_, n) =>
    insertPerson({
      employeeNo: `E${n}`,
      name: `张${n}`,
      phone: null,
      email: null,
      hiredOn: '2027-01-04',
      department: `D${n % 3}`,
      team: null,
      position: null,
      level: null,
    }),
  );
  write.flush();
  for (const personId of people.slice(0, 4)) {
    write.insert(memberships, { personId, fromOn: '2027-05-01', department: 'D2' });
  }
  const batchId = write.insert(batches, {
    code: 'A',
    program: 'onboarding',
    handbookVersion: 1,
    startOn: '2027-01-04',
    status: 'open',
  });
  for (const personId of people.slice(0, 8)) {
    write.insert(enrollments, { personId, batchId, joinedOn: '2027-01-04', inserted: false });
  }
  for (let n = 0; n < 60; n += 1) {
    const kind = n % 4;
    const sessionId = write.insert(sessions, {
      code: `S${String(n).padStart(2, '0')}`,
      batchId: kind === 2 ? batchId : null,
      stage: kind === 2 ? 'foundation' : '',
      slot: 0,
      kind: 'lesson',
      course: '',
      title: `T${n % 5}`,
      day: addDays('2026-12-20', n * 7),
      start: '09:00',
      end: '11:00',
      creditedMinutes: 30 + 15 * (n % 3),
      trainerRole: 'specialist',
      status: n % 13 === 12 ? 'cancelled' : 'planned',
    });
    if (kind !== 2) {
      write.insert(inServiceSessions, {
        sessionId,
        rule: kind === 1 ? 'policy' : null,
        dueOn: kind === 1 ? addDays('2026-12-20', n * 7) : null,
        period: addDays('2026-12-20', n * 7).slice(0, 7),
        planItemId: kind === 0 ? linked : null,
        type: 'General courses',
      });
    }
    if (n % 7 === 6) continue;
    for (const personId of people) {
      const marks = next() < 0.2 ? 2 : next() < 0.8 ? 1 : 0;
      for (let m = 0; m < marks; m += 1) {
        write.insert(attendance, {
          sessionId,
          personId,
          status: statuses[Math.floor(next() * statuses.length)] ?? 'present',
          recordedOn: '2028-01-31',
        });
      }
    }
  }
}

/** The same figures by plain SQL, written apart from the product. */
const bySql = `
  WITH held AS (
    SELECT s.id, s.credited_minutes AS minutes,
      CASE WHEN x.plan_item_id IS NOT NULL THEN '2027-01' WHEN x.rule = 'policy' THEN '2027-02'
        WHEN b.program = 'onboarding' THEN '2027-03' END AS item
    FROM sessions s LEFT JOIN in_service_sessions x ON x.session_id = s.id LEFT JOIN batches b ON b.id = s.batch_id
    WHERE s.status = 'planned' AND s.day < @today
      AND (s.day LIKE '2027-%' OR x.plan_item_id IS NOT NULL)),
  latest AS (
    SELECT a.session_id, a.person_id, a.status FROM attendance a
    JOIN (SELECT max(id) AS id FROM attendance GROUP BY session_id, person_id) l USING (id)),
  came AS (SELECT h.item, h.minutes, l.person_id FROM held h JOIN latest l ON l.session_id = h.id
    WHERE l.status IN ('present', 'late'))
  SELECT i.code AS item,
    (SELECT count(*) FROM held WHERE held.item = i.code) AS sessions,
    (SELECT coalesce(sum(minutes), 0) FROM held WHERE held.item = i.code) AS minutes,
    (SELECT count(DISTINCT person_id) FROM came WHERE came.item = i.code) AS heads,
    (SELECT coalesce(sum(minutes), 0) FROM came WHERE came.item = i.code) AS person_minutes
  FROM plan_items i ORDER BY i.code`;

describe('coverage of a year', () => {
  it.each(['2027-06-30', '2028-02-01'])('is what plain SQL counts on %s', async (today) => {
    const store = await newStore();
    withWrite(store, context, { command: 'fill', dryRun: false }, (write) => {
      fill(write);
      return { result: undefined, summary: {} };
    });
    const coverage = checkPlanYear(store, { year: 2027, today, timeoutMs: 1000 });
    const rows = store.sqlite.prepare(bySql).all({ today }) as Record<string, unknown>[];
    expect(
      coverage.items.map(({ item, delivered, attended }) => ({
        item,
        sessions: delivered.sessions,
        minutes: delivered.minutes,
        heads: attended.heads,
        person_minutes: attended.personMinutes,
      })),
    ).toEqual(rows);
    expect(rows.every((row) => Number(row['person_minutes']) > 0)).toBe(true);
    const unplanned = store.sqlite
      .prepare(
        `SELECT sum(s.credited_minutes) FROM sessions s JOIN in_service_sessions x ON x.session_id = s.id
         WHERE s.status = 'planned' AND s.day < ? AND s.day LIKE '2027-%' AND x.rule IS NULL
           AND x.plan_item_id IS NULL`,
      )
      .pluck()
      .get(today);
    expect(coverage.unplanned.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(unplanned);
    const departments = store.sqlite
      .prepare(
        `SELECT department, count(DISTINCT person_id) AS heads FROM (
           SELECT a.person_id, (SELECT department FROM memberships m WHERE m.person_id = a.person_id
             AND m.from_on <= max(s.day, '2027-01-04') ORDER BY m.from_on DESC LIMIT 1) AS department
           FROM attendance a JOIN sessions s ON s.id = a.session_id
             LEFT JOIN in_service_sessions x ON x.session_id = s.id
           WHERE a.id IN (SELECT max(id) FROM attendance GROUP BY session_id, person_id)
             AND a.status IN ('present', 'late') AND s.status = 'planned' AND s.day < ?
             AND (s.day LIKE '2027-%' OR x.plan_item_id IS NOT NULL))
         GROUP BY department ORDER BY department`,
      )
      .all(today);
    expect(
      coverage.departments.map(({ department, attendedHeads: heads }) => ({ department, heads })),
    ).toEqual(departments);
  });

  it('reads sessions that are linked from other years, and the latest marks only', async () => {
    const store = await newStore();
    withWrite(store, context, { command: 'fill', dryRun: false }, (write) => {
      fill(write);
      return { result: undefined, summary: {} };
    });
    const days = listPlanSessions(store, 2027).map(({ day }) => day);
    expect(days[0]).toBe('2026-12-20');
    const marks = listPlanMarks(store, 2027);
    expect(new Set(marks.map((one) => `${one.sessionId} ${one.personId}`)).size).toBe(marks.length);
  });

  it('approves one version after the other, and keeps each as it was', async () => {
    const store = await newStore();
    const stated = { goal: 'g', content: 'c', audience: 'a', method: 'online' } as const;
    withWrite(store, context, { command: 'fill', dryRun: false }, (write) => {
      addItem(write, { ...stated, fromOn: '2027-01-01', toOn: '2027-01-31' });
      return { result: undefined, summary: {} };
    });
    const approve = (by: string) =>
      approvePlanYear(store, context, {
        year: 2027,
        by,
        note: null,
        today: '2026-12-20',
        dryRun: false,
      });
    expect(() => approve('TESTER')).toThrow('plan_own_approval');
    expect(approve('Ma')).toMatchObject({ version: 1, isNew: true });
    expect(approve('Li')).toMatchObject({
      entry: null,
      version: 1,
      approvedBy: 'Ma',
      isNew: false,
    });
    expect(() => store.sqlite.prepare("UPDATE plan_approvals SET snapshot = '[]'").run()).toThrow(
      'append-only',
    );
  });
});
