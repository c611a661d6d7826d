/** The figures of the report on the annual plan a second way: by plain SQL over the office. */
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/db/open.js';
import { makePlanReport } from '../../src/operations/reports/plan.js';
import { officeDay, officeStore } from '../office.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { options } from './scratch.js';

const folder = mkdtempSync(join(tmpdir(), 'cohort-plan-'));
const base = { today: officeDay, timeoutMs: 1000 };
let store: Store;
let raw: Database.Database;

beforeAll(async () => {
  await officeStore(folder);
  store = openStore(join(folder, 'cohort.db'), options);
  raw = new Database(join(folder, 'cohort.db'), { readonly: true });
}, 240_000);

afterAll(() => {
  store.close();
  raw.close();
  rmSync(folder, { recursive: true, force: true });
});

type Values = Record<string, string | number | null>;
const all = (sql: string, ...values: string[]): Values[] =>
  raw.prepare(sql).all(...values) as Values[];
const one = (sql: string): unknown => raw.prepare(sql).pluck().get();

describe('report plan', () => {
  it('has item by item, and beside the plan, what was held and attended', () => {
    const { coverage, source } = makePlanReport(store, { year: 2026, ...base });
    // Whoever was late was there, too; whoever left early was not (`attendance.counts` of the office's handbook).
    const present = "('present', 'late')";
    const held = `SELECT s.id, s.credited_minutes AS minutes, b.code AS batch, i.code AS item,
        (SELECT count(*) FROM attendance a WHERE a.session_id = s.id) AS marks
      FROM sessions s LEFT JOIN batches b ON b.id = s.batch_id
      LEFT JOIN in_service_sessions x ON x.session_id = s.id
      LEFT JOIN plan_items i ON i.year = 2026 AND (i.rule = x.rule OR i.program = b.program)
      WHERE s.status = 'planned' AND s.day BETWEEN '2026-01-01' AND '${officeDay}'`;
    const came = (of: string, value: string): Values =>
      all(
        `SELECT count(DISTINCT a.person_id) AS heads, sum(h.minutes) AS minutes FROM (${held}) h
           JOIN attendance a ON a.session_id = h.id AND a.status IN ${present}
             AND a.id = (SELECT max(id) FROM attendance WHERE session_id = h.id AND person_id = a.person_id)
         WHERE h.${of} = ?`,
        value,
      )[0] ?? {};
    const sums = (of: string, value: string): Values =>
      all(
        `SELECT count(*) AS sessions, coalesce(sum(minutes), 0) AS minutes, sum(marks = 0) AS unrecorded
         FROM (${held}) WHERE ${of} = ?`,
        value,
      )[0] ?? {};

    const items = all("SELECT * FROM plan_items WHERE year = 2026 AND status = 'planned'");
    expect(coverage.items.map(({ item }) => item)).toEqual(items.map((row) => row['code']));
    expect(items).toHaveLength(11);
    for (const { item, planned, delivered, attended } of coverage.items) {
      const row = items.find((one) => one['code'] === item) ?? {};
      const { sessions, minutes, unrecorded } = sums('item', item);
      expect(delivered, item).toMatchObject({ sessions, minutes, unrecorded: unrecorded ?? 0 });
      const marks = came('item', item);
      if (attended.heads === null) expect(marks['heads'], item).toBe(0);
      else
        expect([attended.heads, attended.personMinutes]).toEqual([
          marks['heads'],
          marks['minutes'],
        ]);
      const whole =
        row['minutes'] === null ? null : Number(row['minutes']) * Number(row['runs'] ?? 1);
      expect(planned, item).toMatchObject({ minutes: whole, heads: row['heads'] });
      const rate = whole === null ? null : Math.min(1, Number(minutes) / whole);
      if (rate === null) expect(delivered.rate).toBeNull();
      else expect(delivered.rate).toBeCloseTo(rate, 12);
    }
    expect(coverage.total.deliveredMinutes).toBe(
      one(`SELECT sum(minutes) FROM (${held}) WHERE item IS NOT NULL`),
    );
    const beside = all(`SELECT DISTINCT batch FROM (${held}) WHERE item IS NULL ORDER BY batch`);
    expect(coverage.unplanned.map(({ about }) => about)).toEqual(beside.map((row) => row['batch']));
    for (const { about, sessions, minutes, heads, personMinutes } of coverage.unplanned) {
      const marks = came('batch', about);
      expect([sessions.length, minutes]).toEqual(
        [sums('batch', about)].flatMap((row) => [row['sessions'], row['minutes']]),
      );
      expect([heads, personMinutes]).toEqual([marks['heads'], marks['minutes']]);
    }
    expect(coverage.needs.planned.count).toBe(one('SELECT count(*) FROM needs'));
    expect(source.entry).toBe(one('SELECT max(id) FROM entries'));
  });
});
