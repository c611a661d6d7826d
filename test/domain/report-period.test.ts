import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topPlaces } from '../../src/domain/awarding/top-places.js';
import type { SpotDraw } from '../../src/domain/checking/check-state.js';
import { addDays } from '../../src/domain/day.js';
import { actionsReport } from '../../src/domain/reports/period-actions.js';
import {
  differences,
  keyFigures,
  type KeyFigure,
} from '../../src/domain/reports/period-difference.js';
import { feedbackReport, type Occasion } from '../../src/domain/reports/period-feedback.js';
import { planReport, type SessionCount } from '../../src/domain/reports/period-plan.js';
import { openChecks, spotChecksReport } from '../../src/domain/reports/period-spot-checks.js';
import {
  daysOf,
  lastWhole,
  monthsOf,
  periodBefore,
  readStretch,
  reportKinds,
  reportPeriod,
  stretchAfter,
  stretchWith,
  weeksOf,
} from '../../src/domain/reports/report-period.js';
import { attempt } from './standing-case.js';
import { nth, report, rules } from './period-case.js';
import type { Questionnaire } from '../../src/domain/handbook/types-questionnaires.js';

describe('the period of a report', () => {
  it.each([
    ['day', '2026-07-01', '2026-06-30'],
    ['week', '2026-07-01', '2026-W26'],
    ['month', '2026-03-31', '2026-02'],
    ['quarter', '2026-01-01', '2025-Q4'],
    ['half_year', '2026-06-30', '2025-H2'],
    ['half_year', '2026-07-01', '2026-H1'],
  ] as const)('is the last whole %s before %s: %s', (kind, today, text) => {
    expect(lastWhole(kind, today)).toBe(text);
  });

  it.each([
    ['day', '2026-02-30'],
    ['month', '2026-W10'],
    ['month', '2026-13'],
    ['quarter', '2026-H1'],
    ['half_year', '2026-H3'],
    ['week', '2026'],
  ] as const)('is no %s: %s', (kind, text) => {
    expect(readStretch(kind, text)).toBeUndefined();
  });

  const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2020-01-01', n));

  it('lies between the one before and the one after without gaps, and its parts are all of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...reportKinds), days, (kind, day) => {
        const found = stretchWith(kind, day);
        expect(readStretch(kind, found.text)).toEqual(found);
        expect(addDays(periodBefore(found).to, 1)).toBe(found.from);
        expect(stretchAfter(found).from).toBe(addDays(found.to, 1));
        for (const parts of [daysOf(found), weeksOf(found), monthsOf(found)]) {
          expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([found.from, found.to]);
          parts.slice(1).forEach((part, index) => {
            expect(part.from).toBe(addDays(parts[index]?.to ?? '', 1));
          });
        }
      }),
    );
  });

  it('is judged on the day of the report while it is running', () => {
    expect(reportPeriod('month', '2026-03', '2026-03-10')).toMatchObject({
      asOf: '2026-03-10',
      overOn: '2026-03-09',
    });
  });
});

describe('the first places', () => {
  it('are those of a sorted list, with everybody who shares one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 6 })),
        fc.integer({ min: 1, max: 5 }),
        (values, places) => {
          const entries = values.map((value, index) => ({ value, index }));
          const found = topPlaces(entries, {
            valueOf: ({ value }) => value,
            isAhead: (a, b) => a - b,
            places,
            order: (a, b) => a.index - b.index,
          });
          const expected = entries
            .map((entry) => ({
              entry,
              place: values.filter((other) => other > entry.value).length + 1,
            }))
            .filter(({ place }) => place <= places)
            .sort((a, b) => a.place - b.place || a.entry.index - b.entry.index);
          expect(found.map(({ entry, place }) => ({ entry, place }))).toEqual(expected);
          for (const { entry, shared } of found) {
            expect(shared).toBe(values.filter((value) => value === entry.value).length > 1);
          }
        },
      ),
    );
  });

  it('of a long period are those of all its marks', () => {
    const scores = Array.from({ length: 700 }, (_, n) => 60 + ((n * 37) % 40) + (n % 7) / 10);
    const people = scores.map((score, n) =>
      nth(n + 1, { attempts: [{ ...attempt('2026-05-05', score), id: n + 1 }] }),
    );
    const { rankings, results, distributions } = report('2026-05', people, { kind: 'month' });
    const best = [...scores].sort((a, b) => b - a);
    const top = rankings.highest_scores.map(({ score }) => score);
    expect(top[0]).toBe(best[0]);
    expect(top).toEqual(best.slice(0, top.length));
    expect(rankings.lowest_scores[0]?.score).toBe(best.at(-1));
    expect([results.list, results.attempts, distributions[0]?.n]).toEqual([[], 700, 700]);
  });
});

describe('plan against done', () => {
  const count = (more: Partial<SessionCount>): SessionCount => ({
    day: '2026-04-10',
    program: null,
    rule: null,
    course: '',
    item: null,
    planned: 1,
    cancelled: 0,
    held: 1,
    plannedMinutes: 60,
    heldMinutes: 60,
    ...more,
  });

  it('counts what was held, cancelled and is still to come', () => {
    const counts = [
      count({ held: 0, cancelled: 1, heldMinutes: 0 }),
      count({ program: 'onboarding', planned: 3, held: 2 }),
    ];
    const found = planReport({ from: '2026-04-01', to: '2026-04-30', counts, items: null });
    expect(found).toMatchObject({ planned: 4, held: 2, cancelled: 1, unplanned: null });
    expect([found.of_batches.planned, found.of_in_service.cancelled]).toEqual([3, 1]);
  });

  it('does not take what another year planned for unplanned', () => {
    const counts = [count({ item: '2025-03' }), count({ course: 'F01' })];
    const found = planReport({ from: '2026-04-01', to: '2026-04-30', counts, items: [] });
    expect(found.unplanned).toBe(1);
  });
});

describe('feedback of a period', () => {
  const form: Questionnaire = {
    title: 'Form',
    kind: 'feedback',
    scale: ['1', '2', '3', '4', '5'],
    groups: [{ title: 'All', items: [{ code: 'q1', title: 'Q1' }] }],
    withhold_below: 3,
  } as unknown as Questionnaire;
  const occasion = (session: string, marks: number[], more: Partial<Occasion> = {}): Occasion => ({
    form: 'f',
    session,
    course: 'F01',
    batch: 'B',
    title: session,
    courseTitle: 'Course',
    responses: marks.reduce((sum, n) => sum + n, 0),
    answered: marks.reduce((sum, n) => sum + n, 0),
    expected: 10,
    marks: new Map([['q1', marks]]),
    ...more,
  });

  it('withholds the mean of a few, and tells that of several sessions of a course together', () => {
    const all = [occasion('S1', [0, 0, 0, 1, 1]), occasion('S2', [0, 0, 0, 0, 4])];
    const [bySession] = feedbackReport({ f: form }, all, false).forms;
    expect(bySession?.occasions.map(({ mean, withheld }) => [mean, withheld])).toEqual([
      [null, true],
      [5, false],
    ]);
    expect(bySession).toMatchObject({ responses: 6, mean: 4.83, response_rate: 0.3 });
    const [byCourse] = feedbackReport({ f: form }, all, true).forms;
    expect(byCourse?.occasions).toMatchObject([{ title: 'Course', responses: 6, mean: 4.83 }]);
  });

  it('has no response rate where it is not known who was there', () => {
    const [found] = feedbackReport(
      { f: form },
      [occasion('S', [3], { expected: null })],
      false,
    ).forms;
    expect([found?.expected, found?.response_rate]).toEqual([null, null]);
  });
});

describe('spot checks of a period', () => {
  const draw = (more: Partial<SpotDraw>): SpotDraw => ({
    id: 1,
    kind: 'team',
    period: '2026-04-07',
    team: 'North',
    personId: 1,
    employeeNo: 'E1',
    name: 'Ann',
    customer: null,
    carriedFrom: null,
    result: null,
    skip: null,
    ...more,
  });
  const result = (checkedOn: string, score: number | null) => ({
    checkedOn,
    scoreHundredths: score === null ? null : score * 100,
    finding: null,
    checker: null,
  });
  const checks = { pass_mark: 80 };

  it('are as they were known on its last day', () => {
    const draws = [
      draw({ result: result('2026-04-07', 79.99) }),
      draw({ id: 2, result: result('2026-05-02', 95) }),
      draw({ id: 3, result: result('2026-04-08', null) }),
    ];
    const period = reportPeriod('month', '2026-04', '2026-07-01');
    if (!period) throw new Error('no month');
    const { calendar } = rules;
    const { team, failed } = spotChecksReport(
      { calendar, team: { draws, rules: checks }, customers: null },
      period,
    );
    expect(team).toMatchObject({ drawn: 3, checked: 2, failed: 1, noted: 1, overdue: 1 });
    expect(failed.map(({ score }) => score)).toEqual([79.99]);
  });

  it('are new on the worklist of the day of the draw, and resolved by the check', () => {
    const of = { action: 'spot_check' as const, actor: 'assistant', rule: 'spot_checks.team' };
    const draws = [draw({ result: result('2026-04-09', 90) })];
    const open = (day: string) => openChecks(draws, checks, rules.calendar, { day, ...of });
    expect(['2026-04-06', '2026-04-08', '2026-04-10'].map((day) => open(day).length)).toEqual([
      0, 1, 0,
    ]);
    const sections = (before: string, now: string) =>
      report('2026-04-08', [], { kind: 'day', checks: { before: open(before), now: open(now) } })
        .worklist;
    expect(sections('2026-04-06', '2026-04-08').new).toMatchObject([
      { employee_no: 'E1', action: 'spot_check', about_title: '2026-04-07 North', overdue_days: 1 },
    ]);
    expect(sections('2026-04-08', '2026-04-10').resolved).toHaveLength(1);
  });
});

describe('improvement actions of a period', () => {
  it('are open, overdue and settled as known at its end', () => {
    const action = (
      code: string,
      events: [kind: 'done' | 'verified' | 'dropped', on: string][],
    ) => ({
      id: 1,
      code,
      title: code,
      finding: null,
      about: '',
      rule: null,
      handbookVersion: null,
      owner: 'E1',
      dueOn: '2026-04-20',
      openedOn: '2026-04-02',
      events: events.map(([kind, happenedOn]) => ({
        kind,
        happenedOn,
        actor: 'A',
        statement: 's',
      })),
    });
    const all = [
      action('A1', []),
      action('A2', [
        ['done', '2026-04-05'],
        ['verified', '2026-04-06'],
      ]),
      action('A3', [['dropped', '2026-05-01']]),
    ];
    const april = actionsReport(all, { from: '2026-04-01', asOf: '2026-04-30' });
    expect(april).toMatchObject({ opened: 3, closed: 1, dropped: 0, open: 2, overdue: 2 });
    expect(april.late.map(({ overdue_days: days }) => days)).toEqual([10, 10]);
    expect(actionsReport(all, { from: '2026-05-01', asOf: '2026-05-31' })).toMatchObject({
      opened: 0,
      dropped: 1,
      open: 1,
    });
  });
});

it('the difference of key figures shows no binary fraction, and none where one is unknown', () => {
  const figures = (value: number | null) =>
    Object.fromEntries(keyFigures.map((key) => [key, value])) as Record<KeyFigure, number | null>;
  expect(differences(figures(0.3), figures(0.1))[0]?.change).toBe(0.2);
  expect(differences(figures(1), figures(null))[0]?.change).toBeNull();
});
